/** Brings one agency's schema up to date, and makes the role that may read it, add to or change the tables that are named, and nothing else. */

import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';

import { keepRows } from './keep-rows.ts';
import type { KeptTables } from './keep-rows.ts';
import { openDatabase, roleOf } from './open-database.ts';
import type { Store } from './open-database.ts';

export interface SchemaMigration extends Migration {
  /** Tables that the schema's role may add rows to. It can change and delete none: what was recorded stays. */
  readonly appends?: readonly string[];
  /** Tables whose rows the schema's role may add, change and delete. */
  readonly changes?: readonly string[];
  /** Tables whose rows nobody changes or deletes, the owner no more than the role. */
  readonly keeps?: KeptTables;
}

export type Migrations = Readonly<Record<string, SchemaMigration>>;

export interface MigrateOptions {
  readonly schema: string;
  readonly store: Store;
  /** In the order of their names; each uses unqualified table names. */
  readonly migrations: Migrations;
}

/** Throws the first migration's error. What went before it stays; running again goes on from there. */
export async function migrateSchema({ schema, store, migrations }: MigrateOptions): Promise<void> {
  const db = openDatabase({ schema, store, asAgency: false, maxConnections: 1 });
  try {
    await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => ({ ...migrations }) },
      migrationTableSchema: schema,
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    await grantReading(schema, db);
    await grantWriting(schema, migrations, db);
    const kept = Object.values(migrations).flatMap(({ keeps = {} }) => Object.entries(keeps));
    if (kept.length > 0) await keepRows(schema, Object.fromEntries(kept), db);
  } finally {
    await db.destroy();
  }
}

type Database = Parameters<ReturnType<typeof sql>['execute']>[0];

async function grantReading(schema: string, db: Database): Promise<void> {
  const role = roleOf(schema);
  const roleId = sql.id(role);
  const schemaId = sql.id(schema);
  const { rows } = await sql`select 1 from pg_roles where rolname = ${role}`.execute(db);
  if (rows.length === 0) await sql`create role ${roleId} nologin`.execute(db);
  // A login that is no superuser must be a member to take the role.
  await sql`grant ${roleId} to current_user`.execute(db);
  await sql`grant usage on schema ${schemaId} to ${roleId}`.execute(db);
  await sql`grant select on all tables in schema ${schemaId} to ${roleId}`.execute(db);
  await sql`alter default privileges in schema ${schemaId} grant select on tables to ${roleId}`.execute(db);
}

async function grantWriting(schema: string, migrations: Migrations, db: Database): Promise<void> {
  const role = sql.id(roleOf(schema));
  for (const { appends = [], changes = [] } of Object.values(migrations)) {
    for (const table of appends) await sql`grant insert on ${sql.id(schema, table)} to ${role}`.execute(db);
    for (const table of changes) {
      await sql`grant insert, update, delete on ${sql.id(schema, table)} to ${role}`.execute(db);
    }
  }
}
