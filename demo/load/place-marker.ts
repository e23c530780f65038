/** Remembers in the store which place it holds, so that it is used again when it fits and never mistaken for real records. */

import type { CopyTarget } from '../../subgraphs/kit/sql/bulk/copy-target.ts';

export interface PlaceMarker {
  readonly seed: string;
  readonly size: number;
  readonly now: Date;
  /** Of everything that shapes the rows: generators and migrations. */
  readonly version: string;
  /** False while it loads, and after a load that did not end. */
  readonly isComplete: boolean;
}

const SCHEMA = 'fictonshire';

export async function readMarker(target: CopyTarget): Promise<PlaceMarker | null> {
  const [exists] = await target.ask(`select to_regclass('${SCHEMA}.place')::text as name`);
  if (exists === undefined || exists['name'] === null) return null;
  const [row] = await target.ask(
    `select seed, size::text, floor(extract(epoch from now) * 1000)::bigint::text as now, version, is_complete::text from ${SCHEMA}.place`,
  );
  if (row === undefined) return null;
  return {
    seed: row['seed'] ?? '',
    size: Number(row['size']),
    now: new Date(Number(row['now'])),
    version: row['version'] ?? '',
    isComplete: row['is_complete'] === 'true',
  };
}

export async function writeMarker(
  target: CopyTarget,
  { seed, size, now, version, isComplete }: PlaceMarker,
): Promise<void> {
  await target.run(`
    create schema if not exists ${SCHEMA};
    create table if not exists ${SCHEMA}.place
      (seed text not null, size integer not null, now timestamptz not null, version text not null, is_complete boolean not null);
    delete from ${SCHEMA}.place;
  `);
  await target.ask(`insert into ${SCHEMA}.place values ($1, $2::int, $3::timestamptz, $4, $5::boolean)`, [
    seed,
    String(size),
    now.toISOString(),
    version,
    String(isComplete),
  ]);
}
