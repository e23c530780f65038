/** What any supergraph may bring: mutations in series, names that are JavaScript's own, scalars of its own; and what is refused. */

import { describe, expect, it } from '@jest/globals';

import '../../../gateway/telemetry/no-phone-home.ts';

import { ApolloGateway } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

import { createFederatedGateway } from '../../../gateway/execution/federated-gateway.ts';
import { aGraph, FEDERATION } from './a-graph.ts';

describe('a mutation', () => {
  const order: string[] = [];
  const bookings = (name: string) => ({
    sdl: `${FEDERATION}
      ${name === 'council' ? 'type Query { visits: Int }' : ''}
      type Mutation { ${name}Visit: Visit }
      type Visit @key(fields: "id") { id: ID! ${name}Note: String }`,
    async answer({ query }: { query: string }) {
      const isEntity = query.includes('_entities');
      order.push(`${name} ${isEntity ? 'notes' : 'books'}`);
      // The first one is the slowest: only waiting keeps the order.
      await new Promise((resolve) => setTimeout(resolve, order.length === 1 ? 30 : 0));
      order.push(`${name} is done`);
      const note = { [`${name}Note`]: name };
      return {
        data: isEntity ? { _entities: [note] } : { [`${name}Visit`]: { __typename: 'Visit', id: '1', ...note } },
      };
    },
  });

  it('ends, with all that it is asked for, before the next one starts', async () => {
    const graph = aGraph({ council: bookings('council'), nhs: bookings('nhs') });
    const text = 'mutation { councilVisit { id nhsNote } nhsVisit { id councilNote } }';
    expect(await graph.ask(text)).toEqual({
      data: { councilVisit: { id: '1', nhsNote: 'nhs' }, nhsVisit: { id: '1', councilNote: 'council' } },
    });
    const done = (name: string, what: string) => [`${name} ${what}`, `${name} is done`];
    expect(order).toEqual([
      ...done('council', 'books'),
      ...done('nhs', 'notes'),
      ...done('nhs', 'books'),
      ...done('council', 'notes'),
    ]);
  });
});

describe("names that are JavaScript's own", () => {
  const graph = aGraph({
    council: {
      sdl: `${FEDERATION} type Query { home: Home } type Home @key(fields: "id") { id: ID! rooms: Int valueOf: String }`,
      answer: () => ({
        data: JSON.parse(
          '{"__proto__":{"__typename":"Home","id":"1","constructor":3,"__proto__":"one","valueOf":"two"}}',
        ) as Record<string, unknown>,
      }),
    },
    surveyor: {
      sdl: `${FEDERATION} type Home @key(fields: "id") { id: ID! damp: Boolean }`,
      answer: () => ({
        data: JSON.parse('{"_entities":[{"toString":true,"hasOwnProperty":false}]}') as Record<string, unknown>,
      }),
    },
  });

  it('are names like any other, in the answer and nowhere else', async () => {
    const text =
      '{ __proto__: home { constructor: rooms __proto__: id valueOf toString: damp hasOwnProperty: damp isPrototypeOf: damp } }';
    const answer = await graph.ask(text);
    expect(JSON.stringify(answer)).toBe(
      '{"data":{"__proto__":{"constructor":3,"__proto__":"one","valueOf":"two","toString":true,"hasOwnProperty":false,"isPrototypeOf":null}}}',
    );
    expect(JSON.stringify(await graph.askLibrary(text))).toBe(JSON.stringify(answer));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a scalar of the supergraph’s own', () => {
  const values = [{ a: [1, { b: null }] }, [[]], 'text', 0, false, '', 1e300, null];
  const graph = aGraph({
    council: {
      sdl: `${FEDERATION} scalar Shape type Query { home(at: Shape): Home } type Home @key(fields: "shape") { shape: Shape plan: [Shape] }`,
      answer: ({ variables }) => ({
        data: { home: { __typename: 'Home', shape: variables['at'] ?? { x: 1 }, plan: values } },
      }),
    },
    surveyor: {
      sdl: `${FEDERATION} scalar Shape type Home @key(fields: "shape") { shape: Shape survey: Shape }`,
      answer: ({ representations }) => ({
        data: { _entities: representations.map(({ shape }) => ({ survey: [shape] })) },
      }),
    },
  });

  it('passes as it is: as a value, as an argument and as a key', async () => {
    const text = 'query($at: Shape) { home(at: $at) { shape plan survey } }';
    for (const at of [{ deep: [1, { er: 'x' }] }, [1, 2], 0, 'here']) {
      const answer = await graph.ask(text, { variables: { at } });
      expect(answer).toEqual({ data: { home: { shape: at, plan: values, survey: [at] } } });
      expect(answer).toEqual(await graph.askLibrary(text, { at }));
    }
  });
});

describe('a supergraph that uses contexts', () => {
  it('is refused when it is loaded, as the library refuses it', async () => {
    const { supergraphSdl } = composeServices([
      {
        name: 'council',
        url: 'http://council.invalid',
        typeDefs: parse(`
          extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@context", "@fromContext"])
          type Query { home: Home }
          type Home @key(fields: "id") @context(name: "home") { id: ID! ward: String visit: Visit }
          type Visit @key(fields: "id") { id: ID! cost(ward: String @fromContext(field: "$home { ward }")): Int }`),
      },
    ]);
    if (supergraphSdl === undefined) throw new Error('The graph does not compose.');
    const logger = { debug() {}, info() {}, warn() {}, error() {} };
    const gateway = createFederatedGateway({
      gateway: new ApolloGateway({ supergraphSdl, logger }),
      fetchAgency: () => Promise.resolve({}),
    });
    await expect(gateway.load({ apollo: {} })).rejects.toThrow('context/v0.1 is for: SECURITY but is unsupported');
  });
});
