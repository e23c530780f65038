/** Reads by which search rules the index is keyed at this moment, so that whatever is written has the keys of all that are asked by. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { OtherRulesError } from '../../citizen-index/index-store.ts';
import { readRules } from '../../citizen-index/index-rules.ts';
import type { IndexRules } from '../../citizen-index/index-rules.ts';
import type { IndexRulesTable } from './index-tables.ts';
import type { PartnershipTables } from './tables.ts';

type Database = Kysely<PartnershipTables>;

export interface StandingRules {
  /** How it is with these rules; null where the index does not know them. */
  stateOf(rules: IndexRules): IndexRulesTable['state'] | null;
  /** What is written has the keys of each. */
  readonly written: readonly IndexRules[];
  /** What stands may have the keys of each. */
  readonly all: readonly IndexRules[];
}

/** `said` is what a statement has read of `saidRules`; left out, one statement more reads it. */
export type ReadStandingRules = (db: Database, said?: SaidRules) => Promise<StandingRules>;

/** A digest and a state each. */
export type SaidRules = readonly string[] | null;

/**
 * For a statement to read beside what it is about. In a transaction it holds until the end: whoever changes it waits for all who have read
 * it (`lock table`), and a statement that waited for that sees what it waited for.
 */
export function saidRules(db: Database) {
  return db.selectFrom('index_rules').select(sql<SaidRules>`array_agg(digest || ' ' || state)`.as('said'));
}

/** An index that has nobody yet is keyed by one's own rules. */
export function createStandingRules(own: IndexRules): ReadStandingRules {
  const known = new Map([[own.digest, own]]);
  return async (db, given) => {
    const said = given === undefined ? (await saidRules(db).executeTakeFirstOrThrow()).said : given;
    if (said === null) return standingOf(new Map([[own.digest, 'STANDING']]), known);
    const states = new Map(said.map(stateIn));
    const missing = [...states.keys()].filter((digest) => !known.has(digest));
    for (const rules of missing.length === 0 ? [] : await rulesBy(db, missing)) known.set(rules.digest, rules);
    return standingOf(states, known);
  };
}

/** Throws OtherRulesError where searches do not ask by these rules: what was not keyed by them would be taken for nobody's. */
export function assertStanding(standing: StandingRules, own: IndexRules): void {
  if (standing.stateOf(own) !== 'STANDING') throw new OtherRulesError();
}

/** The first to register anybody says by which rules; an index that has some keeps them. */
export async function adoptRules(db: Database, own: IndexRules): Promise<void> {
  if ((await saidRules(db).executeTakeFirstOrThrow()).said !== null) return;
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${RULES_LOCK}::int8)`.execute(trx);
    // All in one statement: a load that fills the index meanwhile is waited for, and then seen.
    await trx
      .insertInto('index_rules')
      .columns(['digest', 'rules', 'state'])
      .expression((from) =>
        from
          .selectFrom(sql`(select)`.as('own'))
          .select([
            sql<string>`${own.digest}::text`.as('digest'),
            sql<string>`${own.text}::text`.as('rules'),
            sql<'STANDING'>`'STANDING'`.as('state'),
          ])
          .where((is) => is.not(is.exists(is.selectFrom('index_rules').select('digest')))),
      )
      .execute();
  });
}

/** No hash of a key and no record's lock: those are not negative. */
const RULES_LOCK = -2;

function standingOf(
  states: ReadonlyMap<string, IndexRulesTable['state']>,
  known: ReadonlyMap<string, IndexRules>,
): StandingRules {
  const all = [...states.keys()].flatMap((digest) => known.get(digest) ?? []);
  return {
    stateOf: ({ digest }) => states.get(digest) ?? null,
    written: all.filter(({ digest }) => states.get(digest) !== 'LEAVING'),
    all,
  };
}

function stateIn(said: string): readonly [string, IndexRulesTable['state']] {
  const [digest = '', state] = said.split(' ');
  // What the table's own statements write.
  return [digest, state as IndexRulesTable['state']];
}

async function rulesBy(db: Database, digests: readonly string[]): Promise<readonly IndexRules[]> {
  const rows = await db.selectFrom('index_rules').select('rules').where('digest', '=', isOneOf(digests)).execute();
  return rows.map(({ rules }) => readRules(rules));
}
