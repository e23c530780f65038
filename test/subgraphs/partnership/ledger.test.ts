/** What the partnership tells of the ledger: to a citizen who has looked, to readers their own actions, to officers everything. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { PERSONA_IDS } from '../../../demo/place/persona-ids.ts';
import type { Ledger } from '../../../gateway/ledger/create-ledger.ts';
import type { DecisionRecord } from '../../../schema/decision-record.ts';
import type { LedgerTables } from '../../../schema/ledger/tables.ts';
import { readerFromClaims } from '../../../schema/reader.ts';
import type { AgencyName } from '../../../schema/wire.ts';
import { openDatabase } from '../../../subgraphs/kit/sql/open-database.ts';
import { createLedgerSource } from '../../../subgraphs/partnership/adapters/sql/ledger.ts';
import { createSqlSource } from '../../../subgraphs/partnership/adapters/sql/source.ts';
import { KEYRING } from './keyring.ts';
import type { PartnershipTables } from '../../../subgraphs/partnership/adapters/sql/tables.ts';
import { allLooks } from '../../../subgraphs/partnership/ledger/looks-told.ts';
import { createLoaders } from '../../../subgraphs/partnership/loaders.ts';
import type { PartnershipLoaders } from '../../../subgraphs/partnership/loaders.ts';
import type { LedgerSource, PartnershipSource, ReleasedLooks } from '../../../subgraphs/partnership/source.ts';
import { aDecision } from '../../gateway/ledger/decisions.ts';
import { openTestStore } from '../../support/store.ts';
import type { TestStore } from '../../support/store.ts';
import { openTestLedger, startLedger } from '../../support/test-ledger.ts';
import type { TestLedger } from '../../support/test-ledger.ts';
import { ADVISER, DPO, MASH, POLICE_OFFICER, startPartnership } from './partnership-fixture.ts';
import type { PartnershipFixture, TestReader } from './partnership-fixture.ts';

const ADA = PERSONA_IDS['ada-marlow'];
const TOMASZ = PERSONA_IDS['tomasz-lis'];
const AUDITOR: TestReader = { role: 'auditor', agency: 'partnership', purpose: 'AUDIT' };
const ADA_HERSELF: TestReader = { role: 'citizen', agency: 'citizen', purpose: 'SELF_SERVICE', citizen: ADA };

const LOOKS = `query ($id: ID!, $first: Int, $after: String) { citizen(id: $id) { whoHasLooked(first: $first, after: $after) {
  edges { node { at isBreakGlass summary agency agencies agreement reference
    role { code } purpose { code } classes { code } maskedClasses { code } rules { code display } } }
  pageInfo { hasNextPage endCursor } } } }`;
const TRAIL = `query ($citizen: ID, $actor: ID, $from: DateTime, $to: DateTime, $first: Int, $after: String) {
  auditTrail(citizenId: $citizen, actorId: $actor, from: $from, to: $to, first: $first, after: $after) {
    edges { node { at kind isBreakGlass actorId traceId reference operation citizenIds result hash
      decisions { citizenId rules { code display } flags isConfidential breakGlass } withheld { dataClass count } } }
    pageInfo { hasNextPage endCursor } } }`;
const OWN = `query ($first: Int, $after: String) { myActions(first: $first, after: $after) {
  edges { node { kind result withheldCount operation purpose { code } } } pageInfo { hasNextPage endCursor } } }`;

let place: TestStore;
let kept: TestLedger;
let partnership: PartnershipFixture;
let ledger: Ledger;
let minutes = 0;
beforeAll(async () => {
  [place, kept] = await Promise.all([openTestStore(), openTestLedger()]);
  partnership = await startPartnership(place.store, { ledgerStore: kept.store });
  ledger = await startLedger(kept, { now: () => new Date(Date.UTC(2026, 10, 22, 8, minutes)) });
  await look({ trace: 'opened', decisions: [aDecision(ADA), aDecision(TOMASZ, { flags: ['COLLEAGUE'] })] });
  await look({ trace: 'found', isSearch: true, decisions: [aDecision(ADA, { id: 'd-2' })] });
  await look({
    trace: 'police',
    reader: POLICE_OFFICER,
    decisions: [aDecision(ADA, { id: 'd-3', isConfidential: true })],
  });
  await look({ trace: 'undecided', reader: POLICE_OFFICER, citizens: [ADA], decisions: [] });
  await look({ trace: 'emergency', reader: MASH, decisions: [aDecision(ADA, { id: 'd-4', breakGlass: 'bg-17' })] });
});
afterAll(async () => {
  await ledger.close();
  await partnership.close();
  await kept.close();
  await place.close();
});

describe('a citizen', () => {
  it('is told who has looked, newest first, in words, without what police must keep to themselves or nobody decided', async () => {
    const { data, errors } = await partnership.ask(LOOKS, { id: ADA }, { reader: ADA_HERSELF });
    expect(errors).toBeUndefined();
    expect(data.citizen.whoHasLooked.edges.map(({ node }: { node: { summary: string } }) => node.summary)).toEqual([
      'EMERGENCY ACCESS, beyond the usual rules: A safeguarding practitioner (council) opened your record, for keeping a child safe.',
      'A front-desk adviser (council) found you in the index, for delivering a public service.',
      'A front-desk adviser (council) opened your record, for delivering a public service.',
    ]);
    const [emergency, found, opened] = data.citizen.whoHasLooked.edges;
    expect([emergency.node.isBreakGlass, found.node.isBreakGlass]).toEqual([true, false]);
    expect(opened.node).toEqual({
      at: '2026-11-22T08:01:00.000Z',
      isBreakGlass: false,
      summary: expect.any(String),
      agency: 'council',
      agencies: ['council', 'nhs'],
      agreement: 'isa-2026-01',
      reference: `${ledger.chain}/2`,
      role: { code: 'adviser' },
      purpose: { code: 'PUBLIC_SERVICE_DELIVERY' },
      classes: [{ code: 'IDENTITY' }, { code: 'HOUSING' }],
      maskedClasses: [{ code: 'SOCIAL_CARE' }],
      rules: [
        { code: 'adviser-identity', display: 'adviser identity' },
        { code: 'adviser-housing', display: 'adviser housing' },
      ],
    });
    expect(found.node.agencies).toEqual([]);
  });

  it('cannot tell by the pages that something is left out', async () => {
    const ask = (after?: string) => partnership.ask(LOOKS, { id: ADA, first: 2, after }, { reader: ADA_HERSELF });
    const { data: one } = await ask();
    const { data: two } = await ask(one.citizen.whoHasLooked.pageInfo.endCursor);
    expect(
      [one, two].map(({ citizen }) => [citizen.whoHasLooked.edges.length, citizen.whoHasLooked.pageInfo.hasNextPage]),
    ).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('is not told who has looked at somebody else', async () => {
    const { data } = await partnership.ask(LOOKS, { id: TOMASZ }, { reader: ADA_HERSELF });
    expect(data.citizen).toBeNull();
  });

  it('does not get the whole trail by having the class for their own record', async () => {
    await expectWithheld(TRAIL, { citizen: ADA }, ADA_HERSELF);
  });
});

describe('somebody who asks for all that is held about them', () => {
  const SOMEBODY = 'somebody-else';
  let source: LedgerSource;
  let index: PartnershipSource;
  let loaders: PartnershipLoaders;
  beforeAll(async () => {
    source = createLedgerSource(openDatabase<LedgerTables>({ schema: 'ledger', store: kept.store }));
    index = createSqlSource(openDatabase<PartnershipTables>({ schema: 'partnership', store: place.store }), KEYRING);
    loaders = createLoaders(index, new Date(), source);
    const glass = aDecision(SOMEBODY, { id: 'd-glass', breakGlass: 'bg-99', isConfidential: true });
    await look({ trace: 'glass', reader: POLICE_OFFICER, decisions: [glass] });
    for (let count = 0; count < 105; count += 1) {
      await look({ trace: `t${count}`, isSearch: true, decisions: [aDecision(SOMEBODY, { id: `d-${count}` })] });
    }
  });
  afterAll(() => Promise.all([source.close(), index.close()]));

  it('is given every look, over all pages', async () => {
    const looks = await allLooks(SOMEBODY, new Date(), loaders);
    expect(looks).toHaveLength(105);
    expect(looks[0]).toEqual({
      at: expect.any(String),
      role: 'adviser',
      agency: 'council',
      purpose: 'PUBLIC_SERVICE_DELIVERY',
      dataClasses: ['IDENTITY', 'HOUSING'],
    });
    expect(looks.map(({ at }) => at)).toEqual(
      looks
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });

  it('is told of a confidential look once the broken glass that it rests on has been released', async () => {
    const roles = (...brokenGlass: readonly string[]) => rolesTold({ brokenGlass, agencies: [] });
    expect(await roles()).toEqual(new Set(['adviser']));
    expect(await roles('bg-1')).toEqual(new Set(['adviser']));
    expect(await roles('bg-1', 'bg-99')).toEqual(new Set(['adviser', 'police-officer']));
  });

  it('is told of an agency’s confidential looks up to the moment that its officer has gone through', async () => {
    const [newest] = await source.looksByCitizen(
      [{ owner: SOMEBODY, aliases: [SOMEBODY] }],
      { first: 1, after: null },
      NONE_RELEASED,
      null,
    );
    const now = newest?.at ?? '';
    const roles = (agency: AgencyName, upTo: string) => rolesTold({ brokenGlass: [], agencies: [{ agency, upTo }] });
    expect(await roles('police', now)).toEqual(new Set(['adviser', 'police-officer']));
    expect(await roles('council', now)).toEqual(new Set(['adviser']));
    expect(await roles('police', '2000-01-01T00:00:00Z')).toEqual(new Set(['adviser']));
  });

  async function rolesTold(released: ReleasedLooks) {
    const rows = await source.looksByCitizen(
      [{ owner: SOMEBODY, aliases: [SOMEBODY] }],
      { first: 200, after: null },
      released,
      null,
    );
    return new Set(rows.map(({ body }) => body.reader.role));
  }
});

const NONE_RELEASED: ReleasedLooks = { brokenGlass: [], agencies: [] };

describe('a reader', () => {
  it.each([ADVISER, MASH, POLICE_OFFICER])('$role is not told who has looked', async (reader) => {
    const { data, errors } = await partnership.ask(LOOKS, { id: ADA }, { reader });
    expect(data.citizen.whoHasLooked).toBeNull();
    expect(errors?.map(({ extensions }) => [extensions['code'], extensions['class']])).toEqual([['WITHHELD', 'AUDIT']]);
    await expectWithheld(TRAIL, {}, reader);
  });

  it('sees their own actions and nobody else’s, and no citizen in them', async () => {
    const { data, errors } = await partnership.ask(OWN, {}, { reader: MASH });
    expect(errors).toBeUndefined();
    expect(data.myActions.edges.map(({ node }: { node: object }) => node)).toEqual([
      {
        kind: 'OUTCOME',
        result: 'ERRORS',
        withheldCount: 3,
        operation: 'SingleView',
        purpose: { code: 'SAFEGUARDING_CHILD' },
      },
      {
        kind: 'DISCLOSURE',
        result: null,
        withheldCount: null,
        operation: 'SingleView',
        purpose: { code: 'SAFEGUARDING_CHILD' },
      },
      {
        kind: 'REQUEST',
        result: null,
        withheldCount: null,
        operation: 'SingleView',
        purpose: { code: 'SAFEGUARDING_CHILD' },
      },
    ]);
  });

  it('who has not signed in sees nothing', async () => {
    const { data, errors } = await partnership.ask(OWN, {}, { reader: null });
    expect([data.myActions, errors?.[0]?.extensions['code']]).toEqual([null, 'WITHHELD']);
  });
});

describe('an officer', () => {
  it.each([AUDITOR, DPO])('$role reads the whole trail of a citizen, the confidential too', async (reader) => {
    const { data, errors } = await partnership.ask(TRAIL, { citizen: ADA }, { reader });
    expect(errors).toBeUndefined();
    const nodes = data.auditTrail.edges.map(({ node }: { node: object }) => node);
    const traces = nodes.map(({ traceId }: { traceId: string }) => traceId);
    expect(traces).toEqual(['emergency', 'undecided', 'police', 'found', 'opened']);
    expect(nodes[0]).toMatchObject({ kind: 'DISCLOSURE', isBreakGlass: true, decisions: [{ breakGlass: 'bg-17' }] });
    expect(nodes[2]).toMatchObject({ decisions: [{ isConfidential: true }], actorId: 'test-police-officer' });
    expect(nodes[4]).toMatchObject({
      citizenIds: [ADA, TOMASZ].toSorted(),
      decisions: [{ citizenId: ADA }, { citizenId: TOMASZ, flags: ['COLLEAGUE'] }],
      reference: `${ledger.chain}/2`,
      hash: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  it('reads it by reader and time, a page at a time, each entry once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const variables = {
        actor: 'test-adviser',
        from: '2026-11-22T08:01:00Z',
        to: '2026-11-22T08:03:00Z',
        first: 2,
        after,
      };
      const { data } = await partnership.ask(TRAIL, variables, { reader: AUDITOR });
      seen.push(
        ...data.auditTrail.edges.map(({ node }: { node: { reference: string } }) => node.reference.split('/')[1]),
      );
      after = data.auditTrail.pageInfo.hasNextPage ? data.auditTrail.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['5', '4', '3', '2', '1']);
  });

  it('with a token that is narrowed to one citizen reads nobody else’s', async () => {
    const narrowed: TestReader = { ...AUDITOR, citizen: ADA };
    const { data } = await partnership.ask(TRAIL, { citizen: ADA }, { reader: narrowed });
    expect(data.auditTrail.edges).toHaveLength(5);
    await expectWithheld(TRAIL, { citizen: TOMASZ }, narrowed);
    await expectWithheld(TRAIL, {}, narrowed);
  });

  it('costs the ledger one statement, however many citizens are asked about', async () => {
    await partnership.entities('Citizen', 'whoHasLooked { edges { node { at } } }', [{ id: ADA }, { id: TOMASZ }], {
      reader: AUDITOR,
    });
    expect(partnership.statements.filter((sql) => sql.includes('ledger.record'))).toHaveLength(1);
  });
});

describe('a partnership without a ledger', () => {
  it('says that none is connected', async () => {
    const without = await startPartnership(place.store);
    const { data, errors } = await without.ask(TRAIL, {}, { reader: AUDITOR });
    await without.close();
    expect([data.auditTrail, errors?.[0]?.message]).toEqual([null, 'No ledger is connected here.']);
  });
});

async function expectWithheld(query: string, variables: object, reader: TestReader): Promise<void> {
  const { data, errors } = await partnership.ask(query, { ...variables }, { reader });
  expect([data.auditTrail, errors?.map(({ extensions }) => extensions['code'])]).toEqual([null, ['WITHHELD']]);
}

interface LookedAt {
  readonly trace: string;
  readonly reader?: TestReader;
  readonly isSearch?: boolean;
  readonly decisions: readonly DecisionRecord[];
  readonly citizens?: readonly string[];
}

/** As the gateway would tell it. */
async function look({ trace, reader = ADVISER, isSearch = false, decisions, citizens = [] }: LookedAt): Promise<void> {
  minutes += 1;
  const entry = ledger.begin({
    trace,
    reader: readerFromClaims({ sub: `test-${reader.role}`, ...reader }),
    client: 'front-desk',
    operation: { id: 'text', name: 'SingleView', type: 'query' },
    variables: {},
  });
  await entry.beforeWave({ asked: ['partnership'], decisions: [], citizens: [] });
  if (!isSearch) await entry.beforeWave({ asked: ['council', 'nhs'], decisions, citizens });
  await entry.end({
    result: 'ERRORS',
    errors: { WITHHELD: 3 },
    withheld: { CRIMINAL: 2, OTHER: 1 },
    agencies: {},
    decisions,
  });
}
