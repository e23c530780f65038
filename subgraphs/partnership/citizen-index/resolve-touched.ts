/** Decides anew who is who around a few records, and writes what came of it: events, links, redirects, reviews and notices. */

import {
  applyEvents,
  DEFAULT_ZONES,
  EMPTY_STATE,
  pairKey,
  resolveComponent,
  weightOf,
  worthOf,
} from '../linkage/linkage.ts';
import type { Fact, IndexEvent, IndexState } from '../linkage/linkage.ts';
import type { IndexTransaction, LoggedEvent, NewReview } from './index-store.ts';
import type { Linker } from './linker.ts';
import { changedCitizens, changedRecords, noticesOf } from './component-changes.ts';
import type { Member } from './component-changes.ts';
import { factsIn, logged } from './logged-events.ts';
import { moveAliases } from './move-aliases.ts';
import { scorePairs } from './pair-evidence.ts';
import type { RegisteredRecord } from './registered-record.ts';
import { reviewsToRaise } from './reviews-to-raise.ts';
import type { RaisedReview } from './reviews-to-raise.ts';
import { lockComponent } from './touched-component.ts';
import type { TouchedRecord } from './touched-component.ts';

export interface Occasion {
  /** RFC 3339. */
  readonly at: string;
  /** `engine`, or a person by pseudonym. */
  readonly by: string;
  /** A reason from a list. */
  readonly why: string;
  /** What a person has said beforehand, such as that a record is not theirs: it stands, and everything is decided around it. */
  readonly beforehand?: (state: IndexState) => readonly IndexEvent[];
}

export interface Resolved {
  /** By record that was touched, the citizen that it is now of. */
  readonly citizenOf: ReadonlyMap<string, string>;
  readonly events: readonly LoggedEvent[];
  /** Names of rules whose keys too many records share: somebody may have been overlooked. */
  readonly skipped: readonly string[];
}

/**
 * What people have said before is read with the rest, and what they say now comes `beforehand`. Takes the locks of keys and citizens; whoever calls
 * it has those of the records. A record that leaves has gone when this is through.
 */
export async function resolveTouched(
  index: IndexTransaction,
  linker: Linker,
  touched: readonly TouchedRecord[],
  { beforehand = () => [], ...occasion }: Occasion,
): Promise<Resolved> {
  const { standing, skipped } = await lockComponent(index, linker, touched);
  const touchedById = new Map(touched.map((one) => [one.id, one]));
  const members = membersOf(standing, touched);
  const standingById = new Map(standing.map((one) => [one.id, one]));
  const ids = members.map(({ id }) => id);
  const everybody = [...new Set([...ids, ...touchedById.keys()])];

  const known = new Set(ids);
  // Where nobody else stands, nothing of what was said or asked can apply.
  const isAlone = standing.length === 0;
  const words = isAlone ? { facts: [], reviews: [] } : await index.wordsAbout(everybody);
  const said = words.facts.filter(({ one, other }) => known.has(one) && known.has(other));
  const before = stateOf(standing, said);
  const evidenceOf = scorePairs(members, linker.scorer);
  const identifiers = new Map(members.map(({ id, record }) => [id, linker.identifiersOf(record)]));
  const leaving = touched.flatMap(({ id, stood, record }): IndexEvent[] =>
    stood === null || record !== null
      ? []
      : [{ kind: 'unlink', record: id, citizen: stood.citizenId, model: null, evidence: null, ...occasion }],
  );
  const first = [...leaving, ...beforehand(before)];
  const begun = applyEvents(before, first);
  const facts = [...begun.facts.values()];
  const { events: decided } = resolveComponent(
    begun,
    {
      records: ids,
      evidenceOf,
      identifiersOf: (record) => identifiers.get(record) ?? [],
      threshold: weightOf(DEFAULT_ZONES.linkFrom),
      changed: new Set(touchedById.keys()),
    },
    { ...occasion, model: linker.model, newCitizenId: linker.newId },
  );
  const events = logged(before, [...first, ...decided]);
  const after = applyEvents(before, events);

  const isConflict = (one: string, other: string): boolean =>
    (identifiers.get(one) ?? []).some((value, place) => {
      const against = identifiers.get(other)?.[place] ?? null;
      return value !== null && against !== null && value !== against;
    });
  const answer = reviewsToRaise({
    recordsOf: new Map([...after.recordsOf].flatMap(([citizen, own]) => (own.size > 0 ? [[citizen, [...own]]] : []))),
    evidenceOf,
    isConflict,
    facts,
    standing: words.reviews,
    touched: new Set(touchedById.keys()),
  });

  const isInReview = new Set(
    answer.keep.flatMap(({ one, other }) => (isTogether(after, one, other) ? [one, other] : [])),
  );
  const records = changedRecords(members, standingById, after, {
    evidenceOf,
    facts,
    isInReview,
    at: occasion.at,
  });
  await index.write({
    at: occasion.at,
    events,
    facts: factsIn(first),
    records,
    withdrawn: touched.flatMap(({ id, stood, record }) =>
      stood === null || record !== null ? [] : [{ id, record: stood.record }],
    ),
    citizens: changedCitizens(members, before, after, touchedById),
    gone: [...before.recordsOf.keys()].filter((citizen) => (after.recordsOf.get(citizen)?.size ?? 0) === 0),
    aliases: await movedAliases(index, before, events),
    raised: await worthAsking(index, answer.raise, { members, before, after, linker, now: occasion.at }),
    superseded: answer.supersede,
    notices: noticesOf(members, before, after),
  });
  return { citizenOf: new Map(touched.flatMap(({ id }) => entryOf(id, after.citizenOf.get(id)))), events, skipped };
}

function entryOf(id: string, citizen: string | undefined): [string, string][] {
  return citizen === undefined ? [] : [[id, citizen]];
}

/** Those that stand, with what is new of them, and those that come; in the order in which they came. */
function membersOf(
  standing: readonly { readonly id: string; readonly number: number; readonly record: RegisteredRecord }[],
  touched: readonly TouchedRecord[],
): readonly Member[] {
  const byId = new Map(touched.map((one) => [one.id, one]));
  const stood = standing.flatMap(({ id, number, record }): Member[] => {
    const one = byId.get(id) ?? null;
    if (one === null) return [{ id, number, record, touched: null }];
    return one.record === null ? [] : [{ id, number, record: one.record, touched: one }];
  });
  const coming = touched.flatMap((one): Member[] =>
    one.stood !== null || one.record === null
      ? []
      : [{ id: one.id, number: Number.POSITIVE_INFINITY, record: one.record, touched: one }],
  );
  return [...stood.toSorted((one, other) => one.number - other.number), ...coming];
}

function stateOf(
  standing: readonly { readonly id: string; readonly citizenId: string }[],
  facts: readonly Fact[],
): IndexState {
  const byCitizen = Map.groupBy(standing, ({ citizenId }) => citizenId);
  return {
    ...EMPTY_STATE,
    citizenOf: new Map(standing.map(({ id, citizenId }) => [id, citizenId])),
    recordsOf: new Map([...byCitizen].map(([citizen, own]) => [citizen, new Set(own.map(({ id }) => id))])),
    facts: new Map(facts.map((fact) => [pairKey(fact.one, fact.other), fact])),
  };
}

async function movedAliases(index: IndexTransaction, before: IndexState, events: readonly IndexEvent[]) {
  const citizens = [...before.recordsOf.keys()];
  const isQuiet = events.every(({ kind }) => kind === 'link');
  const aliases = isQuiet ? citizens.map((id) => ({ alias: id, citizenId: id })) : await index.aliasesOf(citizens);
  const isSplit = events.some(({ kind }) => kind === 'split');
  const former = aliases.flatMap(({ alias, citizenId }) => (alias === citizenId ? [] : [alias]));
  const recordsAtMerge =
    isSplit && former.length > 0 ? await index.recordsAtMerge(former) : new Map<string, string[]>();
  return moveAliases({ before, events, aliases, recordsAtMerge });
}

async function worthAsking(
  index: IndexTransaction,
  raised: readonly RaisedReview[],
  {
    members,
    before,
    after,
    linker,
    now,
  }: {
    readonly members: readonly Member[];
    readonly before: IndexState;
    readonly after: IndexState;
    readonly linker: Linker;
    readonly now: string;
  },
): Promise<readonly NewReview[]> {
  const reviews: NewReview[] = [];
  for (const { one, other, reason, evidence } of raised) {
    const about = members.filter(({ id }) => isTogether(after, id, one) || isTogether(after, id, other));
    // Also under the ids that these have had until now: what was begun under them is not yet written as the survivor's.
    const citizens = [before, after].flatMap(({ citizenOf }) => about.flatMap(({ id }) => citizenOf.get(id) ?? []));
    const use = await index.useOf([...new Set(citizens)], now);
    // To mix up somebody who must not be found with somebody else tells where they are.
    const isHidden = about.some(({ record }) => record.person.locationRestriction !== null);
    const isSafeguarding = use.isSafeguarding || isHidden;
    const worth = worthOf({ probability: evidence.probability, openCases: use.openCases, isSafeguarding });
    reviews.push({ id: linker.newId(), one, other, reason, evidence, ...use, isSafeguarding, worth });
  }
  return reviews;
}

function isTogether({ citizenOf }: IndexState, one: string, other: string): boolean {
  return citizenOf.get(one) === citizenOf.get(other);
}
