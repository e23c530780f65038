/** Learns who looks like somebody without being them: relatives at one address, and people with the same names. */

import { createBlocks } from '../blocking/candidate-blocks.ts';
import { walkRule } from '../blocking/candidate-pairs.ts';
import type { ComparisonSpec, ModelSpec } from '../model/model.ts';
import { columnOf } from '../table/record-table.ts';
import type { RecordTable } from '../table/record-table.ts';
import { countPatterns } from './block-patterns.ts';
import { estimateRelatives } from './estimate-classes.ts';
import type { Classes, LevelRates } from './estimate-classes.ts';
import type { PatternCounts } from './pattern-counts.ts';

/** Fewer than this teach nothing. */
const FEWEST_RELATIVES = 50;

/** Pairs with the same names; null where there are no two names. */
export function patternsOfNamesakes(table: RecordTable, spec: ModelSpec, most: number): PatternCounts | null {
  if (spec.goTogether === null) return null;
  const rule = { name: 'the same names', on: spec.goTogether, largestBlock: MOST_NAMESAKES };
  return countPatterns(table, spec.comparisons, createBlocks(table, [rule]).blocks, [0], most, walkRule);
}

const MOST_NAMESAKES = 400;

/** Who is not one person among those with the same names is a namesake, learned as relatives are at their addresses. */
export function withNamesakes(learned: Classes, spec: ModelSpec, ofNamesakes: PatternCounts | null): Classes {
  if (ofNamesakes === null) return learned;
  const isName = spec.comparisons.map(({ field }) => spec.goTogether?.includes(field) === true);
  const { h, relatives } = estimateRelatives(ofNamesakes, { ...learned, h: learned.u }, isName, isName);
  if (relatives < FEWEST_RELATIVES) return { ...learned, n: learned.u };
  return { ...learned, n: h.map((rates, place) => (isName[place] === true ? (learned.u[place] ?? rates) : rates)) };
}

/** Pairs with one family name at one address, whatever else they have; null where the fields do not tell. */
export function patternsAtHome(table: RecordTable, spec: ModelSpec, most: number): PatternCounts | null {
  const [name, home] = spec.householdShares;
  if (name === undefined || home === undefined) return null;
  const rule = { name: 'one address', on: [name, home], largestBlock: LARGEST_HOME };
  return countPatterns(table, spec.comparisons, createBlocks(table, [rule]).blocks, [0], most, walkRule);
}

/** More people of one name at one postcode are an institution. */
const LARGEST_HOME = 60;

export function withRelatives(
  learned: Classes,
  spec: ModelSpec,
  athome: PatternCounts | null,
  table: RecordTable,
): Classes {
  if (athome === null) return learned;
  const isShared = spec.comparisons.map(({ field }) => spec.householdShares.includes(field));
  const given = spec.householdShares.slice(0, 2);
  const isGiven = spec.comparisons.map(({ field }) => given.includes(field));
  const { h, relatives } = estimateRelatives(
    athome,
    { ...learned, h: startOfRelatives(learned, isShared) },
    isShared,
    isGiven,
  );
  if (relatives < FEWEST_RELATIVES) return { ...learned, h: learned.u, householdPrior: 0 };
  // Relatives of whom a record spells the name wrong, or has no postcode, were not counted.
  const found = given.reduce(
    (part, field) => part * sameRate(field, learned.m, spec.comparisons) * knownShare(table, field) ** 2,
    1,
  );
  const allPairs = (table.size * (table.size - 1)) / 2;
  return { ...learned, h, householdPrior: Math.min(0.3, relatives / found / allPairs) };
}

/** How often one person's records agree on a field, counting where its comparison is silent because another one says so. */
function sameRate(field: string, m: LevelRates, comparisons: readonly ComparisonSpec[]): number {
  const place = comparisons.findIndex((comparison) => comparison.field === field);
  const own = m[place]?.[1] ?? 1;
  const silentIf = comparisons[place]?.silentIf;
  const other = silentIf?.is === 'not-different' ? sameRate(silentIf.of, m, comparisons) : 0;
  return other + (1 - other) * own;
}

/** A relative is like the person in what they share, and to begin with like anybody in the rest. */
function startOfRelatives({ m, u }: Classes, isShared: readonly boolean[]): LevelRates {
  return m.map((rates, place) => (isShared[place] === true ? rates : (u[place] ?? rates)));
}

function knownShare({ size, columns }: RecordTable, field: string): number {
  const known = columnOf(columns, field).counts.reduce((sum, count) => sum + count, 0);
  return Math.max(0.1, known / Math.max(1, size));
}
