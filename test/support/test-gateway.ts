/** Stands in for the gateway before one subgraph: a key of its own, and tokens signed with it. */

import { generateKeyPairSync, sign } from 'node:crypto';

import { GATEWAY_TOKEN_SECONDS, GATEWAY_TOKEN_TYPE } from '../../schema/wire.ts';
import type { GatewayTokenClaims } from '../../schema/wire.ts';
import type { GatewayKeys } from '../../subgraphs/kit/gateway-token.ts';

export interface TestGateway {
  /** What the subgraph is told of this gateway. */
  readonly keys: GatewayKeys;
  /** A token for what the test says of the caller, valid from that moment. */
  tokenFor(claims: Omit<GatewayTokenClaims, 'iss' | 'iat' | 'exp'>, now: Date): string;
}

export function createTestGateway(): TestGateway {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    keys: new Map([['gw', publicKey]]),
    tokenFor: (said, now) => {
      const iat = Math.floor(now.getTime() / 1000);
      const claims: GatewayTokenClaims = {
        iss: 'gateway',
        iat,
        exp: iat + GATEWAY_TOKEN_SECONDS,
        ...said,
      };
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const signed = `${part({ alg: 'EdDSA', typ: GATEWAY_TOKEN_TYPE, kid: 'gw' })}.${part(claims)}`;
      return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
    },
  };
}
