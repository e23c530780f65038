/** Loads an empty index at once, and proves that what is there afterwards is what the engine decided, all of it or nothing. */

import { afterEach, describe, expect, it } from '@jest/globals';

import { createSqlSource } from '../../../../subgraphs/partnership/adapters/sql/source.ts';
import { DoubledRecordError } from '../../../../subgraphs/partnership/citizen-index/bulk/gather-records.ts';
import { ChangedRecordsError } from '../../../../subgraphs/partnership/citizen-index/bulk/write-index.ts';
import { bulkRegister, IndexNotEmptyError } from '../../../../subgraphs/partnership/citizen-index/bulk-register.ts';
import type { BulkOptions } from '../../../../subgraphs/partnership/citizen-index/bulk-register.ts';
import { shippedModel } from '../../../../subgraphs/partnership/citizen-index/read-model.ts';
import type { RegisteredRecord } from '../../../../subgraphs/partnership/citizen-index/registered-record.ts';
import { unseal } from '../../../../subgraphs/partnership/citizen-index/seal.ts';
import { KEYRING } from '../keyring.ts';
import { NOW, openIndexWorld } from './index-world.ts';
import type { IndexWorld } from './index-world.ts';
import { aRegisteredRecord } from './record-fixture.ts';

const council = aRegisteredRecord({ key: 'C-1', person: { phones: ['01632 960012'] } });
const nhs = aRegisteredRecord({
  agency: 'nhs',
  key: '9990000018',
  organization: 'GB-NHS-FX1',
  person: { nhsNumber: '9990000018' },
});
const police = aRegisteredRecord({
  agency: 'police',
  key: 'N-1',
  organization: 'x-fictonshire',
  person: { addresses: [], phones: ['01632 960012'], birthDate: '1952-04-03', sex: null },
});
/** The same in everything but the number that tells two people apart for certain. */
const hisNamesake = { ...nhs, key: '9990000026', person: { ...nhs.person, nhsNumber: '9990000026' } };
const stranger = aRegisteredRecord({
  key: 'C-2',
  hasOpenCase: true,
  person: {
    givenNames: ['Tomasz'],
    familyNames: ['Lis'],
    birthDate: '1985-01-30',
    sex: 'male',
    addresses: [{ line: '3 Quay Lane', postcode: 'FX3 3CC', uprn: '999900000003' }],
  },
});

let world: IndexWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

async function load(records: readonly RegisteredRecord[], options: Partial<BulkOptions> = {}) {
  const opened = (world ??= await openIndexWorld());
  const summary = await bulkRegister({
    store: opened.store,
    schema: 'partnership',
    keyring: KEYRING,
    model: shippedModel(),
    records: () => records,
    now: NOW,
    isSynthetic: true,
    tenant: 'Fictonshire',
    threads: 1,
    ...options,
  });
  return { ...opened, summary, source: createSqlSource(opened.db, KEYRING) };
}

/** The keys of each citizen's records. */
async function people({ db }: IndexWorld, source: ReturnType<typeof createSqlSource>): Promise<string[][]> {
  const ids = (await db.selectFrom('citizen').select('id').execute()).map(({ id }) => id);
  const links = await source.linksByCitizen(ids);
  const keys = Map.groupBy(links, ({ citizenId }) => citizenId).values();
  return [...keys].map((own) => own.map(({ key }) => key).toSorted()).toSorted();
}

describe('a load', () => {
  it('joins the records of one person, and gives each what a reader is told', async () => {
    const { summary, source, ...opened } = await load([council, stranger, nhs, police]);
    expect(summary).toMatchObject({ records: 4, citizens: 2, reviews: 0 });
    expect(await people(opened, source)).toEqual([['9990000018', 'C-1', 'N-1'], ['C-2']]);
    const [ada] = await opened.db.selectFrom('citizen').select('id').where('home_hash', 'is not', null).execute();
    const [first] = await opened.db
      .selectFrom('index_record')
      .select(['citizen_id', 'confidence', 'model'])
      .orderBy('number')
      .execute();
    expect(first).toMatchObject({ confidence: 1, model: null });
    const links = await source.linksByCitizen([first?.citizen_id ?? '']);
    expect(links.map(({ agency, basis, status, linkedAt }) => [agency, basis, status, linkedAt])).toEqual([
      // Its strongest pair is that with the police, by telephone.
      ['council', 'PROBABILISTIC', 'ACTIVE', NOW.toISOString()],
      ['nhs', 'DETERMINISTIC_DEMOGRAPHIC', 'ACTIVE', NOW.toISOString()],
      ['police', 'PROBABILISTIC', 'ACTIVE', NOW.toISOString()],
    ]);
    expect(links.every(({ confidence }) => confidence >= 0.99)).toBe(true);
    expect(ada).toBeDefined();
  });

  it('keeps nothing readable of anybody', async () => {
    const { db } = await load([council, stranger]);
    const rows = await Promise.all(
      (['citizen', 'index_record', 'index_key', 'index_event'] as const).map((table) =>
        db.selectFrom(table).selectAll().execute(),
      ),
    );
    const text = JSON.stringify(rows.flat(), (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    for (const secret of ['Tomasz', 'Lis', '1985', 'FX3', '999900000003', 'C-2', 'Marlow']) {
      expect(text).not.toContain(secret);
    }
  });

  it('lets what it has loaded be found and added to by registering, as if it had come that way', async () => {
    const { register, db, ...opened } = await load([council, nhs]);
    const { citizen } = await register(police);
    const records = await db.selectFrom('index_record').select(['number', 'citizen_id']).orderBy('number').execute();
    expect(records).toEqual([1, 2, 3].map((number) => ({ number, citizen_id: citizen })));
    // Registered again, a record that was loaded is known by its key.
    await register({ ...council, updatedAt: '2026-07-01T09:00:00Z' });
    expect(await people({ ...opened, register, db }, createSqlSource(db, KEYRING))).toEqual([
      ['9990000018', 'C-1', 'N-1'],
    ]);
  });

  it('decides as registering one by one does, whatever the order', async () => {
    const all = [police, nhs, hisNamesake, council, stranger];
    const { source, ...opened } = await load(all);
    const loaded = await people(opened, source);
    await world?.close();
    world = await openIndexWorld();
    for (const record of all) await world.register(record);
    const registered = await people(world, createSqlSource(world.db, KEYRING));
    expect(loaded.length).toBe(registered.length);
    expect(loaded).toContainEqual(['C-2']);
  });

  it('asks a person about two whose NHS numbers differ, with the evidence sealed', async () => {
    const { db, summary } = await load([nhs, hisNamesake, stranger]);
    expect(summary).toMatchObject({ citizens: 3, reviews: 1 });
    const [review] = await db.selectFrom('match_review').selectAll().execute();
    expect(review).toMatchObject({ reason: 'CONFLICT', state: 'OPEN', open_cases: 0, is_safeguarding: false });
    expect(unseal(review?.sealed_evidence ?? new Uint8Array(), `review ${review?.id}`, KEYRING)).toMatchObject({
      probability: review?.probability,
    });
    const named = await db.selectFrom('index_record').select('id').orderBy('number').limit(2).execute();
    expect([review?.one_record, review?.other_record]).toEqual(named.map(({ id }) => id).toSorted());
  });

  it('logs who was joined to whom, with the evidence where it is not beyond doubt', async () => {
    const { db } = await load([council, stranger, police]);
    const events = await db.selectFrom('index_event').selectAll().orderBy('seq').execute();
    expect(events.map(({ kind, by, model }) => [kind, by, model])).toEqual([
      ['link', 'engine', null],
      ['link', 'engine', null],
      ['link', 'engine', shippedModel().name],
    ]);
    expect(new Set(events.flatMap(({ records }) => records)).size).toBe(3);
  });

  it('uses the id that an earlier index had for most of the records, and lets the other lead to them', async () => {
    const brought: Readonly<Record<string, string>> = { 'C-1': 'old-ada', 'N-1': 'old-ada', '9990000018': 'other-ada' };
    const { source, db } = await load([council, nhs, police, stranger], {
      proposeId: ({ key }) => brought[key] ?? null,
    });
    const aliases = await db.selectFrom('citizen_alias').selectAll().orderBy('alias').execute();
    expect(aliases).toContainEqual({ alias: 'old-ada', citizen_id: 'old-ada' });
    expect(aliases).toContainEqual({ alias: 'other-ada', citizen_id: 'old-ada' });
    expect(aliases).toHaveLength(3);
    expect((await source.citizensByAlias(['other-ada'])).map(({ displayName }) => displayName)).toEqual(['Ada Marlow']);
  });

  it('gives an id that was brought for two people to the one with more of its records', async () => {
    const { source } = await load([stranger, council, nhs], { proposeId: () => 'one-for-both' });
    const links = await source.linksByCitizen(['one-for-both']);
    expect(links.map(({ key }) => key).toSorted()).toEqual(['9990000018', 'C-1']);
  });
});

describe('a load is refused, and nothing is written,', () => {
  const nothingIn = async () => {
    const counts = await Promise.all(
      (['citizen', 'index_record', 'index_key', 'index_event'] as const).map((table) =>
        world?.db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      ),
    );
    return counts.every((count) => count?.n === 0);
  };

  it('into an index that holds somebody', async () => {
    const { register } = (world = await openIndexWorld());
    await register(stranger);
    await expect(load([council])).rejects.toThrow(IndexNotEmptyError);
    expect(await world.db.selectFrom('index_record').select('id').execute()).toHaveLength(1);
  });

  it('when a record comes twice, and its place is told', async () => {
    await expect(load([council, stranger, { ...council, updatedAt: '2026-07-01T09:00:00Z' }])).rejects.toMatchObject({
      positions: [1, 3],
    });
    await expect(load([council, council])).rejects.toThrow(DoubledRecordError);
    expect(await nothingIn()).toBe(true);
  });

  it.each([
    ['fewer', [council]],
    ['more', [council, stranger, nhs]],
  ])('when there are %s records the second time', async (_what, again) => {
    let times = 0;
    const records = () => ((times += 1) === 1 ? [council, stranger] : again);
    await expect(load([], { records })).rejects.toThrow(ChangedRecordsError);
    expect(await nothingIn()).toBe(true);
    // The tables are whole again: what was taken off for the load is back.
    const { summary } = await load([council]);
    expect(summary.citizens).toBe(1);
    await expect(
      world?.db
        .insertInto('index_key')
        .values([1, 1].map((record) => ({ hash: 7, record })))
        .execute(),
    ).rejects.toThrow(/index_key_key/);
  });
});
