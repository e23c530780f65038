/** Holds the writer of a chain to this: nobody goes on before theirs is on the disk, and what is on the disk is a whole chain. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { createChainWriter, NotRecorded } from '../../../gateway/ledger/chain-writer.ts';
import type { ChainWriter, ChainWriterOptions } from '../../../gateway/ledger/chain-writer.ts';
import { createLedgerStore } from '../../../gateway/ledger/ledger-store.ts';
import { verifyLedger } from '../../../schema/ledger/verify/verify-ledger.ts';
import { CHAIN } from '../../schema/ledger/a-chain.ts';
import { createMemoryLedger } from './memory-ledger.ts';
import type { MemoryLedger } from './memory-ledger.ts';

const NOW = new Date('2026-11-22T09:00:00.123Z');

let memory: MemoryLedger;
let writer: ChainWriter;
let told: unknown[];
beforeEach(() => {
  memory = createMemoryLedger({ milliseconds: 2 });
  writer = aWriter();
});
afterEach(() => writer.close());

describe('the writer', () => {
  it('puts what comes together into one statement, with one under way at a time', async () => {
    await Promise.all(Array.from({ length: 200 }, (_, index) => writer.append(`{"n":${index}}`)));
    expect({
      records: memory.records.length,
      statements: memory.statements.length,
      together: memory.together(),
    }).toEqual({
      records: 200,
      statements: 1,
      together: 1,
    });
    const later: Promise<void>[] = [];
    for (let index = 0; index < 100; index += 1) {
      later.push(writer.append(`{"later":${index}}`));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(later);
    expect(memory.together()).toBe(1);
    expect(memory.statements.length).toBeLessThan(60);
  });

  it('takes along whoever comes in the turn in which the last statement was answered', async () => {
    const first = oneAfterTheOther();
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([first, writer.append('{"came":"while it was being written"}')]);
    expect(memory.records).toHaveLength(3);
    expect(memory.statements).toHaveLength(2);

    async function oneAfterTheOther(): Promise<void> {
      await writer.append('{"n":1}');
      // As an operation goes on from one step to the next, without leaving the turn.
      for (let step = 0; step < 20; step += 1) await Promise.resolve();
      await writer.append('{"came":"because the first was on the disk"}');
    }
  });

  it('keeps everybody’s order, loses nothing and leaves a whole chain', async () => {
    const callers = Array.from({ length: 20 }, async (_, caller) => {
      for (let step = 0; step < 10; step += 1) await writer.append(`{"caller":${caller},"step":${step}}`);
    });
    await Promise.all(callers);
    const written = memory.records.map(({ body }) => JSON.parse(body) as { caller: number; step: number });
    for (let caller = 0; caller < 20; caller += 1) {
      expect(written.filter((one) => one.caller === caller).map(({ step }) => step)).toEqual([
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
      ]);
    }
    await expectWhole(200);
  });

  it('lets nobody go on while the database has not answered', async () => {
    memory.weather('HANGING');
    let isOn = false;
    const appended = writer.append('{}').then(() => (isOn = true));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(isOn).toBe(false);
    await expect(appended).rejects.toThrow(NotRecorded);
  });

  it('refuses after its own deadline, also those who came later and wait behind', async () => {
    memory.weather('HANGING');
    const startedAt = performance.now();
    const first = writer.append('{"n":1}').catch(String);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const second = writer.append('{"n":2}').catch(String);
    expect(await Promise.all([first, second])).toEqual([
      expect.stringMatching(/^NotRecorded/),
      expect.stringMatching(/^NotRecorded/),
    ]);
    expect(performance.now() - startedAt).toBeLessThan(400);
  });

  it('refuses at once what does not fit its queue', async () => {
    writer = aWriter({ mostWaiting: 3 });
    memory.weather('HANGING');
    const three = [1, 2, 3].map((n) => writer.append(`{"n":${n}}`).catch(() => 'late'));
    const startedAt = performance.now();
    await expect(writer.append('{"n":4}')).rejects.toThrow('too many wait');
    expect(performance.now() - startedAt).toBeLessThan(20);
    expect(await Promise.all(three)).toEqual(['late', 'late', 'late']);
  });

  it('refuses at once while the database is away, tries again by itself, and goes on with the same chain', async () => {
    await writer.append('{"n":1}');
    memory.weather('REFUSED');
    await expect(writer.append('{"n":2}')).rejects.toThrow(NotRecorded);
    await until(() => !writer.isUp());
    const sent = memory.statements.length;
    await expect(writer.append('{"n":3}')).rejects.toThrow('the database is away');
    expect(memory.statements.length).toBe(sent);
    memory.weather('FINE');
    await until(() => writer.isUp());
    await writer.append('{"n":4}');
    expect(memory.records.map(({ body }) => body)).toEqual(['{"n":1}', '{"n":4}']);
    expect(told.map((one) => one === null)).toEqual([false, false, true]);
    await expectWhole(2);
  });

  it('goes on after a batch of which it never learnt that it was written', async () => {
    await writer.append('{"n":1}');
    memory.weather('LOST');
    // Not known to be recorded, so refused; recorded all the same, so part of the chain.
    await expect(writer.append('{"n":2}')).rejects.toThrow(NotRecorded);
    await writer.append('{"n":3}');
    expect(memory.records.map(({ seq, body }) => [seq, body])).toEqual([
      [1, '{"n":1}'],
      [2, '{"n":2}'],
      [3, '{"n":3}'],
    ]);
    await expectWhole(3);
  });

  it('takes no more when somebody else has written to its chain: it would sign what it did not write', async () => {
    await writer.append('{"n":1}');
    memory.records.push({
      chain: CHAIN,
      seq: 2,
      at: NOW.toISOString(),
      body: '{}',
      prev: memory.records[0]?.hash ?? '',
      hash: 'f'.repeat(64),
    });
    await expect(writer.append('{"n":2}')).rejects.toThrow(NotRecorded);
    await until(() => !writer.isUp());
    await expect(writer.append('{"n":3}')).rejects.toThrow(NotRecorded);
    expect(memory.records).toHaveLength(2);
    expect(String(told.at(-1))).toContain('somebody else has written to this chain');
  });

  it('commits what waits before it closes, and takes nothing after', async () => {
    const last = Array.from({ length: 700 }, (_, index) => writer.append(`{"n":${index}}`));
    await writer.close();
    await Promise.all(last);
    expect(memory.records).toHaveLength(700);
    await expect(writer.append('{}')).rejects.toThrow(NotRecorded);
  });
});

function aWriter(options: Partial<ChainWriterOptions> = {}): ChainWriter {
  told = [];
  return createChainWriter({
    chain: CHAIN,
    store: createLedgerStore(memory.connection),
    now: () => NOW,
    milliseconds: 120,
    retryMilliseconds: 20,
    onCommitted: () => undefined,
    onState: (error) => void told.push(error),
    ...options,
  });
}

async function expectWhole(records: number): Promise<void> {
  const verdicts = await verifyLedger({ records: memory.records, checkpoints: new Map() });
  expect(verdicts).toEqual([{ chain: CHAIN, records, problems: [], confirmed: 0 }]);
}

async function until(holds: () => boolean): Promise<void> {
  const startedAt = performance.now();
  while (!holds()) {
    if (performance.now() - startedAt > 2_000) throw new Error('It never came to hold.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
