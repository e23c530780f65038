/** Reads what an agency sent as a GraphQL response: its data as it came, its errors in the words that may reach a client. */

import { errorsFromAgency } from './agency-errors.ts';
import type { ErrorSource } from './agency-errors.ts';
import { AgencyFailure } from './agency-failure.ts';
import type { AgencyAnswer } from '../execution/fetch-agency.ts';
import { isEntity } from '../execution/own-names.ts';

/** Throws AgencyFailure. Whether the data is what was asked for is for the executor, which knows the plan, to say. */
export function readAnswer(given: unknown, source: ErrorSource): AgencyAnswer {
  if (!isEntity(given)) throw invalid('the answer is no GraphQL response');
  const { data, errors: givenErrors } = given;
  const errors = errorsFromAgency(givenErrors, source);
  if (errors === null) throw invalid('its errors are no list');
  if (data === undefined || data === null) {
    // Of an agency that refuses the whole fetch one word is told; it is put beside every field that is now missing.
    const told = errors.find(({ extensions }) => extensions?.['code'] !== 'INTERNAL_SERVER_ERROR');
    if (told === undefined) throw invalid('it has neither data nor a reason that may be told');
    const { message, extensions = {} } = told;
    return { data: null, errors: [{ message, extensions }] };
  }
  if (!isEntity(data)) throw invalid('its data is no object');
  return {
    data,
    errors: errors.map(({ message, path, extensions = {} }) => ({
      message,
      extensions,
      ...(path === undefined ? {} : { path }),
    })),
  };
}

function invalid(detail: string): AgencyFailure {
  return new AgencyFailure('AGENCY_INVALID_RESPONSE', detail);
}
