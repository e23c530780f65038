/** Says who can agree for whom: a child, somebody who lacks capacity, everybody else for themself. */

import { badInput } from '../../kit/errors.ts';

export type ConsentGiver = 'CITIZEN' | 'PARENTAL_RESPONSIBILITY' | 'ATTORNEY' | 'DEPUTY';

/** Below it nobody has a view of their own here, and somebody with parental responsibility agrees (docs/data-protection.md). */
const OWN_VOICE = 13;
/** From it on capacity is presumed (Mental Capacity Act 2005 sections 1 and 2), and a parent no longer agrees. */
const PRESUMED_CAPACITY = 16;
const OF_AGE = 18;

const GIVERS: Readonly<Record<Exclude<ConsentGiver, 'CITIZEN'>, string>> = {
  PARENTAL_RESPONSIBILITY: 'with parental responsibility',
  ATTORNEY: 'attorney',
  DEPUTY: 'deputy of the Court of Protection',
};

export interface Giving {
  readonly givenBy: ConsentGiver;
  readonly giverName: string | null;
  readonly capacityNote: string | null;
}

/** Who agrees, in words for the record. Throws BAD_USER_INPUT when they cannot agree for a citizen of that age. */
export function giverOf({ givenBy, giverName, capacityNote }: Giving, age: number | null): string {
  const isChild = age !== null && age < PRESUMED_CAPACITY;
  if (givenBy === 'CITIZEN' && age !== null && age < OWN_VOICE) {
    throw badInput('Somebody with parental responsibility must agree for a child under 13.', 'givenBy');
  }
  if (givenBy === 'PARENTAL_RESPONSIBILITY' && !isChild) {
    throw badInput('Nobody agrees as a parent for somebody of 16 or more.', 'givenBy');
  }
  if ((givenBy === 'ATTORNEY' || givenBy === 'DEPUTY') && age !== null && age < OF_AGE) {
    throw badInput('An attorney or a deputy agrees for adults only.', 'givenBy');
  }
  if (capacityNote === null && (isChild || givenBy !== 'CITIZEN')) {
    throw badInput('"capacityNote" must say why they understand, or why somebody else must agree.', 'capacityNote');
  }
  if (givenBy === 'CITIZEN') return 'The citizen';
  if (giverName === null) throw badInput('"giverName" must say who agrees for the citizen.', 'giverName');
  return `${giverName}, ${GIVERS[givenBy]}`;
}

/** Whole years on a day; null when the birth date is not known. */
export function ageOn(birthDate: string | null, day: string): number | null {
  if (birthDate === null) return null;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
