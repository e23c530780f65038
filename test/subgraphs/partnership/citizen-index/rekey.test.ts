/** Changes the search rules of the index while desks go on: nobody is lost meanwhile, nothing of the former rules is left, and no process asks by rules that it has not. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';

import type { PartnershipTables } from '../../../../subgraphs/partnership/adapters/sql/tables.ts';
import { createSqlSource } from '../../../../subgraphs/partnership/adapters/sql/source.ts';
import { openDatabase } from '../../../../subgraphs/kit/sql/open-database.ts';
import { StartError } from '../../../../subgraphs/kit/start-error.ts';
import { bulkRegister } from '../../../../subgraphs/partnership/citizen-index/bulk-register.ts';
import { checkIndex } from '../../../../subgraphs/partnership/citizen-index/check-index.ts';
import { OtherRulesError } from '../../../../subgraphs/partnership/citizen-index/index-store.ts';
import { rulesOf } from '../../../../subgraphs/partnership/citizen-index/index-rules.ts';
import { shippedModel } from '../../../../subgraphs/partnership/citizen-index/read-model.ts';
import { addRules, endOtherRules } from '../../../../subgraphs/partnership/citizen-index/rekey.ts';
import type { LinkageModel } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { refuseOtherRules } from '../../../../subgraphs/partnership/start-index.ts';
import { KEYRING } from '../keyring.ts';
import { recordOf } from './crowd.ts';
import { aRecord, NOW, openIndexWorld, PLACE, worldOn } from './index-world.ts';
import type { IndexWorld } from './index-world.ts';

const FORMER = shippedModel();
const SHARED = FORMER.searchRules.find(({ name }) => name === 'nhs') ?? { name: '', on: [], largestBlock: 0 };
const NEXT: LinkageModel = {
  ...FORMER,
  name: 'next',
  searchRules: [
    SHARED,
    { name: 'family name and birth', on: ['surname', 'born'], largestBlock: 300 },
    { name: 'given name and birth', on: ['forename', 'born'], largestBlock: 300 },
  ],
};
const [FORMER_RULES, NEXT_RULES] = [rulesOf(FORMER), rulesOf(NEXT)];
const PEOPLE = 12;
const silent = pino({ level: 'silent' });

let former: IndexWorld;
beforeEach(async () => {
  former = await openIndexWorld();
});
afterEach(async () => former.close());

async function registerCrowd(): Promise<void> {
  for (let person = 0; person < PEOPLE; person += 1) await former.register(recordOf(person, 'council'));
}

function rekeying(broken = Number.POSITIVE_INFINITY) {
  return {
    db: former.db,
    keyring: KEYRING,
    rules: NEXT_RULES,
    atOnce: 3,
    onProgress: (records: number) => {
      if (records >= broken) throw new RangeError('the lights went out');
    },
  };
}

async function faultsUnder({ linker, db }: IndexWorld) {
  return (await checkIndex({ db, linker, keyring: KEYRING })).faults;
}

async function rulesThere() {
  const rows = await former.db.selectFrom('index_rules').select(['digest', 'state']).execute();
  return Object.fromEntries(rows.map(({ digest, state }) => [digest, state]));
}

describe('changing the search rules of the index', () => {
  it('goes on while desks register, begins again where it was broken off, and leaves nothing of the former rules', async () => {
    await registerCrowd();
    expect(await rulesThere()).toEqual({ [FORMER_RULES.digest]: 'STANDING' });
    const registering = async (): Promise<void> => {
      for (let person = 0; person < PEOPLE + 4; person += 1) await former.register(recordOf(person, 'nhs'));
      // One that says something else by now, and one that has gone.
      const moved = { phones: ['07700 900999'], familyNames: ['Moved'] };
      await former.register(aRecord('council', moved, { key: 'council:3', updatedAt: '2026-07-01T09:00:00Z' }));
      await former.withdraw(recordOf(4, 'council'));
    };
    const brokenOff = addRules(rekeying(7));
    await Promise.all([registering(), expect(brokenOff).rejects.toThrow('the lights went out')]);
    expect(await rulesThere()).toEqual({ [FORMER_RULES.digest]: 'STANDING', [NEXT_RULES.digest]: 'BUILDING' });
    expect(await faultsUnder(former)).toEqual([]);
    expect(await addRules(rekeying())).toBeGreaterThan(0);
    expect(await addRules(rekeying())).toBe(0);

    // Both models' desks are at work, and make one citizen of one person.
    const next = await worldOn(former.store, { model: NEXT });
    const person = PEOPLE + 20;
    const [council, nhs] = [
      await former.register(recordOf(person, 'council')),
      await next.register(recordOf(person, 'nhs')),
    ];
    expect(nhs.citizen).toBe(council.citizen);
    const known = await former.register(recordOf(5, 'council'));
    expect((await next.register(recordOf(5, 'police'))).citizen).toBe(known.citizen);
    expect((await former.register(recordOf(5, 'third-sector'))).citizen).toBe(known.citizen);
    expect(await faultsUnder(former)).toEqual([]);
    expect(await faultsUnder(next)).toEqual([]);

    await expect(endOtherRules(rekeying(7))).rejects.toThrow('the lights went out');
    await expect(former.register(recordOf(PEOPLE + 21, 'council'))).rejects.toThrow(OtherRulesError);
    await next.register(recordOf(PEOPLE + 21, 'council'));
    await endOtherRules(rekeying());
    expect(await rulesThere()).toEqual({ [NEXT_RULES.digest]: 'STANDING' });
    expect(await faultsUnder(next)).toEqual([]);
    const { citizen } = await next.register(recordOf(6, 'council'));
    expect((await next.register(recordOf(6, 'police'))).citizen).toBe(citizen);
    await next.close();
  });

  it('comes back to rules that were leaving, and ends none before the others stand', async () => {
    await registerCrowd();
    await expect(endOtherRules(rekeying())).rejects.toThrow(StartError);
    await addRules(rekeying());
    await expect(endOtherRules(rekeying(6))).rejects.toThrow('the lights went out');
    const back = { ...rekeying(), rules: FORMER_RULES };
    expect(await addRules(back)).toBe(PEOPLE);
    await endOtherRules(back);
    expect(await rulesThere()).toEqual({ [FORMER_RULES.digest]: 'STANDING' });
    expect(await faultsUnder(former)).toEqual([]);
  });
});

describe('an index that is keyed by other search rules', () => {
  it('is served by no process of another model, nor of one whose keys are not all there', async () => {
    const { db } = former;
    const starting = (model: LinkageModel) => refuseOtherRules(db, rulesOf(model), silent);
    await starting(NEXT);
    await registerCrowd();
    await starting(FORMER);
    await expect(starting(NEXT)).rejects.toThrow(/keyed by other search rules than its own.*npm run index:rotate/);
    await expect(addRules(rekeying(3))).rejects.toThrow('the lights went out');
    await expect(starting(NEXT)).rejects.toThrow(/not keyed by its search rules yet/);
    await addRules(rekeying());
    await Promise.all([starting(FORMER), starting(NEXT)]);
    await endOtherRules(rekeying());
    await starting(NEXT);
    await expect(starting(FORMER)).rejects.toThrow(StartError);
  });

  it('answers no search, rather than that there is nobody', async () => {
    const db = openDatabase<PartnershipTables>({ schema: 'partnership', store: former.store, maxConnections: 1 });
    const { candidates } = createSqlSource(db, KEYRING);
    const found = async ({ digest, keysOf }: typeof NEXT_RULES): Promise<number> => {
      const keys = keysOf(recordOf(1, 'council')).map(({ rule, text }) => ({ text, largestBlock: rule.largestBlock }));
      return (await candidates({ rules: digest, keys }, 10)).citizens.length;
    };
    expect(await found(NEXT_RULES)).toBe(0);
    await registerCrowd();
    expect(await found(FORMER_RULES)).toBe(1);
    await expect(found(NEXT_RULES)).rejects.toThrow(OtherRulesError);
    await addRules(rekeying());
    expect([await found(FORMER_RULES), await found(NEXT_RULES)]).toEqual([1, 1]);
    await db.destroy();
  });

  it('is told by the check, and so is a record that is keyed by rules of nobody', async () => {
    await registerCrowd();
    const next = await worldOn(former.store, { model: NEXT });
    expect(await faultsUnder(next)).toEqual([
      { what: 'the index is keyed by other search rules than the model’s', where: NEXT_RULES.digest },
    ]);
    await former.db.insertInto('index_key').values({ hash: 7, record: 1 }).execute();
    expect(await faultsUnder(former)).toMatchObject([
      { what: 'a record is found by what it does not say, or by search rules that the index has not' },
    ]);
    await next.close();
  });

  it('is loaded only by the model that it is keyed by', async () => {
    const { db, store } = former;
    const load = (model: LinkageModel) =>
      bulkRegister({
        ...PLACE,
        store,
        model,
        schema: 'partnership',
        threads: 1,
        now: NOW,
        records: () => [recordOf(1, 'council'), recordOf(1, 'nhs'), recordOf(2, 'nhs')],
      });
    await db.insertInto('index_rules').values({ digest: 'x', rules: NEXT_RULES.text, state: 'STANDING' }).execute();
    await expect(load(FORMER)).rejects.toThrow(/npm run index:rotate/);
    await db.deleteFrom('index_rules').execute();
    await load(FORMER);
    expect(await rulesThere()).toEqual({ [FORMER_RULES.digest]: 'STANDING' });
    expect(await faultsUnder(former)).toEqual([]);
  });
});
