/** Chooses what brings two records together, from the kinds of fields that there are: many narrow rules, none of them on one name alone. */

import type { FieldSpec } from '../table/record-table.ts';
import type { FieldKind } from '../standardise/field-kinds.ts';
import type { BlockingRule } from './model.ts';

/** So few records are all compared with one another: no rule can miss what every rule would find. */
const FEW_RECORDS = 2000;
/** In a set of up to so many, one value alone brings records together too. */
const SOME_RECORDS = 50_000;
/** In a set of more than so many, two names alone bring together too many namesakes. */
const MANY_RECORDS = 300_000;
const NARROW = 200;
const WIDE = 60;

export function blockingFor(fields: readonly FieldSpec[], records: number): readonly BlockingRule[] {
  if (records <= FEW_RECORDS) return [{ name: 'everybody', on: [], largestBlock: FEW_RECORDS }];
  const rules = [
    ...ownValueRules(fields),
    ...nameRules(fields),
    ...(records <= MANY_RECORDS ? bothNamesRule(fields) : []),
    ...(records <= SOME_RECORDS ? looseRules(fields) : []),
  ];
  return rules.map(capped);
}

/** What to learn from: never everybody, as then no field is left out of anything. */
export function trainingFor(fields: readonly FieldSpec[]): readonly BlockingRule[] {
  return [...ownValueRules(fields), ...nameRules(fields)].map(capped);
}

function capped({ name, on, isWide }: Draft): BlockingRule {
  return { name, on, largestBlock: isWide === true ? WIDE : NARROW };
}

interface Draft {
  readonly name: string;
  readonly on: BlockingRule['on'];
  readonly isWide?: boolean;
}

/** Values that few people share, alone or with a little of the name. */
function ownValueRules(fields: readonly FieldSpec[]): readonly Draft[] {
  const given = nameOf(fields, 'given-name');
  return fields.flatMap(({ name, kind }): Draft[] => {
    if (kind === 'identifier' || kind === 'nhs-number' || kind === 'email') return [{ name, on: [name] }];
    if (kind === 'phone' && given !== undefined) {
      return [{ name: `${name} and given name`, on: [name, `${given}.root`] }];
    }
    return [];
  });
}

/** Two of: names by sound or by full name, date of birth, where they live. Each name is left out of some rule, as it may be wrong. */
function nameRules(fields: readonly FieldSpec[]): readonly Draft[] {
  const given = nameOf(fields, 'given-name');
  const family = nameOf(fields, 'family-name');
  const birth = nameOf(fields, 'date');
  const postcode = nameOf(fields, 'postcode');
  const texts = fields.filter(({ kind }) => kind === 'text').map(({ name }) => name);
  const drafts: Draft[] = [];
  const born = birth !== undefined;
  if (born && postcode !== undefined) drafts.push({ name: 'born that day, living there', on: [birth, postcode] });
  if (born && family !== undefined) {
    drafts.push({ name: 'born that day, family name by sound', on: [birth, `${family}.sound`] });
    drafts.push({ name: 'born that day or its swap, family name', on: [`${birth}.unordered`, family] });
  }
  if (born && given !== undefined) drafts.push({ name: 'born that day, given name', on: [birth, `${given}.root`] });
  if (given !== undefined && postcode !== undefined) {
    drafts.push({ name: 'given name, living there', on: [`${given}.root`, postcode] });
  }
  if (given !== undefined && family !== undefined) {
    const bySound = [`${given}.root`, `${family}.sound`];
    if (postcode !== undefined) {
      drafts.push({
        name: 'family name by sound, initial, living there',
        on: [`${family}.sound`, `${given}.initial`, postcode],
      });
      drafts.push({ name: 'names by sound, district', on: [...bySound, `${postcode}.district`], isWide: true });
    }
    if (born)
      drafts.push({ name: 'both names in any order, year', on: [{ inAnyOrder: [given, family] }, `${birth}.year`] });
  }
  for (const text of texts) {
    if (born) drafts.push({ name: `born that day, ${text}`, on: [birth, text], isWide: true });
    if (given !== undefined) drafts.push({ name: `given name, ${text}`, on: [`${given}.root`, text], isWide: true });
    if (family !== undefined)
      drafts.push({ name: `family name by sound, ${text}`, on: [`${family}.sound`, text], isWide: true });
  }
  return drafts;
}

function bothNamesRule(fields: readonly FieldSpec[]): readonly Draft[] {
  const [given, family] = [nameOf(fields, 'given-name'), nameOf(fields, 'family-name')];
  if (given === undefined || family === undefined) return [];
  return [{ name: 'both names by sound', on: [`${given}.root`, `${family}.sound`], isWide: true }];
}

/** One part alone. Too much work for many records, and the last to find somebody of whom all else is wrong. */
function looseRules(fields: readonly FieldSpec[]): readonly Draft[] {
  const partOf: Partial<Record<FieldKind, string>> = {
    'given-name': '.root',
    'family-name': '.sound',
    date: '.unordered',
    postcode: '',
    address: '',
    text: '',
    phone: '',
  };
  return fields.flatMap(({ name, kind }) => {
    const part = partOf[kind];
    return part === undefined ? [] : [{ name: `${name} alone`, on: [`${name}${part}`] }];
  });
}

/** The field of that kind, if there is one. */
export function nameOf(fields: readonly FieldSpec[], kind: FieldKind): string | undefined {
  return fields.find((field) => field.kind === kind)?.name;
}
