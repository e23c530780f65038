/** The promises about the ledger, held to the whole system over real sockets. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { PERSONA_IDS } from '../../demo/place/persona-ids.ts';
import type { LedgerBody, LedgerRecord } from '../../schema/ledger/record.ts';
import type { LedgerTables } from '../../schema/ledger/tables.ts';
import { verifyLedger } from '../../schema/ledger/verify/verify-ledger.ts';
import { openDatabase } from '../../subgraphs/kit/sql/open-database.ts';
import { openWholePlace, operation } from '../support/whole-place.ts';
import type { Answer, WholePlace } from '../support/whole-place.ts';

const ADA = PERSONA_IDS['ada-marlow'];
const SINGLE_VIEW = operation('j01-single-view');

let whole: WholePlace;
let owner: Kysely<LedgerTables>;
let chain: string;
beforeAll(async () => {
  whole = await openWholePlace();
  owner = openDatabase<LedgerTables>({ schema: 'ledger', store: whole.store, asAgency: false, maxConnections: 1 });
  const { extensions } = await singleView();
  chain = (await recordsOf(extensions['traceId']))[0]?.chain ?? '';
});
afterAll(async () => {
  await owner.destroy();
  await whole.close();
});

describe('L-01', () => {
  it('L-01 MUST record before answering who asked, why, and about whom', async () => {
    const { status, data, extensions } = await singleView();
    const bodies = (await recordsOf(extensions['traceId'])).map(bodyOf);
    expect([status, data.citizen.displayName]).toEqual([200, 'Ada Marlow']);
    expect(bodies.map(({ kind }) => kind)).toEqual(['REQUEST', 'DISCLOSURE', 'OUTCOME']);
    expect(bodies[1]).toMatchObject({
      citizens: [ADA],
      purpose: 'PUBLIC_SERVICE_DELIVERY',
      reader: { role: 'adviser' },
      decisions: [{ citizen: ADA, rules: expect.arrayContaining([expect.any(String)]), agreement: expect.any(String) }],
    });
  });

  it('L-01 and the citizen can read it, with the rules and the agreement', async () => {
    const { extensions } = await singleView();
    const references = new Set((await recordsOf(extensions['traceId'])).map(({ chain: id, seq }) => `${id}/${seq}`));
    // On a server other suites have looked too, and by the tests' clock at the same time.
    const ofThisLook = (await looksAtAda()).filter(({ node }) => references.has(node.reference));
    expect(ofThisLook).toMatchObject([
      {
        node: {
          summary: 'A front-desk adviser (council) opened your record, for delivering a public service.',
          agreement: expect.any(String),
          classes: expect.arrayContaining([{ code: 'IDENTITY' }]),
          rules: expect.arrayContaining([{ code: expect.any(String) }]),
        },
      },
    ]);
  });
});

describe('L-02', () => {
  it('L-02 MUST detect a removed, altered or reordered record', async () => {
    const records = await recordsOfChain();
    const middle = Math.floor(records.length / 2);
    const changed = (record: LedgerRecord) => ({ ...record, body: record.body.replace('adviser', 'auditor') });
    const tampered: readonly (readonly LedgerRecord[])[] = [
      records.toSpliced(middle, 1),
      records.map((record, index) => (index === middle ? changed(record) : record)),
      records
        .map((record, index) => ({ ...record, seq: index === 0 ? 2 : index === 1 ? 1 : record.seq }))
        .toSorted((a, b) => a.seq - b.seq),
    ];
    const [untouched] = await verifyLedger({ records, checkpoints: new Map() });
    expect(untouched?.problems).toEqual([]);
    for (const one of tampered) {
      const [verdict] = await verifyLedger({ records: one, checkpoints: new Map() });
      expect(verdict?.problems.length).toBeGreaterThan(0);
    }
  });
});

describe('L-03', () => {
  it('L-03 MUST NOT hold a value of any record, nor of a search', async () => {
    const search =
      'query ($by: CitizenSearch!) { findCitizens(by: $by) { edges { node { id displayName birthDate } } } }';
    const { data } = await whole.ask(search, {
      by: { familyName: 'Marlow', givenName: 'Ada', birthDate: '1952-03-04' },
    });
    const shown = textsIn([(await singleView({ role: 'mash' })).data, data]);
    const allowed = new Set([ADA, 'council', 'police', 'nhs', 'third-sector']);
    const written = (await recordsOfChain()).map(({ body }) => body).join('\n');
    // Texts long enough to mean something and not of the ledger's own words, such as a purpose or a class.
    const values = [...new Set(shown)].filter(
      (text) => text.length > 5 && !allowed.has(text) && !/^[A-Z_]+$/.test(text),
    );
    expect(values.length).toBeGreaterThan(30);
    expect(values.filter((value) => written.includes(value))).toEqual([]);
    expect(written).not.toContain('1952-03-04');
  });
});

describe('L-04', () => {
  it.each(['update ledger.record set hash = hash', 'delete from ledger.record', 'truncate ledger.record'])(
    'L-04 MUST let nobody change what is recorded: %s',
    async (statement) => {
      await expect(sql.raw(statement).execute(owner)).rejects.toThrow('only ever added to');
    },
  );
});

describe('L-05', () => {
  it('L-05 MUST answer nothing, and ask no agency, while it cannot record', async () => {
    await sql`alter table ledger.record rename to away`.execute(owner);
    try {
      whole.forget();
      const { status, data, errors } = await singleView();
      expect({ status, data, codes: errors.map(({ extensions }) => extensions['code']) }).toEqual({
        status: 503,
        data: null,
        codes: ['SERVICE_UNAVAILABLE'],
      });
      expect(whole.statements).toEqual([]);
    } finally {
      await sql`alter table ledger.away rename to record`.execute(owner);
    }
    await until(async () => (await singleView()).status === 200);
  });
});

function singleView(reader: Parameters<WholePlace['ask']>[2] = {}): Promise<Answer> {
  return whole.ask(SINGLE_VIEW, { id: ADA }, reader);
}

interface LookEdge {
  readonly node: { readonly reference: string };
}

/** Every one of them, page by page. */
async function looksAtAda(): Promise<readonly LookEdge[]> {
  const looks = `query ($id: ID!, $after: String) { citizen(id: $id) { whoHasLooked(first: 100, after: $after) {
    edges { node { reference summary agreement classes { code } rules { code } } } pageInfo { hasNextPage endCursor } } } }`;
  const edges: LookEdge[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await whole.ask(looks, { id: ADA, after }, { role: 'citizen', citizen: ADA });
    expect(errors).toEqual([]);
    const page: { edges: LookEdge[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
      data.citizen.whoHasLooked;
    edges.push(...page.edges);
    if (!page.pageInfo.hasNextPage) return edges;
    after = page.pageInfo.endCursor;
  }
}

async function recordsOf(trace: unknown): Promise<readonly LedgerRecord[]> {
  const { rows } = await sql<LedgerRecord>`
    select chain::text, seq, at, body, prev, hash from ledger.record
    where body::jsonb ->> 'trace' = ${String(trace)} order by chain, seq`.execute(owner);
  return rows;
}

/** This system's own: on a server other suites have theirs beside it. */
async function recordsOfChain(): Promise<readonly LedgerRecord[]> {
  const { rows } = await sql<LedgerRecord>`
    select chain::text, seq, at, body, prev, hash from ledger.record where chain = ${chain}::uuid order by seq`.execute(
    owner,
  );
  return rows;
}

function bodyOf({ body }: LedgerRecord): LedgerBody {
  // Written by the gateway, as its type says.
  return JSON.parse(body) as LedgerBody;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const startedAt = performance.now();
  while (!(await holds())) {
    if (performance.now() - startedAt > 10_000) throw new Error('It never came to hold.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
