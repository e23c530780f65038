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
  /** A record's value of each verified identifier; 0 where it has none. Different values keep two records apart. */
  readonly identifiersOf: (record: number) => readonly number[];
  /** Pairs that a person has said are one. Their word goes before different identifiers. */
  readonly together?: readonly (readonly [number, number])[];
  /** Pairs that a person has said are two. That goes before everything. */
  readonly apart?: readonly (readonly [number, number])[];
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
  /** By verified identifier, the values that its records have. More than one only by a person's decision. */
  readonly identifiers: readonly ReadonlySet<number>[];
  isGone: boolean;
}

/** Average-linkage clustering (Sokal and Michener 1958) with constraints. Ties go to the lower record, so the answer is one answer. */
export function clusterByAverage(question: ClusterQuestion): ClusterAnswer {
  const isApart = apartTest(question.apart ?? []);
  const groups = startingGroups(question, isApart).map((members) => groupOf(members, question));
  const sums = groups.map((group, place) =>
    groups.map((other, otherPlace) => (otherPlace > place ? sumAcross(group.members, other.members, question) : 0)),
  );
  const refused = new Set<number>();
  const refusals: Refusal[] = [];
  for (;;) {
    const best = bestPair(groups, sums, refused, question.threshold);
    if (best === null) break;
    const [one, other] = [groups[best.one], groups[best.other]];
    if (one === undefined || other === undefined) break;
    const because = conflictOf(one, other, isApart);
    if (because !== null) {
      refused.add(best.one * groups.length + best.other);
      refusals.push({ left: one.members, right: other.members, averageWeight: best.average, because });
      continue;
    }
    groups[best.one] = groupOf([...one.members, ...other.members], question);
    other.isGone = true;
    for (let place = 0; place < groups.length; place += 1) {
      if (place === best.one || groups[place]?.isGone !== false) continue;
      setSum(sums, place, best.one, sumOf(sums, place, best.one) + sumOf(sums, place, best.other));
    }
    forgetRefusals(refused, groups.length, best.one);
  }
  return { clusters: groups.filter(({ isGone }) => !isGone).map((group) => group.members), refusals };
}

function groupOf(members: readonly number[], { identifiersOf }: ClusterQuestion): Group {
  const values = members.map(identifiersOf);
  const identifiers = (values[0] ?? []).map(
    (_, place) => new Set(values.map((ofRecord) => ofRecord[place] ?? 0).filter((value) => value !== 0)),
  );
  return { members: members.toSorted((a, b) => a - b), identifiers, isGone: false };
}

/** What a person has said is one starts as one, unless a person has also said that two of them are not. */
function startingGroups(
  { members, together = [] }: ClusterQuestion,
  isApart: (one: number, other: number) => boolean,
): readonly (readonly number[])[] {
  const groups = new Map(members.map((member) => [member, [member]]));
  for (const [one, other] of together) {
    const [group, joining] = [groups.get(one), groups.get(other)];
    if (group === undefined || joining === undefined || group === joining) continue;
    if (group.some((member) => joining.some((joined) => isApart(member, joined)))) continue;
    group.push(...joining);
    for (const member of joining) groups.set(member, group);
  }
  return [...new Set(groups.values())].toSorted((a, b) => Math.min(...a) - Math.min(...b));
}

function apartTest(apart: readonly (readonly [number, number])[]): (one: number, other: number) => boolean {
  if (apart.length === 0) return () => false;
  const pairs = new Set(apart.flatMap(([one, other]) => [`${one}|${other}`, `${other}|${one}`]));
  return (one, other) => pairs.has(`${one}|${other}`);
}

/** Two groups conflict in an identifier when each has it and no value is in both. */
function conflictOf(
  one: Group,
  other: Group,
  isApart: (one: number, other: number) => boolean,
): Refusal['because'] | null {
  if (one.members.some((member) => other.members.some((against) => isApart(member, against))))
    return 'A_PERSON_SAID_SO';
  const differs = one.identifiers.some((values, place) => {
    const others = other.identifiers[place];
    return (
      others !== undefined && values.size > 0 && others.size > 0 && ![...values].some((value) => others.has(value))
    );
  });
  return differs ? 'DIFFERENT_IDENTIFIERS' : null;
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

function sumOf(sums: readonly (readonly number[])[], one: number, other: number): number {
  return sums[Math.min(one, other)]?.[Math.max(one, other)] ?? 0;
}

function setSum(sums: readonly number[][], one: number, other: number, sum: number): void {
  const row = sums[Math.min(one, other)];
  if (row !== undefined) row[Math.max(one, other)] = sum;
}

/** A group that has grown is looked at anew: what it was refused for is refused again, or is no longer so. */
function forgetRefusals(refused: Set<number>, width: number, grown: number): void {
  for (const pair of refused) if (Math.floor(pair / width) === grown || pair % width === grown) refused.delete(pair);
}
