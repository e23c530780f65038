/** Creates what agencies have agreed in writing, and who of them has been given whose case: what a decision rests on besides the role. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function createAgreementTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('sharing_agreement')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('parties', sql`text[]`, (column) => column.notNull())
    .addColumn('purposes', sql`text[]`, (column) => column.notNull())
    .addColumn('lawful_basis', sql`text[]`, (column) => column.notNull())
    .addColumn('in_force_from', 'date', (column) => column.notNull())
    .addColumn('review_due', 'date', (column) => column.notNull())
    .addCheckConstraint('is_reviewed_after_it_begins', sql`review_due >= in_force_from`)
    .execute();
  await schema
    .createTable('allocation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('citizen_id', 'text', (column) => column.notNull().references('citizen_alias.alias'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('organization', 'text')
    .addColumn('reader', 'text')
    .addColumn('valid_from', 'timestamptz(3)', (column) => column.notNull())
    .addColumn('valid_until', 'timestamptz(3)')
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
    .execute();
  await schema.createIndex('allocation_by_citizen').on('allocation').columns(['citizen_id']).execute();
}
