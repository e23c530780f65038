/** Reads whose signatures a partnership knows on registers: a set of public keys for each agency, in which two overlap while keys change. */

import type { KeyObject } from 'node:crypto';

import { AGENCIES } from '../../schema/wire.ts';
import type { AgencyName } from '../../schema/wire.ts';
import { gatewayKeysFrom } from './gateway-token.ts';

export type RegisterKeySets = Readonly<Record<AgencyName, ReadonlyMap<string, KeyObject>>>;

/** `{"council": {"keys": [...]}, ...}`: JSON Web Key Sets of Ed25519. An agency that is left out registers nobody. Throws TypeError. */
export function registerKeySetsOf(json: unknown): RegisterKeySets {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new TypeError('Key sets stand by agency.');
  const named: Readonly<Record<string, unknown>> = { ...json };
  if (!Object.keys(named).every((name) => AGENCIES.some((agency) => agency === name)))
    throw new TypeError('A key set is of an agency.');
  const keysOf = (agency: AgencyName): ReadonlyMap<string, KeyObject> => {
    const set = named[agency];
    if (set === undefined) return new Map();
    if (typeof set !== 'object' || set === null || !('keys' in set) || !Array.isArray(set.keys))
      throw new TypeError('A JSON Web Key Set has keys.');
    return gatewayKeysFrom({ keys: set.keys });
  };
  return {
    council: keysOf('council'),
    police: keysOf('police'),
    nhs: keysOf('nhs'),
    'third-sector': keysOf('third-sector'),
  };
}
