/** Writes a table as other engines read it: one column a field and part, in this engine's standard spelling, so that all compare the same. */

import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';

import type { LinkageModel, RecordTable } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { valueShares } from '../../../../subgraphs/partnership/linkage/score/value-shares.ts';
import { dayColumn } from '../../../../subgraphs/partnership/linkage/splink/test-sql.ts';
import type { Column } from '../../../../subgraphs/partnership/linkage/table/record-table.ts';

export interface ExportedTable {
  readonly file: string;
  readonly columns: readonly ExportedColumn[];
}

export interface ExportedColumn {
  readonly name: string;
  readonly type: 'VARCHAR' | 'VARCHAR[]' | 'INTEGER' | 'DOUBLE';
  cell(record: number): string;
}

const LINES_A_WRITE = 5000;

export function exportTable(table: RecordTable, model: LinkageModel, folder: string): ExportedTable {
  const columns: readonly ExportedColumn[] = [
    { name: 'ref', type: 'INTEGER', cell: String },
    ...Object.values(table.columns).flatMap(columnsOf),
    ...shareColumns(table, model),
  ];
  const file = path.join(folder, 'records.csv');
  const out = openSync(file, 'w');
  let lines = [columns.map(({ name }) => name).join(',')];
  for (let record = 0; record < table.size; record += 1) {
    lines.push(columns.map(({ cell }) => cell(record)).join(','));
    if (lines.length === LINES_A_WRITE) {
      writeSync(out, `${lines.join('\n')}\n`);
      lines = [];
    }
  }
  writeSync(out, `${lines.join('\n')}\n`);
  closeSync(out);
  return { file, columns };
}

/** Standard values hold no commas or quotes. */
function columnsOf({ spec, first, values, parts, partValues, days }: Column): readonly ExportedColumn[] {
  const valueOf = (record: number): number => first[record] ?? 0;
  return [
    { name: spec.name, type: 'VARCHAR', cell: (record) => values[valueOf(record)] ?? '' },
    ...Object.entries(parts).map(([part, { ids, lists }]): ExportedColumn => {
      const texts = partValues[part] ?? [];
      return {
        name: `${spec.name}_${part}`,
        type: lists === null ? 'VARCHAR' : 'VARCHAR[]',
        cell: (record) => {
          const value = valueOf(record);
          if (lists === null) return texts[ids[value] ?? 0] ?? '';
          const own = lists.values.subarray(lists.starts[value] ?? 0, lists.starts[value + 1] ?? 0);
          return Array.from(own, (id) => texts[id] ?? '').join(' ');
        },
      };
    }),
    ...(days === null
      ? []
      : [
          {
            name: dayColumn(spec.name),
            type: 'INTEGER' as const,
            cell: (record: number) => (valueOf(record) === 0 ? '' : String(days[valueOf(record)])),
          },
        ]),
  ];
}

/** The share of each record's value, for weights by rarity. */
function shareColumns(table: RecordTable, model: LinkageModel): readonly ExportedColumn[] {
  return Object.entries(valueShares(model, table)).map(([field, shares]) => ({
    name: shareColumn(field),
    type: 'DOUBLE',
    cell: (record) => {
      const value = table.columns[field]?.first[record] ?? 0;
      return value === 0 ? '' : String(shares[value]);
    },
  }));
}

export function shareColumn(field: string): string {
  return `tf_${field}`;
}
