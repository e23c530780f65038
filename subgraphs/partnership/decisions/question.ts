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
  'isParent',
  'isParentShutOut',
  'isAgreedByChild',
  'isRepresentative',
  'isReleased',
  'isAtConference',
  'isInEnquiry',
  'isReferred',
  'isConsented',
  'isGlassBroken',
  'isLocationSecret',
  'isYoungChild',
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

const CLASSES = DATA_CLASSES.length;
const BIT_OF_TRUTH = new Map(TRUTHS.map((truth, at) => [truth, 1 << at]));
// More truths than bits of a whole number would make two sets of them one.
if (TRUTHS.length > 31) throw new Error('A question no longer fits its shape: two of them would share one answer.');
// Beyond the truths a shape is a place in a table of roles, purposes and classes: exact as a number far past what there is.
const PLACES = 2 ** TRUTHS.length;
const PLACE_OF_CLASS = new Map(DATA_CLASSES.map((dataClass, at) => [dataClass, PLACES * at]));
const PLACE_OF_PURPOSE = new Map(PURPOSES.map((purpose, at) => [purpose, PLACES * CLASSES * at]));
const PLACE_OF_ROLE = new Map(ROLES.map((role, at) => [role, PLACES * CLASSES * PURPOSES.length * at]));

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
    truths + placeOf(PLACE_OF_CLASS, dataClass) + placeOf(PLACE_OF_PURPOSE, purpose) + placeOf(PLACE_OF_ROLE, role)
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
