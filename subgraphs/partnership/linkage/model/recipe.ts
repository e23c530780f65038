/** Makes what to compare, and what to block on, from the kinds of fields that there are: the same for any records of people. */

import type { FieldKind } from '../standardise/field-kinds.ts';
import type { FieldSpec } from '../table/record-table.ts';
import type { ComparisonSpec, LevelSpec, ModelSpec } from './model.ts';
import { blockingFor, trainingFor } from './recipe-blocking.ts';
import { searchRulesFor } from './recipe-search.ts';

export function specFor(name: string, fields: readonly FieldSpec[], records: number): ModelSpec {
  const named = (kind: FieldKind): string | undefined => fields.find((field) => field.kind === kind)?.name;
  const [given, family] = [named('given-name'), named('family-name')];
  const shares = SHARED_AT_HOME.flatMap((kind) => named(kind) ?? []);
  return {
    name,
    fields,
    blocking: blockingFor(fields, records),
    searchRules: searchRulesFor(fields),
    learnFrom: trainingFor(fields),
    comparisons: fields
      .filter(({ name: field, kind }) => LEVELS[kind](field).length > 0)
      .flatMap((field) => besideAddress(comparisonOf(field, given, family), field, named('address'))),
    householdShares: family === undefined || shares.length < 2 ? [] : shares,
    goTogether: given === undefined || family === undefined ? null : [given, family],
  };
}

function comparisonOf(
  { name, kind }: FieldSpec,
  given: string | undefined,
  family: string | undefined,
): ComparisonSpec {
  const comparison = { name, field: name, levels: [...LEVELS[kind](name), otherwise] };
  if (given === undefined || family === undefined) return comparison;
  if (name === given) {
    const [same, nickname, ...rest] = LEVELS[kind](name);
    const swapped: LevelSpec = { label: 'given and family name changed places', test: swappedTest(given, family) };
    return {
      ...comparison,
      levels: [same, nickname, swapped, ...rest, otherwise].filter((level) => level !== undefined),
    };
  }
  if (name !== family) return comparison;
  const displaced: LevelSpec = {
    label: "is the other's given name",
    test: { is: 'displaced', of: family, with: given, atLeast: ALIKE },
  };
  return {
    ...comparison,
    // The given name's comparison has said it, and twice would be too much.
    silentIf: swappedTest(given, family),
    levels: [...LEVELS[kind](name), displaced, otherwise],
  };
}

/**
 * The same address says all that the same postcode would say; beside another address a postcode says little, as that one has spoken
 * against; where an address is missing, as in a search, it says the whole. So it is compared twice, and one of the two is silent.
 */
function besideAddress(
  comparison: ComparisonSpec,
  { name, kind }: FieldSpec,
  address: string | undefined,
): readonly ComparisonSpec[] {
  if (kind !== 'postcode' || address === undefined) return [comparison];
  return [
    { ...comparison, silentIf: { is: 'not-different', of: address } },
    { ...comparison, name: `${name}_without_${address}`, silentIf: { is: 'known', of: address } },
  ];
}

/** What relatives at one address have in common. */
const SHARED_AT_HOME: readonly FieldKind[] = ['family-name', 'postcode', 'address'];

const ALIKE = 0.92;
const RATHER_ALIKE = 0.85;

const otherwise: LevelSpec = { label: 'different', test: { is: 'otherwise' } };

function swappedTest(given: string, family: string) {
  return { is: 'swapped', of: given, with: family, atLeast: ALIKE } as const;
}

const same = (of: string): LevelSpec => ({ label: 'the same', test: { is: 'same', of }, rarity: 1 });
const alike = (of: string, atLeast: number, label: string): LevelSpec => ({
  label,
  test: { is: 'jaro-winkler', of, atLeast },
});
const slips = (of: string, atMost: number): LevelSpec => ({
  label: atMost === 1 ? 'one slip of a key' : `${atMost} slips of a key`,
  test: { is: 'edits', of, atMost },
});
const apart = (of: string, atMost: number, label: string): LevelSpec => ({
  label,
  test: { is: 'days-apart', of, atMost },
});

const LEVELS: Readonly<Record<FieldKind, (of: string) => readonly LevelSpec[]>> = {
  'given-name': (of) => [
    same(of),
    { label: 'a short form, or another spelling', test: { is: 'share', of: `${of}.roots` }, rarity: 1 },
    alike(of, ALIKE, 'nearly the same'),
    { label: 'an initial', test: { is: 'initial', of } },
    { label: 'the same sound', test: { is: 'same', of: `${of}.sound` } },
    alike(of, RATHER_ALIKE, 'rather alike'),
  ],
  'family-name': (of) => [
    same(of),
    { label: 'another form of it', test: { is: 'same', of: `${of}.stem` }, rarity: 1 },
    alike(of, ALIKE, 'nearly the same'),
    { label: 'one name of a double one', test: { is: 'share', of: `${of}.words` } },
    { label: 'the same sound', test: { is: 'same', of: `${of}.sound` } },
    alike(of, RATHER_ALIKE, 'rather alike'),
  ],
  date: (of) => [
    same(of),
    { label: 'day and month changed places', test: { is: 'day-month-swapped', of } },
    slips(of, 1),
    apart(of, 31, 'within a month'),
    apart(of, 366, 'within a year'),
    apart(of, 3653, 'within ten years'),
  ],
  postcode: (of) => [
    same(of),
    slips(of, 1),
    { label: 'the same sector', test: { is: 'same', of: `${of}.sector` } },
    { label: 'the same district', test: { is: 'same', of: `${of}.district` } },
  ],
  address: (of) => [same(of), slips(of, 2)],
  /** It finds, and says nothing that the address does not say. */
  property: () => [],
  phone: (of) => [same(of), slips(of, 1)],
  email: (of) => [
    same(of),
    { label: 'the same before the at sign', test: { is: 'same', of: `${of}.user` } },
    slips(of, 2),
    slips(of, 3),
  ],
  identifier: (of) => [same(of), slips(of, 1), slips(of, 2)],
  'nhs-number': (of) => [same(of)],
  category: (of) => [same(of)],
  text: (of) => [same(of), slips(of, 2), alike(of, RATHER_ALIKE, 'rather alike')],
};
