/** Writes records and checkpoints in SQL, a batch in one statement, and finds how far a chain has come. */

import type { LedgerConnection } from './ledger-connection.ts';
import type { Checkpoint } from '../../schema/ledger/checkpoint.ts';
import type { LedgerRecord } from '../../schema/ledger/record.ts';

export interface LedgerStore {
  /** All or none; on the disk when it resolves. The records are of one chain. */
  append(records: readonly LedgerRecord[]): Promise<void>;
  addCheckpoint(checkpoint: Checkpoint): Promise<void>;
  /** The hashes of a chain's records after that one, in order. */
  hashesAfter(chain: string, seq: number): Promise<readonly string[]>;
  /** After a failure: what comes next must not wait behind what went wrong. */
  renew(): void;
  close(): Promise<void>;
}

/**
 * One line for each record: none of a record's members can hold a line feed, canonical JSON least of all (hash-chain.ts rests
 * on it too). An array's own text would have every quotation mark of every body escaped, and read back.
 */
const APPEND = `
  insert into ledger.record (chain, seq, at, body, prev, hash)
  select $1::uuid, seq::bigint, at::timestamptz, body, prev, hash
    from unnest(${[2, 3, 4, 5, 6].map((column) => `string_to_array($${column}, E'\\n')`).join(', ')})
      as record (seq, at, body, prev, hash)`;

export function createLedgerStore(connection: LedgerConnection): LedgerStore {
  return {
    async append(records) {
      const column = (name: keyof LedgerRecord) => records.map((record) => record[name]).join('\n');
      await connection.run({
        name: 'ledger append',
        text: APPEND,
        values: [records[0]?.chain, column('seq'), column('at'), column('body'), column('prev'), column('hash')],
      });
    },

    async addCheckpoint({ chain, size, root, at, kid, signature }) {
      await connection.run({
        name: 'ledger checkpoint',
        text: `insert into ledger.checkpoint (chain, size, root, at, kid, signature)
               values ($1::uuid, $2::bigint, $3, $4::timestamptz, $5, $6) on conflict do nothing`,
        values: [chain, size, root, at, kid, signature],
      });
    },

    async hashesAfter(chain, seq) {
      const rows = await connection.run({
        name: 'ledger tail',
        text: 'select hash from ledger.record where chain = $1::uuid and seq > $2::bigint order by seq',
        values: [chain, seq],
      });
      return rows.map(hashOf);
    },

    renew: () => connection.renew(),
    close: () => connection.close(),
  };
}

function hashOf(row: unknown): string {
  const hash: unknown = typeof row === 'object' && row !== null && 'hash' in row ? row.hash : undefined;
  if (typeof hash !== 'string') throw new TypeError('The ledger gave a record without a hash.');
  return hash;
}
