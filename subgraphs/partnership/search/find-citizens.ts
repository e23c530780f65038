/** Finds who a caller may be: candidates by key, each decided about before it is scored, so that nobody shows who may not. */

import { connection, pageOf } from '../../kit/paging.ts';
import type { Connection, PageArguments } from '../../kit/paging.ts';
import type { PartnershipContext } from '../context.ts';
import type { PersonRecord } from '../linkage/linkage.ts';
import type { Candidates } from '../source.ts';
import { criteriaOf } from './criteria.ts';
import type { SearchInput } from './criteria.ts';
import { asOneProperty, couldFit, fitOf } from './fit.ts';
import type { Fit } from './fit.ts';
import { questionOf } from './question.ts';
import type { AskedKey, KnownProperty, Question } from './question.ts';
import { toldRecord, wholeRecord } from './told-record.ts';

export interface CitizenMatchView extends Fit {
  readonly citizenId: string;
}

export interface CitizenMatches {
  readonly page: Connection<CitizenMatchView>;
  readonly tooMany: boolean;
}

/** What a search needs of its request. */
export type SearchContext = Pick<PartnershipContext, 'loaders' | 'decisions' | 'searchEngine'>;

/** More than this is no answer to "who is this?". */
const MOST_MATCHES = 50;
/** Candidates that one search may look at. More means that what was given fits half the town. */
const MOST_CANDIDATES = 500;

export async function findCitizens(
  input: SearchInput,
  pageArguments: PageArguments,
  context: SearchContext,
): Promise<CitizenMatches> {
  const page = pageOf(pageArguments, { default: 10, max: MOST_MATCHES, cursorParts: 2 });
  const criteria = criteriaOf(input);
  const { loaders, searchEngine, decisions } = context;
  // A property that nobody may know of is to a search one that is in no gazetteer.
  const property = criteria.uprn === null ? null : await loaders.places.load(criteria.uprn);
  const question = questionOf(criteria, property, searchEngine);
  const asked = { rules: searchEngine.rules, keys: question.keys };
  const found = await loaders.candidates(asked, MOST_CANDIDATES + 1);
  if (found.citizens.length > MOST_CANDIDATES) return none(page);
  const told = await toldOf(question, property, found, context);
  const matches = matchesOf(question, told, context).toSorted(likeliestFirst);
  if (matches.length > MOST_MATCHES || isUnanswered(question.keys, found, matches.length)) return none(page);
  const after = page.after;
  const rest = after === null ? matches : matches.filter((match) => comparePlaces(placeOf(match), after) > 0);
  const shown = connection(rest, page, placeOf);
  // From here on they are looked at: whoever was only compared with what was typed was not.
  await Promise.all(shown.edges.map(({ node }) => decisions.of(node.citizenId)));
  return { page: shown, tooMany: false };
}

/** Of each candidate all that this reader may be told, and that would have found them. */
async function toldOf(
  question: Question,
  property: KnownProperty | null,
  { overfull, citizens }: Candidates,
  { decisions, searchEngine }: SearchContext,
): Promise<readonly PersonRecord[]> {
  const { keys, fields } = question;
  const past = new Set(overfull);
  const finding = new Set(keys.filter((_key, place) => !past.has(place)).map(({ text }) => text));
  const isFound = (record: PersonRecord) => searchEngine.keysOf(record).some(({ text }) => finding.has(text));
  const wholes = new Map(
    citizens.map((candidate) => [
      candidate.citizen.id,
      asOneProperty(wholeRecord(candidate, fields), question, property, searchEngine),
    ]),
  );
  const scored = question.criteria.isFuzzy ? searchEngine.score(question.record, [...wholes.values()]) : [];
  const waterfalls = new Map(scored.map(({ ref, evidence }) => [ref, evidence]));
  const possible = citizens.filter(({ citizen: { id } }) => {
    const whole = wholes.get(id);
    return whole !== undefined && couldFit(question, whole, waterfalls.get(id) ?? null, searchEngine);
  });
  const told = await Promise.all(
    possible.map(async (candidate) => {
      const decision = await decisions.consider(candidate.citizen.id);
      return decision === null ? null : toldRecord(candidate, decision, { fields, isFound });
    }),
  );
  return told.flatMap((record) => (record === null ? [] : [asOneProperty(record, question, property, searchEngine)]));
}

function matchesOf(
  question: Question,
  told: readonly PersonRecord[],
  { searchEngine }: SearchContext,
): readonly CitizenMatchView[] {
  const byId = new Map(told.map((record) => [record.ref, record]));
  return searchEngine.score(question.record, told).flatMap(({ ref: citizenId, evidence }) => {
    const record = byId.get(citizenId);
    const fit = record === undefined ? null : fitOf(question, record, evidence, searchEngine);
    return fit === null ? [] : [{ citizenId, ...fit }];
  });
}

/**
 * Whether part of the question found nobody because too many fit it, and nothing else of it answers: of some year of a range, or of
 * all that was given where nobody was found. To leave them out in silence would be to say that there are none.
 */
function isUnanswered(keys: readonly AskedKey[], { overfull }: Candidates, matches: number): boolean {
  const past = new Set(overfull);
  const answered = new Set(keys.filter((_key, place) => !past.has(place)).map(({ by }) => by));
  const unanswered = new Set(keys.map(({ by }) => by).filter((by) => by !== '' && !answered.has(by)));
  const isOnlyByYear = [...answered].every((by) => by === '' || by.startsWith('born '));
  return unanswered.size > 0 && (matches === 0 || isOnlyByYear);
}

function none(page: Parameters<typeof connection>[1]): CitizenMatches {
  return { page: connection<CitizenMatchView>([], page, placeOf), tooMany: true };
}

function likeliestFirst(a: CitizenMatchView, b: CitizenMatchView): number {
  return comparePlaces(placeOf(a), placeOf(b));
}

/** No waterfall is so high. */
const MOST_BITS = 5000;

/** The sort key: the bits, turned so that the most come first and texts sort like numbers, then the id. */
function placeOf({ bits, citizenId }: CitizenMatchView): readonly string[] {
  return [(MOST_BITS - bits).toFixed(6), citizenId];
}

function comparePlaces([bitsA = '', idA = '']: readonly string[], [bitsB = '', idB = '']: readonly string[]): number {
  if (bitsA !== bitsB) return bitsA < bitsB ? -1 : 1;
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}
