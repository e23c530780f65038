/** An agency whose data is not built as it was asked for loses its own part of the answer, and nobody else's. */

import { describe, expect, it } from '@jest/globals';

import { aGraph, FEDERATION } from './a-graph.ts';

let council: unknown;
const graph = aGraph({
  partnership: {
    sdl: `${FEDERATION} type Query { citizens: [Citizen] } type Citizen @key(fields: "id") { id: ID! name: String }`,
    answer: () => ({ data: { citizens: ['1', '2'].map((id) => ({ __typename: 'Citizen', id, name: 'Ada' })) } }),
  },
  council: {
    sdl: `${FEDERATION} type Citizen @key(fields: "id") { id: ID! homes: [Home!] home: Home rent: Int } type Home { street: String }`,
    // What an agency of another maker may send.
    answer: () => ({ data: { _entities: council } }) as { data: Record<string, unknown> },
  },
});
const TEXT = '{ citizens { id name homes { street } home { street } } }';

describe('the executor', () => {
  it.each([
    ['an object for a list', [{ homes: {} }, null]],
    ['a text for an object', [{ home: 'High Street 1' }, null]],
    ['a list for an object', [{ home: [{ street: 'High Street' }] }, null]],
    ['another type', [{ home: { __typename: 'Citizen', street: 'x' } }, null]],
    ['an entity of another type', [{ __typename: 'Home' }, null]],
    ['a text for an entity', ['Ada', null]],
    ['an entity too few', [null]],
    ['no list of entities', { homes: [] }],
  ])('keeps %s out of the answer', async (_name, entities) => {
    council = entities;
    const { data, errors } = await graph.ask(TEXT);
    expect(data).toEqual({ citizens: ['1', '2'].map((id) => ({ id, name: 'Ada', homes: null, home: null })) });
    expect(errors).toHaveLength(4);
    for (const { extensions } of errors ?? [])
      expect(extensions).toMatchObject({ code: 'AGENCY_INVALID_RESPONSE', agency: 'council' });
  });

  it('makes a wrong leaf null, as the library does', async () => {
    council = [{ rent: 'a lot' }, { rent: 7 }];
    const answer = await graph.ask('{ citizens { rent } }');
    expect(answer.data).toEqual({ citizens: [{ rent: null }, { rent: 7 }] });
    expect(answer).toEqual(await graph.askLibrary('{ citizens { rent } }'));
  });

  it('lets nothing through that was not asked for', async () => {
    council = [
      { rent: 1, name: 'Mallory', __proto__: null, constructor: 'x' },
      JSON.parse('{"rent":2,"__proto__":{"name":"Mallory"}}'),
    ];
    expect(await graph.ask('{ citizens { name rent } }')).toEqual({
      data: { citizens: [1, 2].map((rent) => ({ name: 'Ada', rent })) },
    });
  });
});
