/** Hashes and seals records anew, with the keys that they are found by: in one transaction, so that a search finds them before and after. */

import { sql } from 'kysely';

import { addKeys, takeKeys } from './key-rows.ts';
import { textsUnder } from './index-rules.ts';
import { keyHashes, keyHashesToFind, recordRef } from './key-hash.ts';
import { openRecord, sealRecord } from './sealed-rows.ts';
import type { RotatePage } from './rotate-keys.ts';

export const rotateRecords: RotatePage = async ({ db, keyring, standingRules }, after, limit) =>
  db.transaction().execute(async (trx) => {
    const { newest } = keyring;
    const standing = await standingRules(trx);
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
      const hashes = keyHashes(textsUnder(standing.written, record), keyring);
      const isNew = new Set(hashes);
      const known = keyHashesToFind(textsUnder(standing.all, record), keyring);
      return { number, id, record, hashes, gone: known.filter((hash) => !isNew.has(hash)) };
    });
    await takeKeys(
      trx,
      records.map(({ number, gone }) => ({ number, hashes: gone })),
    );
    await addKeys(trx, records);
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
