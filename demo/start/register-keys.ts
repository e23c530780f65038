/** Makes what Fictonshire's agencies sign their registers with, and what the partnership knows them by: fresh for each start. */

import { generateKeyPairSync } from 'node:crypto';

import type { AgencyName } from '../../schema/wire.ts';
import type { RegisterKeys, SigningKey } from '../../subgraphs/partnership/citizen-index/registration-signature.ts';

export interface DemoRegisterKeys {
  readonly signing: Readonly<Record<AgencyName, SigningKey>>;
  readonly known: RegisterKeys;
}

export function createRegisterKeys(): DemoRegisterKeys {
  const make = (agency: AgencyName) => ({ kid: `${agency}-1`, ...generateKeyPairSync('ed25519') });
  const pairs = {
    council: make('council'),
    police: make('police'),
    nhs: make('nhs'),
    'third-sector': make('third-sector'),
  };
  const knownOf = (agency: AgencyName) => new Map([[pairs[agency].kid, pairs[agency].publicKey]]);
  return {
    signing: pairs,
    known: {
      council: knownOf('council'),
      police: knownOf('police'),
      nhs: knownOf('nhs'),
      'third-sector': knownOf('third-sector'),
    },
  };
}
