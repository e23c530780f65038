/** Reads Splink settings into a model, as far as the two overlap. A condition that it does not know is refused, never run. */

import { condition, listOf, ModelError, numberBetween, objectAt, text } from '../model/json-at.ts';
import { MODEL_FORMAT, MODEL_VERSION } from '../model/model.ts';
import type { BlockingRule, Comparison, Level, LinkageModel, TermFrequencies, Test } from '../model/model.ts';
import { parseModel } from '../model/parse-model.ts';
import { searchRulesFor } from '../model/recipe-search.ts';
import { KINDS } from '../standardise/field-kinds.ts';
import type { FieldSpec } from '../table/record-table.ts';
import { anyOrderColumn, blockingSql, columnFor, dayColumn, nullSql } from './test-sql.ts';

export interface SplinkImport {
  readonly name: string;
  /** Splink does not know what kind a column is. */
  readonly fields: readonly FieldSpec[];
  readonly termFrequencies?: Readonly<Record<string, TermFrequencies>>;
  /** Splink has no caps. */
  readonly largestBlock?: number;
}

/** Throws a ModelError that names the place. */
export function importSplinkSettings(
  json: unknown,
  { name, fields, termFrequencies = {}, largestBlock = 200 }: SplinkImport,
): LinkageModel {
  const settings = objectAt(json, '');
  const reader = createConditionReader(fields);
  const blocking = listOf((value, path) => ruleAt(value, path, reader, largestBlock))(
    settings['blocking_rules_to_generate_predictions'],
    'blocking_rules_to_generate_predictions',
  );
  const comparisons = listOf((value, path) => comparisonAt(value, path, reader))(
    settings['comparisons'],
    'comparisons',
  );
  // Through the parser of our own models, so that an imported one is held to all that ours are.
  return parseModel({
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    name,
    fields,
    blocking,
    searchRules: searchRulesFor(fields),
    learnFrom: blocking.filter(({ on }) => on.length > 0),
    comparisons,
    householdShares: [],
    goTogether: null,
    prior: numberBetween(1e-15, 0.999)(
      settings['probability_two_random_records_match'],
      'probability_two_random_records_match',
    ),
    householdPrior: 0,
    frequencies: termFrequencies,
    together: {},
  });
}

type Reference = string;

interface ConditionReader {
  /** Undefined: unknown. */
  reference(column: string): Reference | undefined;
  test(sql: string): Test | undefined;
  silentIf(sql: string, field: string): Test | null | undefined;
  rule(sql: string): BlockingRule['on'] | undefined;
}

function comparisonAt(value: unknown, path: string, reader: ConditionReader): Comparison {
  const comparison = objectAt(value, path);
  const at = `${path}.comparison_levels`;
  const [first, ...rest] = listOf(objectAt)(comparison['comparison_levels'], at);
  if (first?.['is_null_level'] !== true) throw new ModelError(`${at}[0]`, 'the level for missing values');
  const missing = condition(first['sql_condition'], `${at}[0].sql_condition`);
  const field = /^"?(\w+)_l"? IS NULL/i.exec(missing)?.[1] ?? '';
  const silentIf = reader.silentIf(missing, field);
  if (silentIf === undefined) throw new ModelError(`${at}[0].sql_condition`, 'a condition that this program knows');
  return {
    name: text(comparison['output_column_name'], `${path}.output_column_name`),
    field,
    ...(silentIf === null ? {} : { silentIf }),
    levels: rest.map((level, index) => levelAt(level, `${at}[${index + 1}]`, reader)),
  };
}

function levelAt(level: Readonly<Record<string, unknown>>, path: string, reader: ConditionReader): Level {
  const test = reader.test(condition(level['sql_condition'], `${path}.sql_condition`));
  if (test === undefined) throw new ModelError(`${path}.sql_condition`, 'a condition that this program knows');
  const rate = numberBetween(Number.MIN_VALUE, 1);
  const u = rate(level['u_probability'], `${path}.u_probability`);
  const weight = level['tf_adjustment_weight'];
  const hasTerms = level['tf_adjustment_column'] !== undefined && level['tf_adjustment_column'] !== null;
  return {
    label: text(level['label_for_charts'], `${path}.label_for_charts`),
    test,
    m: rate(level['m_probability'], `${path}.m_probability`),
    u,
    h: u,
    n: u,
    ...(hasTerms ? { rarity: typeof weight === 'number' ? weight : 1 } : {}),
  };
}

function ruleAt(value: unknown, path: string, reader: ConditionReader, largestBlock: number): BlockingRule {
  const sql = typeof value === 'string' ? value : objectAt(value, path)['blocking_rule'];
  const on = typeof sql === 'string' ? reader.rule(sql) : undefined;
  if (on === undefined) throw new ModelError(path, 'equalities of known columns');
  return { name: typeof sql === 'string' ? sql.slice(0, 200) : path, on, largestBlock };
}

function createConditionReader(fields: readonly FieldSpec[]): ConditionReader {
  const references = new Map<string, Reference>();
  const days = new Map<string, string>();
  const pairs = new Map<string, readonly [string, string]>();
  for (const { name, kind } of fields) {
    for (const reference of [name, ...Object.keys(KINDS[kind].parts).map((part) => `${name}.${part}`)]) {
      references.set(columnFor(reference), reference);
    }
    days.set(dayColumn(name), name);
    for (const other of fields) pairs.set(anyOrderColumn([name, other.name]), [name, other.name]);
  }
  const reference = (column = ''): Reference | undefined => references.get(column);
  const known = (column: string | undefined, make: (of: string) => Test): Test | undefined => {
    const of = reference(column);
    return of === undefined ? undefined : make(of);
  };
  // Each with the column, or the columns, in its groups. Quotes are optional, as Splink writes both.
  const forms: readonly (readonly [RegExp, (groups: readonly string[]) => Test | undefined])[] = [
    [/^"?(\w+)_l"? = "?\1_r"?$/, ([, column]) => known(column, (of) => sameOf(of))],
    [
      /^"?(\w+)_l"? IS NOT NULL AND "?\1_r"? IS NOT NULL$/,
      ([, column]) => known(column, (of) => ({ is: 'known', of })),
    ],
    [
      /^coalesce\("?(\w+)_l"? = "?\1_r"?, true\)$/,
      ([, column]) => known(column, (of) => ({ is: 'not-different', of })),
    ],
    [
      /^array_length\(list_intersect\("?(\w+)_l"?, "?\1_r"?\)\) >= 1$/,
      ([, column]) => known(column, (of) => ({ is: 'share', of })),
    ],
    [
      /^jaro_winkler_similarity\("?(\w+)_l"?, "?\1_r"?\) >= ([\d.]+)$/,
      ([, column, least]) => known(column, (of) => ({ is: 'jaro-winkler', of, atLeast: Number(least) })),
    ],
    [
      /^damerau_levenshtein\("?(\w+)_l"?, "?\1_r"?\) <= (\d)$/,
      ([, column, most]) => known(column, (of) => ({ is: 'edits', of, atMost: Number(most) })),
    ],
    [
      /^least\(length\("?(\w+)_l"?\), length\("?\1_r"?\)\) = 1 AND left\("?\1_l"?, 1\) = left\("?\1_r"?, 1\)$/,
      ([, column]) => known(column, (of) => ({ is: 'initial', of })),
    ],
    [
      /^least\(length\("?(\w+)_l"?\), length\("?\1_r"?\)\) >= 3 AND \(starts_with\("?\1_l"?, "?\1_r"?\) OR starts_with\("?\1_r"?, "?\1_l"?\)\)$/,
      ([, column]) => known(column, (of) => ({ is: 'begins', of })),
    ],
    [
      /^abs\("?(\w+)_l"? - "?\1_r"?\) <= (\d+)$/,
      ([, column, most]) => {
        const of = days.get(column ?? '');
        return of === undefined ? undefined : { is: 'days-apart', of, atMost: Number(most) };
      },
    ],
    [
      /^\(jaro_winkler_similarity\("?(\w+)_l"?, "?(\w+)_r"?\) >= ([\d.]+) (AND|OR) jaro_winkler_similarity\("?\1_r"?, "?\2_l"?\) >= \3\)$/,
      ([, own, other, least, joint]) => {
        const [of, across] = [reference(own), reference(other)];
        if (of === undefined || across === undefined) return undefined;
        return { is: joint === 'AND' ? 'swapped' : 'displaced', of, with: across, atLeast: Number(least) };
      },
    ],
  ];

  function test(sql: string): Test | undefined {
    if (sql === 'ELSE') return { is: 'otherwise' };
    for (const [form, make] of forms) {
      const groups = form.exec(sql);
      if (groups !== null) return make([...groups]);
    }
    return undefined;
  }

  function silentIf(sql: string, field: string): Test | null | undefined {
    const plain = { name: field, field, levels: [] };
    if (unquoted(sql) === unquoted(nullSql(plain))) return null;
    const silent = test(/ OR \((?:"?\w+"? <> "?\w+"? AND )?(\(?.+?\)?)\)$/.exec(sql)?.[1] ?? '');
    return silent !== undefined && nullSql({ ...plain, silentIf: silent }) === sql ? silent : undefined;
  }

  function rule(sql: string): BlockingRule['on'] | undefined {
    if (sql === '1 = 1') return [];
    const parts = sql.split(/ AND /i).map((part) => {
      const column = /^\(?l\."?(\w+)"? = r\."?\1"?\)?$/.exec(part.trim())?.[1] ?? '';
      const inAnyOrder = pairs.get(column);
      return inAnyOrder === undefined ? reference(column) : { inAnyOrder };
    });
    const on = parts.filter((part) => part !== undefined);
    return on.length === parts.length && on.length > 0 && blockingSql({ name: '', on, largestBlock: 2 }) !== ''
      ? on
      : undefined;
  }

  return { reference, test, silentIf, rule };
}

function unquoted(sql: string): string {
  return sql.replaceAll('"', '').toUpperCase();
}

/** Two dates whose day and month changed places share the part without order. */
function sameOf(of: Reference): Test {
  return of.endsWith('.unordered') ? { is: 'day-month-swapped', of: of.slice(0, of.indexOf('.')) } : { is: 'same', of };
}
