/** Counts how often each combination of levels occurs among pairs: all that learning needs to know of them. */

import { createMeasures } from '../comparisons/similarity.ts';
import { compileComparison } from '../comparisons/compile-comparison.ts';
import type { ComparisonSpec } from '../model/model.ts';
import type { SharedColumn } from '../table/record-table.ts';
import { BATCH } from '../blocking/candidate-pairs.ts';

export interface PatternCounts {
  /** The levels of pattern n: `levels[n * width]` and on, one a comparison; 0 is none. */
  readonly levels: Uint8Array;
  readonly counts: Float64Array;
  readonly width: number;
}

export interface PatternCounter {
  /** Counts a batch; each pair counts for `weight` pairs. */
  add(left: Int32Array, right: Int32Array, count: number, weight: number): void;
  patterns(): PatternCounts;
}

export function createPatternCounter(
  comparisons: readonly ComparisonSpec[],
  columns: Readonly<Record<string, SharedColumn>>,
): PatternCounter {
  const measures = createMeasures();
  const compiled = comparisons.map((spec) => ({
    compare: compileComparison(spec, columns, measures),
    outcomes: spec.levels.length + 1,
  }));
  const levels = new Uint8Array(BATCH);
  const codes = new Float64Array(BATCH);
  const totals = new Map<number, number>();
  return {
    add: (left, right, count, weight) => {
      codes.fill(0, 0, count);
      for (const { compare, outcomes } of compiled) {
        compare(left, right, count, levels);
        for (let index = 0; index < count; index += 1) {
          codes[index] = (codes[index] ?? 0) * outcomes + (levels[index] ?? 0);
        }
      }
      for (let index = 0; index < count; index += 1) {
        const code = codes[index] ?? 0;
        totals.set(code, (totals.get(code) ?? 0) + weight);
      }
    },
    patterns: () =>
      unpack(
        totals,
        compiled.map(({ outcomes }) => outcomes),
      ),
  };
}

/** Patterns in the order of their codes, so that sums over them are the same sums each time. */
function unpack(totals: ReadonlyMap<number, number>, outcomes: readonly number[]): PatternCounts {
  const width = outcomes.length;
  const inOrder = [...totals].toSorted(([one], [other]) => one - other);
  const levels = new Uint8Array(inOrder.length * width);
  for (const [index, [code]] of inOrder.entries()) {
    let rest = code;
    for (let place = width - 1; place >= 0; place -= 1) {
      const count = outcomes[place] ?? 1;
      levels[index * width + place] = rest % count;
      rest = Math.floor(rest / count);
    }
  }
  return { levels, counts: Float64Array.from(inOrder, ([, count]) => count), width };
}
