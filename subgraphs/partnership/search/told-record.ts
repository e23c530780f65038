/** Makes one record of all that a reader may be told of a candidate, so that what they may not see neither finds nor confirms. */

import { comparable } from '../citizen-index/registered-record.ts';
import type { Decision } from '../decisions/decide.ts';
import { isTellable } from '../decisions-of-request.ts';
import type { PersonRecord } from '../linkage/linkage.ts';
import type { CandidateRecord, CandidateRow } from '../source.ts';

type Tells = (field: string) => boolean;

export interface ToldOptions {
  /** The fields that the question can meet; of the others nothing is needed. */
  readonly fields: readonly string[];
  /** Whether the question would find a record by what is told of it. */
  readonly isFound: (record: PersonRecord) => boolean;
}

/**
 * Whoever searched for a name with one NHS number, phone or property after another would learn which is the citizen's. Null where not
 * even the name may be seen, and where nothing that may be told would have found them.
 */
export function toldRecord(
  candidate: CandidateRow,
  decision: Decision,
  { fields, isFound }: ToldOptions,
): PersonRecord | null {
  const { classes, indicators, isForAnother } = decision;
  if (!classes.has('IDENTITY')) return null;
  // Whoever must not be located is found by no address, whatever else the reader may see of them.
  const isLocated = classes.has('LOCATION') && candidate.citizen.locationRestriction === null;
  const isIdentified = classes.has('IDENTIFIER') || indicators.has('IDENTIFIER');
  const tells: Tells = (field) =>
    (isLocated || !LOCATING.has(field)) &&
    (isIdentified || !IDENTIFYING.has(field)) &&
    // The phone in a child's record is the other parent's, more often than not.
    !(isForAnother && OWN.has(field));
  // A name or a phone that only the police or a confidential charity has must not find anybody for who may not know so.
  const records = candidate.records.filter(({ record }) => isTellable(record, decision));
  const toldFields = fields.filter(tells);
  const isAllTold = toldFields.length === fields.length;
  const findsThem = records.some((one) => one.isHit && (isAllTold || isFound(valuesOf([one], toldFields))));
  return findsThem ? valuesOf(records, toldFields, candidate.citizen.id) : null;
}

/** All that is there of a candidate, told or not: nobody fits better by what they may be told. */
export function wholeRecord({ records, citizen }: CandidateRow, fields: readonly string[]): PersonRecord {
  return valuesOf(records, fields, citizen.id);
}

const LOCATING: ReadonlySet<string> = new Set(['postcode', 'address', 'uprn']);
const IDENTIFYING: ReadonlySet<string> = new Set(['nhs', 'nino']);
const OWN: ReadonlySet<string> = new Set(['phone', 'email', 'nhs', 'nino']);

/** What holds now by any record, the newest first; then what held before. */
function valuesOf(records: readonly CandidateRecord[], fields: readonly string[], ref = ''): PersonRecord {
  const newestFirst = records.toSorted((one, other) =>
    one.link.recordUpdatedAt < other.link.recordUpdatedAt ? 1 : -1,
  );
  const all = newestFirst.map(({ record }) => comparable('', record).values);
  const valuesIn = (field: string): readonly string[] => {
    const lists = all.map((values) => listOf(values[field]));
    return [...new Set([...lists.flatMap((list) => list.slice(0, 1)), ...lists.flatMap((list) => list.slice(1))])];
  };
  return { ref, source: '', values: Object.fromEntries(fields.map((field) => [field, valuesIn(field)])) };
}

function listOf(value: PersonRecord['values'][string]): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
