/** Says which column of a CSV is what: a JSON beside the file, or the first of the shipped ones whose columns are all there. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { FIELD_KINDS } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import type { FieldSpec } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { columnName, listOf, objectAt, oneOf, text } from '../../../../subgraphs/partnership/linkage/model/json-at.ts';

export interface MappedField extends FieldSpec {
  readonly column: string;
}

export interface Mapping {
  /** Who a record is about: a column, or what a pattern's first group finds in it. */
  readonly truth: { readonly column: string; readonly pattern: RegExp | null };
  readonly ref: string | null;
  readonly source: string | null;
  readonly fields: readonly MappedField[];
  /** What fairness is looked at by, as group and column. */
  readonly groups: readonly (readonly [group: string, column: string])[];
}

const SHIPPED = path.join(import.meta.dirname, 'mappings');

/** Null where nothing fits: then the file is left out, and it is said. */
export function mappingFor(csv: string, columns: readonly string[]): Mapping | null {
  const beside = csv.replace(/\.csv$/i, '.json');
  if (existsSync(beside)) return readMapping(beside);
  const shipped = readdirSync(SHIPPED)
    .toSorted()
    .map((name) => readMapping(path.join(SHIPPED, name)));
  return shipped.find((mapping) => columnsOf(mapping).every((column) => columns.includes(column))) ?? null;
}

function columnsOf({ truth, fields }: Mapping): readonly string[] {
  return [truth.column, ...fields.map(({ column }) => column)];
}

function readMapping(file: string): Mapping {
  const json = objectAt(JSON.parse(readFileSync(file, 'utf8')), '');
  const truth = objectAt(json['truth'], 'truth');
  const optional = (key: string): string | null => (json[key] === undefined ? null : text(json[key], key));
  return {
    truth: {
      column: text(truth['column'], 'truth.column'),
      pattern: truth['pattern'] === undefined ? null : new RegExp(text(truth['pattern'], 'truth.pattern')),
    },
    ref: optional('ref'),
    source: optional('source'),
    fields: listOf((value, at) => {
      const field = objectAt(value, at);
      const kind = oneOf(...FIELD_KINDS)(field['kind'], `${at}.kind`);
      const isVerified = field['isVerified'] === true;
      return {
        name: columnName(field['name'], `${at}.name`),
        kind,
        isVerified,
        column: text(field['column'], `${at}.column`),
      };
    })(json['fields'], 'fields'),
    groups: Object.entries(json['groups'] === undefined ? {} : objectAt(json['groups'], 'groups')).map(
      ([group, column]) => [group, text(column, `groups.${group}`)] as const,
    ),
  };
}
