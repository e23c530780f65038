/** Keeps, for one operation, the decisions that the partnership made for it: what the ledger records, and what may be explained. */

import type { DecisionGrounds, DecisionRecord } from '../../schema/decision-record.ts';

export interface DecisionLog {
  add(decisions: readonly DecisionRecord[]): void;
  all(): readonly DecisionRecord[];
  /** Only of an operation whose reader has asked for an explanation, and may. Never recorded. */
  addGrounds(grounds: readonly DecisionGrounds[]): void;
  groundsOf(decision: string): DecisionGrounds['grounds'];
}

export function createDecisionLog(): DecisionLog {
  const made: DecisionRecord[] = [];
  const explained: DecisionGrounds[] = [];
  return {
    add: (decisions) => void made.push(...decisions),
    all: () => made,
    addGrounds: (grounds) => void explained.push(...grounds),
    groundsOf: (decision) => explained.find((one) => one.decision === decision)?.grounds ?? [],
  };
}
