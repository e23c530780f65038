/** An officer is told of broken glass and of a disowned record: at once, in references only, and again until they have been, whatever dies in between. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { createAlertOutbox } from '../../../../subgraphs/partnership/adapters/sql/alerts.ts';
import { AlertNotTaken } from '../../../../subgraphs/partnership/alerts/alert-outbox.ts';
import type { AlertKind, AlertNotice, TellOfficer } from '../../../../subgraphs/partnership/alerts/alert-outbox.ts';
import { createAlertSender, sendDue } from '../../../../subgraphs/partnership/alerts/alert-sender.ts';
import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { decide, FIRST } from '../links/a-review.ts';
import { DPO, NOW } from '../partnership-fixture.ts';
import { forgetAlerts, raiseAlert } from './an-alert.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const KINDS = ['BREAK_GLASS', 'DISOWNED_RECORD'] as const satisfies readonly AlertKind[];

let index: IndexFixture;
let time: number;
let failures: unknown[];
beforeAll(async () => {
  index = await startIndex();
}, 60_000);
afterAll(() => index.close());
beforeEach(() => {
  time = NOW.getTime();
  failures = [];
});
afterEach(() => forgetAlerts(index));

const raise = (kind: AlertKind) => raiseAlert(index, kind);
const optionsWith = (tell: TellOfficer) => ({
  outbox: createAlertOutbox(index.db),
  tell,
  now: () => new Date(time),
  logger: { error: (...given: unknown[]) => void failures.push(given) },
});
/** One look of a process that tells in this way. */
const look = (tell: TellOfficer) => sendDue(optionsWith(tell));
const refuse: TellOfficer = async () => {
  throw new AlertNotTaken('503');
};
const listen = () => {
  const told: AlertNotice[] = [];
  const tell: TellOfficer = async (notice) => void told.push(notice);
  return { told, tell };
};

describe('an alert', () => {
  it('of broken glass tells the officer who answers for what was opened, at the agency of whoever opened it', async () => {
    const deedId = await raise('BREAK_GLASS');
    const { told, tell } = listen();
    await look(tell);
    expect(told).toEqual([
      {
        id: expect.any(String),
        kind: 'BREAK_GLASS',
        deedId,
        office: 'CALDICOTT_GUARDIAN',
        agency: 'council',
        raisedAt: NOW.toISOString(),
        reviewDueOn: '2026-11-24',
      },
    ]);
  });

  it('of a disowned record tells the officer of the agency that holds it, who finds it in their list', async () => {
    const deedId = await raise('DISOWNED_RECORD');
    const { told, tell } = listen();
    await look(tell);
    expect(told).toEqual([
      {
        id: expect.any(String),
        kind: 'DISOWNED_RECORD',
        deedId,
        office: 'DATA_PROTECTION_OFFICER',
        agency: 'nhs',
        raisedAt: NOW.toISOString(),
        reviewDueOn: '2026-11-24',
      },
    ]);
    const query = '{ disownedRecords { edges { node { disowningId } } } }';
    const { data } = await index.ask(query, {}, { reader: { ...DPO, agency: told[0]?.agency ?? '' } });
    expect(data.disownedRecords.edges).toEqual([{ node: { disowningId: deedId } }]);
  });

  it('of each kind goes its own way: one look tells both, each by an id of its own', async () => {
    for (const kind of KINDS) await raise(kind);
    const { told, tell } = listen();
    await look(tell);
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    expect(new Set(told.flatMap(({ id, deedId }) => [id, deedId])).size).toBe(4);
  });

  it.each(KINDS)('(%s) is delivered once, by however many processes', async (kind) => {
    await raise(kind);
    const { told, tell } = listen();
    await Promise.all([look(tell), look(tell), look(tell)]);
    await look(tell);
    expect(told).toHaveLength(1);
  });

  it.each(KINDS)('(%s) is tried again after a while that grows, and said in the log in references', async (kind) => {
    const deedId = await raise(kind);
    const tried: number[] = [];
    const ids = new Set<string>();
    const failing: TellOfficer = async ({ id }) => {
      ids.add(id);
      tried.push((time - NOW.getTime()) / SECOND);
      throw new AlertNotTaken('503', { cause: new Error('Ada Marlow') });
    };
    for (; time < NOW.getTime() + 60 * MINUTE; time += 5 * SECOND) await look(failing);
    expect(tried).toEqual([0, 10, 40, 160, 760, 2560]);
    expect(ids.size).toBe(1);
    expect(failures).toHaveLength(tried.length);
    const [alertId] = ids;
    const office = kind === 'BREAK_GLASS' ? 'CALDICOTT_GUARDIAN' : 'DATA_PROTECTION_OFFICER';
    expect(failures[0]).toEqual([
      { alertId, kind, deedId, office, attempt: 1, reason: '503' },
      'an officer was not told of an alert',
    ]);
    expect(JSON.stringify(failures)).not.toMatch(/Ada|Marlow|person-\d|collapsed|never been there/);
    const { told, tell } = listen();
    time += 60 * MINUTE;
    await look(tell);
    expect(told).toHaveLength(1);
  });

  it.each(KINDS)('(%s) survives the process that was about to tell: the next one does', async (kind) => {
    await raise(kind);
    // Killed in the middle: it has begun, and nothing of it comes back.
    void look(() => new Promise(() => undefined));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { told, tell } = listen();
    await look(tell);
    expect(told).toHaveLength(0);
    time += 10 * SECOND;
    await look(tell);
    expect(told).toHaveLength(1);
  });

  it('of broken glass needs no telling any more when it has been reviewed', async () => {
    const id = await raise('BREAK_GLASS');
    await look(refuse);
    await index.db
      .insertInto('break_glass_review')
      .values({
        break_glass_id: id,
        verdict: 'JUSTIFIED',
        note: 'The log bears it out.',
        reviewed_by: 'test-dpo',
        reviewed_at: NOW.toISOString(),
      })
      .execute();
    const { told, tell } = listen();
    time += 60 * MINUTE;
    await look(tell);
    expect(told).toEqual([]);
  });

  it('of a disowned record waits until it is delivered, also when the partnership has decided whose it is', async () => {
    const deedId = await raise('DISOWNED_RECORD');
    await look(refuse);
    const review = await index.db
      .selectFrom('match_review')
      .select('id')
      .where('reason', '=', 'DISOWNED')
      .where('state', '=', 'OPEN')
      .executeTakeFirstOrThrow();
    const { data } = await decide(index, review.id, 'DIFFERENT_PEOPLE', { reader: FIRST });
    expect(data.decideMatch.outcome).toBe('DECIDED');
    const { told, tell } = listen();
    time += 60 * MINUTE;
    await look(tell);
    expect(told).toEqual([expect.objectContaining({ kind: 'DISOWNED_RECORD', deedId })]);
  });

  it('waits while the store is away, and takes nobody down', async () => {
    const outbox = { ...createAlertOutbox(index.db), waitingAlerts: () => Promise.reject(new Error('10.0.0.7 Ada')) };
    await sendDue({ ...optionsWith(refuse), outbox });
    expect(failures).toEqual([[{ reason: 'Error' }, expect.any(String)]]);
  });
});

describe('the sender', () => {
  it('tells as soon as it is woken, and looks again by itself for what another process has left', async () => {
    const { told, tell } = listen();
    const sender = createAlertSender({ ...optionsWith(tell), everyMilliseconds: 50 });
    await raise('BREAK_GLASS');
    sender.wake();
    await until(() => told.length === 1);
    await raise('DISOWNED_RECORD');
    await until(() => told.length === 2);
    await sender.close();
    await raise('BREAK_GLASS');
    sender.wake();
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(told).toHaveLength(2);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isSo()).toBe(true);
}
