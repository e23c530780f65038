/** Explains what gate 2 has decided about each citizen of an answer, as far as the reader may know of it. */

import type { DecisionLog } from '../agencies/decision-log.ts';
import type { Ceiling } from '../../schema/access-matrix.ts';
import type { DecisionRecord, DisclosureLevel } from '../../schema/decision-record.ts';
import { DATA_CLASSES } from '../../schema/wire.ts';
import type { DataClass } from '../../schema/wire.ts';

export interface ExplainedDecision {
  readonly citizen: string;
  readonly agreement: string | null;
  readonly classes: readonly ExplainedClass[];
}

export interface ExplainedClass {
  readonly class: DataClass;
  readonly outcome: DisclosureLevel | 'WITHHELD';
  /** The policies that have opened it. Which has shut it is not said: it could tell of the citizen why. */
  readonly rules: readonly string[];
}

/**
 * Of the classes that the reader's role and purpose could see of somebody, and no others: the rest gate 1 has explained. Nor
 * of those that must neither be confirmed nor denied, where even the outcome could depend on whether there is a record.
 */
export function explainDecisions(
  decisions: Pick<DecisionLog, 'all' | 'groundsOf'>,
  { full, masked, neverConfirmed }: Pick<Ceiling, 'full' | 'masked' | 'neverConfirmed'>,
): readonly ExplainedDecision[] {
  const told = DATA_CLASSES.filter((one) => (full.has(one) || masked.has(one)) && !neverConfirmed.has(one));
  const explained = decisions.all().map((record) => explain(record, decisions.groundsOf(record.id), told));
  // The partnership is asked several times and decides each time; in the order of names, as that of deciding would tell who was met first.
  const different = new Map(explained.map((one) => [JSON.stringify(one), one]));
  return [...different.values()].toSorted((a, b) => (a.citizen < b.citizen ? -1 : a.citizen > b.citizen ? 1 : 0));
}

function explain(
  { citizen, agreement }: DecisionRecord,
  grounds: ReturnType<DecisionLog['groundsOf']>,
  told: readonly DataClass[],
): ExplainedDecision {
  const classes = told.map((dataClass): ExplainedClass => {
    const ground = grounds.find((one) => one.dataClass === dataClass);
    return { class: dataClass, outcome: ground?.level ?? 'WITHHELD', rules: ground?.rules ?? [] };
  });
  return { citizen, agreement, classes };
}
