/** Learns a model from records alone: nobody says beforehand which of them are one person's. The same seed gives the same model. */

import { createBlocks } from '../blocking/candidate-blocks.ts';
import type { CandidateBlocks } from '../blocking/candidate-blocks.ts';
import { shardsOf, walkPairs } from '../blocking/candidate-pairs.ts';
import { MODEL_FORMAT, MODEL_VERSION } from '../model/model.ts';
import type { ComparisonSpec, LinkageModel, ModelSpec } from '../model/model.ts';
import { columnOf } from '../table/record-table.ts';
import type { RecordTable } from '../table/record-table.ts';
import { decontaminate, sampleChanceRates } from './chance-rates.ts';
import { estimateClasses } from './estimate-classes.ts';
import type { ClassStart, LevelRates } from './estimate-classes.ts';
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
const PAIRS_A_SHARD = 20_000;

export function trainModel(table: RecordTable, spec: ModelSpec, options: TrainOptions = {}): LinkageModel {
  const { seed = 1, mostSampledPairs = 1_000_000, mostPatternPairs = 2_000_000 } = options;
  const sampled = sampleChanceRates(table, spec.comparisons, mostSampledPairs, seed);
  const { blocks } = createBlocks(table, spec.blocking);
  const patterns = countPatterns(table, spec, blocks, mostPatternPairs);
  const isShared = spec.comparisons.map(({ field }) => spec.householdShares.includes(field));
  const allPairs = (table.size * (table.size - 1)) / 2;
  const prior = Math.min(0.3, 0.5 / Math.max(1, table.size));
  const believed = spec.comparisons.map(believedRates);
  let now: ClassStart = startFrom(believed, decontaminate(sampled, believed, prior), isShared, prior);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const u = decontaminate(sampled, now.m, now.prior);
    // What is believed of m, and of relatives, stays the start of each pass; what was learned about shares is kept.
    now = estimateClasses(patterns, { ...startFrom(believed, u, isShared, now.prior) }, { allPairs, isShared });
  }
  return modelOf(table, spec, now);
}

/** Before any data: a person's records mostly agree, and the further down the level the rarer. */
function believedRates({ levels }: ComparisonSpec): Float64Array {
  const weights = levels.map(({ test }, place) => (test.is === 'otherwise' ? 0.08 : place === 0 ? 0.8 : 0.12 / levels.length));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from([1, ...weights.map((weight) => weight / total)]);
}

function startFrom(m: LevelRates, u: LevelRates, isShared: readonly boolean[], prior: number): ClassStart {
  const hasHouseholds = isShared.includes(true);
  return {
    m,
    u,
    h: m.map((rates, place) => (isShared[place] === true ? rates : (u[place] ?? rates))),
    prior,
    householdPrior: hasHouseholds ? prior / 2 : 0,
  };
}

function countPatterns(table: RecordTable, spec: ModelSpec, blocks: CandidateBlocks, most: number): PatternCounts {
  const counter = createPatternCounter(spec.comparisons, table.columns);
  const each = Math.max(1, most / Math.max(1, spec.blocking.length));
  for (const rule of spec.blocking.keys()) {
    const shards = shardsOf(blocks, PAIRS_A_SHARD, [rule]);
    const step = Math.max(1, Math.ceil((shards.length * PAIRS_A_SHARD) / each));
    const taken = shards.filter((_, index) => index % step === 0);
    const weight = taken.length === 0 ? 1 : shards.length / taken.length;
    for (const shard of taken) {
      walkPairs(blocks, shard, (left, right, count) => counter.add(left, right, count, weight));
    }
  }
  return counter.patterns();
}

function modelOf(table: RecordTable, spec: ModelSpec, learned: ClassStart): LinkageModel {
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
