/** Batches the partnership's reads, so that twenty-five citizens cost its store one statement a question and not twenty-five. */

import DataLoader from 'dataloader';

import { firstInOrder } from '../kit/group-in-order.ts';
import { byKey, loaderFamily } from '../kit/loader-family.ts';
import type { Page } from '../kit/paging.ts';
import { noLedger } from './ledger/no-ledger.ts';
import type {
  AskedCitizenRow,
  CitizenRow,
  LedgerSource,
  LedgerSubject,
  LooksInto,
  PartnershipSource,
  ReleasedLooks,
} from './source.ts';

export type PartnershipLoaders = ReturnType<typeof createLoaders>;

interface LooksAsked {
  readonly page: Page;
  readonly released: ReleasedLooks;
  readonly into: LooksInto | null;
}

/** Makes one request's loaders. They cache, so they must not outlive the reader they served. */
export function createLoaders(source: PartnershipSource, now: Date, ledger: LedgerSource = noLedger) {
  const citizens = one<AskedCitizenRow>('partnership.citizens', source.citizensByAlias, ({ alias }) => alias);
  const aliases = byKey('partnership.aliases', source.aliasesByCitizen, ({ citizenId }) => citizenId);
  // The members of a household come whole, so that to name them is not to ask again.
  const keep = <Row extends CitizenRow>(rows: readonly Row[]): readonly Row[] => {
    for (const row of rows) citizens.prime(row.id, { ...row, alias: row.id });
    return rows;
  };
  const links = byKey('partnership.links', source.linksByCitizen, ({ citizenId }) => citizenId);
  // So do candidates: deciding about five hundred of them asks for neither them nor their links again.
  const candidates: PartnershipSource['candidates'] = async (asked, limit) => {
    const found = await source.candidates(asked, limit);
    for (const { citizen, records } of found.citizens) {
      citizens.prime(citizen.id, { ...citizen, alias: citizen.id });
      links.prime(
        citizen.id,
        records.map(({ link }) => link),
      );
    }
    return found;
  };
  // Somebody who is in the index no more is in the ledger by the id that they had.
  const subjectOf = async (owner: string): Promise<LedgerSubject> => {
    const known = (await aliases.load(owner)).map(({ alias }) => alias);
    return { owner, aliases: known.length === 0 ? [owner] : known };
  };
  return {
    citizens,
    aliases,
    links,
    openedRecords: byKey('partnership.openedRecords', source.openedRecordsByCitizen, ({ citizenId }) => citizenId),
    openedRecord: one('partnership.openedRecord', source.openedRecordsById, ({ id }) => id),
    linkEvents: byKey('partnership.linkEvents', source.linkEventsByCitizen, ({ citizenId }) => citizenId),
    matchReview: one('partnership.matchReview', source.matchReviewsById, ({ id }) => id),
    matchReviewPage: source.matchReviewPage,
    words: byKey('partnership.words', source.wordsByReview, ({ reviewId }) => reviewId),
    disownedPage: source.disownedPage,
    disowningUnder: source.disowningUnder,
    consents: byKey('partnership.consents', source.consentsByCitizen, ({ citizenId }) => citizenId),
    households: byKey(
      'partnership.households',
      async (ids) => keep(await source.householdsByCitizen(ids)),
      ({ owner }) => owner,
    ),
    relationships: byKey('partnership.relationships', source.relationshipsByCitizen, ({ owner }) => owner),
    plans: byKey('partnership.plans', source.plansByCitizen, ({ citizenId }) => citizenId),
    allocations: byKey('partnership.allocations', source.allocationsByCitizen, ({ citizenId }) => citizenId),
    ties: byKey('partnership.ties', source.tiesByCitizen, ({ citizenId }) => citizenId),
    releases: byKey('partnership.releases', source.releasesByCitizen, ({ citizenId }) => citizenId),
    planById: one('partnership.planById', source.plansById, ({ id }) => id),
    outcomes: byKey('partnership.outcomes', source.outcomesByPlan, ({ planId }) => planId),
    contributions: byKey('partnership.contributions', source.contributionsByOutcome, ({ outcomeId }) => outcomeId),
    lifeEvents: loaderFamily((page: Page) =>
      byKey(
        'partnership.lifeEvents',
        (ids) => source.lifeEventsByCitizen(ids, page),
        ({ citizenId }) => citizenId,
      ),
    ),
    notifications: byKey('partnership.notifications', source.notificationsByEvent, ({ eventId }) => eventId),
    // Facts of relationships: whether one holds at a moment is for the decisions to say.
    liveContacts: byKey(
      'partnership.liveContacts',
      (ids) => source.liveContactsByCitizen(ids, now.toISOString()),
      ({ citizenId }) => citizenId,
    ),
    breakGlass: byKey('partnership.breakGlass', source.breakGlassByCitizen, ({ citizenId }) => citizenId),
    staff: byKey('partnership.staff', source.staffByCitizen, ({ citizenId }) => citizenId),

    subjectRequests: loaderFamily((page: Page) =>
      byKey(
        'partnership.subjectRequests',
        (ids) => source.subjectRequestsByCitizen(ids, page),
        ({ citizenId }) => citizenId,
      ),
    ),
    requestSteps: byKey('partnership.requestSteps', source.stepsByRequest, ({ requestId }) => requestId),
    requestAnswers: byKey('partnership.requestAnswers', source.answersByRequest, ({ requestId }) => requestId),
    candidates,
    ledgerSubject: subjectOf,
    looks: loaderFamily(({ page, released, into }: LooksAsked) =>
      byKey(
        'partnership.looks',
        async (ids) => ledger.looksByCitizen(await Promise.all(ids.map(subjectOf)), page, released, into),
        ({ owner }) => owner,
      ),
    ),
    ledgerEvents: ledger.events,

    places: one('partnership.places', source.placesByUprn, ({ uprn }) => uprn),
    areas: one('partnership.areas', source.areasByCode, ({ gssCode }) => gssCode),
    forums: one('partnership.forums', source.forumsByArea, ({ gssCode }) => gssCode),
    postcodes: one('partnership.postcodes', source.postcodes, ({ postcode }) => postcode),
    sessions: byKey('partnership.sessions', source.sessionsByHub, ({ hubId }) => hubId),
    budgetContributions: byKey(
      'partnership.budgetContributions',
      source.contributionsByBudget,
      ({ budgetId }) => budgetId,
    ),
    budgetSchemes: byKey('partnership.budgetSchemes', source.schemesByBudget, ({ budgetId }) => budgetId),

    // A few dozen rows each, so they are read whole, at most once a request.
    agencies: once(source.agencies),
    agreements: once(source.agreements),
    hubs: once(source.hubs),
    jointTeams: once(source.jointTeams),
    pooledBudgets: once(source.pooledBudgets),
  };
}

/** One row by its key, or null. */
function one<Row>(
  name: string,
  find: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
) {
  return new DataLoader<string, Row | null>(async (keys) => firstInOrder(keys, await find(keys), keyOf), {
    name,
    maxBatchSize: 500,
  });
}

function once<Rows>(find: () => Promise<Rows>): () => Promise<Rows> {
  let found: Promise<Rows> | undefined;
  return () => (found ??= find());
}
