/** Says in which of the cases about a citizen a reader has a seat at a moment. */

import type { Reader } from '../../../schema/reader.ts';
import type { CaseFact, Ties } from './tie-facts.ts';
import { isInTerm } from './term.ts';

/** A seat is one person's, for one case, while both last: a case that is closed has no seats. */
export function casesWithSeat(reader: Reader, { cases, seats }: Ties, moment: number): readonly CaseFact[] {
  const taken = new Set(
    seats
      .filter(
        (seat) =>
          seat.reader === reader.subject &&
          seat.agency === reader.agency &&
          (seat.organization === null || seat.organization === reader.organization) &&
          isInTerm(seat, moment),
      )
      .map(({ caseId }) => caseId),
  );
  return cases.filter((one) => taken.has(one.id) && isInTerm(one, moment));
}
