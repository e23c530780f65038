/** An officer is told of broken glass: at once, signed, in references only, and again until they have been, whatever dies in between. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { openOfficerDesk } from '../../../../demo/start/officer-desk.ts';
import type { OfficerDesk } from '../../../../demo/start/officer-desk.ts';
import { createAlertOutbox } from '../../../../subgraphs/partnership/adapters/sql/alerts.ts';
import { createSignedWebhook } from '../../../../subgraphs/partnership/adapters/webhook/signed-webhook.ts';
import { AlertNotTaken } from '../../../../subgraphs/partnership/alerts/alert-outbox.ts';
import type { AlertNotice, TellOfficer } from '../../../../subgraphs/partnership/alerts/alert-outbox.ts';
import { createAlertSender, sendDue } from '../../../../subgraphs/partnership/alerts/alert-sender.ts';
import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { NOW } from '../partnership-fixture.ts';
import { aKey, SOCIAL_WORKER } from './deeds.ts';

const BREAK = 'mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { breakGlass { id } } }';
const WHY = 'She has collapsed at the door and her sister cannot say what she takes.';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let index: IndexFixture;
let time: number;
let failures: unknown[];
beforeAll(async () => {
  index = await startIndex();
  await index.add({ id: 'c-ada' });
}, 60_000);
afterAll(() => index.close());
beforeEach(() => {
  time = NOW.getTime();
  failures = [];
});
afterEach(async () => {
  for (const table of ['alert_delivery', 'alert_attempt', 'break_glass_review', 'alert', 'break_glass'] as const) {
    await index.db.deleteFrom(table).execute();
  }
});

async function breakGlass(): Promise<string> {
  const input = { citizenId: 'c-ada', purpose: 'DIRECT_CARE', justification: WHY, idempotencyKey: aKey() };
  const { data } = await index.ask(BREAK, { input }, { reader: SOCIAL_WORKER });
  return data.breakGlass.breakGlass.id;
}

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
  it('tells of whom nothing: the office, the agency, when, and by when', async () => {
    const id = await breakGlass();
    const { told, tell } = listen();
    await look(tell);
    expect(told).toEqual([
      {
        breakGlassId: id,
        office: 'CALDICOTT_GUARDIAN',
        agency: 'council',
        raisedAt: NOW.toISOString(),
        reviewDueOn: '2026-11-24',
      },
    ]);
  });

  it('is delivered once, by however many processes', async () => {
    await breakGlass();
    const { told, tell } = listen();
    await Promise.all([look(tell), look(tell), look(tell)]);
    await look(tell);
    expect(told).toHaveLength(1);
  });

  it('is tried again after a while that grows, and said in the log without a word of the other side', async () => {
    const id = await breakGlass();
    const tried: number[] = [];
    const failing: TellOfficer = async () => {
      tried.push((time - NOW.getTime()) / SECOND);
      throw new AlertNotTaken('503', { cause: new Error('Ada Marlow') });
    };
    for (; time < NOW.getTime() + 60 * MINUTE; time += 5 * SECOND) await look(failing);
    expect(tried).toEqual([0, 10, 40, 160, 760, 2560]);
    expect(failures).toHaveLength(tried.length);
    expect(failures[0]).toEqual([
      { breakGlassId: id, office: 'CALDICOTT_GUARDIAN', attempt: 1, reason: '503' },
      'an officer was not told of broken glass',
    ]);
    expect(JSON.stringify(failures)).not.toMatch(/Ada|c-ada|collapsed/);
    const { told, tell } = listen();
    time += 60 * MINUTE;
    await look(tell);
    expect(told).toHaveLength(1);
  });

  it('survives the process that was about to tell: the next one does', async () => {
    await breakGlass();
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

  it('needs no telling any more when it has been reviewed', async () => {
    const id = await breakGlass();
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
    await breakGlass();
    sender.wake();
    await until(() => told.length === 1);
    await breakGlass();
    await until(() => told.length === 2);
    await sender.close();
    await breakGlass();
    sender.wake();
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(told).toHaveLength(2);
  });
});

describe('the webhook', () => {
  let desk: OfficerDesk;
  let lines: string[];
  beforeEach(async () => {
    lines = [];
    desk = await openOfficerDesk((line) => void lines.push(line));
  });
  afterEach(() => desk.close());
  const notice: AlertNotice = {
    breakGlassId: 'g-1',
    office: 'DATA_PROTECTION_OFFICER',
    agency: 'police',
    raisedAt: NOW.toISOString(),
    reviewDueOn: '2026-11-24',
  };
  const now = () => new Date();

  it('is believed at the officer’s desk, which shows one alert once', async () => {
    const tell = createSignedWebhook({ ...desk, now });
    await tell(notice);
    await tell(notice);
    expect(lines).toEqual([
      'The glass was broken: the Data Protection Officer is told of g-1 and reviews it by 2026-11-24.',
    ]);
  });

  it.each<[string, (sound: OfficerDesk) => Partial<Parameters<typeof createSignedWebhook>[0]>]>([
    ['signed by somebody else', () => ({ secret: Buffer.alloc(32) })],
    ['of yesterday', () => ({ now: () => new Date(Date.now() - 24 * 60 * MINUTE) })],
    [
      'with another id than was signed',
      () => ({
        send: (url, init) => fetch(url, { ...init, headers: { ...(init?.headers as object), 'webhook-id': 'g-2' } }),
      }),
    ],
    [
      'with another body than was signed',
      () => ({ send: (url, init) => fetch(url, { ...init, body: String(init?.body).replace('police', 'council') }) }),
    ],
  ])('is turned away there when it is %s, and knows it', async (_what, change) => {
    const tell = createSignedWebhook({ ...desk, now, ...change(desk) });
    await expect(tell(notice)).rejects.toMatchObject({ name: 'AlertNotTaken', reason: '401' });
    expect(lines).toEqual([]);
  });

  it('goes nowhere but to its address', async () => {
    const elsewhere = createServer((_request, response) => response.writeHead(307, { location: desk.url }).end());
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const { port } = elsewhere.address() as AddressInfo;
    const tell = createSignedWebhook({ ...desk, url: `http://127.0.0.1:${port}/`, now });
    await expect(tell(notice)).rejects.toBeInstanceOf(AlertNotTaken);
    await new Promise((resolve) => elsewhere.close(resolve));
    expect(lines).toEqual([]);
  });

  it('says of nobody who listens only what kind of failure it was', async () => {
    await desk.close();
    const tell = createSignedWebhook({ ...desk, now });
    await expect(tell(notice)).rejects.toMatchObject({ message: 'The alert was not taken.', reason: 'ECONNREFUSED' });
    desk = await openOfficerDesk(() => undefined);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isSo()).toBe(true);
}
