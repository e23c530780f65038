/** Finds who a caller may be: candidates by key, each decided about before it is scored, so that nobody shows who may not. */

import { connection, pageOf } from '../../kit/paging.ts';
import type { Connection, PageArguments } from '../../kit/paging.ts';
import type { PartnershipContext } from '../context.ts';
import type { Decision } from '../decisions/decide.ts';
import { isTellable } from '../decisions-of-request.ts';
import type { CandidateRow } from '../source.ts';
import { criteriaOf } from './criteria.ts';
import type { SearchCriteria, SearchInput } from './criteria.ts';
import { fitOf, slipsOf } from './score.ts';
import type { Fit } from './score.ts';

export interface CitizenMatchView extends Fit {
  readonly citizenId: string;
}

export interface CitizenMatches {
  readonly page: Connection<CitizenMatchView>;
  readonly tooMany: boolean;
}

/** More than this is no answer to "who is this?". */
const MOST_MATCHES = 50;
/** Candidates that one search may look at. More means that what was given fits half the town. */
const MOST_CANDIDATES = 500;

export async function findCitizens(
  input: SearchInput,
  pageArguments: PageArguments,
  context: PartnershipContext,
): Promise<CitizenMatches> {
  const page = pageOf(pageArguments, { default: 10, max: MOST_MATCHES, cursorParts: 2 });
  const criteria = criteriaOf(input);
  const byCitizen = groupByCitizen(await candidatesFor(criteria, context));
  if (byCitizen.size > MOST_CANDIDATES) return none(page);
  const decided = await Promise.all([...byCitizen].map(([id, rows]) => matchOf(id, rows, criteria, context)));
  const matches = decided.filter((match) => match !== null).toSorted(likeliestFirst);
  if (matches.length > MOST_MATCHES) return none(page);
  const after = page.after;
  const rest = after === null ? matches : matches.filter((match) => comparePlaces(placeOf(match), after) > 0);
  const shown = connection(rest, page, placeOf);
  // From here on they are looked at: whoever was only compared with what was typed was not.
  await Promise.all(shown.edges.map(({ node }) => context.decisions.of(node.citizenId)));
  return { page: shown, tooMany: false };
}

function candidatesFor(criteria: SearchCriteria, { loaders }: PartnershipContext): Promise<readonly CandidateRow[]> {
  const { birthDate, givenKey, familyKey, isFuzzy, contacts } = criteria;
  // With a birth date an address only confirms; without one it is what finds.
  const isFoundByAddress = birthDate === null || isFuzzy;
  const hasName = givenKey !== null || familyKey !== null;
  return loaders.candidates({
    birthDates: birthDate === null || !hasName ? [] : isFuzzy ? slipsOf(birthDate) : [birthDate],
    postcode: isFoundByAddress && hasName ? criteria.postcode : null,
    uprn: isFoundByAddress && hasName ? criteria.uprn : null,
    givenKey,
    familyKey,
    isFuzzy,
    contacts,
    limit: MOST_CANDIDATES + 1,
  });
}

async function matchOf(
  citizenId: string,
  rows: readonly CandidateRow[],
  criteria: SearchCriteria,
  { decisions }: PartnershipContext,
): Promise<CitizenMatchView | null> {
  const decision = await decisions.consider(citizenId);
  if (decision === null) return null;
  const told = rowsTold(rows, decision);
  const fit = told === null ? null : fitOf(criteriaTold(criteria, decision), told);
  return fit === null ? null : { citizenId, ...fit };
}

/**
 * What a reader may not see confirms nothing to them either: whoever searched for a name with one NHS number, phone or
 * property after another would learn which is the citizen's. Null where not even the name may be seen.
 */
function rowsTold(rows: readonly CandidateRow[], decision: Decision): readonly CandidateRow[] | null {
  if (!decision.classes.has('IDENTITY')) return null;
  // A name or a phone that only the police or a confidential charity has must not find anybody for who may not know so.
  const told = rows.filter((row) => isTellable(row, decision));
  return decision.classes.has('LOCATION') ? told : told.map((row) => ({ ...row, postcode: null, uprn: null }));
}

function criteriaTold(criteria: SearchCriteria, { classes, indicators, isForAnother }: Decision): SearchCriteria {
  const seesIdentifier = classes.has('IDENTIFIER') || indicators.has('IDENTIFIER');
  const isLocated = classes.has('LOCATION');
  return {
    ...criteria,
    postcode: isLocated ? criteria.postcode : null,
    uprn: isLocated ? criteria.uprn : null,
    // The phone in a child's record is the other parent's, more often than not.
    contacts: isForAnother ? [] : criteria.contacts.filter(({ kind }) => kind !== 'NHS_NUMBER' || seesIdentifier),
  };
}

function groupByCitizen(rows: readonly CandidateRow[]): ReadonlyMap<string, readonly CandidateRow[]> {
  const groups = new Map<string, CandidateRow[]>();
  for (const row of rows) {
    const group = groups.get(row.citizenId);
    if (group === undefined) groups.set(row.citizenId, [row]);
    else group.push(row);
  }
  return groups;
}

function none(page: Parameters<typeof connection>[1]): CitizenMatches {
  return { page: connection<CitizenMatchView>([], page, placeOf), tooMany: true };
}

function likeliestFirst(a: CitizenMatchView, b: CitizenMatchView): number {
  return comparePlaces(placeOf(a), placeOf(b));
}

/** The sort key: the score, turned so that the highest comes first, then the id. */
function placeOf({ score, citizenId }: CitizenMatchView): readonly string[] {
  return [(1 - score).toFixed(3), citizenId];
}

function comparePlaces([scoreA = '', idA = '']: readonly string[], [scoreB = '', idB = '']: readonly string[]): number {
  if (scoreA !== scoreB) return scoreA < scoreB ? -1 : 1;
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}
