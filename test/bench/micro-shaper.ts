/** Measures, without sockets, what our executor and its shaper cost beside the library's own on one synthetic answer of about 95 kB. */

import '../../gateway/telemetry/no-phone-home.ts';

import { composeServices } from '@apollo/composition';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import { computeResponse } from '@apollo/gateway/dist/resultShaping.js';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';

import { createExecutor } from '../../gateway/execution/executor.ts';
import type { Entity } from '../../gateway/execution/fetch-agency.ts';
import { prepareOperation } from '../../gateway/execution/prepare-operation.ts';
import { createServedGraph } from '../../gateway/execution/served-graph.ts';

const HEAD = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const PARTS = ['council', 'police', 'nhs'] as const;
const CITIZENS = Number(process.argv[2] ?? 25);
const MILLISECONDS = 1_500;

const recordFields = Array.from({ length: 8 }, (_, index) => `text${index}`);
const recordType = (part: string) =>
  `type ${part}Record { id: ID! kind: Kind! count: Int open: Boolean! score: Float ${recordFields.map((name) => `${name}: String`).join(' ')} }`;

const services = [
  {
    name: 'partnership',
    typeDefs: parse(
      `${HEAD} type Query { citizens(first: Int!): [Citizen!] } type Citizen @key(fields: "id") { id: ID! name: String! born: String }`,
    ),
  },
  ...PARTS.map((part) => ({
    name: part,
    typeDefs: parse(
      `${HEAD} enum Kind { OPEN CLOSED } ${recordType(part)} type Citizen @key(fields: "id") { id: ID! ${part}: [${part}Record!] }`,
    ),
  })),
];
const recordSelection = `{ id kind count open score ${recordFields.join(' ')} }`;
const text = `query Benchmark($first: Int!) { citizens(first: $first) { id name born ${PARTS.map((part) => `${part} ${recordSelection}`).join(' ')} } }`;

const record = (part: string, citizen: number, index: number) => ({
  id: `${part}-${citizen}-${index}`,
  kind: index % 2 === 0 ? 'OPEN' : 'CLOSED',
  count: citizen * index,
  open: index % 3 === 0,
  score: citizen / 8,
  ...Object.fromEntries(recordFields.map((name) => [name, `${name} of the record ${index} of ${citizen}`])),
});
const citizens = Array.from({ length: CITIZENS }, (_, index) => index);
const bodies = new Map<string, string>([
  [
    'partnership',
    JSON.stringify({
      data: {
        citizens: citizens.map((id) => ({
          __typename: 'Citizen',
          id: `c${id}`,
          name: `Citizen ${id}`,
          born: '1970-01-01',
        })),
      },
    }),
  ],
  ...PARTS.map(
    (part) =>
      [
        part,
        JSON.stringify({
          data: { _entities: citizens.map((id) => ({ [part]: [0, 1, 2, 3].map((index) => record(part, id, index)) })) },
        }),
      ] as const,
  ),
]);
const answerOf = (service: string) => JSON.parse(bodies.get(service) ?? '{}') as { data: Entity };

const { supergraphSdl, errors } = composeServices(services);
if (supergraphSdl === undefined) throw new Error(String(errors));
const supergraph = Supergraph.build(supergraphSdl);
const apiSchema = supergraph.apiSchema();
const schema = apiSchema.toGraphQLJSSchema();
const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
const graph = createServedGraph({ planner: new QueryPlanner(supergraph), schema });
const document = parse(text);
const variables = { first: CITIZENS };

const startedAt = performance.now();
const prepared = prepareOperation(graph, { id: 'text', document });
prepared.variantFor(variables);
const coldMilliseconds = performance.now() - startedAt;

const execute = createExecutor<null>({ fetchAgency: async ({ service }) => answerOf(service) });
const serviceMap = Object.fromEntries(
  services.map(({ name }) => [name, { process: async () => answerOf(name) } as unknown as GraphQLDataSource]),
);
// The library reads no more of a request than this.
const requestContext = { request: { variables }, metrics: {}, context: {} } as unknown as Parameters<
  typeof executeQueryPlan
>[2];
const operationContext = buildOperationContext({ schema, operationDocument: document, operationName: undefined });

const byOurs = () => execute({ prepared, variables, context: null });
const byStock = () =>
  executeQueryPlan(prepared.plan, serviceMap, requestContext, operationContext, supergraphSchema, apiSchema);

let merged: Entity = {};
await createExecutor<null>({ fetchAgency: async ({ service }) => answerOf(service) })({
  prepared: {
    ...prepared,
    variantFor: (given) => ({
      ...prepared.variantFor(given),
      shape: (data) => {
        merged = data;
        return data;
      },
    }),
  },
  variables,
  context: null,
});
const { shape } = prepared.variantFor(variables);
const operation = operationFromDocument(apiSchema, document);
const [ours, stock] = [await byOurs(), await byStock()];
if (JSON.stringify(ours) !== JSON.stringify(stock)) throw new Error('The answers differ.');

console.log(
  `answer ${(JSON.stringify(ours).length / 1000).toFixed(1)} kB; plan, compile: ${coldMilliseconds.toFixed(1)} ms cold`,
);
const rows = {
  'JSON.parse of all bodies': await microseconds(() => services.map(({ name }) => answerOf(name))),
  'computeResponse (stock)': await microseconds(() =>
    computeResponse({ operation, variables, input: merged, introspectionHandling: () => null }),
  ),
  'shape (ours)': await microseconds(() => shape(merged)),
  'JSON.stringify of stock’s': await microseconds(() => JSON.stringify(stock)),
  'JSON.stringify of ours': await microseconds(() => JSON.stringify(ours)),
  'executeQueryPlan (stock), with parsing': await microseconds(byStock),
  'execute (ours), with parsing': await microseconds(byOurs),
};
for (const [name, value] of Object.entries(rows)) console.log(`${name.padEnd(40)} ${value.toFixed(1).padStart(9)} us`);

/** The median of nine rounds. */
async function microseconds(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const start = performance.now();
    let runs = 0;
    while (performance.now() - start < MILLISECONDS / 9) {
      await run();
      runs += 1;
    }
    times.push(((performance.now() - start) * 1000) / runs);
  }
  return times.sort((a, b) => a - b)[4] ?? Number.NaN;
}
