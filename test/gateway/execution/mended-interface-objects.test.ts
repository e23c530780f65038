/** What the library's executor gets wrong when a subgraph knows an interface, and none of its types. */

import { describe, expect, it } from '@jest/globals';

import { aGraph, FEDERATION } from './a-graph.ts';

const CASES = [
  { __typename: 'Repair', id: '1', title: 'Damp', trade: 'Plaster' },
  { __typename: 'Complaint', id: '2', title: 'Noise' },
];

const aCaseload = () =>
  aGraph({
    council: {
      sdl: `${FEDERATION}
        type Query { cases: [Case] }
        interface Case @key(fields: "id") { id: ID! title: String }
        type Repair implements Case @key(fields: "id") { id: ID! title: String trade: String }
        type Complaint implements Case @key(fields: "id") { id: ID! title: String }`,
      answer: ({ query, representations }) =>
        query.includes('_entities')
          ? { data: { _entities: representations.map(({ id }) => CASES.find((one) => one.id === id) ?? null) } }
          : { data: { cases: CASES } },
    },
    triage: {
      sdl: `${FEDERATION}
        type Query { waiting: [Case] }
        type Case @key(fields: "id") @interfaceObject {
          id: ID!
          title: String @external
          urgency: String @requires(fields: "title")
        }`,
      // As a subgraph library does it: it cannot tell which case is meant without an id, and then answers nothing at all.
      answer({ query, representations }) {
        if (!query.includes('_entities'))
          return { data: { waiting: ['1', '2'].map((id) => ({ __typename: 'Case', id })) } };
        if (representations.some(({ id }) => id === undefined)) return { data: null, errors: [{ message: 'No key.' }] };
        return {
          data: {
            _entities: representations.map(({ title }) => ({ __typename: 'Case', urgency: `${String(title)}!` })),
          },
        };
      },
    },
  });

describe('an entity that is none of the types whose key was fetched', () => {
  it('is left out, and does not cost the others their answers', async () => {
    const graph = aCaseload();
    const text = '{ waiting { ... on Repair { title urgency } } }';
    expect((await graph.askLibrary(text)).data).toEqual({ waiting: [{ title: 'Damp', urgency: null }, {}] });
    expect(await graph.ask(text)).toEqual({ data: { waiting: [{ title: 'Damp', urgency: 'Damp!' }, {}] } });
    expect(graph.asked.at(-1)?.question.representations).toEqual([{ __typename: 'Case', id: '1', title: 'Damp' }]);
    expect(graph.events).toContainEqual({ kind: 'entity-left-out', service: 'triage' });
  });
});

describe('an entity whose type is known', () => {
  it('keeps it when a subgraph answers that knows only the interface', async () => {
    const graph = aCaseload();
    const text = '{ cases { urgency ... on Repair { __typename urgency } ... on Complaint { id } } }';
    expect(await graph.askLibrary(text)).toEqual({
      data: { cases: [{ urgency: 'Damp!' }, { urgency: 'Noise!' }] },
    });
    expect(await graph.ask(text)).toEqual({
      data: {
        cases: [
          { urgency: 'Damp!', __typename: 'Repair' },
          { urgency: 'Noise!', id: '2' },
        ],
      },
    });
    expect(graph.events).toContainEqual({ kind: 'typename-kept', service: 'triage' });
  });
});
