/** Builds the ledger's own database schema: two tables that can be added to and never changed. */

import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const ledgerMigrations: Readonly<Record<string, Migration>> = {
  '0001-ledger': { up: createLedger },
};

async function createLedger(db: Kysely<unknown>): Promise<void> {
  // The body is text, not jsonb: jsonb would write it anew, and the hash is over the bytes.
  await sql`
    create table ledger.record (
      chain uuid not null,
      seq bigint not null check (seq > 0),
      at timestamptz(3) not null,
      body text not null,
      prev text not null check (prev ~ '^[0-9a-f]{64}$'),
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      kind text not null generated always as (body::jsonb ->> 'kind') stored,
      actor text not null generated always as (body::jsonb #>> '{reader,subject}') stored,
      citizens jsonb generated always as (body::jsonb -> 'citizens') stored,
      primary key (chain, seq)
    )`.execute(db);
  await sql`create index record_by_time on ledger.record (at desc, chain desc, seq desc)`.execute(db);
  await sql`create index record_by_actor on ledger.record (actor, at desc, chain desc, seq desc)`.execute(db);
  await sql`create index record_by_citizen on ledger.record using gin (citizens) where citizens is not null`.execute(
    db,
  );
  await sql`
    create table ledger.checkpoint (
      chain uuid not null,
      size bigint not null check (size >= 0),
      root text not null,
      at timestamptz(3) not null,
      kid text not null,
      signature text not null,
      written_at timestamptz(3) not null default now(),
      primary key (chain, size)
    )`.execute(db);
  await refuseChange(db);
}

/** For everybody, the owner too, until the owner takes the triggers away: which the checkpoints that were shipped then show. */
async function refuseChange(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function ledger.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The ledger is only ever added to.' using errcode = 'insufficient_privilege';
    end $$`.execute(db);
  for (const table of ['record', 'checkpoint']) {
    const name = sql.id('ledger', table);
    await sql`
      create trigger added_to_only before update or delete on ${name}
      for each row execute function ledger.refuse_change()`.execute(db);
    await sql`
      create trigger never_emptied before truncate on ${name}
      for each statement execute function ledger.refuse_change()`.execute(db);
  }
}
