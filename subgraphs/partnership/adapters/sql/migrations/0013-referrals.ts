/** Creates who was referred to the safeguarding hub, by whom and why, when the hub took it up, and how it ended. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Added to by the partnership's role; see `SchemaMigration`. */
export const REFERRAL_TABLES = ['hub_referral', 'hub_referral_acceptance', 'hub_referral_end'] as const;

export async function createReferralTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('hub_referral')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('reader', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('organization', 'text')
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('concern', 'text', (column) => column.notNull())
    .addColumn('referred_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('idempotency_key', 'text', (column) => column.notNull())
    .addColumn('input_hash', 'text', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addUniqueConstraint('hub_referral_once', ['reader', 'idempotency_key'])
    .addCheckConstraint(
      'hub_referral_is_for_its_purpose',
      sql`(purpose = 'SAFEGUARDING_ADULT' and concern in ('PHYSICAL_ABUSE', 'SEXUAL_ABUSE', 'EMOTIONAL_ABUSE', 'NEGLECT',
            'DOMESTIC_ABUSE', 'EXPLOITATION', 'FINANCIAL_ABUSE', 'DISCRIMINATORY_ABUSE', 'ORGANISATIONAL_ABUSE',
            'SELF_NEGLECT'))
          or (purpose = 'SAFEGUARDING_CHILD' and concern in ('PHYSICAL_ABUSE', 'SEXUAL_ABUSE', 'EMOTIONAL_ABUSE', 'NEGLECT',
            'DOMESTIC_ABUSE', 'EXPLOITATION'))`,
    )
    // The hub is who is asked: what it refers to itself would open anybody.
    .addCheckConstraint('hub_referral_is_from_outside', sql`role <> 'mash'`)
    .execute();
  await schema.createIndex('hub_referral_by_citizen').on('hub_referral').columns(['citizen_id']).execute();
  await schema
    .createIndex('hub_referral_by_purpose')
    .on('hub_referral')
    .columns(['purpose', 'referred_at', 'id'])
    .execute();
  await schema
    .createIndex('hub_referral_by_reader')
    .on('hub_referral')
    .columns(['reader', 'referred_at', 'id'])
    .execute();
  await schema
    .createTable('hub_referral_acceptance')
    .addColumn('referral_id', 'text', (column) => column.primaryKey().references('hub_referral.id'))
    .addColumn('accepted_by', 'text', (column) => column.notNull())
    .addColumn('accepted_at', 'timestamptz(3)', (column) => column.notNull())
    .execute();
  await schema
    .createTable('hub_referral_end')
    .addColumn('referral_id', 'text', (column) => column.primaryKey().references('hub_referral.id'))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('closed_by', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'timestamptz(3)', (column) => column.notNull())
    .addCheckConstraint(
      'hub_referral_end_is_known',
      sql`reason in ('NO_FURTHER_ACTION', 'EARLY_HELP', 'CARE_ASSESSMENT', 'SAFEGUARDING_ENQUIRY', 'MADE_IN_ERROR')`,
    )
    .execute();
}
