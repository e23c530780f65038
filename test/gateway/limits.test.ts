/** Holds the limits to this: what multiplies, hides or nests without end is refused, and what the front desk asks is not. */

import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { ApolloGateway } from '@apollo/gateway';
import { buildSchema, getIntrospectionQuery, Kind, parse, validate } from 'graphql';
import type { GraphQLSchema } from 'graphql';

import { loadConfig } from '../../gateway/config.ts';
import { limitsRule } from '../../gateway/operations/limits.ts';
import { measureOperation } from '../../gateway/operations/measure-operation.ts';
import { readOperations } from '../../schema/read-operations.ts';

const { limits } = loadConfig({});
const SCHEMA = buildSchema(`
  type Query { teams: [Team] node: Node }
  interface Node { id: ID }
  type Team implements Node { id: ID areas: [Area] }
  type Area { name: String teams: [Team] }
`);

const problems = (text: string, schema: GraphQLSchema = SCHEMA): string[] =>
  validate(schema, parse(text), [limitsRule(limits)]).map(({ message }) => message);

describe('the limits', () => {
  const MULTIPLIED = ['The operation returns to the same type more than 2 times on one path.'];

  it.each([
    ['a type that comes a third time on one path', '{ teams { areas { teams { areas { teams { id } } } } } }'],
    [
      'one that hides in fragments',
      '{ teams { ...T } } fragment T on Team { areas { teams { ...U } } } fragment U on Team { areas { teams { id } } }',
    ],
    [
      'one that hides behind an interface',
      '{ node { ... on Team { areas { teams { areas { teams { areas { name } } } } } } } }',
    ],
  ])('refuse %s', (_what, text) => {
    expect(problems(text)).toEqual(MULTIPLIED);
  });

  it.each([
    ['a type that comes twice', '{ teams { areas { teams { id } } } }'],
    ['a type that comes thrice side by side', '{ a: teams { id } b: teams { id } c: teams { areas { name } } }'],
  ])('let %s pass', (_what, text) => {
    expect(problems(text)).toEqual([]);
  });

  it('measure fragments that double without walking each path', () => {
    const levels = 60;
    const fragments = Array.from({ length: levels }, (_, i) => `fragment F${i} on Team { ...F${i + 1} ...F${i + 1} }`);
    expect(problems(`{ teams { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Team { id }`)).toEqual([]);
  });

  it('count aliases inside introspection too, and its levels', () => {
    const many = Array.from({ length: 50 }, (_, i) => `a${i}: name`).join(' ');
    expect(problems(`{ __schema { types { ${many} } } }`)).toEqual(['The operation has too many aliases.']);
    const deep = `{ __type(name: "Team") { ${'ofType { '.repeat(25)} name ${'}'.repeat(25)} } }`;
    expect(problems(deep)).toEqual(['The operation is nested too deeply.']);
    expect(problems(getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true }))).toEqual([]);
  });

  it.each(['{ teams { __typename: id } }', '{ teams { __name: id } }', '{ __teams: teams { id } }'])(
    'refuse an alias that begins with two underscores: %s',
    (text) => {
      expect(problems(text)).toEqual(['An alias must not begin with two underscores.']);
    },
  );
});

describe('every operation that the front desk uses', () => {
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
  });
  const loaded = gateway.load();

  it.each(readOperations().map(({ name, document }) => [name, document]))(
    'is within the limits: %s',
    async (_n, text) => {
      const { schema } = await loaded;
      expect(problems(text, schema)).toEqual([]);
    },
  );

  it.each(['j03a-find-service', 'j05-find-hub', 'j07-spend-map', 'j11-street-report'])(
    'is not too deep without a token: %s',
    async (name) => {
      const { schema } = await loaded;
      const document = parse(readOperations().find((operation) => operation.name === name)?.document ?? '');
      const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
      const size = operation && measureOperation({ operation, schema, fragment: () => null });
      expect(size?.depth).toBeLessThanOrEqual(limits.anonymousDepth);
    },
  );
});
