/** Keeps, for one operation, the decisions that the partnership made for it: what the ledger records and no client is told. */

import type { DecisionRecord } from '../../schema/decision-record.ts';

export interface DecisionLog {
  add(decisions: readonly DecisionRecord[]): void;
  all(): readonly DecisionRecord[];
}

export function createDecisionLog(): DecisionLog {
  const made: DecisionRecord[] = [];
  return {
    add: (decisions) => void made.push(...decisions),
    all: () => made,
  };
}
