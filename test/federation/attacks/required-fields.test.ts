/** Attack: let the plan fetch a withheld field for its own ends (as a key, or for a computed field), and find it in the answer. */

import { describe, expect, it } from '@jest/globals';

import { aGuardedGraph, HEAD, placesOf } from './a-guarded-graph.ts';
import type { AgencyFunction } from './a-guarded-graph.ts';

const computed = (declassify: string) => ({
  partnership: `${HEAD}
    type Query { citizen: Citizen @access(class: "IDENTITY") }
    type Citizen @key(fields: "nhsNumber") @key(fields: "id") {
      id: ID! @access(class: "OPEN")
      nhsNumber: ID! @access(class: "OPEN")
      number: String @access(class: "IDENTIFIER")
    }`,
  police: `${HEAD}
    type Citizen @key(fields: "id") {
      id: ID! @access(class: "OPEN")
      crimes: Int @access(class: "CRIMINAL")
      notices: [Notice!] @access(class: "VULNERABILITY")
    }
    type Notice { reason: String @access(class: "VULNERABILITY") }`,
  council: `${HEAD}
    type Citizen @key(fields: "id") {
      id: ID! @access(class: "OPEN")
      crimes: Int @external
      risk: Int @requires(fields: "crimes") @access(class: "HOUSING")
    }`,
  charity: `${HEAD}
    type Citizen @key(fields: "id") {
      id: ID! @access(class: "OPEN")
      risk: Int @external
      notices: [Notice!] @external
      summary: String @requires(fields: "risk") @access(class: "SUPPORT") ${declassify}
      worry: String @requires(fields: "notices { reason }") @access(class: "SUPPORT")
    }
    type Notice { reason: String @external @access(class: "VULNERABILITY") }`,
});

const answer: AgencyFunction = ({ service, variables }) => {
  if (service === 'partnership') {
    return { data: { citizen: { __typename: 'Citizen', id: '1', nhsNumber: 'n-77', number: 'n-77' } } };
  }
  const { representations } = variables as { representations: readonly Record<string, unknown>[] };
  return {
    data: {
      _entities: representations.map(({ crimes, risk }) => ({
        ...(service === 'police' ? { crimes: 7777, notices: [{ reason: 'hit' }] } : {}),
        ...(service === 'council' ? { risk: Number(crimes) + 1 } : {}),
        ...(service === 'charity' ? { summary: `risk ${String(risk)}`, worry: 'hit' } : {}),
      })),
    },
  };
};

const REVIEWED = '@declassify(reason: "It tells high from low and nothing of any crime.")';

describe('a computed field', () => {
  it.each([
    ['of another agency', '{ citizen { risk } }', 'citizen.risk', ['IDENTITY', 'HOUSING']],
    [
      'of one that is computed itself',
      '{ citizen { summary } }',
      'citizen.summary',
      ['IDENTITY', 'HOUSING', 'SUPPORT'],
    ],
    ['of parts of a list', '{ citizen { worry } }', 'citizen.worry', ['IDENTITY', 'SUPPORT', 'CRIMINAL']],
  ] as const)('(%s) asks for all that it is computed from', async (_what, text, place, full) => {
    const answered = await aGuardedGraph(computed(''), answer).ask(text, { full });
    expect(placesOf(answered)).toEqual([place]);
    expect(answered.asked.map(({ service }) => service)).toEqual(['partnership']);
    expect(JSON.stringify(answered.data)).not.toMatch(/777|risk \d|hit/);
  });

  it('is shown to a reader who may see all of that', async () => {
    const { data } = await aGuardedGraph(computed(''), answer).ask('{ citizen { summary } }', {
      full: ['IDENTITY', 'HOUSING', 'SUPPORT', 'CRIMINAL'],
    });
    expect(data).toEqual({ citizen: { summary: 'risk 7778' } });
  });

  it('asks for its own class alone where somebody has said why it gives nothing away', async () => {
    const graph = aGuardedGraph(computed(REVIEWED), answer);
    const { data, errors } = await graph.ask('{ citizen { summary } }', { full: ['IDENTITY', 'SUPPORT'] });
    expect({ data, errors }).toEqual({ data: { citizen: { summary: 'risk 7778' } }, errors: [] });
    expect(graph.supergraphSdl).toContain('@declassify(reason:');
  });
});

describe('what the plan fetches for its own ends', () => {
  it.each([
    ['under its name', '{ citizen { summary crimes } }', { summary: 'risk 7778', crimes: null }],
    ['under its name, first', '{ citizen { crimes summary } }', { crimes: null, summary: 'risk 7778' }],
    ['under another name', '{ citizen { summary x: crimes } }', { summary: 'risk 7778', x: null }],
    ['in two steps', '{ citizen { summary risk crimes } }', { summary: 'risk 7778', risk: null, crimes: null }],
  ])('(%s) is not in the answer of a reader who may not see it', async (_what, text, citizen) => {
    const answered = await aGuardedGraph(computed(REVIEWED), answer).ask(text, { full: ['IDENTITY', 'SUPPORT'] });
    expect(answered.data).toEqual({ citizen });
    expect(answered.asked.map(({ service }) => service)).toContain('police');
    expect(JSON.stringify(answered.data)).not.toContain('7777');
  });

  it('is not in the answer either when the library shapes it', async () => {
    const answered = await aGuardedGraph(computed(REVIEWED), answer).ask(
      '{ citizen { summary crimes } __schema { queryType { name } } }',
      { full: ['IDENTITY', 'SUPPORT'] },
    );
    expect(answered.data).toEqual({
      citizen: { summary: 'risk 7778', crimes: null },
      __schema: { queryType: { name: 'Query' } },
    });
    expect(placesOf(answered)).toEqual(['citizen.crimes']);
  });

  it('as a key of an entity is not in the answer', async () => {
    const keyed = {
      partnership: `${HEAD}
        type Query { citizen: Citizen @access(class: "OPEN") }
        type Citizen @key(fields: "number") { number: ID @access(class: "IDENTIFIER") name: String @access(class: "OPEN") }`,
      library: `${HEAD}
        type Citizen @key(fields: "number") { number: ID @access(class: "IDENTIFIER") loans: Int @access(class: "OPEN") }`,
    };
    const { data, asked, errors } = await aGuardedGraph(keyed, ({ service }) =>
      service === 'partnership'
        ? { data: { citizen: { __typename: 'Citizen', number: '9990000018', name: 'Ada' } } }
        : { data: { _entities: [{ loans: 3 }] } },
    ).ask('{ citizen { number loans name } }');
    expect(JSON.stringify(asked)).toContain('9990000018');
    expect(data).toEqual({ citizen: { number: null, loans: 3, name: 'Ada' } });
    expect(placesOf({ errors })).toEqual(['citizen.number']);
  });

  it('tells nothing of how its agency fared', async () => {
    const failing: AgencyFunction = (asked) => {
      if (asked.service !== 'police') return answer(asked);
      const extensions = { code: 'AGENCY_TIMEOUT', agency: 'police' };
      return {
        data: { _entities: [{ crimes: null }] },
        errors: [{ message: 'no', path: ['_entities', 0, 'crimes'], extensions }],
      };
    };
    const answered = await aGuardedGraph(computed(REVIEWED), failing).ask('{ citizen { crimes summary } }', {
      full: ['IDENTITY', 'SUPPORT'],
    });
    expect(answered.errors.map(({ path, extensions }) => [path, (extensions as { code: string }).code])).toEqual([
      [['citizen', 'crimes'], 'WITHHELD'],
    ]);
  });
});
