/** Holds the ledger's own tables to this: what is in them can be read and added to by whom it should, and changed by nobody. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createSigningKey } from '../../../gateway/agencies/signing-key.ts';
import type { Ledger, LedgerOptions, LedgerRequest } from '../../../gateway/ledger/create-ledger.ts';
import { checkpointKeysFrom } from '../../../schema/ledger/checkpoint.ts';
import { readerFromClaims } from '../../../schema/reader.ts';
import { openLedgerDatabase } from '../../../schema/ledger/verify/read-database.ts';
import { readCheckpointFolder, signedCheckpoints } from '../../../schema/ledger/verify/read-checkpoints.ts';
import { verifyLedger } from '../../../schema/ledger/verify/verify-ledger.ts';
import { openTestLedger, startLedger } from '../../support/test-ledger.ts';
import type { TestLedger } from '../../support/test-ledger.ts';
import { isOnServer } from '../../support/test-place.ts';
import { aDecision } from './decisions.ts';

const NOW = new Date('2026-11-22T09:00:00.120Z');
const key = createSigningKey();
const reader = readerFromClaims({ sub: 'reader-7', role: 'adviser', agency: 'council', purpose: 'HOUSING' });

/** The verifier speaks to a server only. */
const describeOnServer = isOnServer() ? describe : describe.skip;

let folder: string;
let kept: TestLedger;
let ledger: Ledger;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wholeplace-'));
  kept = await openTestLedger();
  ledger = await open();
  await look('c1');
});
afterAll(async () => {
  await ledger.close();
  await kept.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the table', () => {
  it('gives back what was hashed, to the byte', async () => {
    const verdicts = await verifyLedger({ records: await kept.records(), checkpoints: new Map() });
    expect(verdicts).toEqual([{ chain: ledger.chain, records: 3, problems: [], confirmed: 0 }]);
  });

  it('gives back whatever a text may hold, and keeps apart what came together', async () => {
    const own = await open();
    const texts = [
      '"quoted"',
      'a\\b',
      '{1,2,NULL}',
      'line\nfeed',
      'carriage\r\nreturn',
      '\u2028',
      '',
      'NULL',
      '’éß漢🏠',
    ];
    await Promise.all(texts.map((text) => look(text, own)));
    await own.close();
    const records = (await kept.records()).filter(({ chain }) => chain === own.chain);
    const verdicts = await verifyLedger({ records, checkpoints: new Map() });
    expect(verdicts).toEqual([{ chain: own.chain, records: texts.length * 3, problems: [], confirmed: 0 }]);
    const traces = records.map(({ body }) => (JSON.parse(body) as { trace: string }).trace);
    expect(new Set(traces)).toEqual(new Set(texts.map((text) => `t-${text}`)));
  });

  it('is searched by what the body says, which the database reads for itself', async () => {
    const rows = await kept.asOwner(
      'select kind, actor, citizens from ledger.record where chain = $1::uuid order by seq',
      [ledger.chain],
    );
    expect(rows).toEqual([
      { kind: 'REQUEST', actor: 'reader-7', citizens: null },
      { kind: 'DISCLOSURE', actor: 'reader-7', citizens: ['c1'] },
      { kind: 'OUTCOME', actor: 'reader-7', citizens: [] },
    ]);
  });

  it.each([
    ['UPDATE', `update ledger.record set body = '{}'`],
    ['DELETE', 'delete from ledger.record'],
    ['TRUNCATE', 'truncate ledger.record'],
    ['UPDATE of a checkpoint', `update ledger.checkpoint set root = ''`],
    ['DELETE of a checkpoint', 'delete from ledger.checkpoint'],
    ['TRUNCATE of the checkpoints', 'truncate ledger.checkpoint'],
  ])('refuses %s, even to its owner', async (_what, statement) => {
    await expect(kept.asOwner(statement)).rejects.toThrow('The ledger is only ever added to.');
  });

  it.each([
    ['wholeplace_ledger_writer', 'insert', true],
    ['wholeplace_ledger_writer', 'select', true],
    ['wholeplace_ledger_writer', 'update', false],
    ['wholeplace_ledger_writer', 'delete', false],
    ['wholeplace_ledger_writer', 'truncate', false],
    ['wholeplace_ledger', 'select', true],
    ['wholeplace_ledger', 'insert', false],
    ['wholeplace_ledger', 'update', false],
    ['wholeplace_ledger', 'delete', false],
  ])('lets %s %s: %s', async (role, privilege, isAllowed) => {
    for (const table of ['ledger.record', 'ledger.checkpoint']) {
      const [row] = await kept.asOwner('select has_table_privilege($1, $2, $3) as may', [role, table, privilege]);
      expect({ table, may: row?.['may'] }).toEqual({ table, may: isAllowed });
    }
  });
});

describe('checkpoints', () => {
  it('are signed for the empty chain, as it grows and at its end, in the table and in the folder', async () => {
    const own = await open({ everyRecords: 4 });
    for (let index = 0; index < 3; index += 1) await look(`c${index}`, own);
    await own.close();
    const shipped = (await readCheckpointFolder(folder)).filter(({ chain }) => chain === own.chain);
    const inTable = (await kept.checkpoints()).filter(({ chain }) => chain === own.chain);
    const sizes = shipped.map(({ size }) => size);
    expect([sizes.length > 2, sizes[0], sizes.at(-1)]).toEqual([true, 0, 9]);
    expect(shipped).toEqual(inTable);
    const { byChain, problems } = signedCheckpoints(shipped, checkpointKeysFrom(key.jwks));
    expect(problems).toEqual([]);
    const records = (await kept.records()).filter(({ chain }) => chain === own.chain);
    const [verdict] = await verifyLedger({ records, checkpoints: byChain });
    expect(verdict).toEqual({ chain: own.chain, records: 9, problems: [], confirmed: 9 });
  });

  it('stand beside the public key that they are signed with', async () => {
    const file = join(folder, `ledger-key-${key.kid}.jwks.json`);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(key.jwks);
  });

  it('leave no half-written file to be shipped', async () => {
    expect((await readdir(folder)).filter((file) => file.includes('draft'))).toEqual([]);
  });
});

describeOnServer('the verifier', () => {
  it('reads the database page by page, in the order of the numbers, and finds it whole', async () => {
    const own = await open();
    for (let index = 0; index < 5; index += 1) await look(`c${index}`, own);
    await own.close();
    const database = await openLedgerDatabase(urlOf(kept), { page: 4 });
    const { byChain } = signedCheckpoints(await database.checkpoints(), checkpointKeysFrom(key.jwks));
    const verdicts = await verifyLedger({ records: database.records(), checkpoints: byChain });
    await database.close();
    expect(verdicts.flatMap(({ problems }) => problems)).toEqual([]);
    expect(verdicts.find(({ chain }) => chain === own.chain)).toMatchObject({ records: 15, confirmed: 15 });
  });

  it('names what the owner of the database has changed, who had to take the triggers away first', async () => {
    const own = await open();
    for (let index = 0; index < 5; index += 1) await look(`c${index}`, own);
    await own.close();
    await kept.asOwner('alter table ledger.record disable trigger all');
    await kept.asOwner('delete from ledger.record where chain = $1::uuid and seq = 12', [own.chain]);
    await kept.asOwner('alter table ledger.record enable trigger all');
    const database = await openLedgerDatabase(urlOf(kept));
    const verdicts = await verifyLedger({ records: database.records(), checkpoints: new Map() });
    await database.close();
    const verdict = verdicts.find(({ chain }) => chain === own.chain);
    expect(verdict?.problems).toMatchObject([{ kind: 'MISSING', from: 12, to: 12 }]);
  });
});

describe('two gateways', () => {
  it('write one chain each, without waiting for each other', async () => {
    const others = await Promise.all([open(), open()]);
    await Promise.all(others.flatMap((one) => ['c1', 'c2', 'c3'].map((citizen) => look(citizen, one))));
    await Promise.all(others.map((one) => one.close()));
    const verdicts = await verifyLedger({ records: await kept.records(), checkpoints: new Map() });
    const theirs = verdicts.filter(({ chain }) => others.some((one) => one.chain === chain));
    expect(theirs.map(({ records, problems }) => [records, problems])).toEqual([
      [9, []],
      [9, []],
    ]);
  });
});

function urlOf({ store }: TestLedger): string {
  if (store.kind !== 'postgres') throw new Error('It is not on a server.');
  return store.url;
}

function open(given: Partial<LedgerOptions> = {}): Promise<Ledger> {
  return startLedger(kept, { key, checkpointFolder: folder, now: () => NOW, ...given });
}

async function look(citizen: string, on = ledger): Promise<void> {
  const request: LedgerRequest = {
    trace: `t-${citizen}`,
    reader,
    client: null,
    operation: { id: 'text', name: null, type: 'query' },
    variables: { id: citizen },
  };
  const entry = on.begin(request);
  const decisions = [aDecision(citizen)];
  await entry.beforeWave({ asked: ['partnership'], decisions: [], citizens: [] });
  await entry.beforeWave({ asked: ['council'], decisions, citizens: [citizen] });
  await entry.end({ result: 'OK', errors: {}, withheld: {}, agencies: {}, decisions });
}
