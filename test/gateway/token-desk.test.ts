/** A token that is handed out again is still one reader's, for one agency, and never one that is about to end. */

import { beforeEach, describe, expect, it } from '@jest/globals';

import { createSigningKey } from '../../gateway/agencies/signing-key.ts';
import { createTokenDesk } from '../../gateway/agencies/token-desk.ts';
import type { TokenFor } from '../../gateway/agencies/token-desk.ts';
import { readerFromClaims } from '../../schema/reader.ts';
import { gatewayKeysFrom, verifyGatewayToken } from '../../subgraphs/kit/gateway-token.ts';
import type { SubgraphName } from '../../schema/wire.ts';

const START = Date.UTC(2026, 10, 22, 9, 30, 0, 700);
const ANN = { sub: 'ann', role: 'adviser', agency: 'council', purpose: 'HOUSING' };

let time = START;
let signatures = 0;
const signingKey = createSigningKey();
const keys = gatewayKeysFrom(signingKey.jwks);
let tokenFor: TokenFor;

beforeEach(() => {
  time = START;
  signatures = 0;
  const sign = (text: string) => ((signatures += 1), signingKey.sign(text));
  tokenFor = createTokenDesk({ ...signingKey, sign }, () => new Date(time));
});

describe('a gateway’s token', () => {
  it('is signed once for one reader and agency, and handed out for twenty seconds', () => {
    const ann = readerFromClaims(ANN);
    const first = tokenFor('council', ann);
    for (const seconds of [1, 10, 19]) {
      time = START + seconds * 1_000;
      expect(tokenFor('council', ann)).toBe(first);
    }
    expect(signatures).toBe(1);
    time = START + 20_000;
    expect(tokenFor('council', ann)).not.toBe(first);
  });

  it('has ten seconds to live whenever it is sent, and agencies believe it to the end of them', () => {
    const ann = readerFromClaims(ANN);
    for (let seconds = 0; seconds < 90; seconds += 0.5) {
      time = START + seconds * 1_000;
      const token = tokenFor('council', ann);
      for (const later of [0, 9.2]) {
        expect(callerOf(token, 'council', new Date(time + later * 1_000))).toMatchObject({ subject: 'ann' });
      }
    }
    expect(signatures).toBe(5);
  });

  it('is one agency’s alone', () => {
    const ann = readerFromClaims(ANN);
    const agencies = ['partnership', 'council', 'police', 'nhs', 'third-sector'] as const;
    const tokens = agencies.map((agency) => tokenFor(agency, ann));
    for (const [index, token] of tokens.entries()) {
      const lets = agencies.map((agency) => callerOf(token, agency) !== null);
      expect(lets).toEqual(agencies.map((_agency, other) => other === index));
    }
  });

  it.each([
    ['who is somebody else', { sub: 'bob' }],
    ['with another purpose', { purpose: 'AUDIT' }],
    ['in another role', { role: 'housing-officer' }],
    ['of another agency', { agency: 'police' }],
    ['whose names would read alike in a row', { sub: 'annadviser', role: 'mash' }],
  ])('is never handed to a reader %s', (_who, change) => {
    tokenFor('council', readerFromClaims(ANN));
    const told = { ...ANN, ...change };
    const token = tokenFor('council', readerFromClaims(told));
    expect(callerOf(token, 'council')).toEqual({
      subject: told.sub,
      role: told.role,
      agency: told.agency,
      purpose: told.purpose,
    });
  });

  it('is not one that was made before the same person proved it anew', () => {
    const before = tokenFor('council', readerFromClaims(ANN));
    time += 1_000;
    expect(tokenFor('council', readerFromClaims(ANN))).not.toBe(before);
  });

  it('of nobody is not that of somebody by the name of nobody', () => {
    const nobody = tokenFor('partnership', null);
    const named = tokenFor('partnership', readerFromClaims({ ...ANN, sub: 'anonymous' }));
    expect(callerOf(nobody, 'partnership')).toMatchObject({ role: 'public', purpose: null });
    expect(callerOf(named, 'partnership')).toMatchObject({ role: 'adviser', purpose: 'HOUSING' });
    expect(tokenFor('partnership', null)).toBe(nobody);
  });

  it('is not from the future after the clock was put back', () => {
    const ann = readerFromClaims(ANN);
    tokenFor('council', ann);
    time = START - 60_000;
    expect(callerOf(tokenFor('council', ann), 'council')).toMatchObject({ subject: 'ann' });
  });
});

function callerOf(token: string, subgraph: SubgraphName, now = new Date(time)) {
  return verifyGatewayToken(`Bearer ${token}`, { subgraph, keys, now });
}
