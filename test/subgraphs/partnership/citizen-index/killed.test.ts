/** Kills a process in the middle of registering, again and again: what it confirmed is there, nothing is there twice, and nothing by half. */

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { AGENCIES } from '../../../../schema/wire.ts';
import { openEmbeddedStore } from '../../../../subgraphs/kit/sql/embedded-store.ts';
import type { Store } from '../../../../subgraphs/kit/sql/open-database.ts';
import { checkIndex } from '../../../../subgraphs/partnership/citizen-index/check-index.ts';
import { newDatabase } from '../../../support/test-ledger.ts';
import { isOnServer } from '../../../support/test-place.ts';
import { KEYRING } from '../keyring.ts';
import { recordOf } from './crowd.ts';
import { worldOn } from './index-world.ts';

/** To open the embedded store's folder again and again takes long. */
const ROUNDS = isOnServer() ? 20 : 3;
const PEOPLE_A_ROUND = 6;
const DESK = join(import.meta.dirname, 'desk-process.ts');

describe('a desk that is killed in the middle of registering', () => {
  it(`${ROUNDS} times, leaves every record that it confirmed, none twice and none by half`, async () => {
    const { open, address, remove } = await place();
    const confirmed: string[] = [];
    await open(async () => undefined);
    for (let round = 0; round < ROUNDS; round += 1) {
      const from = round * PEOPLE_A_ROUND;
      // Every third time it begins where the one before was killed.
      const begin = round % 3 === 2 ? from - PEOPLE_A_ROUND : from;
      confirmed.push(...(await killedDesk(address, begin, from + PEOPLE_A_ROUND, 3 + (round % 7))));
      await open(async (store) => {
        const world = await worldOn(store);
        const { faults } = await checkIndex({ db: world.db, keyring: KEYRING, linker: world.linker });
        expect(faults).toEqual([]);
        for (const line of confirmed) {
          const [, agency = 'council', number] = line.split(' ');
          const known = AGENCIES.find((one) => one === agency) ?? 'council';
          const { stood } = await world.index.findRecord(known, `${agency}:${number}`);
          const record = stood?.record;
          expect(record).toEqual(recordOf(Number(number), known));
        }
        await world.close();
      });
    }
    expect(confirmed.length).toBeGreaterThan(3 * ROUNDS);
    // Whoever sends all of it again ends where one who was never killed ends.
    await open(async (store) => {
      const world = await worldOn(store);
      const people = ROUNDS * PEOPLE_A_ROUND;
      for (let number = 0; number < people; number += 1) {
        for (const agency of AGENCIES) await world.register(recordOf(number, agency));
      }
      const all = await checkIndex({ db: world.db, keyring: KEYRING, linker: world.linker });
      expect(all).toEqual({ citizens: people, records: people * AGENCIES.length, faults: [] });
      await world.close();
    });
    await remove();
  }, 600_000);
});

/** What it had confirmed when it was killed. */
async function killedDesk(address: string, from: number, to: number, after: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [DESK, address, String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  const lines = (): readonly string[] => text.split('\n').slice(0, -1);
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    if (lines().length >= after) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  return lines();
}

interface Place {
  readonly address: string;
  /** The embedded store is for one process at a time. */
  open(use: (store: Store) => Promise<void>): Promise<void>;
  remove(): Promise<void>;
}

async function place(): Promise<Place> {
  if (isOnServer()) {
    const url = await newDatabase();
    await (await worldOn({ kind: 'postgres', url })).close();
    return { address: url, open: (use) => use({ kind: 'postgres', url }), remove: async () => undefined };
  }
  const root = await mkdtemp(join(tmpdir(), 'wholeplace-'));
  const folder = join(root, 'store');
  const open: Place['open'] = async (use) => {
    const { store, close } = await openEmbeddedStore({ folder });
    await (await worldOn(store)).close();
    await use(store);
    await close();
  };
  return { address: folder, open, remove: () => rm(root, { recursive: true, force: true }) };
}
