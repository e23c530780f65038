/** Plays the agencies of a small supergraph over real sockets, well or badly, and remembers what they were sent. */

import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

export type FakeName = 'partnership' | 'council' | 'police' | 'nhs';

/** Takes over from the schema: it answers as it likes, or never. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, body: string) => void;

export interface FakeAgency {
  readonly url: string;
  /** What came, newest last. */
  readonly requests: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  behave(behaviour: Behaviour | null): void;
  stop(): Promise<void>;
  /** Listens again at the same address. */
  start(): Promise<void>;
}

const HEAD = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", "@inaccessible", "@shareable", "@composeDirective"])
    @link(url: "https://wholeplace.example/access/v1.0", import: ["@access"])
    @composeDirective(name: "@access")
  directive @access(class: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
`;

const agencyPart = (field: string, type: string, body: string, dataClass: string) => `${HEAD}
  type Citizen @key(fields: "id") {
    id: ID! @access(class: "OPEN")
    ${field}: ${type} @access(class: "OPEN")
    ${field}Count: Int @access(class: "${dataClass}")
  }
  type ${type} { ${body} }
`;

/** Types that lead from one to the next, so that an operation can be deep without coming to a type twice. */
const WALK = Array.from({ length: 9 }, (_, index) => {
  const on = index === 8 ? '' : `on: Walk${index + 2} @access(class: "OPEN")`;
  return `type Walk${index + 1} { name: String @access(class: "OPEN") ${on} }`;
}).join('\n');

export const SDL: Readonly<Record<FakeName, string>> = {
  partnership: `${HEAD}
    scalar NhsNumber
    type Query {
      citizen(id: ID!): Citizen @access(class: "IDENTITY")
      citizens(first: Int!): [Citizen!] @access(class: "IDENTITY")
      byNhsNumber(nhsNumber: NhsNumber!): Citizen @access(class: "IDENTITY")
      hubs: [Hub!] @access(class: "OPEN")
    }
    type Hub { name: String! @access(class: "OPEN") warden: String @access(class: "STAFF_SAFETY") walk: Walk1 @access(class: "OPEN") }
    ${WALK}
    type Citizen @key(fields: "id") {
      id: ID! @access(class: "OPEN")
      name: String @access(class: "IDENTITY")
    }`,
  council: agencyPart('council', 'CouncilPerson', 'tenancies: [String!] @access(class: "HOUSING")', 'HOUSING'),
  police: agencyPart('police', 'PolicePerson', 'markers: [String!] @access(class: "STAFF_SAFETY")', 'STAFF_SAFETY'),
  nhs: agencyPart('health', 'Patient', 'gp: String @access(class: "HEALTH_ADMIN")', 'HEALTH_ADMIN'),
};

interface Reference {
  readonly id: string;
}

const reference = { __resolveReference: ({ id }: Reference) => ({ id }) };

const RESOLVERS: Readonly<Record<FakeName, object>> = {
  partnership: {
    Query: {
      citizen: (_: unknown, { id }: Reference) => ({ id, name: 'Ada Marlow' }),
      citizens: (_: unknown, { first }: { first: number }) =>
        Array.from({ length: first }, (_entry, index) => ({ id: `c${index}`, name: `Citizen ${index}` })),
      byNhsNumber: () => ({ id: 'c0', name: 'Ada Marlow' }),
      hubs: () => [{ name: 'Harbour Street' }],
    },
  },
  council: { Citizen: { ...reference, council: () => ({ tenancies: ['flat 3'] }), councilCount: () => 1 } },
  police: { Citizen: { ...reference, police: () => ({ markers: [] }), policeCount: () => 0 } },
  nhs: { Citizen: { ...reference, health: () => ({ gp: 'Harbour Street Surgery' }), healthCount: () => 2 } },
};

/** The supergraph of the four, with their real addresses or with the ones given. */
export function composeFakes(
  urls: Readonly<Record<string, string>>,
  sdl: Readonly<Record<string, string>> = SDL,
): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(sdl).map(([name, text]) => ({
      name,
      url: urls[name] ?? 'http://203.0.113.9/',
      typeDefs: parse(text),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(String(errors?.map(({ message }) => message)));
  return supergraphSdl;
}

export async function startFake(name: FakeName): Promise<FakeAgency> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(SDL[name]), resolvers: RESOLVERS[name] as never }]);
  const requests: FakeAgency['requests'] = [];
  let behaviour: Behaviour | null = null;
  let server = createServer(serve);
  const port = await listening(server, 0);

  function serve(request: IncomingMessage, response: ServerResponse) {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      requests.push({ headers: request.headers, body });
      if (behaviour !== null) return behaviour(request, response, body);
      const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
      void graphql({ schema, source: query, variableValues: variables }).then((result) => json(response, result));
    });
  }

  return {
    url: `http://127.0.0.1:${port}/graphql`,
    requests,
    behave: (next) => void (behaviour = next),
    stop: () => stopped(server),
    start: async () => {
      server = createServer(serve);
      await listening(server, port);
    },
  };
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}
