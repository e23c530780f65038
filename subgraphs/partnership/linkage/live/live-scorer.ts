/** Scores one record against candidates while somebody waits, each explained: what a desk's search and a registration ask for. */

import { createMeasures } from '../comparisons/similarity.ts';
import type { LinkageModel } from '../model/model.ts';
import { createExplainer } from '../score/explain-pair.ts';
import type { Explain, Waterfall } from '../score/explain-pair.ts';
import type { PersonRecord } from '../table/record-table.ts';
import { createLiveTable } from './live-table.ts';
import type { LiveTable } from './live-table.ts';

export interface ScoredCandidate {
  readonly ref: string;
  readonly evidence: Waterfall;
}

export interface LiveScorer {
  /**
   * The likeliest first; ties in the order of their names. The scores are those that a batch gives under the same model. What the
   * query does not say counts for nothing: 0 bits. Those below `atLeast` bits are left out.
   */
  score(query: PersonRecord, candidates: readonly PersonRecord[], atLeast?: number): readonly ScoredCandidate[];
}

export interface LiveOptions {
  /** How many candidates are written down at once. */
  readonly atOnce?: number;
  /** How many different values of a field are kept from search to search; when there are more, the field's are dropped. They are personal data. */
  readonly keptValues?: number;
}

/** All that the model alone decides is made ready here, once. One scorer serves one thread. */
export function createLiveScorer(model: LinkageModel, options: LiveOptions = {}): LiveScorer {
  const { atOnce = 64, keptValues = 4096 } = options;
  let room = keptValues;
  let table = createLiveTable(model, atOnce + 1, room);
  let explain = explainerOf(model, table);

  /** Past the room for one search, a table with twice as much takes its place. */
  function write(query: PersonRecord, candidates: readonly PersonRecord[]): void {
    const records = [query, ...candidates];
    while (!table.write(records)) {
      room *= 2;
      table = createLiveTable(model, atOnce + 1, room);
      explain = explainerOf(model, table);
    }
  }

  return {
    score: (query, candidates, atLeast = Number.NEGATIVE_INFINITY) => {
      const scored: ScoredCandidate[] = [];
      for (let from = 0; from < candidates.length; from += atOnce) {
        const some = candidates.slice(from, from + atOnce);
        write(query, some);
        for (const [index, { ref }] of some.entries()) {
          const evidence = explain(0, index + 1, atLeast);
          if (evidence !== null) scored.push({ ref, evidence });
        }
      }
      return scored.sort((one, other) => other.evidence.total - one.evidence.total || (one.ref < other.ref ? -1 : 1));
    },
  };
}

/** The ids of values begin anew with every table that is dropped, so nothing about them may be remembered. */
function explainerOf(model: LinkageModel, { data }: LiveTable): Explain {
  return createExplainer(model, data, createMeasures({ areIdsKept: false }));
}
