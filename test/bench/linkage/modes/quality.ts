/** Tells how well a set was linked: by threshold, held out, by agency pair and by group, with a picture of the curves. */

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { weightOf } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { curveSvg } from '../measure/curve-svg.ts';
import type { CurvePoint } from '../measure/curve-svg.ts';
import { bCubed, qualityByGroup, qualityOfClusters, qualityOfPairs } from '../measure/quality.ts';
import type { Quality } from '../measure/quality.ts';
import { runSet } from '../measure/run-set.ts';
import type { Run } from '../measure/run-set.ts';
import { splitSet } from '../measure/split-set.ts';
import { LINK_THRESHOLD, THRESHOLDS } from '../measure/thresholds.ts';
import type { LabelledSet } from '../sets/labelled-set.ts';

export type Level = 'pairs' | 'clusters';
export interface QualityRow extends CurvePoint {
  readonly set: string;
  readonly level: Level;
}

/** One row a level and threshold. */
export function qualityRows(run: Run): readonly QualityRow[] {
  const rows = (level: Level, qualityAt: (threshold: number) => Quality): QualityRow[] =>
    THRESHOLDS.map((threshold) => ({ set: run.set.name, level, threshold, ...rounded(qualityAt(threshold)) }));
  return [
    ...rows('pairs', (threshold) => qualityOfPairs(run.edges, run.truth, weightOf(threshold))),
    ...rows('clusters', (threshold) => qualityOfClusters(run.clustersAt(threshold), run.truth)),
  ];
}

export function writeCurves(folder: string, run: Run, rows: readonly QualityRow[]): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${run.set.name}.svg`);
  const of = (level: Level): readonly QualityRow[] => rows.filter((row) => row.level === level);
  writeFileSync(file, curveSvg(`${run.set.name}: ${run.truth.length} records`, of('pairs'), of('clusters')));
  return file;
}

export function bCubedRow(run: Run): Readonly<Record<string, string | number>> {
  return { level: 'B-cubed', threshold: LINK_THRESHOLD, ...rounded(bCubed(run.clustersAt(LINK_THRESHOLD), run.truth)) };
}

/** The model is learned, and the threshold with the best F1 is chosen, on one half of the people; the figures are of the other. */
export async function heldOutRows(
  set: LabelledSet,
  threads: number,
): Promise<readonly Readonly<Record<string, string | number>>[]> {
  const { tune, heldOut } = splitSet(set, 'held-out-1');
  const learned = await runSet(tune, threads);
  const marked = await runSet(heldOut, threads, learned.model);
  return (['pairs', 'clusters'] as const).map((level) => {
    const [best] = qualityRows(learned)
      .filter((row) => row.level === level)
      .toSorted((one, other) => other.f1 - one.f1);
    const threshold = best?.threshold ?? LINK_THRESHOLD;
    const row = qualityRows(marked).find((other) => other.level === level && other.threshold === threshold);
    return {
      level: `${level}, held out`,
      threshold,
      precision: row?.precision ?? 0,
      recall: row?.recall ?? 0,
      f1: row?.f1 ?? 0,
    };
  });
}

/** By the two agencies of a pair, and by each group that the set tells of; at the threshold of a link. */
export function groupRows({ set, truth, edges }: Run): readonly Readonly<Record<string, string | number>>[] {
  const sources = set.records.map(({ record }) => record.source);
  const least = weightOf(LINK_THRESHOLD);
  const byAgencies = qualityByGroup(edges, truth, least, (left, right) =>
    [sources[left] ?? '', sources[right] ?? ''].toSorted().join(' - '),
  );
  const kinds = Object.keys(set.records[0]?.groups ?? {});
  const byGroups = kinds.flatMap((kind) =>
    qualityByGroup(edges, truth, least, (left) => `${kind}: ${set.records[left]?.groups[kind] ?? ''}`),
  );
  const all = new Set(sources).size > 1 ? [...byAgencies, ...byGroups] : byGroups;
  return all.map(({ group, pairs, falseLinks, falseLinkRate, ...quality }) => ({
    group,
    pairs,
    falseLinks,
    falseLinkRate: `${(100 * falseLinkRate).toFixed(3)}%`,
    ...rounded(quality),
  }));
}

function rounded({ precision, recall, f1 }: Quality): Quality {
  const round = (share: number): number => Math.round(share * 1e5) / 1e5;
  return { precision: round(precision), recall: round(recall), f1: round(f1) };
}
