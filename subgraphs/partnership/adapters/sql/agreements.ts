/** Reads what agencies have agreed in writing, and whose case was given to whom. */

import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { AgreementRow, AllocationRow, PartnershipSource } from '../../source.ts';
import { citizenNow } from './citizen-now.ts';
import type { PartnershipTables } from './tables.ts';

type AgreementMethods = Pick<PartnershipSource, 'agreements' | 'allocationsByCitizen'>;

export function createAgreementMethods(db: Kysely<PartnershipTables>): AgreementMethods {
  return {
    agreements: async () => {
      const rows = await db.selectFrom('sharing_agreement').selectAll().orderBy('id').execute();
      return rows.map((row): AgreementRow => ({
        id: row.id,
        purposes: row.purposes,
        agencies: row.parties,
        inForceFrom: row.in_force_from,
        reviewDue: row.review_due,
      }));
    },

    allocationsByCitizen: async (ids) => {
      const rows = await db
        .selectFrom('allocation as a')
        .innerJoin('citizen_alias as k', 'k.alias', 'a.citizen_id')
        .selectAll('a')
        .select(citizenNow('a.citizen_id'))
        .where('k.citizen_id', '=', isOneOf(ids))
        .execute();
      return rows.map((row): AllocationRow => ({
        citizenId: row.citizenId,
        kind: row.kind,
        agency: row.agency,
        organization: row.organization,
        reader: row.reader,
        from: row.valid_from,
        until: row.valid_until,
      }));
    },
  };
}
