/** Reads records and checkpoints from the ledger's own database, a page at a time, with nothing of the running system. */

import { Client } from 'pg';

import { checkpointFrom } from '../checkpoint.ts';
import type { Checkpoint } from '../checkpoint.ts';
import type { LedgerRecord } from '../record.ts';

export interface LedgerDatabase {
  records(): AsyncGenerator<LedgerRecord>;
  checkpoints(): Promise<readonly Checkpoint[]>;
  close(): Promise<void>;
}

interface RecordRow extends Omit<LedgerRecord, 'seq'> {
  readonly seq: string;
}

const UTC = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;

/** `page`: how many records are read at a time. */
export async function openLedgerDatabase(url: string, { page = 5_000 } = {}): Promise<LedgerDatabase> {
  const client = new Client({ connectionString: url, application_name: 'wholeplace verify-ledger' });
  await client.connect();
  // One view of everything, so that records that are being added make no difference.
  await client.query('begin transaction isolation level repeatable read read only');
  return {
    records,
    checkpoints: async () => {
      const { rows } = await client.query<Record<string, unknown>>(
        `select 1 as v, chain::text, size::int8::text as size, root, ${UTC}, kid, signature from ledger.checkpoint`,
      );
      return rows.flatMap((row) => checkpointFrom({ ...row, size: Number(row['size']) }) ?? []);
    },
    close: () => client.end(),
  };

  async function* records(): AsyncGenerator<LedgerRecord> {
    let after: readonly [chain: string, seq: string] = ['00000000-0000-0000-0000-000000000000', '0'];
    for (;;) {
      const { rows } = await client.query<RecordRow>({
        name: 'ledger page',
        // By the columns, not by the texts that they are given as.
        text: `select r.chain::text, r.seq::text, ${UTC}, body, prev, hash from ledger.record as r
               where (r.chain, r.seq) > ($1::uuid, $2::bigint) order by r.chain, r.seq limit ${page}`,
        values: [...after],
      });
      for (const row of rows) yield { ...row, seq: Number(row.seq) };
      const last = rows.at(-1);
      if (last === undefined || rows.length < page) return;
      after = [last.chain, last.seq];
    }
  }
}
