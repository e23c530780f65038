/** Says which of a reader's contacts with a citizen count at a moment: whether the one they speak with may be spoken with still. */

import type { LiveContactFact } from './relationship-facts.ts';
import { standingOf } from './standing.ts';
import type { StandingFacts } from './standing.ts';
import { isInTerm } from './term.ts';

/**
 * Calls and visits of this reader, now, in which it was checked who it is. With the dead nobody speaks but whoever settles
 * their affairs. One who is named and shut out counts no more from the moment that they are.
 */
export function contactsThatCount(
  subject: string,
  liveContacts: readonly LiveContactFact[],
  facts: StandingFacts,
  moment: number,
): readonly LiveContactFact[] {
  return liveContacts.filter((contact) => {
    if (contact.reader !== subject || !contact.isIdentityChecked || !isInTerm(contact, moment)) return false;
    const { isParentShutOut, isRepresentative } = standingOf(contact.representativeId, facts, moment);
    return !isParentShutOut && (!facts.isDeceased || isRepresentative);
  });
}

export function isWithThemself({ callerIs }: LiveContactFact): boolean {
  return callerIs === 'CITIZEN';
}
