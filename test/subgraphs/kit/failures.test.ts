/** What a subgraph's log keeps of a failure: where and in which trace, and nothing that a client or a record has said. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';

import { HEADERS } from '../../../schema/wire.ts';
import { badInput } from '../../../subgraphs/kit/errors.ts';
import { createSubgraphServer } from '../../../subgraphs/kit/serve.ts';
import type { SubgraphServer } from '../../../subgraphs/kit/serve.ts';
import { createTestGateway } from '../../support/test-gateway.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const gateway = createTestGateway();
const lines: string[] = [];
let server: SubgraphServer;
let address: string;

beforeAll(async () => {
  server = await createSubgraphServer({
    name: 'police',
    resolvers: {
      PoliceEvent: { __resolveType: () => 'Crime' },
      Query: {
        neighbourhoodTeamAt: (_root: unknown, { lat }: { readonly lat: string }) => {
          if (lat === '0') throw badInput('"lat" must be degrees.', 'lat');
          return { id: 'team', priorities: () => fail(), events: [] };
        },
      },
    },
    gatewayKeys: gateway.keys,
    cursorSecrets: [new Uint8Array(32)],
    permit: () => null,
    createContext: (request) => request,
    logger: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
    now: () => NOW,
  });
  address = await server.listen({ port: 0 });
});

afterAll(async () => {
  await server.close();
});

beforeEach(() => {
  lines.length = 0;
});

describe('the log of a subgraph', () => {
  it('names the trace and the field by type, not by the names that a client gave', async () => {
    const answer = await ask(
      '{ adaMarlow: neighbourhoodTeamAt(lat: "54.8", lng: "-1.5") { burglary: priorities { issue } } }',
    );

    expect(JSON.stringify(answer)).toContain('The record could not be read.');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({
        subgraph: 'police',
        traceId: TRACE,
        field: 'NeighbourhoodTeam.priorities',
        kind: 'Error',
        sqlState: '57P01',
        msg: 'failed',
      }),
    ]);
    for (const said of ['adaMarlow', 'burglary', 'Marlow, Ada']) expect(lines.join('')).not.toContain(said);
    expect(JSON.stringify(answer)).not.toContain('Marlow, Ada');
  });

  it.each(['', 'trace', `${TRACE}0`, TRACE.toUpperCase(), `${TRACE} level=info`])(
    'takes nothing for a trace that is none, since it is not signed: %j',
    async (trace) => {
      await ask('{ neighbourhoodTeamAt(lat: "54.8", lng: "-1.5") { priorities { issue } } }', trace);
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([expect.objectContaining({ traceId: null })]);
    },
  );

  it.each([
    ['an argument that is refused', '{ neighbourhoodTeamAt(lat: "0", lng: "0") { id } }'],
    ['a field that is not offered', '{ adaMarlow }'],
    ['no query at all', '{'],
  ])('keeps nothing of %s', async (_what, query) => {
    expect(await ask(query)).toHaveProperty('errors');
    expect(lines).toEqual([]);
  });
});

function fail(): never {
  throw Object.assign(new Error('no row for Marlow, Ada'), { code: '57P01' });
}

async function ask(query: string, trace = TRACE): Promise<unknown> {
  const token = gateway.tokenFor({ aud: 'police', sub: 'r', role: 'mash', agency: 'police', purpose: 'AUDIT' }, NOW);
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [HEADERS.gatewayToken]: `Bearer ${token}`,
      [HEADERS.traceId]: trace,
    },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
