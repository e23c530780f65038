/** Every field that the third sector's contract offers has data behind it somewhere in Fictonshire, and answers without an error. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildASTSchema, getNamedType, isEnumType, isObjectType, isScalarType, parse } from 'graphql';
import type { GraphQLObjectType } from 'graphql';

import { readSubgraphSdl } from '../../../schema/read-subgraph-sdl.ts';
import { openTestStore } from '../../support/store.ts';
import { knownPeople, openDesk } from './third-sector-fixture.ts';
import type { Desk } from './third-sector-fixture.ts';

const schema = buildASTSchema(parse(readSubgraphSdl('third-sector')), { assumeValidSDL: true });

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(await openTestStore());
});
afterAll(() => desk.close());

describe("the third sector's contract", () => {
  it('has data behind every open field', async () => {
    const query = typeOf('Query');
    const seen = new Set<string>();
    const services = await desk.ask<object>(
      `{ services(first: 100, postcode: "${firstPostcode()}") { ${selectionOf('ServiceConnection', 5)} } }`,
    );
    const others = await desk.ask<object>(
      `{ organization(id: "GB-CHC-9999001") { ${selectionOf('Organization', 4)} }
         grants(first: 100) { ${selectionOf('GrantConnection', 4)} }
         services(search: "helpline") { ${selectionOf('ServiceConnection', 3)} }
         taxonomyTerms { ${selectionOf('TaxonomyTerm', 1)} } }`,
    );
    const area = await desk.askEntities<object>(
      [{ __typename: 'Area', gssCode: desk.place.localAuthorityGss }],
      `__typename ... on Area { ${selectionOf('Area', 2)} }`,
    );
    for (const { data, errors } of [services, others, area]) {
      expect(errors).toBeUndefined();
      noteFields(data, seen);
    }
    const open = [
      'ServiceConnection',
      'OrganizationServiceConnection',
      'GrantConnection',
      'Organization',
      'TaxonomyTerm',
      'Area',
    ];
    expect(query.getFields()).toHaveProperty('service');
    expect(fieldsReachedFrom(open).filter((field) => !seen.has(field))).toEqual([]);
  });

  it('has data behind every field of a citizen', async () => {
    const seen = new Set<string>();
    const { data, errors } = await desk.askAbout<object>(
      knownPeople(desk.place, 25),
      `__typename support { ${selectionOf('SupportRecord', 7)} } charityContacts { ${selectionOf('Contact', 1)} }`,
    );
    expect(errors).toBeUndefined();
    noteFields(data, seen);
    // What is open about a service or a charity is tested above: it is the same type, whatever led there.
    const personal = fieldsReachedFrom(['SupportRecord', 'Contact']).filter((field) => !isOfTheDirectory(field));
    expect(personal.filter((field) => !seen.has(field))).toEqual([]);
  });
});

function firstPostcode(): string {
  const { home } = desk.place.persona('ada-marlow');
  if (home === null) throw new Error('Ada has no home.');
  return home.postcode;
}

function isOfTheDirectory(field: string): boolean {
  return /^(Service|Location|Schedule|CostOption|TaxonomyTerm|Organization|CharityRegistration|Grant)/.test(field);
}

/** Every field of a type, and of what it leads to, as deep as that. Lists of a type within itself end there. */
function selectionOf(typeName: string, depth: number, above: readonly string[] = []): string {
  const fields = Object.values(typeOf(typeName).getFields()).flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (isScalarType(named) || isEnumType(named)) return [name];
    if (depth === 0 || above.includes(named.name)) return [];
    const inner = selectionOf(named.name, depth - 1, [...above, typeName]);
    return inner === '__typename' ? [] : [`${name} { ${inner} }`];
  });
  return ['__typename', ...fields].join(' ');
}

/** `Type.field` of every field that a type leads to. */
function fieldsReachedFrom(typeNames: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const visit = (type: GraphQLObjectType): void => {
    for (const { name, type: fieldType } of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${name}`;
      if (reached.has(coordinate)) continue;
      reached.add(coordinate);
      const named = getNamedType(fieldType);
      if (isObjectType(named)) visit(named);
    }
  };
  for (const name of typeNames) visit(typeOf(name));
  return [...reached].sort();
}

/** Notes `Type.field` of every field that has a value: not null, and not a list without entries. */
function noteFields(value: unknown, seen: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) noteFields(item, seen);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const { __typename: typeName, ...fields } = value as Readonly<Record<string, unknown>>; // JSON has no other objects
  for (const [name, field] of Object.entries(fields)) {
    if (field !== null && !(Array.isArray(field) && field.length === 0)) seen.add(`${String(typeName)}.${name}`);
    noteFields(field, seen);
  }
}

function typeOf(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new TypeError(`${name} is no object type of the contract.`);
  return type;
}
