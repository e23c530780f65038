/** Chooses what a live index finds a record by, from the kinds of fields: whatever two or three details a caller can give. */

import type { FieldKind } from '../standardise/field-kinds.ts';
import type { FieldSpec } from '../table/record-table.ts';
import type { SearchRule } from './model.ts';
import { nameOf } from './recipe-blocking.ts';

/** More records than this under one key are not an answer to "who is this?". */
const LARGEST_ANSWER = 200;

type On = SearchRule['on'];

/**
 * Everything that brings records together in a batch of many does so here too, or something wider does. Names by root and sound, as
 * they are heard; each field left out of some rule, as it may be wrong or not known.
 */
export function searchRulesFor(fields: readonly FieldSpec[]): readonly SearchRule[] {
  const ofPeople = [...ownValues(fields), ...bornThatDay(fields), ...bothNames(fields)];
  return [
    ...[...ofPeople, ...homes(fields), ...texts(fields)].map(ruleOf),
    ...ofLittle(fields).map((draft) => ({ ...ruleOf(draft), isForSearchOnly: true })),
  ];
}

function ruleOf([name, ...on]: Draft): SearchRule {
  return { name, on, largestBlock: LARGEST_ANSWER };
}

type Draft = readonly [name: string, ...on: On];

const OWN_VALUES: ReadonlySet<FieldKind> = new Set(['nhs-number', 'identifier', 'email', 'phone']);

/** A family shares a telephone, and so does a hostel. */
function ownValues(fields: readonly FieldSpec[]): readonly Draft[] {
  const { given } = namesOf(fields);
  return fields.flatMap(({ name, kind }): readonly Draft[] => {
    if (!OWN_VALUES.has(kind)) return [];
    const isShared = kind === 'phone' && given !== undefined;
    return [isShared ? [`${name}, given name`, name, `${given}.roots`] : [name, name]];
  });
}

/** Day and month in any order: systems of two countries write them differently. */
function bornThatDay(fields: readonly FieldSpec[]): readonly Draft[] {
  const { given, family, birth, postcode } = namesOf(fields);
  if (birth === undefined) return [];
  const day = `${birth}.unordered`;
  return [
    ...(given === undefined ? [] : [['born that day, initial', day, `${given}.initials`] as const]),
    ...(family === undefined ? [] : [['born that day, initial of the family', day, `${family}.initials`] as const]),
    ...(family === undefined ? [] : [['born that day, family name by sound', day, `${family}.sounds`] as const]),
    ...(postcode === undefined ? [] : [['born that day, living there', birth, postcode] as const]),
  ];
}

function bothNames(fields: readonly FieldSpec[]): readonly Draft[] {
  const { given, family, birth, postcode } = namesOf(fields);
  if (given === undefined || family === undefined) return [];
  const names = [`${given}.roots`, `${family}.sounds`] as const;
  return [
    ['both names', ...names],
    ...(birth === undefined
      ? []
      : [
          ['both names, year of birth', ...names, `${birth}.year`] as const,
          ['both names, birthday', ...names, `${birth}.anniversary`] as const,
          ['both names in any order, year of birth', { inAnyOrder: [given, family] }, `${birth}.year`] as const,
        ]),
    ...(postcode === undefined ? [] : [['both names, district', ...names, `${postcode}.district`] as const]),
  ];
}

/** Where somebody lives, with as much of a name as tells them from the others there: an initial survives most slips. */
function homes(fields: readonly FieldSpec[]): readonly Draft[] {
  const { given, family, postcode } = namesOf(fields);
  const initials = [given, family].flatMap((name) => (name === undefined ? [] : [`${name}.initials`]));
  const atHome = fields.filter(({ kind }) => kind === 'address' || kind === 'property' || kind === 'postcode');
  const drafts: Draft[] = atHome.flatMap(({ name }) =>
    initials.map((initial) => [`${name}, ${initial}`, name, initial] as const),
  );
  if (postcode === undefined || family === undefined) return drafts;
  drafts.push(['family name by sound, living there', `${family}.sounds`, postcode]);
  return drafts;
}

/** Whoever has only this in common is somebody else: of 1,000 records against a million, none of 1,495 pairs from .2 up came by these alone. */
function ofLittle(fields: readonly FieldSpec[]): readonly Draft[] {
  const { given, family, postcode } = namesOf(fields);
  const drafts = fields.flatMap(({ name, kind }): readonly Draft[] =>
    kind === 'phone' && given !== undefined ? [[name, name]] : [],
  );
  if (given === undefined || family === undefined || postcode === undefined) return drafts;
  const sector = `${postcode}.sector`;
  return [
    ...drafts,
    ['family name by sound, initial, sector', `${family}.sounds`, `${given}.initials`, sector],
    ['initials, sector', `${family}.initials`, `${given}.initials`, sector],
  ];
}

function texts(fields: readonly FieldSpec[]): readonly Draft[] {
  const { given, family, birth } = namesOf(fields);
  const others = [birth, given && `${given}.roots`, family && `${family}.sounds`].filter((part) => part !== undefined);
  return fields
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ name }) => others.map((other) => [`${name}, ${other}`, name, other] as const));
}

function namesOf(fields: readonly FieldSpec[]) {
  return {
    given: nameOf(fields, 'given-name'),
    family: nameOf(fields, 'family-name'),
    birth: nameOf(fields, 'date'),
    postcode: nameOf(fields, 'postcode'),
  };
}
