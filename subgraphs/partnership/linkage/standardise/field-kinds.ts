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
  standardProperty,
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
  'property',
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
  /** What a search may know of a value, each a way to be found by: for the index of a live search only. */
  readonly clues: Readonly<Record<string, PartOf>>;
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
    clues: {
      roots: nameRoots,
      /** R for Robert, B and R for Bob. */
      initials: (name) => [...new Set(nameRoots(name).map((root) => root.slice(0, 1)))],
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
    clues: {
      /** Of each name of a double-barrelled one, as a caller may give either. */
      sounds: (name) => [...new Set(name.split(' ').map((word) => soundKey(familyStem(word))))],
      initials: (name) => [...new Set(name.split(' ').map((word) => word.slice(0, 1)))],
    },
  },
  date: {
    standardise: standardDate,
    parts: { unordered: dateWithoutOrder, year: yearOf },
    clues: { anniversary: (iso) => iso.slice(5) },
  },
  postcode: { standardise: standardPostcode, parts: { sector: postcodeSector, district: postcodeDistrict }, clues: {} },
  address: { standardise: (typed) => foldWords(typed) || null, parts: {}, clues: {} },
  property: { standardise: standardProperty, parts: {}, clues: {} },
  phone: { standardise: standardPhone, parts: {}, clues: {} },
  email: { standardise: standardEmail, parts: { user: emailUser }, clues: {} },
  identifier: { standardise: standardIdentifier, parts: {}, clues: {} },
  'nhs-number': { standardise: standardNhsNumber, parts: {}, clues: {} },
  category: { standardise: known, parts: {}, clues: {} },
  text: { standardise: (typed) => foldWords(typed) || null, parts: { start: (text) => text.slice(0, 4) }, clues: {} },
};

/** All that a part of a value may stand for; none where the value has no such part. */
export function textsOfPart(partOf: PartOf, value: string): readonly string[] {
  const made = partOf(value);
  if (made === null || made === '') return [];
  return typeof made === 'string' ? [made] : made.filter((text) => text !== '');
}

function known(typed: string): string | null {
  const folded = foldWords(typed);
  return folded === '' || folded === 'unknown' || folded === 'not known' ? null : folded;
}
