/** Our executor behind Apollo Server: the library loads and plans, a new supergraph loses no request, and every answer is checked. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

import '../../../gateway/telemetry/no-phone-home.ts';

import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';

import { createFederatedGateway } from '../../../gateway/execution/federated-gateway.ts';
import type { FederatedGateway } from '../../../gateway/execution/federated-gateway.ts';
import type { ExecutionEvent } from '../../../gateway/execution/fetch-agency.ts';
import { aGraph, FEDERATION } from './a-graph.ts';

const version = (name: string) =>
  aGraph({
    partnership: {
      sdl: `${FEDERATION} type Query { citizen(id: ID!): Citizen ${name}: Int } type Citizen @key(fields: "id") { id: ID! kind: Kind name: String! } enum Kind { CHILD ADULT }`,
      answer: () => ({}),
    },
    council: { sdl: `${FEDERATION} type Citizen @key(fields: "id") { id: ID! rent: Int }`, answer: () => ({}) },
  }).sdl;

const events: ExecutionEvent[] = [];
let update: (sdl: string) => void;
let gateway: FederatedGateway;
let server: ApolloServer<{ readonly reader: string }>;
let citizen: Record<string, unknown>;

beforeAll(async () => {
  const library = new ApolloGateway({
    supergraphSdl: async (hooks) => {
      update = hooks.update;
      return { supergraphSdl: version('first') };
    },
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  gateway = createFederatedGateway<{ readonly reader: string }>({
    gateway: library,
    observe: (event) => void events.push(event),
    async fetchAgency({ service, context }) {
      // Long enough for the supergraph to change underneath.
      await new Promise((resolve) => setImmediate(resolve));
      expect(context.reader).toBe('reader-7');
      return service === 'partnership' ? { data: { citizen } } : { data: { _entities: [{ rent: 9 }] } };
    },
  });
  server = new ApolloServer<{ readonly reader: string }>({ gateway });
  await server.start();
});
afterAll(() => server.stop());

const CITIZEN = { __typename: 'Citizen', id: '1', kind: 'ADULT', name: 'Ada' };

async function ask(query: string, variables: Record<string, unknown> = {}) {
  citizen ??= CITIZEN;
  const { body } = await server.executeOperation({ query, variables }, { contextValue: { reader: 'reader-7' } });
  if (body.kind !== 'single') throw new Error('The answer came in parts.');
  return body.singleResult;
}

describe('the gateway', () => {
  it('answers through Apollo Server', async () => {
    const { data, errors } = await ask('query($id: ID!) { citizen(id: $id) { id kind rent } __typename }', { id: '1' });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ citizen: { id: '1', kind: 'ADULT', rent: 9 }, __typename: 'Query' });
  });

  it('refuses variables of the wrong type as the library does', async () => {
    const { errors } = await ask('query($id: ID!) { citizen(id: $id) { id } }', { id: { no: 'id' } });
    expect(errors?.[0]?.message).toContain('ID cannot represent value');
  });

  it('plans an operation once for each version', async () => {
    const text = '{ citizen(id: 5) { rent } }';
    await ask(text);
    const { size } = gateway.current().operations;
    await ask(text);
    expect(gateway.current().operations.size).toBe(size);
  });

  it('takes the reference path for what does not fit, and says so', async () => {
    citizen = { ...CITIZEN, kind: 'GHOST' };
    const { data, extensions } = await ask('{ citizen(id: 1) { id kind } }');
    citizen = CITIZEN;
    expect(data).toEqual({ citizen: { id: '1', kind: null } });
    expect(extensions?.['valueCompletion']).toMatchObject([{ path: ['citizen', 'kind'] }]);
    expect(events.at(-1)?.kind).toBe('reference-path');
  });

  it('answers what clients ask about the schema', async () => {
    const { data } = await ask('query($n: String!) { __type(name: $n) { name } citizen(id: 1) { id } }', {
      n: 'Citizen',
    });
    expect(data).toEqual({ __type: { name: 'Citizen' }, citizen: { id: '1' } });
  });

  it('loses no request when the supergraph changes under load', async () => {
    const before = gateway.current();
    const asking = Array.from({ length: 40 }, async (_, index) => {
      for (let turn = 0; turn < index % 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      return ask(`query Number${index} { citizen(id: ${index}) { id rent } }`);
    });
    await new Promise((resolve) => setImmediate(resolve));
    update(version('second'));
    const answers = await Promise.all(asking);
    expect(gateway.current()).not.toBe(before);
    expect(answers.map(({ errors }) => errors)).toEqual(answers.map(() => undefined));
    expect(answers.map(({ data }) => data)).toEqual(answers.map(() => ({ citizen: { id: '1', rent: 9 } })));
    expect((await ask('{ second citizen(id: 1) { id } }')).errors).toBeUndefined();
  });
});

describe('the library', () => {
  it('is of the version whose modules we reach into', () => {
    const { version: found } = JSON.parse(
      readFileSync(new URL('../../../node_modules/@apollo/gateway/package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    expect(found).toBe('2.14.4');
    expect(
      gateway
        .current()
        .planner.supergraph.subgraphsMetadata()
        .map(({ name }) => name),
    ).toEqual(['council', 'partnership']);
  });
});
