/** Tries to gain by a token that the gateway sends more than once: with another reader's, at another agency, in its own time. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { createVerifiedTokens } from '../../../schema/verified-tokens.ts';
import type { SubgraphName } from '../../../schema/wire.ts';
import { gatewayKeysFrom, verifyGatewayToken } from '../../../subgraphs/kit/gateway-token.ts';
import type { GatewayKeys, SignedTokens } from '../../../subgraphs/kit/gateway-token.ts';
import { runGateway } from '../../gateway/running-gateway.ts';
import type { RunningGateway } from '../../gateway/running-gateway.ts';

const COUNCIL = 'query ($id: ID!) { citizen(id: $id) { name council { tenancies } } }';
const NAMES = ['partnership', 'council'] as const;

let gateway: RunningGateway;
let keys: GatewayKeys;

beforeAll(async () => {
  gateway = await runGateway();
  keys = gatewayKeysFrom(gateway.signingKey.jwks);
});
beforeEach(() => {
  for (const { requests } of Object.values(gateway.agencies)) requests.length = 0;
});
afterAll(() => gateway.close());

describe('many readers at once', () => {
  it('never lets one ask under another’s name', async () => {
    const readers = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const subject = `reader-${index}`;
        return { subject, token: await gateway.token({ subject }) };
      }),
    );
    const asked = [...readers, ...readers, ...readers];
    await Promise.all(asked.map(({ subject, token }) => gateway.ask(COUNCIL, { token, variables: { id: subject } })));

    for (const name of NAMES) {
      const { requests } = gateway.agencies[name];
      expect(requests).toHaveLength(asked.length);
      for (const { body, headers } of requests) {
        const caller = callerAt(name, headers.authorization);
        // Whom each asks about is its own name.
        expect(body).toContain(`"${caller?.subject}"`);
      }
    }
  });

  it('is still told apart when only the purpose differs', async () => {
    const purposes = ['SAFEGUARDING_CHILD', 'SAFEGUARDING_ADULT'] as const;
    for (const purpose of purposes) {
      await gateway.ask(COUNCIL, { token: await gateway.token({ purpose }), variables: { id: 'c1' } });
    }
    const told = gateway.agencies.council.requests.map(({ headers }) => callerAt('council', headers.authorization));
    expect(told.map((caller) => caller?.purpose)).toEqual(purposes);
  });
});

describe('a token that an agency has let in', () => {
  const signed: SignedTokens = createVerifiedTokens();
  const check = (authorization: string, change: { subgraph?: SubgraphName; keys?: GatewayKeys; now?: Date } = {}) =>
    verifyGatewayToken(authorization, { subgraph: 'council', keys, now: new Date(), signed, ...change });
  let stolen = '';

  beforeEach(async () => {
    await gateway.ask(COUNCIL, { variables: { id: 'c1' } });
    stolen = gateway.agencies.council.requests[0]?.headers.authorization ?? '';
    for (let again = 0; again < 3; again += 1) expect(check(stolen)).not.toBeNull();
    expect(signed.size).toBeGreaterThan(0);
  });

  it('opens no other agency, even one that remembers the same tokens', () => {
    for (const subgraph of ['partnership', 'police', 'nhs', 'third-sector'] as const) {
      expect(check(stolen, { subgraph })).toBeNull();
    }
  });

  it('opens nothing after its half minute', () => {
    expect(check(stolen, { now: new Date(Date.now() + 30_000) })).toBeNull();
    expect(check(stolen)).not.toBeNull();
  });

  it('opens nothing once its key has been withdrawn', () => {
    expect(check(stolen, { keys: new Map() })).toBeNull();
    expect(check(stolen, { keys: new Map(keys) })).not.toBeNull();
  });

  it('lends its signature to no other claims', () => {
    const [header = '', claims = '', signature = ''] = stolen.split('.');
    const said: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString());
    for (const change of [{ sub: 'reader-9' }, { purpose: 'AUDIT' }, { exp: Date.now() }, { aud: 'police' }]) {
      const changed = Buffer.from(JSON.stringify({ ...Object(said), ...change })).toString('base64url');
      expect(
        check(`${header}.${changed}.${signature}`, { subgraph: 'aud' in change ? 'police' : 'council' }),
      ).toBeNull();
    }
  });
});

describe('the memory of an agency', () => {
  it('keeps nothing of what it refused, so that nobody can fill it', () => {
    const signed: SignedTokens = createVerifiedTokens();
    const now = new Date();
    for (let index = 0; index < 50; index += 1) {
      verifyGatewayToken(`Bearer a.${index}.b`, { subgraph: 'council', keys, now, signed });
    }
    const own = gateway.agencies.council.requests[0]?.headers.authorization;
    verifyGatewayToken(own, { subgraph: 'police', keys, now, signed });
    expect(signed.size).toBe(0);
  });
});

function callerAt(subgraph: (typeof NAMES)[number], authorization: string | undefined) {
  return verifyGatewayToken(authorization, { subgraph, keys, now: new Date() });
}
