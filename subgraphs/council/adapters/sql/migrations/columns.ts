/** Gives every table about a person the same columns, and every list of a person the index that its statement walks. */

import { sql } from 'kysely';
import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely';

/** A migration sees no types: the tables of its day are not those of today. */
export type Schema = Kysely<unknown>['schema'];

export const needed = (column: ColumnDefinitionBuilder) => column.notNull();
export const textList = sql`text[]`;
export const dateList = sql`date[]`;
/** Pounds and pence, never rounded. */
export const pounds = 'numeric(12, 2)' as const;

/** `create table` with the person it is about. Rows of a person who leaves the council's books leave with them. */
export function createPersonTable(schema: Schema, table: string) {
  return schema
    .createTable(table)
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true));
}

export function withReference<Table extends string, Column extends string>(table: CreateTableBuilder<Table, Column>) {
  return table.addColumn('reference', 'text', (column) => column.primaryKey());
}

/** The access path of a person's list, newest first. */
export async function indexByPerson(schema: Schema, table: string, newest: string, tie: string = 'reference') {
  await schema
    .createIndex(`${table}_by_person`)
    .on(table)
    .columns(['person_id', `${newest} desc`, `${tie} desc`])
    .execute();
}
