/** Makes the keys that gateway, partnership and agencies know each other by: fresh for each start, and nowhere but in memory. */

import { randomBytes } from 'node:crypto';

import { createSigningKey } from '../../gateway/agencies/signing-key.ts';
import type { SigningKey } from '../../gateway/agencies/signing-key.ts';
import { AGENCIES } from '../../schema/wire.ts';
import type { AgencyName } from '../../schema/wire.ts';
import { gatewayKeysFrom } from '../../subgraphs/kit/gateway-token.ts';
import type { GatewayKeys } from '../../subgraphs/kit/gateway-token.ts';
import type { GrantKey } from '../../subgraphs/kit/grant.ts';
import { createRegisterKeys } from './register-keys.ts';
import type { DemoRegisterKeys } from './register-keys.ts';

export interface DemoKeys {
  readonly signingKey: SigningKey;
  /** Signs the ledger's checkpoints. */
  readonly ledgerKey: SigningKey;
  readonly gatewayKeys: GatewayKeys;
  /** One for each agency, which the partnership has too. */
  readonly grantSecrets: Readonly<Record<AgencyName, GrantKey>>;
  readonly registerKeys: DemoRegisterKeys;
}

export function createDemoKeys(): DemoKeys {
  const signingKey = createSigningKey();
  const [council, police, nhs, thirdSector] = AGENCIES.map((agency): GrantKey => ({
    kid: `${agency}-1`,
    secret: randomBytes(32),
  }));
  if (council === undefined || police === undefined || nhs === undefined || thirdSector === undefined) {
    throw new Error('An agency has no key.');
  }
  return {
    signingKey,
    ledgerKey: createSigningKey(),
    gatewayKeys: gatewayKeysFrom(signingKey.jwks),
    grantSecrets: { council, police, nhs, 'third-sector': thirdSector },
    registerKeys: createRegisterKeys(),
  };
}
