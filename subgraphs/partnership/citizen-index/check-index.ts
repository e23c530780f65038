/** Checks that the index hangs together: what its rows say of each other, of the events that led to them, and of what is sealed. */

import { isDeepStrictEqual } from 'node:util';

import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';

import { createStandingRules } from '../adapters/sql/standing-rules.ts';
import type { StandingRules } from '../adapters/sql/standing-rules.ts';
import type { PartnershipTables } from '../adapters/sql/tables.ts';
import { profileOf } from './citizen-profile.ts';
import { textsUnder } from './index-rules.ts';
import type { IndexRules } from './index-rules.ts';
import { keyHashes, recordRef } from './key-hash.ts';
import type { IndexKeyring } from './keyring.ts';
import type { Linker } from './linker.ts';
import { ROW_CHECKS } from './row-checks.ts';
import { SealError } from './seal.ts';
import { homeHashesToFind, openCitizen, openRecord } from './sealed-rows.ts';
import type { RegisteredRecord } from './registered-record.ts';

/** What is wrong, and where, by opaque ids alone. */
export interface Fault {
  readonly what: string;
  readonly where: string;
}

export interface CheckOptions {
  readonly db: Kysely<PartnershipTables>;
  readonly keyring: IndexKeyring;
  readonly linker: Linker;
  readonly schema?: string;
  /** Citizens that are opened at once. */
  readonly atOnce?: number;
  /** Faults after which there is no need to look for more. */
  readonly most?: number;
}

export interface Checked {
  readonly citizens: number;
  readonly records: number;
  readonly faults: readonly Fault[];
}

/** All of one moment, while desks go on. Needs no more memory than `atOnce` citizens take. */
export async function checkIndex({
  db,
  schema = 'partnership',
  most = 100,
  ...options
}: CheckOptions): Promise<Checked> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const faults: Fault[] = [];
      const { rules } = options.linker;
      const standing = await createStandingRules(rules)(trx);
      if (standing.stateOf(rules) !== 'STANDING')
        faults.push({ what: 'the index is keyed by other search rules than the model’s', where: rules.digest });
      await sql`select set_config('search_path', ${schema}, true)`.execute(trx);
      for (const [what, statement] of Object.entries(ROW_CHECKS)) {
        const { rows } = await sql<{ place: string }>`${sql.raw(statement)} limit ${most}`.execute(trx);
        faults.push(...rows.map(({ place }) => ({ what, where: place })));
      }
      const opened = await checkSealed(trx, { ...options, standing }, most - faults.length);
      return { ...opened, faults: [...faults, ...opened.faults].slice(0, most) };
    });
}

interface SealedOptions extends Pick<CheckOptions, 'keyring' | 'linker' | 'atOnce'> {
  readonly standing: StandingRules;
}

async function checkSealed(
  trx: Transaction<PartnershipTables>,
  { atOnce = 500, ...options }: SealedOptions,
  most: number,
): Promise<Checked> {
  const faults: Fault[] = [];
  let [citizens, records, after] = [0, 0, ''];
  while (faults.length < most) {
    const page = await citizensAfter(trx, after, atOnce);
    for (const citizen of page) {
      faults.push(...faultsOf(citizen, options));
      records += citizen.records.length;
    }
    citizens += page.length;
    after = page.at(-1)?.id ?? '';
    if (page.length < atOnce) break;
  }
  return { citizens, records, faults };
}

type Page = Awaited<ReturnType<typeof citizensAfter>>;

async function citizensAfter(trx: Transaction<PartnershipTables>, after: string, limit: number) {
  const citizens = await trx
    .selectFrom('citizen')
    .select(['id', 'sealed', 'home_hash', 'location_restriction'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  const ids = sql<string>`any(${citizens.map(({ id }) => id)}::text[])`;
  const records = await trx.selectFrom('index_record').selectAll().where('citizen_id', '=', ids).execute();
  const keys = await trx
    .selectFrom('index_key as k')
    .innerJoin('index_record as r', 'r.number', 'k.record')
    .select(['k.record', 'k.hash'])
    .where('r.citizen_id', '=', ids)
    .execute();
  const said = await trx
    .selectFrom('link_fact as f')
    .innerJoin('index_record as r', 'r.id', 'f.one_record')
    .innerJoin('index_record as s', 's.id', 'f.other_record')
    .whereRef('r.citizen_id', '=', 's.citizen_id')
    .select('r.citizen_id')
    .where('r.citizen_id', '=', ids)
    .where('f.is_same', '=', true)
    .execute();
  const isSaid = new Set(said.map(({ citizen_id: id }) => id));
  const byCitizen = Map.groupBy(records, ({ citizen_id: id }) => id);
  const byRecord = Map.groupBy(keys, ({ record }) => record);
  return citizens.map((citizen) => ({
    ...citizen,
    isSaid: isSaid.has(citizen.id),
    records: (byCitizen.get(citizen.id) ?? []).map((record) => ({
      ...record,
      hashes: new Set((byRecord.get(record.number) ?? []).map(({ hash }) => hash)),
    })),
  }));
}

function faultsOf(
  citizen: Page[number],
  { keyring, linker, standing }: Omit<SealedOptions, 'atOnce'>,
): readonly Fault[] {
  const faults: Fault[] = [];
  const opened: RegisteredRecord[] = [];
  const fault = (what: string, where: string): void => void faults.push({ what, where });
  try {
    for (const row of citizen.records) {
      const record = openRecord(row.id, row.sealed, keyring);
      opened.push(record);
      const keys = keyring.all.find(({ kid }) => kid === row.kid);
      if (keys === undefined || recordRef(keys, record.agency, record.key) !== row.ref)
        fault('a record stands under another reference than its own', row.id);
      if (record.agency !== row.agency || Date.parse(record.updatedAt) !== Date.parse(row.record_updated_at))
        fault('a record says something else than its row', row.id);
      const hashesUnder = (rules: readonly IndexRules[]): readonly number[] =>
        keys === undefined ? [] : keyHashes(textsUnder(rules, record), { newest: keys, all: [keys] });
      const due = hashesUnder(standing.written.filter((rules) => standing.stateOf(rules) === 'STANDING'));
      if (!due.every((hash) => row.hashes.has(hash))) fault('a record is not found by what it says', row.id);
      const allowed = new Set(hashesUnder(standing.all));
      if ([...row.hashes].some((hash) => !allowed.has(hash)))
        fault('a record is found by what it does not say, or by search rules that the index has not', row.id);
    }
    const profile = openCitizen(citizen.id, citizen.sealed, keyring);
    if (opened.length > 0) faults.push(...profileFaults(citizen, { ...profile }, opened, keyring));
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    fault('a row cannot be opened', citizen.id);
  }
  const numbers = opened.flatMap((record) => linker.identifiersOf(record)).filter((value) => value !== null);
  if (new Set(numbers).size > 1 && !citizen.isSaid)
    fault('two verified numbers are one citizen’s, and nobody has said so', citizen.id);
  return faults;
}

function profileFaults(
  citizen: Page[number],
  profile: object,
  records: readonly RegisteredRecord[],
  keyring: IndexKeyring,
): readonly Fault[] {
  const { locationRestriction, ...drawn } = profileOf(records);
  const faults: Fault[] = [];
  if (!isDeepStrictEqual(drawn, profile) || citizen.location_restriction !== locationRestriction)
    faults.push({ what: 'a citizen is not what their records say', where: citizen.id });
  const home =
    drawn.homeUprn === null || locationRestriction !== null ? null : homeHashesToFind(drawn.homeUprn, keyring);
  const isHome = home === null ? citizen.home_hash === null : home.includes(citizen.home_hash ?? -1);
  if (!isHome) faults.push({ what: 'a citizen lives where their records do not say', where: citizen.id });
  return faults;
}
