/** Says each error in words that are safe to read aloud to a citizen, and the same for every citizen. */

import { WITHHELD_MESSAGE } from '../../schema/wire.ts';
import type { ErrorCode } from '../../schema/wire.ts';

/** How an agency is called in a sentence. An agency of another supergraph is called by its name there. */
const AGENCY_WORDS: Readonly<Record<string, string>> = {
  partnership: 'The partnership',
  council: 'The council',
  police: 'The police',
  nhs: 'The NHS',
  'third-sector': 'The third sector',
};

export const MESSAGES: Readonly<Record<ErrorCode, string>> = {
  UNAUTHENTICATED: 'Sign in: this needs a valid access token.',
  FORBIDDEN: 'Your role may not do this.',
  WITHHELD: WITHHELD_MESSAGE,
  BAD_USER_INPUT: 'A value that was given cannot be used here.',
  NOT_FOUND: 'There is nothing here under that reference.',
  TOO_MANY_MATCHES: 'Too many people match. Add what else you know, such as a birth date or a postcode.',
  AGENCY_UNAVAILABLE: 'An agency could not be reached.',
  AGENCY_TIMEOUT: 'An agency did not answer in time.',
  AGENCY_INVALID_RESPONSE: 'An agency gave an answer that cannot be used.',
  AGENCY_RESPONSE_TOO_LARGE: 'An agency gave an answer that is too large.',
  GRANT_REFUSED: 'The permission that came with this request is not valid here.',
  GRAPHQL_PARSE_FAILED: 'The operation cannot be read as GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The operation does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE: 'The request must name one of the operations that it holds.',
  OPERATION_TOO_COSTLY: 'The operation asks for too much at once. Ask for fewer fields, or for shorter lists.',
  OPERATION_NOT_LISTED: 'This client may send only the operations that are registered for it.',
  RATE_LIMITED: 'Too much was asked for in too short a time. Wait a little, then go on.',
  PERSISTED_QUERY_NOT_FOUND: 'The application asks for something that is not on the list here. It may need an update.',
  BAD_REQUEST: 'The request cannot be read.',
  PAYLOAD_TOO_LARGE: 'The request is too large.',
  REQUEST_TIMEOUT: 'The request took too long to arrive.',
  SERVICE_UNAVAILABLE: 'The service cannot answer just now. Try again in a minute.',
  INTERNAL_SERVER_ERROR: 'Something went wrong here. Quote the trace id when you report it.',
};

/** The sentence for an agency's failure, with the agency in it. */
export function agencyMessage(code: ErrorCode, agency: string): string {
  return MESSAGES[code].replace(/^An agency/, AGENCY_WORDS[agency] ?? `The agency "${agency}"`);
}
