/** Learns a model from records alone: nobody says beforehand which of them are one person's. The same seed gives the same model. */

import { createBlocks } from '../blocking/candidate-blocks.ts';
import { walkPairs } from '../blocking/candidate-pairs.ts';
import { MODEL_FORMAT, MODEL_VERSION } from '../model/model.ts';
import type { ComparisonSpec, LinkageModel, ModelSpec } from '../model/model.ts';
import { columnOf } from '../table/record-table.ts';
import type { RecordTable } from '../table/record-table.ts';
import { countPatterns } from './block-patterns.ts';
import { decontaminate, sampleChanceRates } from './chance-rates.ts';
import { estimatePrior, learnFromRule, sumLessons } from './estimate-classes.ts';
import type { Classes, LevelRates } from './estimate-classes.ts';
import { rulesOf, taughtPairs } from './lessons.ts';
import { patternsAtHome, patternsOfNamesakes, withNamesakes, withRelatives } from './lookalikes.ts';
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

export function trainModel(table: RecordTable, wanted: ModelSpec, options: TrainOptions = {}): LinkageModel {
  const { spec, isSilent } = spokenSpec(wanted);
  const { seed = 1, mostSampledPairs = 500_000, mostPatternPairs = 1_000_000 } = options;
  const sampled = sampleChanceRates(table, spec.comparisons, mostSampledPairs, seed);
  const each = mostPatternPairs / Math.max(1, spec.learnFrom.length);
  const { blocks, report } = createBlocks(table, rulesOf(spec));
  const lessons = taughtPairs(table, spec, blocks, report, each);
  const everyRule = [...spec.blocking.keys()];
  const patterns = countPatterns(table, spec.comparisons, blocks, everyRule, mostPatternPairs, walkPairs);
  const athome = patternsAtHome(table, spec, each);
  const ofNamesakes = patternsOfNamesakes(table, spec, each);
  const allPairs = (table.size * (table.size - 1)) / 2;
  const believed = spec.comparisons.map(believedRates);
  let now: Classes = startFrom(believed, sampled.rates, Math.min(0.3, 0.5 / Math.max(1, table.size)), isSilent);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const u = decontaminate(sampled, now.m, now.prior);
    // Relatives are known after the first pass only; what is believed of m stays the start of each.
    const start = now.householdPrior === 0 ? startFrom(believed, u, now.prior, isSilent) : { ...now, m: believed, u };
    const sums = lessons.map((lesson) => learnFromRule(lesson.patterns, start, lesson.isGiven));
    const learned = withRelatives({ ...start, m: sumLessons(sums, believed) }, spec, athome, table);
    now = { ...learned, prior: estimatePrior(patterns, learned, allPairs) };
  }
  now = withNamesakes(now, spec, ofNamesakes);
  return modelOf(table, wanted, now);
}

/**
 * A comparison that speaks only where another field is missing may find few such pairs, or none before somebody searches by it alone.
 * What it would say is learned from all pairs, and it has no say in who is one person.
 */
function spokenSpec(wanted: ModelSpec): { readonly spec: ModelSpec; readonly isSilent: readonly boolean[] } {
  const isSilent = wanted.comparisons.map(({ silentIf }) => silentIf?.is === 'known');
  const comparisons = wanted.comparisons.map((comparison, place) =>
    isSilent[place] === true ? { ...comparison, silentIf: undefined } : comparison,
  );
  return { spec: { ...wanted, comparisons }, isSilent };
}

/** Before any data: a person's records mostly agree, and the further down the level the rarer. */
function believedRates({ levels }: ComparisonSpec): Float64Array {
  const weights = levels.map(({ test }, place) =>
    test.is === 'otherwise' ? 0.08 : place === 0 ? 0.8 : 0.12 / levels.length,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from([1, ...weights.map((weight) => weight / total)]);
}

function startFrom(m: LevelRates, u: LevelRates, prior: number, isSilent: readonly boolean[]): Classes {
  return { m, u, h: u, n: u, prior, householdPrior: 0, isSilent };
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
