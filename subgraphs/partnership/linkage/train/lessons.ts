/** Chooses the rules that can teach what one person's records are like, and counts the patterns of each. */

import { timesBeyondChance } from '../blocking/beyond-chance.ts';
import type { BlockingReport, CandidateBlocks } from '../blocking/candidate-blocks.ts';
import { walkRule } from '../blocking/candidate-pairs.ts';
import type { BlockingRule, ModelSpec } from '../model/model.ts';
import { splitReference } from '../table/record-table.ts';
import type { RecordTable } from '../table/record-table.ts';
import { countPatterns } from './block-patterns.ts';
import type { PatternCounts } from './pattern-counts.ts';

export interface TaughtPairs {
  readonly patterns: PatternCounts;
  /** The comparisons that the rule decides. */
  readonly isGiven: readonly boolean[];
}

/** The rules of both lists, each once: their blocks are made once. The rules that find pairs come first. */
export function rulesOf({ blocking, learnFrom }: ModelSpec): readonly BlockingRule[] {
  return [...blocking, ...learnFrom.filter((rule) => !blocking.some((other) => isSameRule(rule, other)))];
}

/** `blocks` and `report` are of `rulesOf`. */
export function taughtPairs(
  table: RecordTable,
  spec: ModelSpec,
  blocks: CandidateBlocks,
  report: readonly BlockingReport[],
  mostOfEach: number,
): readonly TaughtPairs[] {
  return rulesOf(spec).flatMap((rule, index) => {
    const told = report[index];
    const isMeant = spec.learnFrom.some((other) => isSameRule(rule, other));
    if (!isMeant || told === undefined || !isInstructive(rule, told, table)) return [];
    const patterns = countPatterns(table, spec.comparisons, blocks, [index], mostOfEach, walkRule);
    return [{ isGiven: givenBy(rule, spec), patterns }];
  });
}

/**
 * Whether a rule brings together mostly one person's records. Where it does not, what is learned is how namesakes are: people of
 * one name are of one sex and age, and their emails look alike, so they seem to be a class of their own.
 */
function isInstructive(rule: BlockingRule, report: BlockingReport, table: RecordTable): boolean {
  return rule.on.length === 1 || timesBeyondChance(rule, report, table) >= FEWEST_TIMES_BEYOND_CHANCE;
}

function isSameRule(one: BlockingRule, other: BlockingRule): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const FEWEST_TIMES_BEYOND_CHANCE = 5;

/** The comparisons that agree because the rule wants it: on its fields, and on where somebody lives if one of its fields says so. */
function givenBy({ on }: BlockingRule, { comparisons, householdShares }: ModelSpec): readonly boolean[] {
  const fields = new Set(
    on.flatMap((part) => (typeof part === 'string' ? [splitReference(part).column] : part.inAnyOrder)),
  );
  const homes = householdShares.slice(1);
  const isAboutHome = homes.some((home) => fields.has(home));
  return comparisons.map(({ field }) => fields.has(field) || (isAboutHome && homes.includes(field)));
}
