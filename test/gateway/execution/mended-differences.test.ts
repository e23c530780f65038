/** Lists what the library's executor gets wrong and ours mends: each with what the one does and what the other does. */

import { describe, expect, it } from '@jest/globals';

import { aGraph, FEDERATION } from './a-graph.ts';
import type { TestAgency } from './a-graph.ts';

const partnership = (answer: TestAgency['answer']): TestAgency => ({
  sdl: `${FEDERATION}
    type Query { citizen(id: ID!): Citizen citizens: [Citizen] places: [Place] }
    union Place = Citizen | Hub
    type Hub { name: String }
    type Citizen @key(fields: "id") { id: ID! friend: Citizen }`,
  answer,
});

const council = (answer: TestAgency['answer']): TestAgency => ({
  sdl: `${FEDERATION} type Citizen @key(fields: "id") { id: ID! income: Int rent: Int! }`,
  answer,
});

const charity = (answer: TestAgency['answer']): TestAgency => ({
  sdl: `${FEDERATION}
    type Citizen @key(fields: "id") {
      id: ID!
      income: Int @external
      rent: Int! @external
      supportBand: String @requires(fields: "income")
      rentBand: String @requires(fields: "rent")
      clubs: [String!]
    }`,
  answer,
});

const aCitizen = (id: string) => ({ __typename: 'Citizen', id });
const down = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:8080'));

const charityAnswers: TestAgency['answer'] = ({ query, representations }) => ({
  data: {
    _entities: representations.map((representation) => ({
      ...(query.includes('supportBand') ? { supportBand: `band for ${String(representation['income'])}` } : {}),
      ...(query.includes('rentBand') ? { rentBand: `rent ${String(representation['rent'])}` } : {}),
      clubs: ['chess'],
    })),
  },
});

describe('a field that requires what was not asked for', () => {
  const text = 'query($band: Boolean!) { citizen(id: 1) { id rentBand @include(if: $band) supportBand } }';
  const graph = aGraph({
    partnership: partnership(() => ({ data: { citizen: aCitizen('1') } })),
    council: council(({ representations, variables }) => ({
      data: {
        _entities: representations.map(() => ({ income: 7, ...(variables['band'] === true ? { rent: 9 } : {}) })),
      },
    })),
    charity: charity(charityAnswers),
  });

  it('does not take its siblings with it', async () => {
    expect((await graph.askLibrary(text, { band: false })).data).toEqual({ citizen: { id: '1', supportBand: null } });
    expect(await graph.ask(text, { variables: { band: false } })).toEqual({
      data: { citizen: { id: '1', supportBand: 'band for 7' } },
    });
    expect(graph.asked.map(({ service }) => service)).toEqual(['partnership', 'council', 'charity']);
    expect(graph.asked[2]?.question.representations).toEqual([{ __typename: 'Citizen', id: '1', income: 7 }]);
  });

  it('is asked with everything when it is included', async () => {
    const answer = await graph.ask(text, { variables: { band: true } });
    expect(answer).toEqual({
      data: { citizen: { id: '1', supportBand: 'band for 7', rentBand: 'rent 9' } },
    });
    expect(answer).toEqual(await graph.askLibrary(text, { band: true }));
  });
});

describe('a required field whose producer failed', () => {
  const graph = aGraph({
    partnership: partnership(() => ({ data: { citizen: aCitizen('1') } })),
    council: council(down),
    charity: charity(charityAnswers),
  });

  it('is sent as null when it may be null, so that the computed field still answers', async () => {
    const text = '{ citizen(id: 1) { supportBand clubs } }';
    expect((await graph.askLibrary(text)).data).toEqual({ citizen: { supportBand: null, clubs: ['chess'] } });
    const { data, errors } = await graph.ask(text);
    expect(data).toEqual({ citizen: { supportBand: 'band for null', clubs: ['chess'] } });
    expect(errors?.map(({ path }) => path)).toEqual([['citizen']]);
  });

  it('is not made up when it may not be null', async () => {
    const { data } = await graph.ask('{ citizen(id: 1) { rentBand } }');
    expect(data).toEqual({ citizen: { rentBand: null } });
  });
});

describe('an agency that does not answer', () => {
  const graph = aGraph({
    partnership: partnership(() => ({ data: { citizens: [aCitizen('1'), null, aCitizen('2'), aCitizen('1')] } })),
    council: council(() => ({ data: null })),
    charity: charity(down),
  });

  it('is named at every field that is missing now, without a word of the cause', async () => {
    const text = '{ citizens { id clubs } }';
    const [stock] = (await graph.askLibrary(text)).errors ?? [];
    expect(stock).toEqual({ message: 'connect ECONNREFUSED 10.0.0.7:8080' });
    const { data, errors } = await graph.ask(text);
    expect(data).toEqual({
      citizens: [{ id: '1', clubs: null }, null, { id: '2', clubs: null }, { id: '1', clubs: null }],
    });
    expect(errors?.map(({ path }) => path)).toEqual([0, 2, 3].map((index) => ['citizens', index, 'clubs']));
    for (const error of errors ?? []) {
      expect(error.extensions).toEqual({ code: 'AGENCY_UNAVAILABLE', serviceName: 'charity', agency: 'charity' });
      expect(error.message).toBe('The agency "charity" could not be reached.');
    }
  });

  it('is told from one that answers with neither data nor errors', async () => {
    const { errors } = await graph.ask('{ citizens { income } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('AGENCY_INVALID_RESPONSE');
  });
});

describe('an error of an entity', () => {
  const broken: TestAgency['answer'] = ({ representations }) => ({
    data: { _entities: representations.map(({ id }) => (id === '2' ? { clubs: null } : { clubs: ['chess'] })) },
    errors: representations.flatMap(({ id }, index) =>
      id === '2' ? [{ message: 'Broken.', path: ['_entities', index, 'clubs'] }] : [],
    ),
  });
  const graph = aGraph({
    partnership: partnership(({ query }) =>
      query.includes('places')
        ? { data: { places: [{ __typename: 'Hub', name: 'Library' }, aCitizen('1'), aCitizen('2')] } }
        : { data: { citizens: ['2', '1', '2'].map(aCitizen) } },
    ),
    council: council(() => ({})),
    charity: charity(broken),
  });

  it('appears at every place of an entity that was asked about once', async () => {
    const { data, errors } = await graph.ask('{ citizens { id clubs } }');
    expect(graph.asked.at(-1)?.question.representations).toEqual([aCitizen('2'), aCitizen('1')]);
    expect(data).toEqual({
      citizens: [
        { id: '2', clubs: null },
        { id: '1', clubs: ['chess'] },
        { id: '2', clubs: null },
      ],
    });
    expect(errors?.map(({ path }) => path)).toEqual([
      ['citizens', 0, 'clubs'],
      ['citizens', 2, 'clubs'],
    ]);
  });

  it('points at that entity even where others were not asked about', async () => {
    const text = '{ places { ... on Hub { name } ... on Citizen { clubs } } }';
    expect((await graph.askLibrary(text)).errors?.map(({ path }) => path)).toEqual([['places', 1, 'clubs']]);
    expect((await graph.ask(text)).errors?.map(({ path }) => path)).toEqual([['places', 2, 'clubs']]);
  });

  it('stands at every field when the agency does not say which entity it means', async () => {
    const whole = aGraph({
      partnership: partnership(() => ({ data: { citizens: ['2', '1'].map(aCitizen) } })),
      council: council(() => ({})),
      charity: charity(() => ({ data: null, errors: [{ message: 'No.', path: ['_entities'] }] })),
    });
    expect((await whole.askLibrary('{ citizens { clubs } }')).errors?.map(({ path }) => path)).toEqual([
      ['citizens', '@', '_entities'],
    ]);
    expect((await whole.ask('{ citizens { clubs } }')).errors?.map(({ path }) => path)).toEqual([
      ['citizens', 0, 'clubs'],
      ['citizens', 1, 'clubs'],
    ]);
  });

  it('never names a field that only the plan asked for', async () => {
    const hidden = aGraph({
      partnership: partnership(() => ({ data: { citizen: aCitizen('1') } })),
      council: council(() => ({
        data: { _entities: [{ income: null }] },
        errors: [{ message: 'Broken.', path: ['_entities', 0, 'income'] }],
      })),
      charity: charity(charityAnswers),
    });
    expect((await hidden.askLibrary('{ citizen(id: 1) { supportBand } }')).errors?.[0]?.path).toEqual([
      'citizen',
      'income',
    ]);
    expect((await hidden.ask('{ citizen(id: 1) { supportBand } }')).errors?.[0]?.path).toEqual(['citizen']);
  });
});

describe('an operation that nobody waits for any longer', () => {
  const graph = aGraph({
    partnership: partnership(() => ({ data: { citizen: aCitizen('1') } })),
    council: council(() => ({ data: { _entities: [{ income: 7 }] } })),
    charity: charity(charityAnswers),
  });

  it('hands its signal to the fetches, and sends no other', async () => {
    const gone = new AbortController();
    const { data, errors } = await graph.ask('{ citizen(id: 1) { id clubs } }', {
      signal: gone.signal,
      async fetchAgency({ service, signal }) {
        expect(signal).toBe(gone.signal);
        expect(service).toBe('partnership');
        gone.abort();
        return { data: { citizen: aCitizen('1') } };
      },
    });
    expect(data).toEqual({ citizen: { id: '1', clubs: null } });
    expect(errors).toMatchObject([
      { path: ['citizen', 'clubs'], extensions: { code: 'AGENCY_TIMEOUT', agency: 'charity' } },
    ]);
  });
});
