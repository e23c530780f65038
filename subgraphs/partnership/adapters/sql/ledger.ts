/** Reads the ledger's table as the role that may read it and nothing else. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import type { LedgerBody } from '../../../../schema/ledger/record.ts';
import type { LedgerTables } from '../../../../schema/ledger/tables.ts';
import type { Page } from '../../../kit/paging.ts';
import type { LedgerEventRow, LedgerFilter, LedgerSource, LookRow, LooksInto } from '../../source.ts';

interface StoredRecord {
  readonly chain: string;
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
  readonly body: string;
}

export function createLedgerSource(db: Kysely<LedgerTables>): LedgerSource {
  return {
    events: async ({ citizenIds, actorId, from, to }: LedgerFilter, page) => {
      const conditions = [
        isAfter(page),
        ...(actorId === null ? [] : [sql`r.actor = ${actorId}`]),
        ...(from === null ? [] : [sql`r.at >= ${from}::timestamptz`]),
        ...(to === null ? [] : [sql`r.at < ${to}::timestamptz`]),
      ];
      // Found by the citizen first: a planner that walks the whole ledger by time until it has a page takes as long as the ledger is.
      const records =
        citizenIds === null
          ? sql`ledger.record`
          : sql`(select * from ledger.record where citizens is not null and citizens ?| ${citizenIds}::text[] offset 0)`;
      const { rows } = await sql<StoredRecord>`
        select r.chain::text, r.seq, r.at, r.hash, r.body
        from ${records} as r
        where ${sql.join(conditions, sql` and `)}
        order by r.at desc, r.chain desc, r.seq desc
        limit ${page.first + 1}`.execute(db);
      return rows.map(eventOf);
    },

    // Of a look without a decision nobody knows whether the citizen may be told, so it is not: null is not true.
    looksByCitizen: async (citizens, page, { brokenGlass, agencies }, into) => {
      const names = agencies.map(({ agency }) => agency);
      const moments = agencies.map(({ upTo }) => upTo);
      const known = citizens.flatMap(({ owner, aliases }) => aliases.map((alias) => ({ owner, alias })));
      const [owners, aliases] = [known.map(({ owner }) => owner), known.map(({ alias }) => alias)];
      const { rows } = await sql<StoredRecord & Pick<LookRow, 'owner' | 'aliases'>>`
        select n.owner, n.aliases, n.chain, n.seq, n.at, n.hash, n.body
        from (
          select k.owner, k.aliases, r.chain::text, r.seq, r.at, r.hash, r.body,
                 row_number() over (partition by k.owner order by r.at desc, r.chain desc, r.seq desc) as rank
          from (
            select u.owner, array_agg(u.alias) as aliases
            from unnest(${owners}::text[], ${aliases}::text[]) as u(owner, alias)
            group by u.owner
          ) as k
          join ledger.record as r on r.citizens is not null and r.citizens ?| k.aliases
          where not (r.body::jsonb -> 'repeated') ?| k.aliases
            and (
              select bool_and(
                not (d ->> 'isConfidential')::boolean
                or coalesce(d ->> 'breakGlass' = any(${brokenGlass}::text[]), false)
                or exists (
                  select from unnest(${names}::text[], ${moments}::timestamptz[]) as l(agency, up_to)
                  where l.agency = r.body::jsonb -> 'reader' ->> 'agency' and r.at <= l.up_to))
              from jsonb_array_elements(r.body::jsonb -> 'decisions') as d
              where d ->> 'citizen' = any(k.aliases))
            and ${into === null ? sql`true` : isInto(into, owners, aliases)}
            and ${isAfter(page)}
        ) as n
        where n.rank <= ${page.first + 1}
        order by n.owner, n.rank`.execute(db);
      return rows.map((row): LookRow => ({ ...eventOf(row), owner: row.owner, aliases: row.aliases }));
    },

    close: () => db.destroy(),
  };
}

function eventOf({ chain, seq, at, hash, body }: StoredRecord): LedgerEventRow {
  // Written by the gateway alone, as its type says; nobody can change it.
  return { chain, seq, at, hash, body: JSON.parse(body) as LedgerBody };
}

/** As ledger/pages.ts makes a cursor. */
function isAfter({ after }: Page) {
  if (after === null) return sql<boolean>`true`;
  const [at, chain, seq] = after;
  return sql<boolean>`(r.at, r.chain, r.seq) < (${at}::timestamptz, ${chain}::uuid, ${seq}::bigint)`;
}

/**
 * Of the citizen `k` and their record `r`, the first of its request: what came of it later in the request stands in records
 * that do not say the decision again.
 */
function isInto({ agency, from, to }: LooksInto, owners: readonly string[], aliases: readonly string[]) {
  return sql<boolean>`
    r.at between ${from}::timestamptz and ${to}::timestamptz
    and exists (
      select from jsonb_array_elements(r.body::jsonb -> 'decisions') as d
      where d ->> 'citizen' = any(k.aliases) and d -> 'agencies' ? ${agency})
    and (k.owner, r.chain, r.body::jsonb ->> 'trace') in (
      select u.owner, o.chain, o.body::jsonb ->> 'trace'
      from unnest(${owners}::text[], ${aliases}::text[]) as u(owner, alias)
      join ledger.record as o on o.citizens is not null and o.citizens ? u.alias
      where o.kind = 'DISCLOSURE' and o.body::jsonb -> 'asked' ? ${agency})`;
}
