/** Types the ledger's two tables for whoever reads or makes them. */

import type { Generated, GeneratedAlways } from 'kysely';

export interface LedgerTables {
  record: RecordTable;
  checkpoint: CheckpointTable;
}

export interface RecordTable {
  chain: string;
  seq: number;
  at: string;
  body: string;
  prev: string;
  hash: string;
  // Made by the database from the body, so that what is searched by can say nothing that is not hashed.
  kind: GeneratedAlways<string>;
  actor: GeneratedAlways<string>;
  citizens: GeneratedAlways<readonly string[] | null>;
}

export interface CheckpointTable {
  chain: string;
  size: number;
  root: string;
  at: string;
  kid: string;
  signature: string;
  written_at: Generated<string>;
}
