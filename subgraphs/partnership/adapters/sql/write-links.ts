/** Writes citizens, their ids, records, keys and events in one statement: others wait for the locks as long as it goes to and fro. */

import { sql } from 'kysely';
import type { Insertable, OperationNodeSource, Transaction } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { IndexChanges, LoggedEvent, RecordChange, Withdrawal } from '../../citizen-index/index-store.ts';
import { textsUnder } from '../../citizen-index/index-rules.ts';
import { keyHashes, keyHashesToFind, recordRef } from '../../citizen-index/key-hash.ts';
import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import type { RegisteredRecord } from '../../citizen-index/registered-record.ts';
import { seal } from '../../citizen-index/seal.ts';
import { citizenColumns, sealRecord } from '../../citizen-index/sealed-rows.ts';
import type { IndexEventTable } from './index-tables.ts';
import type { Place } from './index-store.ts';
import type { StandingRules } from './standing-rules.ts';
import type { PartnershipTables } from './tables.ts';

type Database = Transaction<PartnershipTables>;
type Keyed = Pick<WriteOptions, 'keyring' | 'standing'>;
/** Parts of the statement. Whatever the order in which the server carries them out, it looks at references between rows after all. */
type Parts = readonly (readonly [name: string, part: OperationNodeSource])[];

export interface WriteOptions extends Place {
  readonly standing: StandingRules;
}

export async function writeLinks(
  db: Database,
  { citizens = [], aliases = [], records = [], withdrawn = [], gone = [], events = [] }: IndexChanges,
  { isSynthetic, tenant, ...keyed }: WriteOptions,
): Promise<void> {
  const { keyring } = keyed;
  const parts: Parts = [
    ...citizenParts(db, citizens, keyring, { synthetic: isSynthetic, tenant }),
    ...aliasParts(db, aliases),
    ...records.flatMap((record, place) => recordParts(db, `record_${place}`, record, { ...keyed, isSynthetic })),
    ...withdrawn.flatMap((withdrawal, place) => withdrawalParts(db, `withdrawn_${place}`, withdrawal, keyed)),
    ...goneParts(db, gone),
    ...eventParts(db, events, keyring),
  ];
  if (parts.length === 0) return;
  await sql`with ${sql.join(parts.map(([name, part]) => sql`${sql.id(name)} as (${part})`))} select 1`.execute(db);
}

function citizenParts(
  db: Database,
  citizens: NonNullable<IndexChanges['citizens']>,
  keyring: IndexKeyring,
  place: { readonly synthetic: boolean; readonly tenant: string },
): Parts {
  if (citizens.length === 0) return [];
  const put = db
    .insertInto('citizen')
    .values(citizens.map(({ id, records }) => ({ id, ...citizenColumns(id, records, keyring), ...place })))
    .onConflict((known) =>
      known.column('id').doUpdateSet((to) => ({
        sealed: to.ref('excluded.sealed'),
        home_hash: to.ref('excluded.home_hash'),
        location_restriction: to.ref('excluded.location_restriction'),
      })),
    );
  return [['citizens', put]];
}

function aliasParts(db: Database, aliases: NonNullable<IndexChanges['aliases']>): Parts {
  if (aliases.length === 0) return [];
  const put = db
    .insertInto('citizen_alias')
    .values(aliases.map(({ alias, citizenId }) => ({ alias, citizen_id: citizenId })))
    .onConflict((known) => known.column('alias').doUpdateSet((to) => ({ citizen_id: to.ref('excluded.citizen_id') })));
  return [['aliases', put]];
}

function recordParts(
  db: Database,
  name: string,
  { id, arrival, citizenId, standing, record, changed }: RecordChange,
  { isSynthetic, ...keyed }: Omit<WriteOptions, 'tenant'>,
): Parts {
  const { keyring } = keyed;
  const stands = {
    citizen_id: citizenId,
    basis: standing.basis,
    status: standing.status,
    confidence: standing.confidence,
    model: standing.model,
    linked_at: standing.linkedAt,
  };
  if (arrival === 'KNOWN' && changed === null) {
    return [[name, db.updateTable('index_record').set(stands).where('id', '=', id)]];
  }
  const content = {
    ...stands,
    ref: recordRef(keyring.newest, record.agency, record.key),
    sealed: sealRecord(id, record, keyring),
    kid: keyring.newest.kid,
    record_updated_at: record.updatedAt,
  };
  const { agency } = record;
  const put =
    arrival === 'KNOWN'
      ? db.updateTable('index_record').set(content).where('id', '=', id).returning('number')
      : db
          .insertInto('index_record')
          .values({ id, agency, ...content, synthetic: isSynthetic })
          .returning('number');
  const written = keyHashes(textsUnder(keyed.standing.written, record), keyring);
  const isWritten = new Set(written);
  const old = standingHashes(changed?.from ?? null, keyed).filter((hash) => !isWritten.has(hash));
  return [
    [name, put],
    [`${name}_keys`, addedKeys(db, name, written)],
    [`${name}_old_keys`, droppedKeys(db, name, old)],
    ...(arrival === 'RETURNED'
      ? [[`${name}_returned`, db.deleteFrom('withdrawn_record').where('id', '=', id)] as const]
      : []),
  ];
}

/** All that it may still be found by. */
function standingHashes(record: RegisteredRecord | null, { keyring, standing }: Keyed): readonly number[] {
  return record === null ? [] : keyHashesToFind(textsUnder(standing.all, record), keyring);
}

function addedKeys(db: Database, record: string, hashes: readonly number[]): OperationNodeSource {
  const rows = sql<{ hash: number; number: number }>`(
    select hash, number from unnest(${hashes}::int8[]) as h(hash), ${sql.id(record)})`;
  return db
    .insertInto('index_key')
    .columns(['hash', 'record'])
    .expression((from) => from.selectFrom(rows.as('u')).select(['u.hash', 'u.number as record']))
    .onConflict((known) => known.columns(['hash', 'record']).doNothing());
}

function droppedKeys(db: Database, record: string, hashes: readonly number[]): OperationNodeSource {
  return db
    .deleteFrom('index_key')
    .where('record', '=', sql<number>`(select number from ${sql.id(record)})`)
    .where('hash', '=', sql<number>`any(${hashes}::int8[])`);
}

function withdrawalParts(db: Database, name: string, { id, record }: Withdrawal, keyed: Keyed): Parts {
  const { keyring } = keyed;
  const { newest } = keyring;
  const { agency, key } = record;
  const remembered = db.insertInto('withdrawn_record').values({
    ref: recordRef(newest, agency, key),
    id,
    sealed: seal({ agency, key }, `withdrawn ${id}`, keyring),
    kid: newest.kid,
  });
  return [
    [name, db.deleteFrom('index_record').where('id', '=', id).returning('number')],
    [`${name}_keys`, droppedKeys(db, name, standingHashes(record, keyed))],
    [`${name}_remembered`, remembered],
  ];
}

function goneParts(db: Database, gone: readonly string[]): Parts {
  if (gone.length === 0) return [];
  return [['gone', db.deleteFrom('citizen').where('id', '=', isOneOf([...gone]))]];
}

function eventParts(db: Database, events: readonly LoggedEvent[], keyring: IndexKeyring): Parts {
  if (events.length === 0) return [];
  return [['events', db.insertInto('index_event').values(events.map((event) => eventRow(event, keyring)))]];
}

function eventRow(event: LoggedEvent, keyring: IndexKeyring): Insertable<IndexEventTable> {
  const { kind, at, by, why, records } = event;
  const said = { at, by, why, kind, records: [...records] };
  switch (event.kind) {
    case 'link':
    case 'unlink':
      return { ...said, ...decided(event, keyring), citizen_id: event.citizen };
    case 'merge':
      return { ...said, ...decided(event, keyring), citizen_id: event.into, other_citizen_id: event.from };
    case 'split':
      return { ...said, ...decided(event, keyring), citizen_id: event.from, other_citizen_id: event.into };
    case 'assert':
      return { ...said, is_same: event.isSame };
    case 'retract':
      return said;
    default:
      return event satisfies never;
  }
}

function decided(
  { model, evidence }: Extract<LoggedEvent, { kind: 'link' | 'unlink' | 'merge' | 'split' }>,
  keyring: IndexKeyring,
) {
  return { model, sealed_evidence: evidence === null ? null : seal(evidence, 'event', keyring) };
}
