/** Several gateways count points together where they are told to, hold no names there, and count alone rather than fail. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { pino } from 'pino';

import { loadConfig } from '../../gateway/config.ts';
import { createRateLimit } from '../../gateway/operations/rate-limit.ts';
import type { Payer, Purse, RateLimit } from '../../gateway/operations/rate-limit.ts';
import { connectSharedPurses, openSharedPurses } from '../../gateway/operations/shared-purses.ts';
import type { PurseConnection, SharedPurses } from '../../gateway/operations/shared-purses.ts';
import { StartFailure } from '../../gateway/start-failure.ts';
import { openEmptyStore } from '../support/store.ts';
import { dropDatabase, newDatabase } from '../support/test-ledger.ts';
import { isOnServer } from '../support/test-place.ts';

const ANN: Payer = { subject: 'ann.marlow', address: '192.0.2.1', provenClient: 'crm', namedClient: null };
const LIMITED = { code: 'RATE_LIMITED', status: 429 };

let connection: PurseConnection;
let close: () => Promise<void>;
let isAway: boolean;
let lines: string[];
let empty: Purse[];
let opened: SharedPurses[];

beforeAll(async () => {
  ({ connection, close } = await inMemory());
}, 60_000);
afterAll(() => close());
beforeEach(() => {
  [isAway, lines, empty, opened] = [false, [], [], []];
});
afterEach(async () => {
  jest.restoreAllMocks();
  await connection.query({ text: 'delete from wholeplace_purse' });
});

async function inMemory() {
  const { store, close: closeStore } = await openEmptyStore();
  if (store.kind !== 'embedded') throw new Error('The store is a server’s.');
  const query: PurseConnection['query'] = ({ text, values = [] }) => store.pglite.query<object>(text, [...values]);
  return { connection: { query, end: async () => undefined }, close: closeStore };
}

/** One more gateway, on the same database. */
async function aGateway(readerPoints: number, clientPoints = 1_000_000): Promise<RateLimit> {
  const logger = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  const query: PurseConnection['query'] = (statement) =>
    isAway ? Promise.reject(new Error('postgresql://login:word@db.example is away')) : connection.query(statement);
  const purses = await openSharedPurses({ ...connection, query }, logger);
  opened.push(purses);
  return createRateLimit({
    readerPoints,
    clientPoints,
    openPurse: purses.openPurse,
    onEmpty: (purse) => void empty.push(purse),
  });
}

describe('two gateways with one database for their points', () => {
  it('give a reader one minute’s points between them, and have it told once', async () => {
    const [one, other] = [await aGateway(100), await aGateway(100)];
    await one.pay(ANN, 60);
    await other.pay(ANN, 40);
    await expect(one.pay(ANN, 1)).rejects.toMatchObject(LIMITED);
    await expect(other.pay(ANN, 1)).rejects.toMatchObject(LIMITED);
    await other.pay({ ...ANN, subject: 'bob' }, 100);
    expect(empty).toEqual(['reader']);
  });

  it('give them again after the minute', async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(1_795_339_800_000);
    const [one, other] = [await aGateway(100), await aGateway(100)];
    await one.pay(ANN, 100);
    now.mockReturnValue(1_795_339_859_000);
    await expect(other.pay(ANN, 1)).rejects.toMatchObject({ headers: new Map([['retry-after', '1']]) });
    now.mockReturnValue(1_795_339_860_000);
    await other.pay(ANN, 100);
  });

  it('let exactly as many through as there are points, however many come at once', async () => {
    const gateways = [await aGateway(30), await aGateway(30)];
    const paid = await Promise.allSettled(
      Array.from({ length: 60 }, async (_, index) => gateways[index % 2]?.pay(ANN, 1)),
    );
    expect(paid.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
  });

  it('keep a client’s purse apart from a reader’s, and neither’s name', async () => {
    const one = await aGateway(100, 10);
    await one.pay({ ...ANN, subject: 'crm' }, 10);
    await expect(one.pay(ANN, 1)).rejects.toMatchObject(LIMITED);
    const { rows } = await connection.query({ text: 'select key, points from wholeplace_purse' });
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/marlow|\bcrm\b|192\.0/i);
  });

  it('count alone while the database is away, say so once without its address, and together again after', async () => {
    const [one, other] = [await aGateway(100), await aGateway(100)];
    await one.pay(ANN, 90);
    isAway = true;
    await one.pay(ANN, 100);
    await expect(one.pay(ANN, 1)).rejects.toMatchObject(LIMITED);
    await other.pay(ANN, 100);
    isAway = false;
    await other.pay(ANN, 10);
    await expect(one.pay(ANN, 1)).rejects.toMatchObject(LIMITED);
    expect(lines.filter((line) => line.includes('by this gateway alone'))).toHaveLength(2);
    expect(lines.join()).not.toMatch(/login|word|db\.example|marlow/);
  });
});

/** The driver, the table and the statements as they are: `npm run test:postgres`. */
const describeOnServer = isOnServer() ? describe : describe.skip;

describeOnServer('two gateways on a real PostgreSQL', () => {
  it('give a reader one minute’s points between them, and neither stumbles over the other’s table', async () => {
    const url = await newDatabase();
    const silent = pino({ level: 'silent' });
    const both = await Promise.all([connectSharedPurses(url, silent), connectSharedPurses(url, silent)]);
    const gateways = both.map(({ openPurse }) =>
      createRateLimit({ readerPoints: 100, clientPoints: 1_000_000, openPurse, onEmpty: () => undefined }),
    );
    const paid = await Promise.allSettled(
      Array.from({ length: 300 }, async (_, index) => gateways[index % 2]?.pay(ANN, 1)),
    );
    expect(paid.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    await Promise.all(both.map(({ close: end }) => end()));
    await dropDatabase(url);
  });
});

describe('RATE_DATABASE_URL', () => {
  it('is refused when it names no PostgreSQL', () => {
    expect(() => loadConfig({ RATE_DATABASE_URL: 'redis://cache.example' })).toThrow(/RATE_DATABASE_URL: an address/);
    expect(loadConfig({}).rates.databaseUrl).toBeNull();
  });

  it('is a refusal to start when nothing answers there, in words without a login', async () => {
    const connecting = connectSharedPurses('postgresql://login:word@127.0.0.1:1/limits', pino({ level: 'silent' }));
    const refused: unknown = await connecting.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StartFailure);
    expect(String(refused)).toMatch(/^StartFailure: RATE_DATABASE_URL: points cannot be counted there/);
    expect(String(refused)).not.toMatch(/login|word|127\.0/);
  });
});
