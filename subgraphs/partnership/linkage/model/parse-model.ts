/** Parses a model from JSON. A model decides what is compared and becomes SQL elsewhere, so nothing of it is used unchecked. */

import { FIELD_KINDS } from '../standardise/field-kinds.ts';
import type { FieldSpec } from '../table/record-table.ts';
import {
  columnName,
  listOf,
  ModelError,
  numberBetween,
  objectAt,
  oneOf,
  onlyKeys,
  text,
  wholeNumberBetween,
} from './json-at.ts';
import type { Read } from './json-at.ts';
import { MODEL_FORMAT, MODEL_VERSION } from './model.ts';
import type { BlockingRule, Comparison, Level, LinkageModel, SearchRule, TermFrequencies } from './model.ts';
import { createTestReader } from './parse-test.ts';
import type { TestReader } from './parse-test.ts';

const MODEL_KEYS =
  `format version name fields blocking searchRules learnFrom comparisons householdShares goTogether prior householdPrior
  frequencies together`.split(/\s+/);
const MOST_IN_A_BLOCK = 1_000_000;
const rate = numberBetween(Number.MIN_VALUE, 1);
const share = numberBetween(0, 1);

/** Throws a ModelError that names the place. */
export function parseModel(json: unknown): LinkageModel {
  const model = objectAt(json, '');
  onlyKeys(model, '', MODEL_KEYS);
  const fields = fieldsAt(model['fields']);
  const tests = createTestReader(fields);
  const comparisons = listOf((value, path) => comparisonAt(value, path, tests))(model['comparisons'], 'comparisons');
  if (new Set(comparisons.map(({ name }) => name)).size < comparisons.length) {
    throw new ModelError('comparisons', 'without two comparisons of one name');
  }
  return {
    format: oneOf(MODEL_FORMAT)(model['format'], 'format'),
    version: oneOf(MODEL_VERSION)(model['version'], 'version'),
    name: text(model['name'], 'name'),
    fields,
    blocking: rulesAt(model['blocking'], 'blocking', tests, tests.reference),
    searchRules: searchRulesAt(model['searchRules'], 'searchRules', tests),
    learnFrom: rulesAt(model['learnFrom'], 'learnFrom', tests, tests.reference),
    comparisons,
    householdShares: listOf(tests.field)(model['householdShares'], 'householdShares'),
    goTogether: pairAt(model['goTogether'], 'goTogether', tests),
    prior: numberBetween(1e-15, 0.999)(model['prior'], 'prior'),
    householdPrior: numberBetween(0, 0.5)(model['householdPrior'], 'householdPrior'),
    frequencies: frequenciesAt(model['frequencies'], fields),
    together: sharesAt(model['together'], 'together'),
  };
}

/** The part of a model that says what records are found by, where it is kept alone. Throws a ModelError that names the place. */
export function parseSearchRules(json: unknown): Pick<LinkageModel, 'fields' | 'searchRules'> {
  const part = objectAt(json, '');
  onlyKeys(part, '', ['fields', 'searchRules']);
  const fields = fieldsAt(part['fields']);
  return { fields, searchRules: searchRulesAt(part['searchRules'], 'searchRules', createTestReader(fields)) };
}

function fieldsAt(value: unknown): readonly FieldSpec[] {
  const fields = listOf(fieldAt)(value, 'fields');
  if (new Set(fields.map(({ name }) => name)).size < fields.length) {
    throw new ModelError('fields', 'without two fields of one name');
  }
  return fields;
}

function fieldAt(value: unknown, path: string): FieldSpec {
  const field = objectAt(value, path);
  onlyKeys(field, path, ['name', 'kind', 'isVerified']);
  const { isVerified } = field;
  if (isVerified !== undefined && typeof isVerified !== 'boolean') {
    throw new ModelError(`${path}.isVerified`, 'true or false');
  }
  const kind = oneOf(...FIELD_KINDS)(field['kind'], `${path}.kind`);
  return { name: columnName(field['name'], `${path}.name`), kind, ...(isVerified === true ? { isVerified } : {}) };
}

function rulesAt(value: unknown, path: string, tests: TestReader, part: Read<string>): readonly BlockingRule[] {
  return listOf((rule, at) => ruleAt(rule, at, tests, part))(value, path);
}

/** A key says by its rule's name whose key it is, and a rule without parts would find everybody. */
function searchRulesAt(value: unknown, path: string, tests: TestReader): readonly SearchRule[] {
  const rules = listOf((rule, at) => searchRuleAt(rule, at, tests))(value, path);
  if (new Set(rules.map(({ name }) => name)).size < rules.length) {
    throw new ModelError(path, 'without two rules of one name');
  }
  for (const [index, { on }] of rules.entries()) {
    if (on.length === 0) throw new ModelError(`${path}[${index}].on`, 'a list that is not empty');
  }
  return rules;
}

function searchRuleAt(value: unknown, path: string, tests: TestReader): SearchRule {
  const { isForSearchOnly, ...rule } = objectAt(value, path);
  if (isForSearchOnly !== undefined && typeof isForSearchOnly !== 'boolean') {
    throw new ModelError(`${path}.isForSearchOnly`, 'true or false');
  }
  return { ...ruleAt(rule, path, tests, tests.clue), ...(isForSearchOnly === true ? { isForSearchOnly } : {}) };
}

function ruleAt(value: unknown, path: string, tests: TestReader, part: Read<string>): BlockingRule {
  const rule = objectAt(value, path);
  onlyKeys(rule, path, ['name', 'on', 'largestBlock']);
  return {
    name: text(rule['name'], `${path}.name`),
    on: listOf((one, at) => {
      if (typeof one === 'string') return part(one, at);
      const pair = objectAt(one, at);
      onlyKeys(pair, at, ['inAnyOrder']);
      return { inAnyOrder: pairOf(pair['inAnyOrder'], `${at}.inAnyOrder`, tests) };
    })(rule['on'], `${path}.on`),
    largestBlock: wholeNumberBetween(2, MOST_IN_A_BLOCK)(rule['largestBlock'], `${path}.largestBlock`),
  };
}

function comparisonAt(value: unknown, path: string, tests: TestReader): Comparison {
  const comparison = objectAt(value, path);
  onlyKeys(comparison, path, ['name', 'field', 'silentIf', 'levels']);
  const field = tests.field(comparison['field'], `${path}.field`);
  const levels = listOf((level, at) => levelAt(level, at, field, tests))(comparison['levels'], `${path}.levels`);
  if (levels.length === 0 || levels.length > 30) throw new ModelError(`${path}.levels`, 'from 1 to 30 levels');
  if (levels.findIndex(({ test }) => test.is === 'otherwise') !== levels.length - 1) {
    throw new ModelError(`${path}.levels`, 'ended by one level "otherwise"');
  }
  const { silentIf } = comparison;
  return {
    name: columnName(comparison['name'], `${path}.name`),
    field,
    ...(silentIf === undefined ? {} : { silentIf: tests.test(silentIf, `${path}.silentIf`) }),
    levels,
  };
}

function levelAt(value: unknown, path: string, field: string, tests: TestReader): Level {
  const level = objectAt(value, path);
  onlyKeys(level, path, ['label', 'test', 'rarity', 'm', 'u', 'h', 'n']);
  const { rarity } = level;
  return {
    label: text(level['label'], `${path}.label`),
    test: tests.testOf(field, level['test'], `${path}.test`),
    ...(rarity === undefined ? {} : { rarity: share(rarity, `${path}.rarity`) }),
    m: rate(level['m'], `${path}.m`),
    u: rate(level['u'], `${path}.u`),
    h: rate(level['h'], `${path}.h`),
    n: rate(level['n'], `${path}.n`),
  };
}

function pairAt(value: unknown, path: string, tests: TestReader): readonly [string, string] | null {
  return value === null ? null : pairOf(value, path, tests);
}

function pairOf(value: unknown, path: string, tests: TestReader): readonly [string, string] {
  const [one, other, ...more] = listOf(tests.field)(value, path);
  if (one === undefined || other === undefined || more.length > 0) throw new ModelError(path, 'two fields');
  return [one, other];
}

function frequenciesAt(value: unknown, fields: readonly FieldSpec[]): Readonly<Record<string, TermFrequencies>> {
  const frequencies = objectAt(value, 'frequencies');
  onlyKeys(
    frequencies,
    'frequencies',
    fields.map(({ name }) => name),
  );
  return Object.fromEntries(
    Object.entries(frequencies).map(([field, terms]) => {
      const path = `frequencies.${field}`;
      const read = objectAt(terms, path);
      onlyKeys(read, path, ['common', 'rare']);
      return [field, { common: sharesAt(read['common'], `${path}.common`), rare: rate(read['rare'], `${path}.rare`) }];
    }),
  );
}

/** The path names the list, not its entry: the entry is a name. */
function sharesAt(value: unknown, path: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(objectAt(value, path)).map(([term, part]) => [term, rate(part, `${path}[…]`)]),
  );
}
