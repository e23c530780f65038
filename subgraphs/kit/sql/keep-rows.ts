/** Makes the database itself refuse to change or delete what was recorded, whoever asks: the role's own limits do not hold the owner. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** By table, the one column that may be written anew, such as what is sealed when keys change; null: none may. */
export type KeptTables = Readonly<Record<string, string | null>>;

/** May be run again. */
export async function keepRows(schema: string, tables: KeptTables, db: Kysely<unknown>): Promise<void> {
  const refuse = sql.id(schema, 'refuse_change');
  await sql`
    create or replace function ${refuse}() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and tg_nargs = 1 then
        if to_jsonb(old) - tg_argv[0] = to_jsonb(new) - tg_argv[0] then return new; end if;
      end if;
      raise exception 'Rows of % are only added to.', tg_table_name using errcode = 'restrict_violation';
    end $$`.execute(db);
  for (const [table, column] of Object.entries(tables)) {
    await sql`
      create or replace trigger keeps_rows before update or delete on ${sql.id(schema, table)}
      for each row execute function ${refuse}(${column === null ? sql`` : sql.lit(column)})`.execute(db);
  }
}
