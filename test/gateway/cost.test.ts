/** Holds the cost to this: it follows the variables, it cannot be made smaller than the work, and the front desk is far below it. */

import { readFileSync } from 'node:fs';

import { ApolloGateway } from '@apollo/gateway';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { loadConfig } from '../../gateway/config.ts';
import { readCostRules } from '../../gateway/operations/cost/cost-rules.ts';
import { createOperationCosts } from '../../gateway/operations/cost/operation-costs.ts';
import type { Variables } from '../../gateway/operations/cost/read-value.ts';
import { readOperations } from '../../schema/read-operations.ts';

const LINK = (more = '', imports = '["@cost", "@listSize"]') =>
  `schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ${imports}${more}) { query: Query mutation: Mutation }`;
const DIRECTIVES = `
  directive @link(url: String, as: String, import: [link__Import]) repeatable on SCHEMA
  scalar link__Import
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
`;
const SDL = `
  ${LINK()} ${DIRECTIVES}
  type Query {
    me: Person
    node: Node
    people(first: Int = 20): PersonConnection
    all: [Person]
    grid: [[Person]]
    crowd(size: Int, most: Int): [Person] @listSize(slicingArguments: ["size", "most"], requireOneSlicingArgument: false, assumedSize: 50)
    exactly(first: Int, last: Int): [Person] @listSize(slicingArguments: ["first", "last"])
    page(by: Search): PersonConnection @listSize(slicingArguments: ["by.first"], sizedFields: ["edges"], requireOneSlicingArgument: false)
    costly: Person @cost(weight: 7)
    search(by: Search, like: [Like]): Person
    found(first: Int, by: Search): [Person]
  }
  type Mutation { change: Person }
  interface Node { id: ID friend: Person }
  type Person implements Node { id: ID name: String friend: Person friends: [Person] photo: Photo likes(first: Int): [Like] }
  type Photo implements Node @cost(weight: 30) { id: ID friend: Person bytes: Bytes }
  scalar Bytes @cost(weight: 4)
  enum Like @cost(weight: 2) { TEA CAKE }
  input Search { first: Int name: String @cost(weight: 3) inner: Search like: Like }
  type PersonConnection { edges: [PersonEdge] pageInfo: PageInfo }
  type PersonEdge { node: Person }
  type PageInfo { hasNextPage: Boolean }
`;

function costOf(text: string, variables: Variables = {}, { sdl = SDL, most = 1e15 } = {}): number {
  const document = parse(text);
  return costsOf(sdl, most).charge({ operation: operationIn(document), document, schema: schemaOf(sdl), variables });
}

const costsOf = (sdl: string, most: number) => createOperationCosts({ most, rules: () => readCostRules(sdl) });
const schemas = new Map<string, GraphQLSchema>();
function schemaOf(sdl: string): GraphQLSchema {
  const schema = schemas.get(sdl) ?? buildSchema(sdl, { assumeValidSDL: true });
  schemas.set(sdl, schema);
  return schema;
}

function operationIn({ definitions }: DocumentNode): OperationDefinitionNode {
  const found = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (found === undefined) throw new Error('no operation');
  return found;
}

describe('the cost of an operation', () => {
  it.each([
    ['an object', '{ me { id name } }', 1],
    ['objects in an object', '{ me { friend { friend { id } } } }', 3],
    ['a list that nothing is said about', '{ all { id } }', 5],
    ['a list in a list', '{ grid { id } }', 25],
    ['lists in lists', '{ all { friends { friends { id } } } }', 5 * (1 + 5 * (1 + 5))],
    ['a connection as long as is asked for', '{ people(first: 3) { edges { node { id } } } }', 1 + 3 * 2],
    ['a connection as long as usual', '{ people { edges { node { id } } pageInfo { hasNextPage } } }', 1 + 20 * 2 + 1],
    ['a list as long as the schema assumes', '{ crowd { id } }', 50],
    ['a list as long as is asked for', '{ crowd(size: 4) { id } }', 4],
    ['the larger of two numbers', '{ crowd(size: 4, most: 9) { id } }', 9],
    ['a number inside an input', '{ page(by: {first: 6}) { edges { node { id } } } }', 1 + 1 + 6 * 2],
    ['a field that is said to be dear', '{ costly { id } }', 7],
    ['a type that is said to be dear', '{ me { photo { bytes } } }', 1 + 30 + 4],
    ['an input, and what is in it', '{ search(by: {name: "a", inner: {name: "b", like: TEA}}) { id } }', 1 + 4 + 4 + 2],
    ['each value of a list', '{ search(like: [TEA, CAKE, TEA]) { id } }', 1 + 6],
    ['the dearest type that an interface may turn out to be', '{ node { friend { id } } }', 2],
    ['a mutation', 'mutation { change { id } }', 11],
    ['nothing for the name of a type', '{ __typename }', 0],
  ])('counts %s', (_what, text, cost) => {
    expect(costOf(text)).toBe(cost);
  });

  it('counts once what is selected twice, and what is left out not at all', () => {
    expect(costOf('{ me { friend { id } } me { friend { name } ...F } } fragment F on Person { friend { id } }')).toBe(
      2,
    );
    const text =
      'query ($no: Boolean = false) { me { friend @include(if: $no) { id } ... @skip(if: $no) { photo { id } } } }';
    expect(costOf(text)).toBe(31);
    expect(costOf(text, { no: true })).toBe(2);
  });

  it('is different for an alias, which is fetched again', () => {
    expect(costOf('{ a: me { id } b: me { id } }')).toBe(2);
  });

  describe('cannot be talked down', () => {
    const PAGE = 'query ($n: Int) { people(first: $n) { edges { node { friends { id } } } } }';

    it('by a variable: the second request of one operation is counted with its own', () => {
      const document = parse(PAGE);
      const question = { operation: operationIn(document), document, schema: schemaOf(SDL) };
      const costs = costsOf(SDL, 1_000);
      expect(costs.charge({ ...question, variables: { n: 3 } })).toBe(1 + 3 * 7);
      expect(() => costs.charge({ ...question, variables: { n: 100_000 } })).toThrow(
        expect.objectContaining({
          code: 'OPERATION_TOO_COSTLY',
          extensions: expect.objectContaining({ cost: 700_001, limit: 1_000 }),
        }),
      );
      expect(costs.charge({ ...question, variables: { n: 4 } })).toBe(1 + 4 * 7);
    });

    it.each([
      ['null, for which an agency gives its usual number', { n: null }, 1 + 20 * 7],
      ['nothing', {}, 1 + 20 * 7],
      ['a negative number', { n: -1_000 }, 1],
      ['the largest number', { n: 2_147_483_647 }, 1 + 2_147_483_647 * 7],
      ['a number without end', { n: Number.POSITIVE_INFINITY }, Number.MAX_SAFE_INTEGER],
      ['what is no number', { n: 'many' }, Number.MAX_SAFE_INTEGER],
      ['a member that is not its own', { __proto__: { n: 1 } }, 1 + 20 * 7],
    ])('by %s', (_what, variables, cost) => {
      expect(costOf(PAGE, variables, { most: Number.MAX_SAFE_INTEGER })).toBe(cost);
    });

    it('by a negative part beside it', () => {
      expect(costOf('{ a: people(first: -100000) { edges { node { id } } } all { friends { id } } }')).toBe(1 + 30);
      expect(costOf('{ found(first: -100000, by: {name: "a"}) { id } }')).toBe(4);
    });

    it('by the default of its variable, or of the argument', () => {
      const withDefault = PAGE.replace('$n: Int', '$n: Int = 40');
      expect(costOf(withDefault)).toBe(1 + 40 * 7);
      expect(costOf(withDefault, { n: 2 })).toBe(1 + 2 * 7);
    });

    it('by lists whose lengths multiply beyond what a number can hold', () => {
      const text = `{ people(first: 2147483647) { edges { node { ${'friends { '.repeat(30)} id ${'} '.repeat(30)} } } } }`;
      expect(costOf(text, {}, { most: Number.MAX_SAFE_INTEGER })).toBe(Number.MAX_SAFE_INTEGER);
    });

    it('by leaving out which of two numbers is meant, where the schema needs one', () => {
      expect(() => costOf('{ exactly { id } }')).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
      expect(() => costOf('{ exactly(first: 1, last: 1) { id } }')).toThrow('Exactly one');
      expect(costOf('{ exactly(last: 8) { id } }')).toBe(8);
    });
  });

  it('follows the names that a supergraph has imported the directives by', () => {
    const renamed = SDL.replace(
      LINK(),
      LINK('', '[{name: "@cost", as: "@weight"}, {name: "@listSize", as: "@length"}]'),
    )
      .replaceAll('@cost(', '@weight(')
      .replaceAll('@listSize(', '@length(');
    expect(costOf('{ costly { id } crowd { id } }', {}, { sdl: renamed })).toBe(57);
    const prefixed = SDL.replace(LINK(), LINK(', as: "c"', '[]'))
      .replaceAll('@cost(', '@c(')
      .replaceAll('@listSize(', '@c__listSize(');
    expect(costOf('{ costly { id } crowd { id } }', {}, { sdl: prefixed })).toBe(57);
    const unlinked = SDL.replace('specs.apollo.dev/cost', 'elsewhere.example/cost');
    expect(costOf('{ costly { id } crowd { id } }', {}, { sdl: unlinked })).toBe(6);
  });
});

describe('every operation that the front desk uses', () => {
  const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const gateway = new ApolloGateway({ supergraphSdl: sdl });
  const loaded = gateway.load();
  const { operationCost } = loadConfig({}).limits;

  it.each(readOperations().map(({ name, document }) => [name, document]))(
    'costs less than a quarter of the limit: %s',
    async (_name, text) => {
      const { schema } = await loaded;
      const document = parse(text);
      const cost = costsOf(sdl, 1e15).charge({ operation: operationIn(document), document, schema });
      expect(cost).toBeGreaterThan(0);
      expect(cost).toBeLessThan(operationCost / 4);
    },
  );

  it('and a hundred whole views in one list cost more than it', async () => {
    const { schema } = await loaded;
    const view = readOperations().find(({ name }) => name === 'j01-single-view')?.document ?? '';
    const inner = view.slice(
      view.indexOf('{', view.indexOf('citizen(id')) + 1,
      view.lastIndexOf('}', view.lastIndexOf('}') - 1),
    );
    const document = parse(
      `query ($n: Int) { findCitizens(by: {familyName: "Marlow", postcode: "FI1 1AA"}, first: $n) { edges { node { ${inner} } } } }`,
    );
    const question = { operation: operationIn(document), document, schema };
    expect(costsOf(sdl, operationCost).charge({ ...question, variables: { n: 5 } })).toBeGreaterThan(500);
    expect(() => costsOf(sdl, operationCost).charge({ ...question, variables: { n: 100 } })).toThrow(
      expect.objectContaining({ code: 'OPERATION_TOO_COSTLY' }),
    );
  });
});
