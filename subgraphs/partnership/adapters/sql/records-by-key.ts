/** Asks the index which records share a hashed key: one probe for each hash, and none reads more than one row past its cap. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { keyHashesToFind } from '../../citizen-index/key-hash.ts';
import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import type { PartnershipTables } from './tables.ts';

/** A way to be found: what is asked by, and how many may share it before it says nothing. */
export interface ProbedKey {
  readonly text: string;
  readonly largestBlock: number;
}

/** The keys' places in what was asked, their hashes and their caps, one of each for a probe. */
export type Probes = readonly [places: readonly number[], hashes: readonly number[], caps: readonly number[]];

/** A key stands there once for every secret that a row may still be written with, and is one key. */
export function probesOf(keys: readonly ProbedKey[], keyring: IndexKeyring): Probes {
  const all = keys.flatMap(({ text, largestBlock }, place) =>
    keyHashesToFind([text], keyring).map((hash) => ({ place, hash, cap: largestBlock })),
  );
  return [all.map(({ place }) => place), all.map(({ hash }) => hash), all.map(({ cap }) => cap)];
}

/** `narrow` are the numbers of records that share a key, `overfull` the places of keys that more share than may. */
export function withRecordsByKey(db: Kysely<PartnershipTables>, [places, hashes, caps]: Probes) {
  const probes = sql<Probe>`(select * from unnest(${places}::int4[], ${hashes}::int8[], ${caps}::int4[]) as u(place, hash, cap))`;
  return db
    .with('hit', (cte) =>
      cte
        .selectFrom(probes.as('a'))
        .innerJoinLateral(
          (lateral) =>
            lateral
              .selectFrom('index_key as k')
              .select('k.record')
              .whereRef('k.hash', '=', 'a.hash')
              .limit(sql<number>`a.cap + 1`)
              .as('k'),
          (join) => join.onTrue(),
        )
        .select(['a.place', 'a.cap', 'k.record']),
    )
    .with('overfull', (cte) =>
      cte
        .selectFrom('hit')
        .select('place')
        .groupBy(['place', 'cap'])
        // Of a record that is written anew just now, the old hash and the new one are one.
        .having((is) => is(is.fn.count('record').distinct(), '>', is.ref('cap'))),
    )
    .with('narrow', (cte) =>
      cte
        .selectFrom('hit')
        .select('record')
        .distinct()
        .where('place', 'not in', (is) => is.selectFrom('overfull').select('place')),
    );
}

interface Probe {
  readonly place: number;
  readonly hash: number;
  readonly cap: number;
}
