/** Registers the records of all agencies at once with an index that is empty: as fast as the store takes rows, all or nothing. */

import { openCopyTarget } from '../../kit/sql/bulk/copy-target.ts';
import type { CopyTarget } from '../../kit/sql/bulk/copy-target.ts';
import { deferIndexes } from '../../kit/sql/bulk/deferred-indexes.ts';
import { createRowBatches } from '../../kit/sql/bulk/row-batches.ts';
import type { Store } from '../../kit/sql/open-database.ts';
import { StartError } from '../../kit/start-error.ts';
import type { LinkageModel } from '../linkage/linkage.ts';
import { decideLinks } from './bulk/decide-links.ts';
import { gatherRecords } from './bulk/gather-records.ts';
import type { ProposeId, Records } from './bulk/gather-records.ts';
import { nameCitizens } from './bulk/name-citizens.ts';
import { BULK_TABLES, indexRows } from './bulk/write-index.ts';
import { rulesOf } from './index-rules.ts';
import type { IndexRules } from './index-rules.ts';
import type { IndexKeyring } from './keyring.ts';

/** The index holds somebody already, whom a load would not compare with. */
export class IndexNotEmptyError extends Error {
  constructor() {
    super('The index is not empty, and a load compares with nobody who is there: register these records in batches.');
    this.name = 'IndexNotEmptyError';
  }
}

export interface BulkOptions {
  readonly store: Store;
  /** The schema that the index stands in. Its tables are there already. */
  readonly schema: string;
  readonly keyring: IndexKeyring;
  readonly model: LinkageModel;
  /** Gives all records, the same each time in one order: they are read twice, and never all in memory. */
  readonly records: () => Records;
  readonly now: Date;
  readonly isSynthetic: boolean;
  readonly tenant: string;
  readonly threads?: number;
  /** The id that an earlier index had for a record's citizen, so that what was written under it stays theirs. */
  readonly proposeId?: ProposeId;
  onProgress?(progress: BulkProgress): void;
}

export interface BulkProgress {
  readonly step: 'read' | 'link' | 'write' | 'indexes';
  readonly records: number;
}

export interface BulkSummary {
  readonly records: number;
  readonly citizens: number;
  readonly reviews: number;
  readonly rows: number;
}

type Tell = (step: BulkProgress['step'], records: number) => void;

/** Throws IndexNotEmptyError, StartError where the index is keyed by another model’s search rules, DoubledRecordError and ChangedRecordsError, and then has written nothing. */
export async function bulkRegister(options: BulkOptions): Promise<BulkSummary> {
  const { store, schema, onProgress } = options;
  const tell: Tell = (step, records) => onProgress?.({ step, records });
  const target = await openCopyTarget(store, { connections: 1 });
  try {
    await refuseUnlessEmpty(target, schema);
    const { decisions, idsOf } = await decide(options, tell);
    const { clusterOf, sizeOf, reviews } = decisions;
    const citizens = sizeOf.reduce((sum, size) => sum + (size > 0 ? 1 : 0), 0);
    const rows = indexRows(options.records(), { ...options, decisions, idsOf });
    return {
      rows: await writeAtOnce(target, { schema, rules: rulesOf(options.model) }, rows, clusterOf.length, tell),
      records: clusterOf.length,
      citizens,
      reviews: reviews.length,
    };
  } finally {
    await target.close();
  }
}

/** Apart from the writing, so that the table of what was compared is gone by then. */
async function decide({ records, keyring, model, threads = 2, proposeId = () => null }: BulkOptions, tell: Tell) {
  const onRecord = (count: number): void => tell('read', count);
  const gathered = await gatherRecords(records(), { keyring, proposeId, onRecord });
  tell('link', gathered.table.size);
  const decisions = await decideLinks(gathered, { model, keyring, threads });
  return { decisions, idsOf: nameCitizens(gathered, decisions.clusterOf) };
}

async function writeAtOnce(
  target: CopyTarget,
  { schema, rules }: { readonly schema: string; readonly rules: IndexRules },
  rows: ReturnType<typeof indexRows>,
  size: number,
  tell: Tell,
): Promise<number> {
  await target.run('begin');
  try {
    await sayRules(target, schema, rules);
    await target.run(`lock table ${schema}.citizen in exclusive mode`);
    await refuseUnlessEmpty(target, schema);
    const putBack = await deferIndexes(target, schema, { keysOf: ['index_key'] });
    const batches = createRowBatches(target, schema, BULK_TABLES);
    let records = 0;
    for await (const some of rows) {
      for (const row of some) {
        const sending = batches.add(row);
        if (sending !== undefined) await sending;
      }
      records += 1;
      tell('write', Math.min(records, size));
    }
    await batches.flush();
    const sequence = `pg_get_serial_sequence('${schema}.index_record', 'number')`;
    await target.run(`select setval(${sequence}, ${size + 1}, false)`);
    tell('indexes', size);
    await putBack();
    await target.run('commit');
    return batches.rows;
  } catch (error) {
    // What the failure was matters more than that the way back failed too, as it does without a connection.
    await target.run('rollback').catch(() => undefined);
    throw error;
  }
}

/** Whoever would be the first to register waits, and then keeps to them. An empty index that is keyed by others has processes that ask by those. */
async function sayRules(target: CopyTarget, schema: string, { digest, text }: IndexRules): Promise<void> {
  await target.run(`lock table ${schema}.index_rules in exclusive mode`);
  const [other] = await target.ask(
    `select digest from ${schema}.index_rules where digest <> $1 or state <> 'STANDING' limit 1`,
    [digest],
  );
  if (other !== undefined) throw new StartError(KEYED_BY_OTHERS);
  await target.ask(
    `insert into ${schema}.index_rules (digest, rules, state) values ($1, $2, 'STANDING') on conflict do nothing`,
    [digest, text],
  );
}

const KEYED_BY_OTHERS =
  'The index is empty, but keyed by other search rules: npm run index:rotate with this LINKAGE_MODEL, then with --end-former-rules, and then load.';

async function refuseUnlessEmpty(target: CopyTarget, schema: string): Promise<void> {
  const [found] = await target.ask(
    `select (exists (select from ${schema}.citizen_alias) or exists (select from ${schema}.index_record))::text as is_filled`,
  );
  if (found?.['is_filled'] !== 'false') throw new IndexNotEmptyError();
}
