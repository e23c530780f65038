/** The webhook carries alerts signed, to its address and nowhere else, the moment that they are raised, and says of nobody who they are. */

import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { openOfficerDesk } from '../../../../demo/start/officer-desk.ts';
import type { OfficerDesk } from '../../../../demo/start/officer-desk.ts';
import { createSignedWebhook } from '../../../../subgraphs/partnership/adapters/webhook/signed-webhook.ts';
import { AlertNotTaken } from '../../../../subgraphs/partnership/alerts/alert-outbox.ts';
import type { AlertNotice } from '../../../../subgraphs/partnership/alerts/alert-outbox.ts';
import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { NOW } from '../partnership-fixture.ts';
import { raiseAlert } from './an-alert.ts';

const MINUTE = 60_000;
const now = () => new Date();

describe('a partnership that has a webhook', () => {
  const received: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  const receiver = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    received.push({ headers: request.headers, body });
    response.writeHead(204).end();
  });
  let index: IndexFixture;
  beforeAll(async () => {
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const { port } = receiver.address() as AddressInfo; // a TCP server's address is never text
    const url = `http://127.0.0.1:${port}/`;
    index = await startIndex({ tellOfficer: createSignedWebhook({ url, secret: Buffer.alloc(32, 7), now }) });
  }, 60_000);
  afterAll(async () => {
    await index.close();
    receiver.closeAllConnections();
    await new Promise((resolve) => receiver.close(resolve));
  });

  it('tells the officer of broken glass, and then of a disowned record, before it would look by itself', async () => {
    const brokenGlass = await raiseAlert(index, 'BREAK_GLASS');
    await arrived(1);
    // Its next look by itself is ten seconds after this one.
    const disowning = await raiseAlert(index, 'DISOWNED_RECORD');
    await arrived(2);
    const [glass, disowned] = received.map(({ body }) => JSON.parse(body) as unknown);
    expect(glass).toEqual({
      type: 'break_glass.raised',
      timestamp: NOW.toISOString(),
      data: {
        breakGlassId: brokenGlass,
        office: 'CALDICOTT_GUARDIAN',
        agency: 'council',
        reviewDueOn: '2026-11-24',
      },
    });
    expect(disowned).toEqual({
      type: 'disowned_record.raised',
      timestamp: NOW.toISOString(),
      data: { disowningId: disowning, office: 'DATA_PROTECTION_OFFICER', agency: 'nhs', reviewDueOn: '2026-11-24' },
    });
  });

  it('says there nothing of the citizen, of their records, of who did it, or of why', () => {
    expect(received).toHaveLength(2);
    // Of what goes over the wire, the signature alone says nothing whatever it spells.
    const said = received.map(({ headers: { 'webhook-signature': _signature, ...headers }, body }) => ({
      headers,
      body,
    }));
    expect(JSON.stringify(said)).not.toMatch(/Ada|Marlow|FX1|person-|social-worker|collapsed|never been/);
  });

  it('names each alert by an id of its own, which is neither deed’s', () => {
    const ids = received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(2);
    for (const { headers, body } of received) expect(body).not.toContain(String(headers['webhook-id']));
  });

  async function arrived(count: number): Promise<void> {
    const giveUp = Date.now() + 5_000;
    while (received.length < count && Date.now() < giveUp) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(received).toHaveLength(count);
  }
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
    id: 'a-1',
    kind: 'BREAK_GLASS',
    deedId: 'g-1',
    office: 'DATA_PROTECTION_OFFICER',
    agency: 'police',
    raisedAt: NOW.toISOString(),
    reviewDueOn: '2026-11-24',
  };

  it('is believed at the officer’s desk, which shows one alert once', async () => {
    const tell = createSignedWebhook({ ...desk, now });
    await tell(notice);
    await tell(notice);
    expect(lines).toEqual([
      'The glass was broken: the Data Protection Officer is told of g-1 and reviews it by 2026-11-24.',
    ]);
  });

  it('shows there what kind of alert it is', async () => {
    const tell = createSignedWebhook({ ...desk, now });
    await tell({ ...notice, id: 'a-2', kind: 'DISOWNED_RECORD', deedId: 'd-1' });
    expect(lines).toEqual([
      'A record was disowned: the Data Protection Officer is told of d-1 and looks into it by 2026-11-24.',
    ]);
  });

  it.each<[string, (sound: OfficerDesk) => Partial<Parameters<typeof createSignedWebhook>[0]>]>([
    ['signed by somebody else', () => ({ secret: Buffer.alloc(32) })],
    ['of yesterday', () => ({ now: () => new Date(Date.now() - 24 * 60 * MINUTE) })],
    [
      'with another id than was signed',
      () => ({
        send: (url, init) => fetch(url, { ...init, headers: { ...(init?.headers as object), 'webhook-id': 'a-3' } }),
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
