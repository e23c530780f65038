/** Attack: ask for a withheld field under another name, in a fragment, or beside itself, and see whether it comes. */

import { beforeEach, describe, expect, it } from '@jest/globals';

import { aGuardedGraph, HEAD, placesOf } from './a-guarded-graph.ts';
import type { AgencyFunction } from './a-guarded-graph.ts';
import { WITHHELD_MESSAGE } from '../../../schema/wire.ts';

const SDL = {
  partnership: `${HEAD}
    type Query {
      citizen(id: ID!): Citizen @access(class: "IDENTITY")
      citizens: [Citizen!] @access(class: "IDENTITY")
    }
    type Citizen @key(fields: "id") {
      id: ID! @access(class: "OPEN")
      name: String @access(class: "IDENTITY")
      home: Home @access(class: "LOCATION")
    }
    type Home { line: String @access(class: "LOCATION") }`,
  police: `${HEAD}
    type Citizen @key(fields: "id") {
      id: ID! @access(class: "OPEN")
      visits: Int @access(class: "OPEN")
      crimes: Int @access(class: "CRIMINAL")
      warnings: [Warning!] @access(class: "STAFF_SAFETY") @indicator
    }
    type Warning {
      text: String @access(class: "STAFF_SAFETY") @indicator
      source: String @access(class: "STAFF_SAFETY")
    }`,
};
const SECRET = {
  name: 'Ada',
  crimes: 7,
  home: { line: '1 Secret Row' },
  warnings: [{ text: 'dog', source: 'neighbour' }],
};

const answer: AgencyFunction = ({ service, variables, query }) => {
  const one = (id: string) => ({ __typename: 'Citizen', id, ...SECRET, visits: 3 });
  if (service === 'partnership') {
    return {
      data: query.includes('citizens') ? { citizens: [one('1'), one('2')] } : { citizen: one('1'), a: one('1') },
    };
  }
  const { representations } = variables as { representations: readonly { id: string }[] };
  return { data: { _entities: representations.map(({ id }) => ({ ...one(id), x: 7, safe: 7, other: 7 })) } };
};

let graph: ReturnType<typeof aGuardedGraph>;
beforeEach(() => {
  graph = aGuardedGraph(SDL, answer);
});

const READER = { full: ['IDENTITY'], masked: ['STAFF_SAFETY'] } as const;

describe('a field that the reader’s role can never see', () => {
  it.each([
    ['by its name', '{ citizen(id: 1) { name crimes } }', 'citizen.crimes'],
    ['under another name', '{ citizen(id: 1) { name x: crimes } }', 'citizen.x'],
    ['under the name of a field that is shown', '{ citizen(id: 1) { name: crimes } }', 'citizen.name'],
    ['in a fragment', '{ citizen(id: 1) { name ...F } } fragment F on Citizen { crimes }', 'citizen.crimes'],
    [
      'in a fragment of a fragment',
      '{ citizen(id: 1) { ...F } } fragment F on Citizen { name ...G } fragment G on Citizen { ... { crimes } }',
      'citizen.crimes',
    ],
    ['on its type', '{ citizen(id: 1) { name ... on Citizen { crimes } } }', 'citizen.crimes'],
    [
      'behind a condition',
      'query($on: Boolean = true) { citizen(id: 1) { name crimes @include(if: $on) } }',
      'citizen.crimes',
    ],
    [
      'in a conditional fragment',
      '{ citizen(id: 1) { name ...F @skip(if: false) } } fragment F on Citizen { crimes }',
      'citizen.crimes',
    ],
    ['twice', '{ citizen(id: 1) { name crimes crimes ...F } } fragment F on Citizen { crimes }', 'citizen.crimes'],
  ])('(%s) is null with one error, and no agency is asked for it', async (_what, text, place) => {
    const answered = await graph.ask(text, READER);
    expect(placesOf(answered)).toEqual([place]);
    expect(answered.errors[0]).toEqual({
      message: WITHHELD_MESSAGE,
      path: place.split('.'),
      extensions: { code: 'WITHHELD', agency: 'police', class: 'CRIMINAL', rule: 'ROLE_AND_PURPOSE' },
    });
    expect(JSON.stringify(answered.data)).not.toContain('7');
    expect(JSON.stringify(answered.asked)).not.toContain('crimes');
    expect(answered.asked.map(({ service }) => service)).toEqual(['partnership']);
  });

  it('is shown to a reader who may see it, so that the refusals above prove something', async () => {
    const { data, errors } = await graph.ask('{ citizen(id: 1) { x: crimes } }', { full: ['IDENTITY', 'CRIMINAL'] });
    expect({ data, errors }).toEqual({ data: { citizen: { x: 7 } }, errors: [] });
  });

  it('is neither in the answer nor told of where its condition leaves it out', async () => {
    const { data, errors } = await graph.ask(
      'query($on: Boolean!) { citizen(id: 1) { name crimes @include(if: $on) } }',
      {
        ...READER,
        variables: { on: false },
      },
    );
    expect({ data, errors }).toEqual({ data: { citizen: { name: 'Ada' } }, errors: [] });
  });

  it('is withheld once for each citizen of a list, at the place of each', async () => {
    const answered = await graph.ask('{ citizens { name crimes home { line } } }', READER);
    expect(placesOf(answered)).toEqual([
      'citizens.0.crimes',
      'citizens.0.home',
      'citizens.1.crimes',
      'citizens.1.home',
    ]);
    const shown = { name: 'Ada', crimes: null, home: null };
    expect(answered.data).toEqual({ citizens: [shown, shown] });
  });

  it('keeps its place in the order that the client asked for', async () => {
    const { data } = await graph.ask('{ citizen(id: 1) { crimes name home { line } id } }', READER);
    expect(Object.keys((data as { citizen: object }).citizen)).toEqual(['crimes', 'name', 'home', 'id']);
  });

  it('takes nothing with it that another fragment asks of the same object', async () => {
    const answered = await graph.ask(
      '{ citizen(id: 1) { ...A ...B } } fragment A on Citizen { warnings { source } } fragment B on Citizen { warnings { text } }',
      READER,
    );
    expect(answered.data).toEqual({ citizen: { warnings: [{ source: null, text: 'dog' }] } });
    expect(placesOf(answered)).toEqual(['citizen.warnings.0.source']);
  });

  it('leaves an object of which nothing else was asked, with nothing in it', async () => {
    const { data, asked } = await graph.ask('{ citizen(id: 1) { warnings { source } } }', READER);
    expect(data).toEqual({ citizen: { warnings: [{ source: null }] } });
    expect(JSON.stringify(asked)).not.toContain('source');
  });

  it('leaves nothing to fetch where everything is withheld', async () => {
    const answered = await graph.ask('query($id: ID!) { citizen(id: $id) { name } }', { variables: { id: 1 } });
    expect(answered).toMatchObject({ data: { citizen: null }, asked: [] });
    expect(placesOf(answered)).toEqual(['citizen']);
  });

  it('takes its variables along: no agency is sent what only a withheld field was asked with', async () => {
    const { planned } = await graph.ask(
      'query($id: ID!, $on: Boolean = true) { citizen(id: $id) { name crimes @include(if: $on) } }',
      { ...READER, variables: { id: 1 } },
    );
    expect(planned).toMatch(/\$id/);
    expect(planned).not.toMatch(/crimes|\$on/);
  });

  it('is not there to a polluting name either', async () => {
    const answered = await graph.ask('{ citizen(id: 1) { constructor: crimes toString: crimes } }', READER);
    expect(answered.data).toEqual({ citizen: { constructor: null, toString: null } });
    expect(placesOf(answered)).toEqual(['citizen.constructor', 'citizen.toString']);
  });
});
