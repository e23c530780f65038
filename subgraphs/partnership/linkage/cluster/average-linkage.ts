/** Joins records into people: likeliest first, by the average over all pairs across, never across a line that must not be crossed. */

/** Why two groups that belong together by their scores stay apart. */
export interface Refusal {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly averageWeight: number;
  readonly because: 'DIFFERENT_IDENTIFIERS' | 'A_PERSON_SAID_SO';
}

export interface ClusterQuestion {
  /** The records, by their numbers. */
  readonly members: readonly number[];
  /** The weight of evidence, in bits, for two of them. */
  readonly weightOf: (one: number, other: number) => number;
  /** The average that two groups must reach. */
  readonly threshold: number;
  /** Why two records must not be together, or null. */
  readonly conflictOf: (one: number, other: number) => Refusal['because'] | null;
  /** Pairs that a person has said are one. Their word goes before different identifiers. */
  readonly together?: readonly (readonly [number, number])[];
}

export interface ClusterAnswer {
  readonly clusters: readonly (readonly number[])[];
  readonly refusals: readonly Refusal[];
}

/**
 * No single pair says more than this for or against: one pair that agrees on everything must not carry a group of which
 * another pair disagrees, and a field that was all wrong once must not keep a person in two.
 */
const MOST_BITS = 12;

interface Group {
  readonly members: readonly number[];
  isGone: boolean;
}

/** Average-linkage clustering (Sokal and Michener 1958) with constraints. Ties go to the lower record, so the answer is one answer. */
export function clusterByAverage(question: ClusterQuestion): ClusterAnswer {
  const { members, threshold, together = [] } = question;
  const groups: Group[] = startingGroups(members, together).map((group) => ({ members: group, isGone: false }));
  const isToldSame = new Set(together.flatMap(([one, other]) => [`${one}|${other}`, `${other}|${one}`]));
  const sums = groups.map((group, place) =>
    groups.map((other, otherPlace) => (otherPlace > place ? sumAcross(group.members, other.members, question) : 0)),
  );
  const refused = new Set<number>();
  const refusals: Refusal[] = [];
  for (;;) {
    const best = bestPair(groups, sums, refused, threshold);
    if (best === null) break;
    const [one, other] = [groups[best.one], groups[best.other]];
    if (one === undefined || other === undefined) break;
    const because = conflictAcross(one.members, other.members, question, isToldSame);
    if (because !== null) {
      refused.add(best.one * groups.length + best.other);
      refusals.push({ left: one.members, right: other.members, averageWeight: best.average, because });
      continue;
    }
    groups[best.one] = { members: [...one.members, ...other.members].toSorted((a, b) => a - b), isGone: false };
    other.isGone = true;
    for (let place = 0; place < groups.length; place += 1) {
      if (place === best.one || groups[place]?.isGone !== false) continue;
      setSum(sums, place, best.one, sumOf(sums, place, best.one) + sumOf(sums, place, best.other));
      // What could not join either part cannot join both.
      if (isRefused(refused, groups.length, place, best.one) || isRefused(refused, groups.length, place, best.other)) {
        refused.add(Math.min(place, best.one) * groups.length + Math.max(place, best.one));
      }
    }
  }
  return { clusters: groups.filter(({ isGone }) => !isGone).map((group) => group.members), refusals };
}

/** What a person has said is one starts as one. */
function startingGroups(
  members: readonly number[],
  together: readonly (readonly [number, number])[],
): readonly (readonly number[])[] {
  const groupOf = new Map(members.map((member) => [member, [member]]));
  for (const [one, other] of together) {
    const [group, otherGroup] = [groupOf.get(one), groupOf.get(other)];
    if (group === undefined || otherGroup === undefined || group === otherGroup) continue;
    group.push(...otherGroup);
    for (const member of otherGroup) groupOf.set(member, group);
  }
  return [...new Set(groupOf.values())].map((group) => group.toSorted((a, b) => a - b)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function bestPair(
  groups: readonly Group[],
  sums: readonly (readonly number[])[],
  refused: ReadonlySet<number>,
  threshold: number,
): { readonly one: number; readonly other: number; readonly average: number } | null {
  let best: { one: number; other: number; average: number } | null = null;
  for (let one = 0; one < groups.length; one += 1) {
    const group = groups[one];
    if (group === undefined || group.isGone) continue;
    for (let other = one + 1; other < groups.length; other += 1) {
      const otherGroup = groups[other];
      if (otherGroup === undefined || otherGroup.isGone || refused.has(one * groups.length + other)) continue;
      const average = (sums[one]?.[other] ?? 0) / (group.members.length * otherGroup.members.length);
      if (average >= threshold && (best === null || average > best.average)) best = { one, other, average };
    }
  }
  return best;
}

function sumAcross(left: readonly number[], right: readonly number[], { weightOf }: ClusterQuestion): number {
  let sum = 0;
  for (const one of left) {
    for (const other of right) sum += Math.max(-MOST_BITS, Math.min(MOST_BITS, weightOf(one, other)));
  }
  return sum;
}

function conflictAcross(
  left: readonly number[],
  right: readonly number[],
  { conflictOf }: ClusterQuestion,
  isToldSame: ReadonlySet<string>,
): Refusal['because'] | null {
  for (const one of left) {
    for (const other of right) {
      const because = isToldSame.has(`${one}|${other}`) ? null : conflictOf(one, other);
      if (because !== null) return because;
    }
  }
  return null;
}

function sumOf(sums: readonly (readonly number[])[], one: number, other: number): number {
  return sums[Math.min(one, other)]?.[Math.max(one, other)] ?? 0;
}

function setSum(sums: readonly number[][], one: number, other: number, sum: number): void {
  const row = sums[Math.min(one, other)];
  if (row !== undefined) row[Math.max(one, other)] = sum;
}

function isRefused(refused: ReadonlySet<number>, width: number, one: number, other: number): boolean {
  return refused.has(Math.min(one, other) * width + Math.max(one, other));
}
