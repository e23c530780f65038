/** Checks what a caller has told, and refuses a search so wide that it would list the town. */

import { badInput } from '../../kit/errors.ts';

export interface SearchInput {
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly birthDate?: string | null;
  readonly birthDateTo?: string | null;
  readonly postcode?: string | null;
  readonly uprn?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly nhsNumber?: string | null;
  readonly nino?: string | null;
  readonly fuzzy?: boolean | null;
}

/** A search that is narrow enough. Null where the caller did not say. */
export interface SearchCriteria {
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** From a day to a day, the same where the birth date is known. */
  readonly born: DaysBetween | null;
  readonly postcode: string | null;
  readonly uprn: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly nhsNumber: string | null;
  readonly nino: string | null;
  readonly isFuzzy: boolean;
}

export interface DaysBetween {
  readonly from: string;
  readonly to: string;
}

const LONGEST_TEXT = 100;
const LONGEST_CONTACT = 200;
const FEWEST_LETTERS_OF_A_NEAR_MISS = 2;
const MOST_YEARS = 20;

/** Throws BAD_USER_INPUT naming what is wanted, never what was given. */
export function criteriaOf(input: SearchInput): SearchCriteria {
  const criteria: SearchCriteria = {
    givenName: nameOf(input, 'givenName'),
    familyName: nameOf(input, 'familyName'),
    born: daysOf(input),
    postcode: input.postcode ?? null,
    uprn: input.uprn ?? null,
    phone: contactOf(input, 'phone', isPhone, '"phone" must hold 9 to 15 digits.'),
    email: contactOf(input, 'email', isEmail, '"email" must be an email address.'),
    nhsNumber: input.nhsNumber ?? null,
    nino: contactOf(input, 'nino', isNino, '"nino" must be two letters, six digits and a letter from A to D.'),
    isFuzzy: input.fuzzy ?? false,
  };
  if (!isNarrowEnough(criteria)) throw tooWide();
  return criteria;
}

/** Also for what looks like a search and finds nobody by its nature: a date that forms fill in, a phone of noughts. */
export function tooWide(): Error {
  return badInput(
    'Give a name with a birth date, postcode or property, both names with a range of birth dates, or a phone, email, NHS or National Insurance number.',
    'by',
  );
}

function isNarrowEnough(criteria: SearchCriteria): boolean {
  const { givenName, familyName, born, postcode, uprn, phone, email, nhsNumber, nino } = criteria;
  if ([phone, email, nhsNumber, nino].some((own) => own !== null)) return true;
  if (givenName === null && familyName === null) return false;
  if (postcode !== null || uprn !== null) return true;
  return born !== null && (born.from === born.to || (givenName !== null && familyName !== null));
}

function nameOf(input: SearchInput, argument: 'givenName' | 'familyName'): string | null {
  const name = input[argument];
  if (name === null || name === undefined) return null;
  const letters = name.length <= LONGEST_TEXT ? (name.match(/\p{Letter}/gu) ?? []).length : 0;
  if (letters === 0) throw badInput(`"${argument}" must have letters, ${LONGEST_TEXT} at most.`, argument);
  // There are names of one letter, to be found as written; one letter with near misses fits half a street.
  if (input.fuzzy === true && letters < FEWEST_LETTERS_OF_A_NEAR_MISS) {
    throw badInput(`"${argument}" must have ${FEWEST_LETTERS_OF_A_NEAR_MISS} letters to find near misses.`, argument);
  }
  return name;
}

function daysOf({ birthDate, birthDateTo }: SearchInput): DaysBetween | null {
  const from = birthDate ?? null;
  const to = birthDateTo ?? null;
  if (from === null) {
    if (to !== null)
      throw badInput('"birthDateTo" ends a range, and needs a "birthDate" that begins it.', 'birthDateTo');
    return null;
  }
  if (to === null) return { from, to: from };
  if (to < from) throw badInput('"birthDateTo" must not be before "birthDate".', 'birthDateTo');
  if (to >= yearsAfter(from, MOST_YEARS)) {
    throw badInput(`From "birthDate" to "birthDateTo" there may be ${MOST_YEARS} years at most.`, 'birthDateTo');
  }
  return { from, to };
}

function yearsAfter(day: string, years: number): string {
  return String(Number(day.slice(0, 4)) + years).padStart(4, '0') + day.slice(4);
}

function contactOf(
  input: SearchInput,
  argument: 'phone' | 'email' | 'nino',
  isOne: (typed: string) => boolean,
  message: string,
): string | null {
  const typed = input[argument];
  if (typed === null || typed === undefined) return null;
  if (typed.length > LONGEST_CONTACT || !isOne(typed)) throw badInput(message, argument);
  return typed;
}

function isPhone(typed: string): boolean {
  const digits = typed.replace(/\D/g, '').length;
  return digits >= 9 && digits <= 15;
}

function isEmail(typed: string): boolean {
  return /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(typed.trim());
}

/** By its shape alone: which prefixes are issued changes, and some that are not stand in records (HMRC NIM39110). */
function isNino(typed: string): boolean {
  return /^[A-Z]{2}\d{6}[A-D]$/i.test(typed.replace(/\s/g, ''));
}
