/** Learns a model from records alone: nobody says beforehand which of them are one person's. The same seed gives the same model. */

import { createBlocks } from '../blocking/candidate-blocks.ts';
import type { BlockingReport, CandidateBlocks } from '../blocking/candidate-blocks.ts';
import { timesBeyondChance } from '../blocking/beyond-chance.ts';
import { shardsOf, walkPairs, walkRule } from '../blocking/candidate-pairs.ts';
import { MODEL_FORMAT, MODEL_VERSION } from '../model/model.ts';
import type { BlockingRule, ComparisonSpec, LinkageModel, ModelSpec } from '../model/model.ts';
import { columnOf, splitReference } from '../table/record-table.ts';
import type { RecordTable } from '../table/record-table.ts';
import { decontaminate, sampleChanceRates } from './chance-rates.ts';
import { estimatePrior, estimateRelatives, learnFromRule, sumLessons } from './estimate-classes.ts';
import type { Classes, LevelRates } from './estimate-classes.ts';
import { createPatternCounter } from './pattern-counts.ts';
import type { PatternCounts } from './pattern-counts.ts';
import { namesTogether, termFrequencies } from './term-frequencies.ts';

export interface TrainOptions {
  readonly seed?: number;
  /** Pairs drawn to learn what chance does. */
  readonly mostSampledPairs?: number;
  /** Pairs of the blocks that are learned from. */
  readonly mostPatternPairs?: number;
}

/** Rounds of estimating and of taking the estimated matches out of the chance rates. */
const PASSES = 3;
const PAIRS_A_SHARD = 5000;
/** Fewer relatives than this teach nothing about relatives. */
const FEWEST_RELATIVES = 50;

export function trainModel(table: RecordTable, spec: ModelSpec, options: TrainOptions = {}): LinkageModel {
  const { seed = 1, mostSampledPairs = 500_000, mostPatternPairs = 1_000_000 } = options;
  const sampled = sampleChanceRates(table, spec.comparisons, mostSampledPairs, seed);
  const each = mostPatternPairs / Math.max(1, spec.learnFrom.length);
  // Most rules are in both lists: their blocks are made once.
  const onlyTaught = spec.learnFrom.filter((rule) => !spec.blocking.some((other) => isSameRule(rule, other)));
  const rules = [...spec.blocking, ...onlyTaught];
  const { blocks, report } = createBlocks(table, rules);
  const lessons = [...rules.entries()]
    .filter(([index, rule]) => {
      const told = report[index];
      return (
        spec.learnFrom.some((other) => isSameRule(rule, other)) &&
        told !== undefined &&
        isInstructive(rule, told, table)
      );
    })
    .map(([index, rule]) => ({
      isGiven: givenBy(rule, spec),
      patterns: countPatterns(table, spec.comparisons, blocks, [index], each, walkRule),
    }));
  const everyRule = [...spec.blocking.keys()];
  const patterns = countPatterns(table, spec.comparisons, blocks, everyRule, mostPatternPairs, walkPairs);
  const athome = patternsAtHome(table, spec, each);
  const ofNamesakes = patternsOfNamesakes(table, spec, each);
  const allPairs = (table.size * (table.size - 1)) / 2;
  const believed = spec.comparisons.map(believedRates);
  let now: Classes = startFrom(believed, sampled.rates, Math.min(0.3, 0.5 / Math.max(1, table.size)));
  for (let pass = 0; pass < PASSES; pass += 1) {
    const u = decontaminate(sampled, now.m, now.prior);
    // Relatives are known after the first pass only; what is believed of m stays the start of each.
    const start = now.householdPrior === 0 ? startFrom(believed, u, now.prior) : { ...now, m: believed, u };
    const sums = lessons.map((lesson) => learnFromRule(lesson.patterns, start, lesson.isGiven));
    const learned = withRelatives({ ...start, m: sumLessons(sums, believed) }, spec, athome, table);
    now = { ...learned, prior: estimatePrior(patterns, learned, allPairs) };
  }
  now = withNamesakes(now, spec, ofNamesakes);
  return modelOf(table, spec, now);
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

/** Before any data: a person's records mostly agree, and the further down the level the rarer. */
function believedRates({ levels }: ComparisonSpec): Float64Array {
  const weights = levels.map(({ test }, place) =>
    test.is === 'otherwise' ? 0.08 : place === 0 ? 0.8 : 0.12 / levels.length,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from([1, ...weights.map((weight) => weight / total)]);
}

function startFrom(m: LevelRates, u: LevelRates, prior: number): Classes {
  return { m, u, h: u, n: u, prior, householdPrior: 0 };
}

/** Pairs with the same names; null where there are no two names. */
function patternsOfNamesakes(table: RecordTable, spec: ModelSpec, most: number): PatternCounts | null {
  if (spec.goTogether === null) return null;
  const rule = { name: 'the same names', on: spec.goTogether, largestBlock: MOST_NAMESAKES };
  return countPatterns(table, spec.comparisons, createBlocks(table, [rule]).blocks, [0], most, walkRule);
}

const MOST_NAMESAKES = 400;

/** Who is not one person among those with the same names is a namesake, learned as relatives are at their addresses. */
function withNamesakes(learned: Classes, spec: ModelSpec, ofNamesakes: PatternCounts | null): Classes {
  if (ofNamesakes === null) return learned;
  const isName = spec.comparisons.map(({ field }) => spec.goTogether?.includes(field) === true);
  const { h, relatives } = estimateRelatives(ofNamesakes, { ...learned, h: learned.u }, isName, isName);
  if (relatives < FEWEST_RELATIVES) return { ...learned, n: learned.u };
  return { ...learned, n: h.map((rates, place) => (isName[place] === true ? (learned.u[place] ?? rates) : rates)) };
}

/** Pairs with one family name at one address, whatever else they have; null where the fields do not tell. */
function patternsAtHome(table: RecordTable, spec: ModelSpec, most: number): PatternCounts | null {
  const [name, home] = spec.householdShares;
  if (name === undefined || home === undefined) return null;
  const rule = { name: 'one address', on: [name, home], largestBlock: LARGEST_HOME };
  return countPatterns(table, spec.comparisons, createBlocks(table, [rule]).blocks, [0], most, walkRule);
}

/** More people of one name at one postcode are an institution. */
const LARGEST_HOME = 60;

function withRelatives(learned: Classes, spec: ModelSpec, athome: PatternCounts | null, table: RecordTable): Classes {
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
  const other = silentIf?.is === 'same' ? sameRate(silentIf.of, m, comparisons) : 0;
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

/** At most about so many pairs, an equal part of them from each rule; a rule that is sampled counts for all of its pairs. */
function countPatterns(
  table: RecordTable,
  comparisons: readonly ComparisonSpec[],
  blocks: CandidateBlocks,
  rules: readonly number[],
  most: number,
  walk: typeof walkPairs,
): PatternCounts {
  const counter = createPatternCounter(comparisons, table.columns);
  const each = Math.max(1, most / Math.max(1, rules.length));
  for (const rule of rules) {
    const shards = shardsOf(blocks, PAIRS_A_SHARD, [rule]);
    const step = Math.max(1, Math.ceil((shards.length * PAIRS_A_SHARD) / each));
    const taken = shards.filter((_, index) => index % step === 0);
    const weight = taken.length === 0 ? 1 : shards.length / taken.length;
    for (const shard of taken) walk(blocks, shard, (left, right, count) => counter.add(left, right, count, weight));
  }
  return counter.patterns();
}

function modelOf(table: RecordTable, spec: ModelSpec, learned: Classes): LinkageModel {
  const withRarity = spec.comparisons.filter(({ levels }) => levels.some(({ rarity = 0 }) => rarity > 0));
  return {
    ...spec,
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    comparisons: spec.comparisons.map((comparison, place) => ({
      ...comparison,
      levels: comparison.levels.map((level, index) => ({
        ...level,
        m: learned.m[place]?.[index + 1] ?? 0,
        u: learned.u[place]?.[index + 1] ?? 0,
        h: learned.h[place]?.[index + 1] ?? 0,
        n: learned.n[place]?.[index + 1] ?? 0,
      })),
    })),
    prior: learned.prior,
    householdPrior: learned.householdPrior,
    frequencies: Object.fromEntries(
      withRarity.map(({ field }) => [field, termFrequencies(columnOf(table.columns, field))]),
    ),
    together: spec.goTogether === null ? {} : namesTogether(table, spec.goTogether),
  };
}
