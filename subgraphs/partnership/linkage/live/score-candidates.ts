/** Scores one record against a few candidates with a model, each explained: what a desk's search and a registration ask for. */

import { scoringData } from '../link-table.ts';
import type { LinkageModel } from '../model/model.ts';
import { createExplainer } from '../score/explain-pair.ts';
import type { Waterfall } from '../score/explain-pair.ts';
import { encodeRecords } from '../table/encode-records.ts';
import type { PersonRecord } from '../table/record-table.ts';

export interface ScoredCandidate {
  readonly ref: string;
  readonly evidence: Waterfall;
}

/** The likeliest first; ties in the order of their names. The scores are those that a batch gives. */
export function scoreCandidates(
  model: LinkageModel,
  query: PersonRecord,
  candidates: readonly PersonRecord[],
): readonly ScoredCandidate[] {
  const table = encodeRecords([query, ...candidates], model.fields);
  const explain = createExplainer(model, scoringData(table, model));
  return candidates
    .map(({ ref }, index) => ({ ref, evidence: explain(0, index + 1) }))
    .toSorted((one, other) => other.evidence.total - one.evidence.total || (one.ref < other.ref ? -1 : 1));
}
