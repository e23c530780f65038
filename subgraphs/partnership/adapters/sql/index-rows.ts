/** Reads rows of the index as the partnership's port gives them out, whichever statement they came by. */

import type { Selectable } from 'kysely';

import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import type { RegisteredRecord } from '../../citizen-index/registered-record.ts';
import { openCitizen } from '../../citizen-index/sealed-rows.ts';
import type { AgencyLinkRow, CitizenRow } from '../../source.ts';
import type { CitizenTable, IndexRecordTable } from './index-tables.ts';

type SealedCitizen = Pick<Selectable<CitizenTable>, 'id' | 'sealed' | 'location_restriction' | 'synthetic'>;
export type LinkColumns = Pick<
  Selectable<IndexRecordTable>,
  'id' | 'basis' | 'status' | 'confidence' | 'linked_at' | 'record_updated_at'
>;

/** Throws SealError. */
export function citizenRow(row: SealedCitizen, keyring: IndexKeyring): CitizenRow {
  return {
    ...openCitizen(row.id, row.sealed, keyring),
    id: row.id,
    locationRestriction: row.location_restriction,
    isSynthetic: row.synthetic,
  };
}

export function linkRow(citizenId: string, row: LinkColumns, record: RegisteredRecord): AgencyLinkRow {
  const { agency, key, organization, isConfidential, hasOpenCase } = record;
  return {
    id: row.id,
    citizenId,
    agency,
    key,
    organization,
    isConfidential,
    hasOpenCase,
    basis: row.basis,
    status: row.status,
    confidence: row.confidence,
    linkedAt: row.linked_at,
    recordUpdatedAt: row.record_updated_at,
  };
}
