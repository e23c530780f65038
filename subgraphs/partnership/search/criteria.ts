/** Checks what a caller has told, and refuses a search so wide that it would list the town. */

import { badInput } from '../../kit/errors.ts';
import type { ContactKey } from '../source.ts';
import { emailKey, nameKey, phoneKey } from './normalise.ts';

export interface SearchInput {
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly birthDate?: string | null;
  readonly postcode?: string | null;
  readonly uprn?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly nhsNumber?: string | null;
  readonly fuzzy?: boolean | null;
}

/** A search that is narrow enough. Names are normalised; null where the caller did not say. */
export interface SearchCriteria {
  readonly givenKey: string | null;
  readonly familyKey: string | null;
  readonly birthDate: string | null;
  readonly postcode: string | null;
  readonly uprn: string | null;
  readonly contacts: readonly ContactKey[];
  readonly isFuzzy: boolean;
}

const LONGEST_TEXT = 100;
const FEWEST_LETTERS_OF_A_NEAR_MISS = 2;

/** Throws BAD_USER_INPUT naming what is wanted, never what was given. */
export function criteriaOf(input: SearchInput): SearchCriteria {
  const criteria: SearchCriteria = {
    givenKey: nameOf(input, 'givenName'),
    familyKey: nameOf(input, 'familyName'),
    birthDate: input.birthDate ?? null,
    postcode: input.postcode ?? null,
    uprn: input.uprn ?? null,
    contacts: [
      ...contactOf('PHONE', input.phone, phoneKey, '"phone" must hold 9 to 15 digits.', 'phone'),
      ...contactOf('EMAIL', input.email, emailKey, '"email" must be an email address.', 'email'),
      ...contactOf('NHS_NUMBER', input.nhsNumber, (number) => number, '', 'nhsNumber'),
    ],
    isFuzzy: input.fuzzy ?? false,
  };
  if (!isNarrowEnough(criteria)) {
    throw badInput(
      'Give a name with a birth date, a name with a postcode or property, or a phone, email or NHS number.',
      'by',
    );
  }
  return criteria;
}

function isNarrowEnough({ givenKey, familyKey, birthDate, postcode, uprn, contacts }: SearchCriteria): boolean {
  const hasName = givenKey !== null || familyKey !== null;
  return contacts.length > 0 || (hasName && (birthDate !== null || postcode !== null || uprn !== null));
}

function nameOf(input: SearchInput, argument: 'givenName' | 'familyName'): string | null {
  const name = input[argument];
  if (name === null || name === undefined) return null;
  const key = name.length <= LONGEST_TEXT ? nameKey(name) : '';
  if (key === '') throw badInput(`"${argument}" must have letters, ${LONGEST_TEXT} at most.`, argument);
  // There are names of one letter, to be found as written; one letter with near misses fits half a street.
  if (input.fuzzy === true && [...key].length < FEWEST_LETTERS_OF_A_NEAR_MISS) {
    throw badInput(`"${argument}" must have ${FEWEST_LETTERS_OF_A_NEAR_MISS} letters to find near misses.`, argument);
  }
  return key;
}

function contactOf(
  kind: ContactKey['kind'],
  given: string | null | undefined,
  keyOf: (value: string) => string,
  message: string,
  argument: string,
): readonly ContactKey[] {
  if (given === null || given === undefined) return [];
  const value = given.length <= LONGEST_TEXT * 2 ? keyOf(given) : '';
  if (value === '') throw badInput(message, argument);
  return [{ kind, value }];
}
