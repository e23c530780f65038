/** Tells whether people of one heritage are linked wrongly more often than those of another, and how sure that is. */

import { weightOf } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { qualityByGroup } from '../measure/quality.ts';
import type { GroupQuality } from '../measure/quality.ts';
import type { Run } from '../measure/run-set.ts';
import { LINK_THRESHOLD } from '../measure/thresholds.ts';

/** 95% of a normal distribution is within so many deviations. */
const DEVIATIONS = 1.96;

type Counted = Pick<GroupQuality, 'group' | 'pairs' | 'there' | 'falseLinks'>;
/** By what people are told apart, and how each of its groups was linked. */
export type Counts = ReadonlyMap<string, readonly Counted[]>;

/** Of one town, at the threshold of a link. */
export function countsByHeritage({ set, truth, edges }: Run): Counts {
  return new Map(
    ['heritage', 'heritage of adults'].map((kind) => [
      kind,
      qualityByGroup(edges, truth, weightOf(LINK_THRESHOLD), (left) => set.records[left]?.groups[kind] ?? '').filter(
        ({ group }) => group !== 'under 18',
      ),
    ]),
  );
}

/** False links of all towns together, each rate with the interval that it is in with 95% certainty, and how far apart they are. */
export function fairnessRows(towns: readonly Counts[]): readonly Readonly<Record<string, string | number>>[] {
  return [...summed(towns)].flatMap(([kind, groups]) => {
    const rates = groups.map(rateOf);
    const [most, least] = [Math.max(...rates), Math.min(...rates)];
    return [
      ...groups.map((group) => rowOf(kind, group)),
      {
        by: kind,
        group: 'most beside least',
        'false links': least === 0 ? 'one has none' : `${(most / least).toFixed(2)} times`,
      },
    ];
  });
}

function summed(towns: readonly Counts[]): Counts {
  const kinds = [...(towns[0]?.keys() ?? [])];
  return new Map(
    kinds.map((kind) => {
      const byGroup = Map.groupBy(
        towns.flatMap((counts) => counts.get(kind) ?? []),
        ({ group }) => group,
      );
      return [kind, [...byGroup].map(([group, ofTowns]) => sumOf(group, ofTowns))];
    }),
  );
}

function sumOf(group: string, towns: readonly Counted[]): Counted {
  const sum = (count: (town: Counted) => number): number => towns.reduce((total, town) => total + count(town), 0);
  return {
    group,
    pairs: sum(({ pairs }) => pairs),
    there: sum(({ there }) => there),
    falseLinks: sum(({ falseLinks }) => falseLinks),
  };
}

function rateOf({ pairs, falseLinks }: Counted): number {
  return pairs === 0 ? 0 : falseLinks / pairs;
}

function rowOf(by: string, group: Counted): Readonly<Record<string, string | number>> {
  const { pairs, there, falseLinks } = group;
  const [low, high] = wilson(falseLinks, pairs);
  return {
    by,
    group: group.group,
    'linked pairs': pairs,
    'false links': falseLinks,
    rate: percent(rateOf(group)),
    'between (95%)': `${percent(low)} and ${percent(high)}`,
    recall: (there === 0 ? 1 : (pairs - falseLinks) / there).toFixed(4),
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(3)}%`;
}

/** The interval of a share of few (Wilson 1927). */
export function wilson(part: number, whole: number): readonly [number, number] {
  if (whole === 0) return [0, 1];
  const square = DEVIATIONS ** 2;
  const share = part / whole;
  const centre = share + square / (2 * whole);
  const reach = DEVIATIONS * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole * whole));
  const scale = 1 + square / whole;
  return [Math.max(0, (centre - reach) / scale), Math.min(1, (centre + reach) / scale)];
}
