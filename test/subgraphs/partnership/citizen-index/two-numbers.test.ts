/** Tries ten thousand ways to bring two different NHS numbers into one citizen: without a person's word none does. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { AGENCIES } from '../../../../schema/wire.ts';
import { checkIndex } from '../../../../subgraphs/partnership/citizen-index/check-index.ts';
import type { IndexTransaction } from '../../../../subgraphs/partnership/citizen-index/index-store.ts';
import { createLinker } from '../../../../subgraphs/partnership/citizen-index/linker.ts';
import { scorePairs } from '../../../../subgraphs/partnership/citizen-index/pair-evidence.ts';
import { shippedModel } from '../../../../subgraphs/partnership/citizen-index/read-model.ts';
import type { RegisteredRecord } from '../../../../subgraphs/partnership/citizen-index/registered-record.ts';
import { resolveTouched } from '../../../../subgraphs/partnership/citizen-index/resolve-touched.ts';
import {
  applyEvents,
  EMPTY_STATE,
  resolveComponent,
  touchedBy,
  weightOf,
} from '../../../../subgraphs/partnership/linkage/linkage.ts';
import type { IndexState } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { isOnServer } from '../../../support/test-place.ts';
import { KEYRING } from '../keyring.ts';
import { anNhsNumber, aRecord, openIndexWorld } from './index-world.ts';
import type { IndexWorld } from './index-world.ts';

/** A family whose twins share all but a letter, in what their agencies may write down: everything tempts to join them. */
const NUMBERS = [null, null, anNhsNumber(1), anNhsNumber(2), anNhsNumber(3)];
const written = fc.record({
  key: fc.integer({ min: 1, max: 3 }),
  agency: fc.constantFrom(...AGENCIES),
  nhsNumber: fc.constantFrom(...NUMBERS),
  given: fc.constantFrom('Ada', 'Ada', 'Ida', 'Adah'),
  born: fc.constantFrom('1952-03-04', '1952-03-04', '1952-04-03', null),
  phones: fc.constantFrom([], ['07700 900123']),
  emails: fc.constantFrom([], ['ada@example.org']),
  updatedAt: fc.constantFrom('2026-06-05T09:00:00Z', '2026-06-06T09:00:00Z'),
  isGone: fc.nat({ max: 9 }).map((draw) => draw === 0),
});

function recordOf(step: {
  readonly key: number;
  readonly agency: RegisteredRecord['agency'];
  readonly nhsNumber: string | null;
  readonly given: string;
  readonly born: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly updatedAt: string;
}): RegisteredRecord {
  const { key, agency, nhsNumber, given, born, phones, emails, updatedAt } = step;
  const person = { givenNames: [given], birthDate: born, nhsNumber, phones, emails };
  return aRecord(agency, person, { key: `${agency}:${key}`, updatedAt });
}

const story = fc.array(written, { minLength: 2, maxLength: 9 });
const seed = 20261123;
/** A server is quicker than the store in memory. */
const STORIES_IN_STORE = isOnServer() ? 500 : 100;

describe('two different NHS numbers', () => {
  it('never meet in one citizen, in 10,000 stories of records that come, change and go in any order', () => {
    const linker = createLinker(shippedModel());
    let made = 0;
    const deciding = { at: '2026-11-23T09:00:00Z', by: 'engine', why: 'REGISTERED', model: 'm' };
    const newCitizenId = (): string => `citizen-${(made += 1)}`;
    let tempted = 0;
    fc.assert(
      fc.property(story, (steps) => {
        const records = new Map<string, RegisteredRecord>();
        let state: IndexState = EMPTY_STATE;
        for (const step of steps) {
          const record = recordOf(step);
          records.set(record.key, record);
          const all = [...records].map(([id, one]) => ({ id, record: one }));
          const { events, refusals } = resolveComponent(
            state,
            {
              records: touchedBy(state, records.keys()),
              evidenceOf: scorePairs(all, linker.scorer),
              identifiersOf: (id) => linker.identifiersOf(records.get(id) ?? record),
              threshold: weightOf(0.99),
            },
            { ...deciding, newCitizenId },
          );
          state = applyEvents(state, events);
          tempted += refusals.length;
          expect(citizensWithTwo(state, records)).toEqual([]);
        }
      }),
      { numRuns: 10_000, seed },
    );
    // A test that tempts nobody proves nothing.
    expect(tempted).toBeGreaterThan(10_000);
  }, 300_000);

  describe('in the store', () => {
    let world: IndexWorld;
    beforeAll(async () => {
      world = await openIndexWorld();
    });
    afterAll(async () => world.close());

    it('never meet in one citizen either, and every story leaves an index that hangs together', async () => {
      let tempted = 0;
      await fc.assert(
        fc.asyncProperty(story, async (steps) => {
          for (const step of steps) {
            if (step.isGone) await world.withdraw(recordOf(step));
            else await world.register(recordOf(step));
          }
          const { faults } = await checkIndex({ db: world.db, keyring: KEYRING, linker: world.linker });
          expect(faults).toEqual([]);
          const conflicts = await world.db
            .selectFrom('match_review')
            .where('reason', '=', 'CONFLICT')
            .select('id')
            .execute();
          tempted = conflicts.length;
        }),
        { numRuns: STORIES_IN_STORE, seed },
      );
      expect(tempted).toBeGreaterThan(50);
    }, 600_000);

    it('meet when a person says so, and part when they take it back', async () => {
      const one = await world.register(aRecord('nhs', { nhsNumber: anNhsNumber(1) }, { key: 'a' }));
      const other = await world.register(aRecord('council', { nhsNumber: anNhsNumber(2) }, { key: 'b' }));
      expect(one.citizen).not.toBe(other.citizen);
      await say(true);
      expect(await citizensOf()).toHaveProperty('size', 1);
      await say(null);
      expect(await citizensOf()).toHaveProperty('size', 2);
      const { faults } = await checkIndex({ db: world.db, keyring: KEYRING, linker: world.linker });
      expect(faults).toEqual([]);

      async function say(isSame: boolean | null): Promise<void> {
        await world.index.transaction(async (index) => speak(index, isSame));
      }
      async function speak(index: IndexTransaction, isSame: boolean | null): Promise<void> {
        const at = '2026-11-23T10:00:00Z';
        const [first, second] = [one.record, other.record].toSorted();
        const pair = { one: first ?? '', other: second ?? '' };
        const said = { at, by: 'officer-7', why: 'KNOWN_IN_PERSON', records: [pair.one, pair.other] };
        const event = isSame === null ? { kind: 'retract' as const } : { kind: 'assert' as const, isSame };
        await index.write({
          at,
          facts: [{ ...pair, isSame, by: 'officer-7' }],
          events: [{ ...event, ...pair, ...said }],
        });
        const records = await index.recordsById([pair.one, pair.other]);
        const touched = records.map((stood) => ({ id: stood.id, stood, record: stood.record }));
        await resolveTouched(index, world.linker, touched, { at, by: 'officer-7', why: 'DECIDED' });
      }
      async function citizensOf(): Promise<ReadonlySet<string>> {
        const records = await world.index.transaction((index) => index.recordsById([one.record, other.record]));
        return new Set(records.map(({ citizenId }) => citizenId));
      }
    });
  });
});

function citizensWithTwo(state: IndexState, records: ReadonlyMap<string, RegisteredRecord>): readonly string[] {
  return [...state.recordsOf].flatMap(([citizen, own]) => {
    const numbers = new Set([...own].flatMap((id) => records.get(id)?.person.nhsNumber ?? []));
    return numbers.size > 1 ? [citizen] : [];
  });
}
