/** Keeps what citizens agree to and take back, each as a row of its own, and reads how it stands. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { ConsentRow, ConsentStatus, PartnershipSource } from '../../source.ts';
import { citizenNow } from './citizen-now.ts';
import { keepOnce } from './keep-once.ts';
import type { PartnershipTables } from './tables.ts';

type ConsentMethods = Pick<PartnershipSource, 'consentsByCitizen' | 'consentsById' | 'addConsent' | 'withdrawConsent'>;

export function createConsentMethods(db: Kysely<PartnershipTables>): ConsentMethods {
  return {
    consentsByCitizen: async (ids): Promise<readonly ConsentRow[]> =>
      consents(db).where('k.citizen_id', '=', isOneOf(ids)).execute(),

    consentsById: async (ids): Promise<readonly ConsentRow[]> =>
      consents(db).where('c.id', '=', isOneOf(ids)).execute(),

    addConsent: (consent, by) =>
      keepOnce(
        () =>
          db
            .insertInto('consent')
            .values({
              id: consent.id,
              citizen_id: consent.citizenId,
              status: 'ACTIVE',
              agencies: consent.agencies,
              purposes: consent.purposes,
              data_classes: consent.dataClasses,
              given_by: consent.givenBy,
              capacity_note: consent.capacityNote,
              captured_how: consent.capturedHow,
              statement: consent.statement,
              valid_from: consent.validFrom,
              valid_until: consent.validUntil,
              withdrawn_at: null,
              recorded_by: by.reader,
              recorded_role: by.role,
              recorded_agency: by.agency,
              idempotency_key: consent.idempotencyKey,
              input_hash: consent.inputHash,
              synthetic: consent.isSynthetic,
            })
            .onConflict((known) => known.columns(['recorded_by', 'idempotency_key']).doNothing())
            .returning(['id', sql<string>`input_hash`.as('inputHash')])
            .executeTakeFirst(),
        () =>
          db
            .selectFrom('consent')
            .select(['id', sql<string>`input_hash`.as('inputHash')])
            .where('recorded_by', '=', by.reader)
            .where('idempotency_key', '=', consent.idempotencyKey)
            .executeTakeFirst(),
      ),

    withdrawConsent: async (id, by, at, reason) => {
      await db
        .insertInto('consent_withdrawal')
        .values({
          consent_id: id,
          withdrawn_at: at,
          withdrawn_by: by.reader,
          withdrawn_role: by.role,
          withdrawn_agency: by.agency,
          reason,
        })
        .onConflict((known) => known.column('consent_id').doNothing())
        .execute();
    },
  };
}

function consents(db: Kysely<PartnershipTables>) {
  return db
    .selectFrom('consent as c')
    .innerJoin('citizen_alias as k', 'k.alias', 'c.citizen_id')
    .leftJoin('consent_withdrawal as w', 'w.consent_id', 'c.id')
    .select([
      'c.id',
      citizenNow('c.citizen_id'),
      sql<ConsentStatus>`case when w.consent_id is null then c.status else 'WITHDRAWN' end`.as('status'),
      'c.agencies',
      'c.purposes',
      'c.data_classes as dataClasses',
      'c.given_by as givenBy',
      'c.captured_how as capturedHow',
      'c.statement',
      'c.valid_from as validFrom',
      'c.valid_until as validUntil',
      sql<string | null>`coalesce(c.withdrawn_at, w.withdrawn_at)`.as('withdrawnAt'),
    ])
    .orderBy('c.valid_from', 'desc')
    .orderBy('c.id');
}
