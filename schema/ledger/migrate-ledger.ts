/** Brings the ledger's schema up to date, and makes the two roles that may use it, where the login may make roles. */

import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';

import { ledgerMigrations } from './migrations.ts';
import { LEDGER_READER_ROLE, LEDGER_SCHEMA, LEDGER_WRITER_ROLE } from './record.ts';

/** As the owner. Throws the first migration's error. False: somebody else must make the roles (`LEDGER_ROLES_SQL`). */
export async function migrateLedger(db: Kysely<unknown>): Promise<boolean> {
  await sql`create schema if not exists ${sql.id(LEDGER_SCHEMA)}`.execute(db);
  const provider = { getMigrations: async () => ({ ...ledgerMigrations }) };
  const { error } = await new Migrator({ db, provider, migrationTableSchema: LEDGER_SCHEMA }).migrateToLatest();
  if (error !== undefined) throw error;
  try {
    for (const statement of LEDGER_ROLES_SQL) await sql.raw(statement).execute(db);
    return true;
  } catch (refused) {
    if (isInsufficientPrivilege(refused)) return false;
    throw refused;
  }
}

/** What an owner of the server runs where the owner of the tables may not make roles. It may be run again. */
export const LEDGER_ROLES_SQL: readonly string[] = [
  roleSql(LEDGER_READER_ROLE),
  roleSql(LEDGER_WRITER_ROLE),
  `grant usage on schema ${LEDGER_SCHEMA} to ${LEDGER_READER_ROLE}, ${LEDGER_WRITER_ROLE}`,
  `grant select on ledger.record, ledger.checkpoint to ${LEDGER_READER_ROLE}, ${LEDGER_WRITER_ROLE}`,
  `grant insert on ledger.record, ledger.checkpoint to ${LEDGER_WRITER_ROLE}`,
  // A login that is no superuser must be a member to take a role.
  `grant ${LEDGER_READER_ROLE}, ${LEDGER_WRITER_ROLE} to current_user`,
];

function roleSql(role: string): string {
  return `do $$ begin
    if not exists (select 1 from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
  end $$`;
}

function isInsufficientPrivilege(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501';
}
