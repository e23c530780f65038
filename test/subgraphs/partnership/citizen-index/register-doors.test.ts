/** Attacks the door that agencies bring their registers through, and tells what an honest agency is answered there. */

import { generateKeyPairSync } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import type { AgencyName } from '../../../../schema/wire.ts';
import { createSqlBatchStore } from '../../../../subgraphs/partnership/adapters/sql/registration-batches.ts';
import { createRegisterClient } from '../../../../subgraphs/partnership/citizen-index/register-client.ts';
import {
  digestOf,
  SIGNATURE_HEADER,
  signWords,
} from '../../../../subgraphs/partnership/citizen-index/registration-signature.ts';
import type { SigningKey } from '../../../../subgraphs/partnership/citizen-index/registration-signature.ts';
import { recordOf } from './crowd.ts';
import { openDoor } from './door-fixture.ts';
import type { OpenDoor } from './door-fixture.ts';
import { anNhsNumber, aRecord, NOW } from './index-world.ts';
import type { IndexWorld } from './index-world.ts';

let door: OpenDoor;
let world: IndexWorld;
let origin: string;
let signing: OpenDoor['signing'];
let logged: string;

beforeAll(async () => {
  door = await openDoor({ onLog: (line) => void (logged += line) });
  ({ world, origin, signing } = door);
});
afterAll(() => door.close());
beforeEach(async () => {
  logged = '';
  await world.db.deleteFrom('registration_batch').execute();
});

interface Sent {
  readonly agency?: AgencyName;
  readonly batch?: string;
  readonly sequence?: number;
  readonly records?: readonly unknown[];
  readonly key?: SigningKey;
  readonly path?: string;
}

function bodyOf({ agency = 'council', batch = 'b1', sequence = 1, records = [aRecord('council')] }: Sent): Buffer {
  return Buffer.from(JSON.stringify({ agency, batch, sequence, records }));
}

function headerOf(sent: Sent, body: Buffer): string {
  const { agency = 'council', batch = 'b1', sequence = 1, key = signing[agency] } = sent;
  return signWords({ agency, batch, sequence, digest: digestOf(body) }, key);
}

async function post(body: Buffer, header: string | null, path = '/register-records') {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(header === null ? {} : { [SIGNATURE_HEADER]: header }) },
    body: new Uint8Array(body),
  });
  return { status: response.status, body: await response.json() };
}

async function send(sent: Sent = {}) {
  const body = bodyOf(sent);
  return post(body, headerOf(sent, body));
}

const UNAUTHENTICATED = { status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } };

describe('the door for registers', () => {
  it('takes a batch that is signed, and says of each record what became of it', async () => {
    const wrong = {
      ...aRecord('council', {}, { key: 'x' }),
      person: { givenNames: ['Zebedee'], birthDate: '31/12/1952' },
    };
    const { status, body } = await send({ records: [aRecord('council', {}, { key: 'c1' }), wrong] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      results: [{ outcome: 'REGISTERED' }, { outcome: 'REFUSED', field: 'person.birthDate' }],
    });
    expect(JSON.stringify(body)).not.toMatch(/31\/12|Zebedee|Marlow/);
  });

  it.each<[string, () => string | null]>([
    ['nobody', () => null],
    ['nonsense', () => 'agency=council'],
    ['half a header', () => headerOf({}, bodyOf({})).slice(0, -20)],
  ])('answers %s that it does not know them', async (_who, header) => {
    expect(await post(bodyOf({}), header())).toMatchObject(UNAUTHENTICATED);
  });

  it('knows no agency by another’s key, nor by a key of nobody', async () => {
    expect(await send({ agency: 'council', key: signing.police })).toMatchObject(UNAUTHENTICATED);
    const stranger = { kid: 'council-1', privateKey: generateKeyPairSync('ed25519').privateKey };
    expect(await send({ key: stranger })).toMatchObject(UNAUTHENTICATED);
  });

  it('takes what the next key has signed while two overlap', async () => {
    expect(await send({ key: door.nextKey })).toMatchObject({ status: 200 });
  });

  it('refuses a body that was changed on the way, and a signature that is put before another sequence', async () => {
    const header = headerOf({}, bodyOf({}));
    expect(await post(bodyOf({ records: [] }), header)).toMatchObject(UNAUTHENTICATED);
    expect(await post(bodyOf({}), header.replace('sequence=1', 'sequence=2'))).toMatchObject(UNAUTHENTICATED);
    const said = await post(bodyOf({ sequence: 2 }), headerOf({ sequence: 1 }, bodyOf({ sequence: 2 })));
    expect(said).toMatchObject({ status: 422, body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] } });
  });

  it('takes batches in sequence: a gap is told which is expected, and an older one changes nothing', async () => {
    expect(await send({ sequence: 2 })).toMatchObject({ status: 409, body: { expected: 1 } });
    const first = await send({ sequence: 1 });
    await send({
      batch: 'b2',
      sequence: 2,
      records: [aRecord('council', { phones: ['07700 900555'] }, { updatedAt: '2026-07-01T09:00:00Z' })],
    });
    const before = await world.db
      .selectFrom('index_record')
      .select(['id', 'record_updated_at'])
      .orderBy('id')
      .execute();
    expect(await send({ sequence: 1 })).toEqual(first);
    const other = await send({ sequence: 1, records: [] });
    expect(other).toMatchObject({ status: 409, body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] } });
    expect(
      await world.db.selectFrom('index_record').select(['id', 'record_updated_at']).orderBy('id').execute(),
    ).toEqual(before);
  });

  it('takes up a batch that was broken off, and finishes it', async () => {
    const body = bodyOf({ records: [aRecord('council', {}, { key: 'c1' }), aRecord('council', {}, { key: 'c2' })] });
    await createSqlBatchStore(world.db).addBatch(
      { agency: 'council', batch: 'b1', sequence: 1, digest: digestOf(body) },
      NOW.toISOString(),
    );
    expect(await send({ batch: 'b2', sequence: 2 })).toMatchObject({ status: 409, body: { expected: 1 } });
    expect(await post(body, headerOf({}, body))).toMatchObject({ status: 200, body: { results: [{}, {}] } });
    expect(await send({ batch: 'b2', sequence: 2 })).toMatchObject({ status: 200 });
  });

  it('registers nothing of another agency, and nothing from years ahead', async () => {
    const records = [
      aRecord('police'),
      { agency: 'nhs', key: 'nhs:1', isWithdrawn: true },
      aRecord('council', {}, { updatedAt: '2099-01-01T00:00:00Z' }),
    ];
    const { body } = await send({ records });
    expect(body).toMatchObject({
      results: [
        { outcome: 'REFUSED', field: 'agency' },
        { outcome: 'REFUSED', field: 'agency' },
        { outcome: 'REFUSED', field: 'updatedAt' },
      ],
    });
  });

  it('refuses more than it takes: bytes before they are read, and records before one is registered', async () => {
    const giant = Buffer.alloc(5_000_001, ' ');
    const header = signWords({ agency: 'council', batch: 'b1', sequence: 1, digest: digestOf(giant) }, signing.council);
    expect(await post(giant, header)).toMatchObject({
      status: 413,
      body: { errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] },
    });
    const many = await send({ records: Array.from({ length: 1001 }, () => ({})) });
    expect(many).toMatchObject({ status: 422 });
    expect(await world.db.selectFrom('registration_batch').select('agency').execute()).toEqual([]);
  });

  it('is no way into the graph, and the graph’s key is none to it', async () => {
    const body = Buffer.from(JSON.stringify({ query: '{ __typename }' }));
    const header = signWords({ agency: 'council', batch: 'b1', sequence: 1, digest: digestOf(body) }, signing.council);
    expect(await post(body, header, '/graphql')).toMatchObject(UNAUTHENTICATED);
    expect(await post(bodyOf({}), headerOf({}, bodyOf({})), '/register-records/')).toMatchObject(UNAUTHENTICATED);
  });

  it('tells an agency what became of its own records, to whoever has just signed for it', async () => {
    const seconds = Math.floor(NOW.getTime() / 1000);
    await world.register(aRecord('council', { nhsNumber: anNhsNumber(7), givenNames: ['Jan'] }, { key: 'n1' }));
    await world.register(aRecord('nhs', { nhsNumber: anNhsNumber(7), givenNames: ['Jan'] }, { key: 'n2' }));
    const gone = {
      givenNames: ['Piotr'],
      familyNames: ['Nowak'],
      birthDate: '1990-01-02',
      nhsNumber: anNhsNumber(8),
      addresses: [],
    };
    await world.register(aRecord('nhs', gone, { key: 'n2', updatedAt: '2026-07-01T09:00:00Z' }));
    const ask = async (agency: AgencyName, after: number, at = seconds) => {
      const body = Buffer.from(JSON.stringify({ after }));
      const header = headerOf({ agency, batch: 'notices', sequence: at }, body);
      return post(body, header, '/register-records/notices');
    };
    const { body } = await ask('nhs', 0);
    expect(body).toMatchObject({ notices: [{ kind: 'LEFT' }], hasMore: false });
    expect(await ask('police', 0)).toMatchObject({ body: { notices: [] } });
    expect(await ask('nhs', 0, seconds - 301)).toMatchObject(UNAUTHENTICATED);
    // What is signed for one of the doors opens not the other.
    const words = Buffer.from(JSON.stringify({ after: 0 }));
    expect(await post(words, headerOf({ agency: 'nhs', batch: 'notices', sequence: seconds }, words))).toMatchObject(
      UNAUTHENTICATED,
    );
  });

  it('is found by an agency’s client, which sends all, and on another day goes on from where it was', async () => {
    const client = createRegisterClient({ agency: 'council', key: signing.council, address: origin });
    const people = Array.from({ length: 5 }, (_, number) => recordOf(500 + number, 'council'));
    const sendAll = async () => {
      const outcomes: string[] = [];
      for await (const { sequence, results } of client.send(people))
        outcomes.push(...results.map(({ outcome }) => `${sequence} ${outcome}`));
      return outcomes;
    };
    expect(await sendAll()).toEqual(people.map(() => '1 REGISTERED'));
    // The same again is answered again.
    expect(await sendAll()).toEqual(people.map(() => '1 REGISTERED'));
    people.push(recordOf(505, 'council'));
    expect(await sendAll()).toEqual([...people.slice(1).map(() => '2 UNCHANGED'), '2 REGISTERED']);
  });

  it('writes nothing of a record into the log', async () => {
    await send({ records: [aRecord('council', { givenNames: ['Zebedee'] }), { person: 'Zebedee' }] });
    expect(logged).not.toMatch(/Zebedee|Marlow/);
  });
});
