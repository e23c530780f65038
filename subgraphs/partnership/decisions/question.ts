/** Says what a policy is asked: nothing but a role, a purpose, a class and what is true, so that one answer serves everybody alike. */

import { DATA_CLASSES, PURPOSES, ROLES } from '../../../schema/wire.ts';
import type { DataClass, Purpose, Role } from '../../../schema/wire.ts';

/** What may be true of a reader and a citizen, by the names that policies know it by (policies/access.cedarschema). */
export const TRUTHS = [
  'hasAgreement',
  'isTokenForAnother',
  'isReaderThemself',
  'isRelated',
  'isLiveContact',
  'isAllocated',
  'isOwnCase',
  'isOwnForce',
  'isOwnRecord',
  'isConsented',
  'isGlassBroken',
  'isLocationSecret',
  'isUnder13',
  'isDeceased',
  'isInvented',
] as const;
export type Truth = (typeof TRUTHS)[number];

/** A set of TRUTHS, one bit each. */
export type Truths = number;

export interface Question {
  readonly role: Role;
  readonly purpose: Purpose;
  readonly dataClass: DataClass;
  readonly truths: Truths;
}

/** Equal for two questions exactly when policies cannot tell them apart. */
export type Shape = number;

const TRUTH_BITS = TRUTHS.length;
const CLASS_BITS = 5;
const PURPOSE_BITS = 4;
const BIT_OF_TRUTH = new Map(TRUTHS.map((truth, at) => [truth, 1 << at]));
const PLACE_OF_CLASS = new Map(DATA_CLASSES.map((dataClass, at) => [dataClass, at << TRUTH_BITS]));
const PLACE_OF_PURPOSE = new Map(PURPOSES.map((purpose, at) => [purpose, at << (TRUTH_BITS + CLASS_BITS)]));
const PLACE_OF_ROLE = new Map(ROLES.map((role, at) => [role, at << (TRUTH_BITS + CLASS_BITS + PURPOSE_BITS)]));
if (DATA_CLASSES.length > 1 << CLASS_BITS || PURPOSES.length > 1 << PURPOSE_BITS) {
  throw new Error('A question no longer fits its shape: two of them would share one answer.');
}

export function truthsOf(told: Partial<Readonly<Record<Truth, boolean>>>): Truths {
  return TRUTHS.reduce((truths, truth) => (told[truth] === true ? truths | bit(truth) : truths), 0);
}

export function withTruth(truths: Truths, truth: Truth): Truths {
  return truths | bit(truth);
}

export function isTrue(truths: Truths, truth: Truth): boolean {
  return (truths & bit(truth)) !== 0;
}

export function shapeOf({ role, purpose, dataClass, truths }: Question): Shape {
  return (
    truths | placeOf(PLACE_OF_CLASS, dataClass) | placeOf(PLACE_OF_PURPOSE, purpose) | placeOf(PLACE_OF_ROLE, role)
  );
}

function bit(truth: Truth): number {
  return placeOf(BIT_OF_TRUTH, truth);
}

function placeOf<Word>(places: ReadonlyMap<Word, number>, word: Word): number {
  const place = places.get(word);
  if (place === undefined) throw new Error('A question names a word that no policy knows.');
  return place;
}
