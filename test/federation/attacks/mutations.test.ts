/** Attack: change something that one may not, or change what one may and read from the receipt what one may not. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aGuardedGraph, HEAD, placesOf } from './a-guarded-graph.ts';
import type { AgencyFunction } from './a-guarded-graph.ts';
import { runGateway } from '../../gateway/running-gateway.ts';
import type { RunningGateway } from '../../gateway/running-gateway.ts';
import { composeFakes, SDL as FAKES } from '../../gateway/fake-agencies.ts';

const MUTATIONS = `
  type Mutation {
    moveHome(to: String!, note: Note): Receipt @access(class: "LOCATION")
    recordCrime(what: String!): Receipt @access(class: "CRIMINAL")
    openDoor: Boolean @access(class: "OPEN")
  }
  input Note { words: String about: String @access(class: "CRIMINAL") }
  type Receipt { id: ID! @access(class: "OPEN") movedFrom: String @access(class: "LOCATION") record: String @access(class: "CRIMINAL") }`;

describe('a change', () => {
  const SDL = { partnership: `${HEAD} type Query { a: Int @access(class: "OPEN") } ${MUTATIONS}` };
  const answer: AgencyFunction = () => ({
    data: { moveHome: { id: '1', movedFrom: 'Harbour Street', record: 'arson' }, recordCrime: { id: '2' } },
  });
  const graph = aGuardedGraph(SDL, answer);

  it.each([
    ['of what the reader may not see', 'mutation { recordCrime(what: "x") { id } }'],
    ['beside one that the reader may make', 'mutation { moveHome(to: "x") { id } recordCrime(what: "x") { id } }'],
    [
      'in a fragment',
      'mutation { moveHome(to: "x") { id } ...F } fragment F on Mutation { recordCrime(what: "x") { id } }',
    ],
    ['with an input that the reader may not give', 'mutation { moveHome(to: "x", note: { about: "arson" }) { id } }'],
  ])('(%s) is refused whole', async (_what, text) => {
    expect((await graph.ask(text, { full: ['LOCATION'] })).judgement.isRefused).toBe(true);
  });

  it('that the reader may make is made, and its receipt shows what the reader may see', async () => {
    const answered = await graph.ask('mutation { moveHome(to: "x", note: { words: "y" }) { id movedFrom record } }', {
      full: ['LOCATION'],
    });
    expect(answered.judgement.isRefused).toBe(false);
    expect(answered.data).toEqual({ moveHome: { id: '1', movedFrom: 'Harbour Street', record: null } });
    expect(placesOf(answered)).toEqual(['moveHome.record']);
    expect(JSON.stringify(answered.asked)).not.toContain('record');
  });
});

describe('the gateway', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await runGateway({ sdl: composeFakes({}, { ...FAKES, partnership: FAKES.partnership + MUTATIONS }) });
    gateway.agencies.partnership.behave((_request, response) => {
      response.end(JSON.stringify({ data: { moveHome: { id: '1' } } }));
    });
  });
  beforeEach(() => void gateway.agencies.partnership.requests.splice(0));
  afterAll(() => gateway.close());

  it('answers a refused change with FORBIDDEN and asks nobody', async () => {
    const both = 'mutation { moveHome(to: "x") { id } recordCrime(what: "x") { id } }';
    const { status, data, errors } = await gateway.ask(both);
    expect({ status, data: data ?? null }).toEqual({ status: 403, data: null });
    expect(errors.map(({ message, extensions }) => [message, extensions['code']])).toEqual([
      ['Your role may not do this.', 'FORBIDDEN'],
    ]);
    expect(gateway.agencies.partnership.requests).toEqual([]);
  });

  it('lets nobody change anything who has not signed in, not even what is open to read', async () => {
    const { status } = await gateway.ask('mutation { openDoor }', { token: null });
    expect(status).toBe(401);
    expect(gateway.agencies.partnership.requests).toEqual([]);
  });

  it('makes a change that is permitted, so that the refusals above prove something', async () => {
    const { data } = await gateway.ask('mutation { moveHome(to: "x") { id } }');
    expect(data).toEqual({ moveHome: { id: '1' } });
    expect(gateway.agencies.partnership.requests).toHaveLength(1);
  });
});
