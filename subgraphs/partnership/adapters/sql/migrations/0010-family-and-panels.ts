/** Creates who stands for whom and what shuts that out, who confers about whom, and what was released to whom. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Added to by the partnership's role; see `SchemaMigration`. The rest is registered by the agencies that know it. */
export const RELEASE_TABLES = ['release', 'release_end'] as const;

export async function createFamilyTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('standing')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('holder_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    // Children Act 1989 sections 2 to 4A, 5, 12 and 14C; Adoption and Children Act 2002 section 46; for the dead, a grant.
    .addColumn('basis', 'text', (column) => column.notNull())
    // Who has seen the certificate, the order or the grant.
    .addColumn('registered_by', 'text', (column) => column.notNull())
    .addColumn('valid_from', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('valid_until', 'timestamptz(3)')
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addCheckConstraint(
      'standing_rests_on_law',
      sql`(kind = 'PARENTAL_RESPONSIBILITY' and basis in ('BIRTH_MOTHER', 'MARRIED_PARENT', 'REGISTERED_PARENT',
            'AGREEMENT', 'COURT_ORDER', 'CHILD_ARRANGEMENTS', 'SPECIAL_GUARDIAN', 'GUARDIAN', 'ADOPTION'))
          or (kind = 'PERSONAL_REPRESENTATIVE' and basis in ('PROBATE', 'LETTERS_OF_ADMINISTRATION'))`,
    )
    .addCheckConstraint('standing_is_for_another', sql`citizen_id <> holder_id`)
    .execute();
  await schema.createIndex('standing_by_citizen').on('standing').columns(['citizen_id']).execute();

  await schema
    .createTable('standing_limit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen.id'))
    // Null: everybody who stands for the citizen.
    .addColumn('holder_id', 'text', (column) => column.references('citizen.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('registered_by', 'text', (column) => column.notNull())
    .addColumn('valid_from', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('valid_until', 'timestamptz(3)')
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addCheckConstraint(
      'limit_rests_on_law',
      sql`kind in ('NO_CONTACT', 'NON_MOLESTATION', 'PROHIBITED_STEPS', 'CARE_ORDER', 'PROTECTION_PLAN', 'PATIENT_OBJECTED')`,
    )
    .execute();
  await schema.createIndex('standing_limit_by_citizen').on('standing_limit').columns(['citizen_id']).execute();

  await schema
    .createTable('child_voice')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('holder_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('data_classes', sql`text[]`, (column) => column.notNull())
    // Who talked with the child alone and found that they understand, or do not (Gillick).
    .addColumn('assessed_by', 'text', (column) => column.notNull())
    .addColumn('valid_from', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('valid_until', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addCheckConstraint('voice_says_something', sql`kind in ('AGREES', 'DOES_NOT_UNDERSTAND')`)
    .execute();
  await schema.createIndex('child_voice_by_citizen').on('child_voice').columns(['citizen_id']).execute();
  await createPanelTables(schema);
  await createReleaseTables(schema);
}

type Schema = Kysely<unknown>['schema'];

async function createPanelTables(schema: Schema): Promise<void> {
  await schema
    .createTable('panel_case')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('panel', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('closed_at', 'timestamptz(3)')
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addCheckConstraint('panel_is_known', sql`panel in ('SECTION_47', 'MARAC', 'MASH')`)
    .execute();
  await schema
    .createTable('panel_person')
    .addColumn('case_id', 'text', (column) => column.notNull().references('panel_case.id'))
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addPrimaryKeyConstraint('panel_person_key', ['case_id', 'citizen_id'])
    .addCheckConstraint('part_is_known', sql`part in ('SUBJECT', 'CHILD', 'ADULT_OF_CONCERN')`)
    .execute();
  await schema.createIndex('panel_person_by_citizen').on('panel_person').columns(['citizen_id']).execute();
  await schema
    .createTable('panel_seat')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('case_id', 'text', (column) => column.notNull().references('panel_case.id'))
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('organization', 'text')
    .addColumn('reader', 'text', (column) => column.notNull())
    .addColumn('valid_from', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('valid_until', 'timestamptz(3)', (column) => column.notNull())
    .addCheckConstraint('seat_ends_after_it_begins', sql`valid_until > valid_from`)
    .execute();
  await schema.createIndex('panel_seat_by_case').on('panel_seat').columns(['case_id']).execute();
}

async function createReleaseTables(schema: Schema): Promise<void> {
  await schema
    .createTable('release')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('recipient_id', 'text', (column) => column.notNull().references('citizen.id'))
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('data_class', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('opinion_by', 'text', (column) => column.notNull())
    .addColumn('opinion_on', 'date', (column) => column.notNull())
    .addColumn('released_by', 'text', (column) => column.notNull())
    .addColumn('from_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('until_at', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('idempotency_key', 'text', (column) => column.notNull())
    .addColumn('input_hash', 'text', (column) => column.notNull())
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .addUniqueConstraint('release_once', ['released_by', 'idempotency_key'])
    .addCheckConstraint('release_ends_after_it_begins', sql`until_at > from_at`)
    .execute();
  await schema.createIndex('release_by_citizen').on('release').columns(['citizen_id']).execute();
  await schema
    .createTable('release_end')
    .addColumn('release_id', 'text', (column) => column.primaryKey().references('release.id'))
    .addColumn('ended_by', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'timestamptz(3)', (column) => column.notNull())
    .execute();
}
