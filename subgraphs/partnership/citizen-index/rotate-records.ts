/** Hashes and seals records anew, with the keys that they are found by: in one transaction, so that a search finds them before and after. */

import { sql } from 'kysely';

import { keyHashes, keyHashesToFind, recordRef } from './key-hash.ts';
import { openRecord, sealRecord } from './sealed-rows.ts';
import type { RotatePage } from './rotate-keys.ts';

export const rotateRecords: RotatePage = async ({ db, keyring, linker }, after, limit) =>
  db.transaction().execute(async (trx) => {
    const { newest } = keyring;
    const old = await trx
      .selectFrom('index_record')
      .select('number')
      .where('number', '>', Number(after))
      .where('kid', '<>', newest.kid)
      .orderBy('number')
      .limit(limit)
      .execute();
    const last = old.at(-1)?.number;
    if (last === undefined) return null;
    // Who changes one of them just now writes it with the newest key.
    const rows = await trx
      .selectFrom('index_record')
      .select(['number', 'id', 'sealed'])
      .where('number', '=', sql<number>`any(${old.map(({ number }) => number)}::int8[])`)
      .where('kid', '<>', newest.kid)
      .orderBy('number')
      .forUpdate()
      .skipLocked()
      .execute();
    const records = rows.map(({ number, id, sealed }) => {
      const record = openRecord(id, sealed, keyring);
      const texts = linker.keysOf(record).map(({ text }) => text);
      const hashes = keyHashes(texts, keyring);
      const isNew = new Set(hashes);
      return { number, id, record, hashes, gone: keyHashesToFind(texts, keyring).filter((hash) => !isNew.has(hash)) };
    });
    const gone = records.flatMap(({ number, gone: hashes }) => hashes.map((hash) => ({ number, hash })));
    await trx
      .deleteFrom('index_key as k')
      .using(pairs(gone).as('u'))
      .whereRef('k.hash', '=', 'u.hash')
      .whereRef('k.record', '=', 'u.record')
      .execute();
    const come = records.flatMap(({ number, hashes }) => hashes.map((hash) => ({ number, hash })));
    await trx
      .insertInto('index_key')
      .columns(['hash', 'record'])
      .expression((from) => from.selectFrom(pairs(come).as('u')).select(['u.hash', 'u.record']))
      .onConflict((known) => known.columns(['hash', 'record']).doNothing())
      .execute();
    for (const { number, id, record } of records) {
      await trx
        .updateTable('index_record')
        .set({
          ref: recordRef(newest, record.agency, record.key),
          sealed: sealRecord(id, record, keyring),
          kid: newest.kid,
        })
        .where('number', '=', number)
        .execute();
    }
    return { seen: old.length, written: rows.length, last };
  });

function pairs(all: readonly { readonly number: number; readonly hash: number }[]) {
  const [hashes, numbers] = [all.map(({ hash }) => hash), all.map(({ number }) => number)];
  return sql<{ hash: number; record: number }>`(
    select * from unnest(${hashes}::int8[], ${numbers}::int8[]) as p(hash, record))`;
}
