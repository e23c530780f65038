/** Root fields that the library's planner leaves out without a word, as the field's public audit shows them. */

import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';

import { prepareOperation } from '../../../gateway/execution/prepare-operation.ts';
import { aGraph, FEDERATION } from './a-graph.ts';

const REFUSED = {
  message: 'Something went wrong here. Quote the trace id when you report it.',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

describe('a root field that no agency can answer', () => {
  // Composition lets it pass: the gazetteer has no kind of place, and nobody can be asked about one.
  const graph = aGraph({
    gazetteer: {
      sdl: `${FEDERATION}
        type Query { nearest: Place wardCount: Int }
        interface Place @key(fields: "id") { id: ID! }`,
      answer: ({ query }) => ({ data: query.includes('wardCount') ? { wardCount: 12 } : { nearest: null } }),
    },
    highways: {
      sdl: `${FEDERATION}
        type Query { depot: Place }
        type Place @key(fields: "id", resolvable: false) @interfaceObject { id: ID! gritted: Boolean }`,
      answer: () => ({ data: { depot: { id: '1', gritted: true } } }),
    },
  });

  it('is refused when it is all that was asked for, and nobody is called', async () => {
    const text = '{ nearest { gritted } }';
    expect(await graph.askLibrary(text)).toEqual({ data: { nearest: null } });
    const before = graph.asked.length;
    expect(await graph.ask(text)).toEqual({ errors: [{ ...REFUSED, path: ['nearest'] }] });
    expect(graph.asked).toHaveLength(before);
  });

  it('has an error beside its null when others are answered', async () => {
    const text = 'query { depot { gritted } ...Near } fragment Near on Query { closest: nearest { gritted } }';
    expect(await graph.askLibrary(text)).toEqual({ data: { depot: { gritted: true }, closest: null } });
    expect(await graph.ask(text)).toEqual({
      data: { depot: { gritted: true }, closest: null },
      errors: [{ ...REFUSED, path: ['closest'] }],
    });
  });

  it('is no fault where it was skipped', async () => {
    const text = 'query($near: Boolean!) { wardCount nearest @include(if: $near) { gritted } }';
    expect(await graph.ask(text, { variables: { near: false } })).toEqual({ data: { wardCount: 12 } });
    const { data, errors } = await graph.ask(text, { variables: { near: true } });
    expect(data).toEqual({ wardCount: 12, nearest: null });
    expect(errors?.map(({ path }) => path)).toEqual([['nearest']]);
  });

  it('is not mistaken for one of which nothing is left to ask', async () => {
    for (const text of [
      '{ wardCount nearest { ... @include(if: false) { gritted } } }',
      '{ wardCount nearest { ...Gone @skip(if: true) } } fragment Gone on Place { gritted }',
    ]) {
      expect(await graph.askLibrary(text)).toEqual({ data: { wardCount: 12, nearest: null } });
      expect(await graph.ask(text)).toEqual({ data: { wardCount: 12, nearest: null } });
    }
  });

  it('is not mistaken for one that a subgraph answered with null, or for what is asked about the graph itself', async () => {
    expect(await graph.ask('{ nearest { id } }')).toEqual({ data: { nearest: null } });
    expect(await graph.ask('{ __typename of: __typename }')).toEqual({ data: { __typename: 'Query', of: 'Query' } });
  });
});

describe('a root field that was withheld before planning', () => {
  it('is no fault of the graph', () => {
    const { graph } = aGraph({
      council: {
        sdl: `${FEDERATION} type Query { wardCount: Int depotCount: Int }`,
        answer: () => ({ data: { wardCount: 12 } }),
      },
    });
    const prepared = prepareOperation(graph, {
      id: 'text',
      document: parse('{ wardCount depotCount }'),
      planned: parse('{ wardCount }'),
    });
    expect(prepared.variantFor({}).unplanned).toEqual([]);
  });
});
