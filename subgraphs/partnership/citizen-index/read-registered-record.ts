/** Reads a record that an agency sends to the index: every value through a check, and every refusal with the field's name, never its value. */

import { AGENCIES } from '../../../schema/wire.ts';
import { isAdjustment } from '../code-lists.ts';
import { standardNhsNumber } from '../linkage/linkage.ts';
import type { LocationRestriction } from '../source.ts';
import type { RegisteredAddress, RegisteredPerson, RegisteredRecord } from './registered-record.ts';

/** Says which field is wrong and what it must be. What stood there is not told: it may be a person's. */
export class RegisteredRecordError extends Error {
  /** Such as `person.addresses[0].uprn`; empty for the record itself. */
  readonly field: string;

  constructor(field: string, wanted: string) {
    super(`${field === '' ? 'The record' : field} must be ${wanted}.`);
    this.name = 'RegisteredRecordError';
    this.field = field;
  }
}

const RECORD = ['agency', 'key', 'organization', 'isConfidential', 'hasOpenCase', 'updatedAt', 'person'] as const;
const PERSON = [
  'givenNames',
  'familyNames',
  'preferredName',
  'birthDate',
  'deathDate',
  'sex',
  'addresses',
  'phones',
  'emails',
  'nhsNumber',
  'nino',
  'locationRestriction',
  'language',
  'interpreterRequired',
  'adjustments',
] as const satisfies readonly (keyof RegisteredPerson)[];
const ADDRESS = ['line', 'postcode', 'uprn'] as const;
const SEXES = ['male', 'female', 'other'] as const;
const RESTRICTIONS = ['PDS_R', 'REFUGE', 'WITNESS_PROTECTION'] as const satisfies readonly LocationRestriction[];
/** More than anybody has; what one record may cost the index stays small. */
const MOST = 20;

/** What may be null may be left out, a list too; `isConfidential` must be said. Throws RegisteredRecordError. */
export function readRegisteredRecord(json: unknown): RegisteredRecord {
  const record = objectAt(json, '', RECORD);
  return {
    agency: oneOf(AGENCIES)(record.agency, 'agency'),
    key: text(200)(record.key, 'key'),
    organization: text(100)(record.organization, 'organization'),
    isConfidential: yesOrNo(record.isConfidential, 'isConfidential'),
    hasOpenCase: orNull(yesOrNo)(record.hasOpenCase, 'hasOpenCase'),
    updatedAt: moment(record.updatedAt, 'updatedAt'),
    person: personAt(record.person, 'person'),
  };
}

function personAt(json: unknown, field: string): RegisteredPerson {
  const person = objectAt(json, field, PERSON);
  const at = (name: keyof RegisteredPerson): string => `${field}.${name}`;
  const name = text(100);
  const read: RegisteredPerson = {
    givenNames: listOf(name)(person.givenNames, at('givenNames')),
    familyNames: listOf(name)(person.familyNames, at('familyNames')),
    preferredName: orNull(name)(person.preferredName, at('preferredName')),
    birthDate: orNull(day)(person.birthDate, at('birthDate')),
    deathDate: orNull(day)(person.deathDate, at('deathDate')),
    sex: orNull(oneOf(SEXES))(person.sex, at('sex')),
    addresses: listOf(addressAt)(person.addresses, at('addresses')),
    phones: listOf(text(40))(person.phones, at('phones')),
    emails: listOf(text(254))(person.emails, at('emails')),
    nhsNumber: orNull(nhsNumber)(person.nhsNumber, at('nhsNumber')),
    nino: orNull(nino)(person.nino, at('nino')),
    locationRestriction: orNull(oneOf(RESTRICTIONS))(person.locationRestriction, at('locationRestriction')),
    language: orNull(languageTag)(person.language, at('language')),
    interpreterRequired: orNull(yesOrNo)(person.interpreterRequired, at('interpreterRequired')) ?? false,
    adjustments: listOf(adjustment)(person.adjustments, at('adjustments')),
  };
  // Nobody could be greeted by it, and nobody be found.
  if (read.givenNames.length + read.familyNames.length === 0)
    throw new RegisteredRecordError(field, 'named: a given name, a family name, or both');
  return read;
}

function addressAt(json: unknown, field: string): RegisteredAddress {
  const address = objectAt(json, field, ADDRESS);
  return {
    line: orNull(text(300))(address.line, `${field}.line`),
    postcode: orNull(text(12))(address.postcode, `${field}.postcode`),
    uprn: orNull(uprn)(address.uprn, `${field}.uprn`),
  };
}

type Read<T> = (value: unknown, field: string) => T;

/** Refuses what the index has no use for, rather than keep it or drop it unseen. */
function objectAt<Name extends string>(
  json: unknown,
  field: string,
  names: readonly Name[],
): Partial<Record<Name, unknown>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new RegisteredRecordError(field, 'an object');
  const known: readonly string[] = names;
  if (!Object.keys(json).every((name) => known.includes(name)))
    throw new RegisteredRecordError(field, `without fields other than ${names.join(', ')}`);
  return json;
}

function orNull<T>(read: Read<T>): Read<T | null> {
  return (value, field) => (value === null || value === undefined ? null : read(value, field));
}

function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value, field) => {
    if (value === undefined) return [];
    if (!Array.isArray(value) || value.length > MOST)
      throw new RegisteredRecordError(field, `a list of at most ${MOST}`);
    return value.map((entry: unknown, index) => read(entry, `${field}[${index}]`));
  };
}

function oneOf<T extends string>(allowed: readonly T[]): Read<T> {
  return (value, field) => {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new RegisteredRecordError(field, `one of ${allowed.join(', ')}`);
    return found;
  };
}

/** Text that fits, whatever its letters. A control character has no business in it, and half of a surrogate pair is no character. */
function text(longest: number): Read<string> {
  return (value, field) => {
    const isText = typeof value === 'string' && value.trim() !== '' && value.length <= longest;
    if (!isText || /\p{Cc}/u.test(value) || !value.isWellFormed())
      throw new RegisteredRecordError(field, `a text of 1 to ${longest} characters`);
    return value;
  };
}

function pattern(shape: RegExp, wanted: string): Read<string> {
  return (value, field) => {
    if (typeof value !== 'string' || !shape.test(value)) throw new RegisteredRecordError(field, wanted);
    return value;
  };
}

const yesOrNo: Read<boolean> = (value, field) => {
  if (typeof value !== 'boolean') throw new RegisteredRecordError(field, 'true or false');
  return value;
};

const day: Read<string> = (value, field) => {
  const wanted = 'a day such as 1952-03-04';
  const date = pattern(/^(18|19|20)\d\d-\d\d-\d\d$/, wanted)(value, field);
  if (!isOfTheCalendar(date)) throw new RegisteredRecordError(field, wanted);
  return date;
};

/** RFC 3339 with offset. */
const MOMENT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const moment: Read<string> = (value, field) => {
  const wanted = 'a moment with offset such as 2026-11-22T09:00:00Z';
  const time = pattern(MOMENT, wanted)(value, field);
  if (!isOfTheCalendar(time.slice(0, 10))) throw new RegisteredRecordError(field, wanted);
  return time;
};

function isOfTheCalendar(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

/** With or without blanks; kept without. */
const nhsNumber: Read<string> = (value, field) => {
  const digits = typeof value === 'string' && /^[\d -]+$/.test(value) ? standardNhsNumber(value) : null;
  if (digits === null) throw new RegisteredRecordError(field, 'an NHS number, whose check digit fits');
  return digits;
};

const nino: Read<string> = (value, field) => {
  const bare = typeof value === 'string' ? value.replace(/ /g, '').toUpperCase() : '';
  return pattern(/^[A-Z]{2}\d{6}[A-D]?$/, 'a National Insurance number')(bare, field);
};

const uprn = pattern(/^[1-9]\d{0,11}$/, 'a UPRN, 1 to 12 digits that begin with none of nought');

const languageTag: Read<string> = (value, field) => {
  try {
    if (typeof value === 'string' && Intl.getCanonicalLocales(value).length === 1 && value.length <= 35) return value;
  } catch {
    // Answered below, like anything else that is no tag.
  }
  throw new RegisteredRecordError(field, 'a language tag (BCP 47)');
};

const adjustment: Read<string> = (value, field) => {
  if (typeof value !== 'string' || !isAdjustment(value))
    throw new RegisteredRecordError(field, 'a code of an adjustment');
  return value;
};
