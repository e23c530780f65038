/** Says for each kind of field how a typed value is brought to one spelling, and which parts of it can be compared or blocked on. */

import { dateWithoutOrder, standardDate, yearOf } from './date.ts';
import {
  emailUser,
  postcodeDistrict,
  postcodeSector,
  standardEmail,
  standardIdentifier,
  standardNhsNumber,
  standardPhone,
  standardPostcode,
} from './contact-values.ts';
import { foldWords } from './fold-text.ts';
import { familyStem, standardFamilyName, standardGivenName } from './person-name.ts';
import { likeliestRoot, nameRoots } from './short-forms/name-roots.ts';
import { soundKey } from './sound-key.ts';

export const FIELD_KINDS = [
  'given-name',
  'family-name',
  'date',
  'postcode',
  'address',
  'phone',
  'email',
  'identifier',
  'nhs-number',
  'category',
  'text',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** One standard spelling, or null where what was typed says nothing. */
export type Standardise = (typed: string) => string | null;
/** A part of a standard value; a list where it may stand for several. */
export type PartOf = (value: string) => string | readonly string[] | null;

interface KindOfField {
  readonly standardise: Standardise;
  readonly parts: Readonly<Record<string, PartOf>>;
}

export const KINDS: Readonly<Record<FieldKind, KindOfField>> = {
  'given-name': {
    standardise: standardGivenName,
    parts: {
      /** The likeliest full name: what blocks are made of. */
      root: likeliestRoot,
      /** Every full name that it may stand for. */
      roots: nameRoots,
      sound: soundKey,
      initial: (name) => name.slice(0, 1),
    },
  },
  'family-name': {
    standardise: standardFamilyName,
    parts: {
      stem: familyStem,
      sound: (name) => soundKey(familyStem(name)),
      /** The names of a double-barrelled one. */
      words: (name) => name.split(' '),
    },
  },
  date: { standardise: standardDate, parts: { unordered: dateWithoutOrder, year: yearOf } },
  postcode: { standardise: standardPostcode, parts: { sector: postcodeSector, district: postcodeDistrict } },
  address: { standardise: (typed) => foldWords(typed) || null, parts: {} },
  phone: { standardise: standardPhone, parts: {} },
  email: { standardise: standardEmail, parts: { user: emailUser } },
  identifier: { standardise: standardIdentifier, parts: {} },
  'nhs-number': { standardise: standardNhsNumber, parts: {} },
  category: { standardise: known, parts: {} },
  text: { standardise: (typed) => foldWords(typed) || null, parts: { start: (text) => text.slice(0, 4) } },
};

function known(typed: string): string | null {
  const folded = foldWords(typed);
  return folded === '' || folded === 'unknown' || folded === 'not known' ? null : folded;
}
