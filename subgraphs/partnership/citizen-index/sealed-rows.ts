/** Seals and opens the index's rows about citizens and their records, so that no two places disagree on what a row is bound to. */

import type { LocationRestriction } from '../source.ts';
import { profileOf } from './citizen-profile.ts';
import type { CitizenProfile } from './citizen-profile.ts';
import { hashUnder } from './key-hash.ts';
import type { IndexKeyring } from './keyring.ts';
import type { RegisteredRecord } from './registered-record.ts';
import { seal, unseal } from './seal.ts';

/** What a citizen's row says, drawn from their records. */
export interface CitizenColumns {
  readonly sealed: Buffer;
  readonly home_hash: number | null;
  readonly location_restriction: LocationRestriction | null;
}

/** Throws RangeError when there is no record. */
export function citizenColumns(
  id: string,
  records: readonly RegisteredRecord[],
  keyring: IndexKeyring,
): CitizenColumns {
  const { locationRestriction, ...profile } = profileOf(records);
  const { homeUprn } = profile;
  return {
    sealed: seal(profile satisfies CitizenProfile, `citizen ${id}`, keyring),
    // Whoever must not be located lives with nobody: not even a hash says that two of them share a home.
    home_hash: homeUprn === null || locationRestriction !== null ? null : homeHash(homeUprn, keyring),
    location_restriction: locationRestriction,
  };
}

/** Throws SealError. */
export function openCitizen(id: string, sealed: Uint8Array, keyring: IndexKeyring): CitizenProfile {
  // What opens was sealed by `citizenColumns`: nobody else has the key.
  return unseal(sealed, `citizen ${id}`, keyring) as CitizenProfile;
}

export function sealRecord(id: string, record: RegisteredRecord, keyring: IndexKeyring): Buffer {
  return seal(record, `record ${id}`, keyring);
}

/** Throws SealError. */
export function openRecord(id: string, sealed: Uint8Array, keyring: IndexKeyring): RegisteredRecord {
  // What opens was sealed by `sealRecord`: nobody else has the key.
  return unseal(sealed, `record ${id}`, keyring) as RegisteredRecord;
}

export function homeHash(uprn: string, { newest }: IndexKeyring): number {
  return hashUnder(newest, 'home', uprn);
}

/** Under every key that a row may still be written with. */
export function homeHashesToFind(uprn: string, { all }: IndexKeyring): readonly number[] {
  return all.map((keys) => hashUnder(keys, 'home', uprn));
}
