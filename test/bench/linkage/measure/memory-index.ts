/** Finds records by their keys in memory, with the caps of a model's search rules: the engine alone, without a store. */

import { createKeyMaker, createLiveScorer } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import type { LinkageModel, PersonRecord, ScoredCandidate } from '../../../../subgraphs/partnership/linkage/linkage.ts';

export interface Answer {
  /** The likeliest first; `ref` is the record's number. */
  readonly found: readonly ScoredCandidate[];
  /** Whether a key was past its cap and no other found anybody. */
  readonly isTooMany: boolean;
}

export interface MemoryIndex {
  readonly keys: number;
  find(query: PersonRecord): Answer;
}

export function createMemoryIndex(model: LinkageModel, records: readonly PersonRecord[]): MemoryIndex {
  const keysOf = createKeyMaker(model.searchRules, model.fields);
  const scorer = createLiveScorer(model);
  const byKey = new Map<string, number[]>();
  let keys = 0;
  for (const [number, record] of records.entries()) {
    for (const { text } of keysOf(record)) {
      keys += 1;
      const known = byKey.get(text);
      if (known === undefined) byKey.set(text, [number]);
      else known.push(number);
    }
  }
  return {
    keys,
    find: (query) => {
      const numbers = new Set<number>();
      let isPastCap = false;
      for (const { rule, text } of keysOf(query)) {
        const under = byKey.get(text) ?? [];
        if (under.length > rule.largestBlock) isPastCap = true;
        else for (const number of under) numbers.add(number);
      }
      const candidates = [...numbers].flatMap((number) => {
        const record = records[number];
        return record === undefined ? [] : [{ ...record, ref: String(number) }];
      });
      return { found: scorer.score(query, candidates), isTooMany: isPastCap && candidates.length === 0 };
    },
  };
}
