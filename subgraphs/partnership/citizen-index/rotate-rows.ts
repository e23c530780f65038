/** Seals anew what the index keeps of citizens, reviews, withdrawn records and the evidence of events. */

import { sql } from 'kysely';
import type { Transaction } from 'kysely';

import type { PartnershipTables } from '../adapters/sql/tables.ts';
import { recordRef } from './key-hash.ts';
import type { IndexKeyring } from './keyring.ts';
import type { PageOptions, RotatePage } from './rotate-keys.ts';
import { kidOf, seal, unseal } from './seal.ts';
import { homeHash, openCitizen } from './sealed-rows.ts';

type Db = Transaction<PartnershipTables>;

interface SealedRow {
  readonly at: string | number;
  readonly sealed: Uint8Array;
}

interface Sealed<Row extends SealedRow> {
  /** Rows after the last one, in order. */
  read(db: Db, after: string | number, limit: number): Promise<readonly Row[]>;
  /** Those of them that nobody else has locked. */
  lock(db: Db, at: readonly (string | number)[]): Promise<readonly Row[]>;
  write(db: Db, row: Row, keyring: IndexKeyring): Promise<unknown>;
}

/** There is no column that says which key a row is sealed with: what is sealed says so itself. */
function rotating<Row extends SealedRow>({ read, lock, write }: Sealed<Row>): RotatePage {
  return async ({ db, keyring }: PageOptions, after, limit) =>
    db.transaction().execute(async (trx) => {
      const page = await read(trx, after, limit);
      const last = page.at(-1)?.at;
      if (last === undefined) return null;
      const isOld = ({ sealed }: SealedRow): boolean => kidOf(sealed) !== keyring.newest.kid;
      const old = page.filter(isOld);
      const locked =
        old.length === 0
          ? []
          : await lock(
              trx,
              old.map(({ at }) => at),
            );
      const still = locked.filter(isOld);
      for (const row of still) await write(trx, row, keyring);
      return { seen: old.length, written: still.length, last };
    });
}

function among<Key extends string | number>(keys: readonly (string | number)[], type: 'text' | 'int8') {
  return sql<Key>`any(${keys}::${sql.raw(type)}[])`;
}

const citizens = (db: Db) => db.selectFrom('citizen').select(['id as at', 'sealed', 'home_hash']);
export const rotateCitizens = rotating({
  read: (db, after, limit) => citizens(db).where('id', '>', String(after)).orderBy('id').limit(limit).execute(),
  lock: (db, at) =>
    citizens(db).where('id', '=', among<string>(at, 'text')).orderBy('id').forUpdate().skipLocked().execute(),
  write: (db, { at, sealed, home_hash: home }, keyring) => {
    const profile = openCitizen(at, sealed, keyring);
    const anew = home === null || profile.homeUprn === null ? null : homeHash(profile.homeUprn, keyring);
    return db
      .updateTable('citizen')
      .set({ sealed: seal(profile, `citizen ${at}`, keyring), home_hash: anew })
      .where('id', '=', at)
      .execute();
  },
});

const reviews = (db: Db) => db.selectFrom('match_review').select(['id as at', 'sealed_evidence as sealed']);
export const rotateReviews = rotating({
  read: (db, after, limit) => reviews(db).where('id', '>', String(after)).orderBy('id').limit(limit).execute(),
  lock: (db, at) =>
    reviews(db).where('id', '=', among<string>(at, 'text')).orderBy('id').forUpdate().skipLocked().execute(),
  write: (db, { at, sealed }, keyring) =>
    db
      .updateTable('match_review')
      .set({ sealed_evidence: resealed(sealed, `review ${at}`, keyring) })
      .where('id', '=', at)
      .execute(),
});

const withdrawn = (db: Db) => db.selectFrom('withdrawn_record').select(['id as at', 'sealed']);
export const rotateWithdrawn = rotating({
  read: (db, after, limit) => withdrawn(db).where('id', '>', String(after)).orderBy('id').limit(limit).execute(),
  lock: (db, at) =>
    withdrawn(db).where('id', '=', among<string>(at, 'text')).orderBy('id').forUpdate().skipLocked().execute(),
  write: (db, { at, sealed }, keyring) => {
    // What opens was sealed by `withdraw` of the adapter: nobody else has the key.
    const named = unseal(sealed, `withdrawn ${at}`, keyring) as { readonly agency: string; readonly key: string };
    return db
      .updateTable('withdrawn_record')
      .set({
        ref: recordRef(keyring.newest, named.agency, named.key),
        sealed: seal(named, `withdrawn ${at}`, keyring),
        kid: keyring.newest.kid,
      })
      .where('id', '=', at)
      .execute();
  },
});

const evidence = (db: Db) =>
  db
    .selectFrom('index_event')
    .select('seq as at')
    .select(sql<Uint8Array>`sealed_evidence`.as('sealed'))
    .where('sealed_evidence', 'is not', null);
export const rotateEvidence = rotating({
  read: (db, after, limit) => evidence(db).where('seq', '>', Number(after)).orderBy('seq').limit(limit).execute(),
  lock: (db, at) =>
    evidence(db).where('seq', '=', among<number>(at, 'int8')).orderBy('seq').forUpdate().skipLocked().execute(),
  write: (db, { at, sealed }, keyring) =>
    db
      .updateTable('index_event')
      .set({ sealed_evidence: resealed(sealed, 'event', keyring) })
      .where('seq', '=', at)
      .execute(),
});

function resealed(sealed: Uint8Array, row: string, keyring: IndexKeyring): Buffer {
  return seal(unseal(sealed, row, keyring), row, keyring);
}
