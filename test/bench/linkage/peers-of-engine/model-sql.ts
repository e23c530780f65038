/** Writes a model as one SQL query over DuckDB, as Splink does: blocking by joins, a level for each comparison, weights, a floor. */

import type { BlockingRule, Comparison, LinkageModel } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { comparisonWeights, startingWeights } from '../../../../subgraphs/partnership/linkage/score/weights.ts';
import {
  anyOrderColumn,
  blockingSql,
  nullSql,
  testSql,
} from '../../../../subgraphs/partnership/linkage/splink/test-sql.ts';
import type { ExportedColumn, ExportedTable } from './export-table.ts';
import { shareColumn } from './export-table.ts';

/** The records, with lists as lists and names in any order as one column. */
export function loadSql({ file, columns }: ExportedTable, rules: readonly BlockingRule[]): string {
  const read = columns.map(({ name }) => `'${name}': 'VARCHAR'`).join(', ');
  const anyOrder = rules
    .flatMap(({ on }) => on)
    .flatMap((part) => (typeof part === 'string' ? [] : [part.inAnyOrder]))
    .map(
      (pair) =>
        `least("${pair[0]}", "${pair[1]}") || ' ' || greatest("${pair[0]}", "${pair[1]}") AS "${anyOrderColumn(pair)}"`,
    );
  const typed = columns.map(typedSql);
  return (
    `CREATE TABLE records AS SELECT ${[...typed, ...anyOrder].join(', ')} ` +
    `FROM read_csv('${file.replaceAll("'", "''")}', header = true, columns = {${read}}, nullstr = '')`
  );
}

function typedSql({ name, type }: ExportedColumn): string {
  if (type === 'VARCHAR') return `"${name}"`;
  return type === 'VARCHAR[]' ? `string_split("${name}", ' ') AS "${name}"` : `CAST("${name}" AS ${type}) AS "${name}"`;
}

/** Each pair once: under its first rule. */
export function pairsSql(rules: readonly BlockingRule[]): string {
  return rules
    .map((rule, index) => {
      const earlier = rules.slice(0, index).map((before) => ` AND NOT coalesce((${blockingSql(before)}), false)`);
      return (
        'SELECT l.ref AS ref_l, r.ref AS ref_r FROM records l JOIN records r ' +
        `ON ${blockingSql(rule)} WHERE l.ref < r.ref${earlier.join('')}`
      );
    })
    .join(' UNION ALL ');
}

/** One column a comparison with the level that holds; 0 for none. */
export function levelsSql({ comparisons, blocking }: LinkageModel, columns: readonly ExportedColumn[]): string {
  const sides = columns.flatMap(({ name }) => [`l."${name}" AS "${name}_l"`, `r."${name}" AS "${name}_r"`]);
  const levels = comparisons.map(
    (comparison, index) =>
      `CASE WHEN ${nullSql(comparison)} THEN 0 ${comparison.levels
        .map(({ test }, level) =>
          test.is === 'otherwise' ? `ELSE ${level + 1}` : `WHEN ${testSql(test)} THEN ${level + 1}`,
        )
        .join(' ')} END AS g${index}`,
  );
  const shares = columns
    .filter(({ name }) => name.startsWith(shareColumn('')))
    .map(({ name }) => `"${name}_l", "${name}_r"`);
  return (
    `SELECT ${[...levels, ...shares].join(', ')} FROM (SELECT ${sides.join(', ')} FROM (${pairsSql(blocking)}) p ` +
    'JOIN records l ON l.ref = p.ref_l JOIN records r ON r.ref = p.ref_r)'
  );
}

export function patternsSql(model: LinkageModel, columns: readonly ExportedColumn[]): string {
  const names = model.comparisons.map((_, index) => `g${index}`).join(', ');
  return `SELECT ${names}, count(*)::INTEGER AS pairs FROM (${levelsSql(model, columns)}) GROUP BY ${names}`;
}

/** How many pairs there are, and how many reach the floor. */
export function scoreSql(model: LinkageModel, columns: readonly ExportedColumn[], floor: number): string {
  const bits = model.comparisons.map((comparison, index) => bitsSql(comparison, `g${index}`));
  const weight = [startingWeights(model).byChance, ...bits].join(' + ');
  return (
    `SELECT count(*)::INTEGER AS pairs, count(*) FILTER (weight >= ${floor})::INTEGER AS edges ` +
    `FROM (SELECT ${weight} AS weight FROM (${levelsSql(model, columns)}))`
  );
}

function bitsSql(comparison: Comparison, level: string): string {
  const { byChance, rarity, exactRate } = comparisonWeights(comparison);
  const share = `greatest("${shareColumn(comparison.field)}_l", "${shareColumn(comparison.field)}_r")`;
  const cases = Array.from(byChance, (bits, index) => {
    const weight = rarity[index] ?? 0;
    return `WHEN ${index} THEN ${bits}${weight === 0 ? '' : ` + ${weight} * log2(${exactRate} / ${share})`}`;
  });
  return `(CASE ${level} ${cases.join(' ')} END)`;
}
