/** The check that is given to other agencies: ours pass it, and one that leaves out a step does not. */

import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createDemoKeys } from '../../demo/start/keys.ts';
import { startSubgraphs } from '../../demo/start/start-subgraphs.ts';
import type { PersonaName } from '../../demo/place/model.ts';
import type { RunningSubgraphs } from '../../demo/start/start-subgraphs.ts';
import { createLogger } from '../../gateway/telemetry/logger.ts';
import { AGENCIES, DEVELOPMENT_ISSUER } from '../../schema/wire.ts';
import type { AgencyName } from '../../schema/wire.ts';
import { createReaderKeys } from '../../schema/reader-keys.ts';
import { prepareDevelopmentIssuer } from '../../gateway/authentication/development-issuer.ts';
import { gatewayKeysFrom } from '../../subgraphs/kit/gateway-token.ts';
import { openTestStore } from '../support/store.ts';
import type { TestStore } from '../support/store.ts';
import { TEST_PLACE } from '../support/test-place.ts';
import { checkAgency, publicKeySet } from './check-agency.ts';
import type { AgencyToCheck, Finding } from './check-agency.ts';
import { readCheckFile } from './read-check-file.ts';
import { wireVectors } from './wire-vectors.ts';

const [gateway] = wireVectors().gatewayKeys;
if (gateway === undefined) throw new Error('The vectors have no key.');
const gatewayKey = gateway.privateJwk;
const demo = createDemoKeys();
/** Of somebody whose story is fixed: what the agency must show of them. */
const KNOWN: Readonly<Record<AgencyName, readonly [persona: PersonaName, selection: string, expected: object]>> = {
  council: [
    'ada-marlow',
    'council { tenancies { tenureType } }',
    { council: { tenancies: [{ tenureType: 'SECURE' }] } },
  ],
  police: [
    'glen-rudd',
    'police { warningMarkers { text } }',
    { police: { warningMarkers: [{ text: 'Verbally aggressive to staff' }] } },
  ],
  nhs: [
    'ada-marlow',
    'health { names { family } }',
    { health: { names: [{ family: 'Marlow' }, { family: 'Quayle' }] } },
  ],
  'third-sector': [
    'ada-marlow',
    'support { cases(first: 1) { edges { node { isOpen } } } }',
    { support: { cases: { edges: [{ node: { isOpen: true } }] } } },
  ],
};

let store: TestStore;
let running: RunningSubgraphs;
beforeAll(async () => {
  store = await openTestStore();
  const jwks = await prepareDevelopmentIssuer({ folder: '.wholeplace/development-issuer' });
  running = await startSubgraphs({
    store: store.store,
    keys: { ...demo, gatewayKeys: gatewayKeysFrom(publicKeySet(gatewayKey)) },
    readerIssuer: { issuer: DEVELOPMENT_ISSUER, jwks: await createReaderKeys(jwks) },
    logger: createLogger({ level: 'silent' }),
    now: () => TEST_PLACE.now,
  });
});
afterAll(async () => {
  await running.close();
  await store.close();
});

function target(agency: AgencyName, change: Partial<AgencyToCheck> = {}): AgencyToCheck {
  const [persona, selection, expected] = KNOWN[agency];
  const keys = store.place.persona(persona).records[agency].map(({ key }) => key);
  return {
    url: running.urls[agency],
    agency,
    gatewayKey,
    grantKey: demo.grantSecrets[agency],
    citizen: { keys, selection, expected },
    now: () => TEST_PLACE.now,
    ...change,
  };
}

async function findings(given: AgencyToCheck): Promise<readonly Finding[]> {
  const all: Finding[] = [];
  for await (const one of checkAgency(given)) all.push(one);
  return all;
}

const broken = (all: readonly Finding[]) => all.filter((one) => one.broken !== null);

describe('the check of an agency', () => {
  it.each(AGENCIES)('finds nothing broken in our own: %s', async (agency) => {
    const all = await findings(target(agency));
    expect(broken(all)).toEqual([]);
    expect(all.length).toBeGreaterThan(100);
    expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(all.length);
  });

  it('finds an agency that was given another gateway’s key, and one with another secret', async () => {
    const [, next] = wireVectors().gatewayKeys;
    const wrongKey = await findings(target('police', { gatewayKey: { ...gatewayKey, ...next?.privateJwk } }));
    expect(broken(wrongKey).map(({ sentence }) => sentence)).toContain('A-01 MUST answer the gateway');
    const wrongSecret = await findings(target('police', { grantKey: { kid: 'police-1', secret: new Uint8Array(32) } }));
    const sentences = broken(wrongSecret).map(({ sentence }) => sentence);
    expect(sentences).toContain('A-02 MUST show what the right grant permits');
  });

  it('rejects when nobody is there', async () => {
    await expect(findings(target('police', { url: 'http://127.0.0.1:9/graphql' }))).rejects.toThrow('fetch failed');
  });
});

/** Steps of the contract that an implementation could forget. Each makes another agency of the same stub. */
const FORGOTTEN = {
  'the gateway’s token': 'A-01 MUST refuse a request without a token: { __typename }',
  'that a token is for somebody else': 'A-01 MUST refuse a request with one for another subgraph: { __typename }',
  'that a token expires': 'A-01 MUST refuse a request with one that has expired: { __typename }',
  'the seal': 'A-02 MUST refuse a grant with more classes under the old seal',
  'whom a grant is about': 'A-02 MUST refuse a grant for another citizen',
  'whom a grant is for': 'A-02 MUST refuse a grant for another reader',
  'that a grant expires': 'A-02 MUST refuse a grant that has expired',
  'the classes': 'A-03 MUST show the classes that the grant names and no others: nothing',
} as const;
type Forgotten = keyof typeof FORGOTTEN;

describe('an agency that forgets a step is found out', () => {
  it.each(Object.entries(FORGOTTEN) as [Forgotten, string][])('%s', async (forgotten, sentence) => {
    const stub = await careless(forgotten);
    const keys = ['K-1'];
    const citizen = {
      keys,
      selection: 'police { warningMarkers { text } }',
      expected: { police: { warningMarkers: [{ text: 'dog' }] } },
    };
    const all = await findings(target('police', { url: stub.url, citizen }));
    await stub.close();
    expect(broken(all).map((one) => one.sentence)).toContain(sentence);
  });
});

/** Answers as the police would, by the contract but for one step; of the graph it knows one field. */
async function careless(forgotten: Forgotten) {
  const { secret } = demo.grantSecrets.police;
  const now = Math.floor(TEST_PLACE.now.getTime() / 1000);
  const checks = (step: Forgotten, holds: boolean) => step === forgotten || holds;
  const read = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString() || '{}') as Record<string, unknown>;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const claims = claimsOf(request.headers.authorization);
      const isLetIn =
        checks('the gateway’s token', claims !== null) &&
        checks('that a token is for somebody else', claims === null || claims['aud'] === 'police') &&
        checks('that a token expires', claims === null || Number(claims['exp']) > now);
      response.writeHead(isLetIn ? 200 : 401, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isLetIn ? answerTo(body, claims ?? {}) : { errors: [] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never text
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };

  /** The check's own key is not looked at: only whether there is a token of some shape. */
  function claimsOf(authorization = ''): Record<string, unknown> | null {
    const parts = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization);
    return parts === null ? null : read(parts[2]);
  }

  function answerTo(body: string, claims: Record<string, unknown>) {
    const { variables } = JSON.parse(body) as { variables?: { r?: { id: string; policeGrant: string | null }[] } };
    if (variables?.r === undefined) return { data: { __typename: 'Query' } };
    const errors: object[] = [];
    const entities = variables.r.map(({ id, policeGrant }, index) => {
      const [part = '', mac = ''] = (policeGrant ?? '').split('.');
      const wanted = createHmac('sha256', secret).update(part).digest();
      const given = Buffer.from(mac, 'base64url');
      const statement = /^[\w-]{20,}$/.test(part) ? read(part) : {};
      const isSound =
        checks('the seal', given.length === wanted.length && timingSafeEqual(given, wanted)) &&
        checks('whom a grant is about', statement['citizen'] === id) &&
        checks('whom a grant is for', statement['reader'] === claims['sub']) &&
        checks('that a grant expires', Number(statement['exp']) > now);
      const isShown = checks(
        'the classes',
        Array.isArray(statement['classes']) && statement['classes'].includes('STAFF_SAFETY'),
      );
      if (isSound && isShown) return { police: { warningMarkers: [{ text: 'dog' }] } };
      errors.push({
        message: 'No.',
        path: ['_entities', index, 'police'],
        extensions: { code: policeGrant === null ? 'WITHHELD' : 'GRANT_REFUSED' },
      });
      return { police: null };
    });
    return { data: { _entities: entities }, ...(errors.length > 0 ? { errors } : {}) };
  }
}

describe('the file for the check', () => {
  const FILE = {
    agency: 'council',
    gatewayKey,
    grantKey: { kid: 'k', secret: Buffer.alloc(32).toString('base64url') },
    citizen: { keys: ['C-1'], selection: 'council { asAt }', expected: { council: { asAt: null } } },
  };
  const read = (change: object) => readCheckFile(JSON.stringify({ ...FILE, ...change }), 'http://127.0.0.1:1/');

  it('is read as the contract has it', () => {
    expect(read({ hidden: ['Patient.addresses'] })).toMatchObject({ agency: 'council', hidden: ['Patient.addresses'] });
  });

  it.each([
    ['agency', { agency: 'fire' }],
    ['gatewayKey', { gatewayKey: null }],
    ['d', { gatewayKey: { ...gatewayKey, d: undefined } }],
    ['grantKey.secret', { grantKey: { kid: 'k', secret: 'short' } }],
    ['keys', { citizen: { ...FILE.citizen, keys: 'C-1' } }],
    ['citizen.expected', { citizen: { ...FILE.citizen, expected: [] } }],
    ['role', { reader: { subject: 's', role: 'king', agency: 'council', purpose: 'AUDIT' } }],
  ])('is refused by the name of what cannot be used: %s', (name, change) => {
    expect(() => read(change)).toThrow(`"${name}" is missing or cannot be used`);
  });
});
