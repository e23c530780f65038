/** Says whether one citizen may act for another at a moment, and whether anything shuts them out of it. */

import type { DataClass } from '../../../schema/wire.ts';
import type { CitizenFacts } from './citizen-facts.ts';
import { isInTerm } from './term.ts';

/** Below it nobody asks for the child's own voice: NHS practices end a parent's access on the eleventh birthday. */
const OWN_VOICE = 11;
/** From it on nobody is found not to understand: capacity is presumed (Mental Capacity Act 2005 sections 1 and 2). */
export const PRESUMED_CAPACITY = 16;
/** Children Act 1989 section 105(1): parental responsibility is for a child. */
const OF_AGE = 18;

export interface Standing {
  readonly isParent: boolean;
  /** Of one who is a parent; true of nobody else. */
  readonly isParentShutOut: boolean;
  readonly isRepresentative: boolean;
}

const NONE: Standing = { isParent: false, isParentShutOut: false, isRepresentative: false };

/** What it takes to know of a citizen to say who may act for them. */
export type StandingFacts = Pick<CitizenFacts, 'citizenId' | 'age' | 'isDeceased' | 'isLocationRestricted' | 'ties'>;

/** What `holder` is to the citizen of these facts. To themself nobody stands in any way. */
export function standingOf(holder: string | null, facts: StandingFacts, moment: number): Standing {
  if (holder === null || holder === facts.citizenId) return NONE;
  const held = facts.ties.standings.filter((one) => one.holder === holder && isInTerm(one, moment));
  const isParent =
    facts.age !== null && facts.age < OF_AGE && held.some(({ kind }) => kind === 'PARENTAL_RESPONSIBILITY');
  return {
    isParent,
    isParentShutOut: isParent && isShutOut(holder, facts, moment),
    isRepresentative: facts.isDeceased && held.some(({ kind }) => kind === 'PERSONAL_REPRESENTATIVE'),
  };
}

export function isYoungChild({ age }: StandingFacts): boolean {
  return age !== null && age < OWN_VOICE;
}

/** Whether the child has said yes to this parent and class; or cannot say, and is too young for that to be presumed otherwise. */
export function isAgreedByChild(
  holder: string | null,
  dataClass: DataClass,
  { age, ties }: StandingFacts,
  moment: number,
): boolean {
  const said = ties.voices.filter(
    (voice) => voice.holder === holder && voice.dataClasses.includes(dataClass) && isInTerm(voice, moment),
  );
  return said.some(
    ({ kind }) => kind === 'AGREES' || (kind === 'DOES_NOT_UNDERSTAND' && age !== null && age < PRESUMED_CAPACITY),
  );
}

/**
 * An order against this parent or against every one; agencies that confer about the child, or a referral of it to the hub, taken up
 * or not: it may be the parent who is the danger; an address that must stay
 * secret, the child's or that of anybody who has responsibility for them: appointments tell where somebody goes.
 */
function isShutOut(holder: string, { isLocationRestricted, ties }: StandingFacts, moment: number): boolean {
  return (
    isLocationRestricted ||
    ties.standings.some((one) => one.isHolderHidden && isInTerm(one, moment)) ||
    ties.limits.some((limit) => (limit.holder === null || limit.holder === holder) && isInTerm(limit, moment)) ||
    ties.cases.some((one) => isInTerm(one, moment)) ||
    ties.referrals.some((one) => one.purpose === 'SAFEGUARDING_CHILD' && isInTerm(one, moment))
  );
}
