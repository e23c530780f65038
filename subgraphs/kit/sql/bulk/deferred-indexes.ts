/** Takes a schema's indexes and foreign keys off for a load and puts them back after it: faster, and checked all the same. */

import type { CopyTarget } from './copy-target.ts';

export interface DeferOptions {
  /** Tables whose primary key goes too: many rows of random keys that cannot be doubled, since they are made here. */
  readonly keysOf?: readonly string[];
}

/** Primary keys and unique constraints stay: they are what would refuse a doubled row. Returns what puts the rest back. */
export async function deferIndexes(
  target: CopyTarget,
  schema: string,
  { keysOf = [] }: DeferOptions = {},
): Promise<() => Promise<void>> {
  const keys = await target.ask(
    `select conrelid::regclass::text as table_name, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where connamespace = $1::regnamespace
        and (contype = 'f' or (contype = 'p' and conrelid = any($2::regclass[]))) order by contype desc, conname`,
    [schema, `{${keysOf.map((table) => `${schema}.${table}`).join(',')}}`],
  );
  const indexes = await target.ask(
    `select format('%I.%I', n.nspname, c.relname) as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and not i.indisprimary and not i.indisunique order by c.relname`,
    [schema],
  );
  for (const key of keys) await target.run(`alter table ${key['table_name']} drop constraint ${key['name']}`);
  for (const index of indexes) await target.run(`drop index ${index['name']}`);
  return async () => {
    for (const index of indexes) await target.run(index['definition'] ?? '');
    for (const key of keys) {
      await target.run(`alter table ${key['table_name']} add constraint ${key['name']} ${key['definition']}`);
    }
  };
}
