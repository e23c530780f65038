/** Answers like a subgraph at next to no cost: what was asked once, to the letter, is answered from memory ever after. */

import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';

import { graphql } from 'graphql';
import type { GraphQLSchema } from 'graphql';

export interface CannedServerOptions {
  readonly schema: GraphQLSchema;
  /** Waited before every answer, as a real subgraph's own time. */
  readonly delayMilliseconds: number;
  /** What is said beside an answer to these variables. */
  readonly beside?: ((variables: Readonly<Record<string, unknown>>) => object | undefined) | undefined;
  /** Told how long each request was here. */
  readonly onAnswered: (milliseconds: number) => void;
}

interface FetchBody {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** Every gateway words its fetches in its own way: five of them, some fetches an operation, some hundred sets of variables. */
const MOST_ANSWERS = 20_000;

export function createCannedServer({ schema, delayMilliseconds, beside, onAnswered }: CannedServerOptions): Server {
  const answers = new Map<string, Buffer>();
  return createServer((request, response) => {
    const startedAt = performance.now();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void answer(Buffer.concat(chunks).toString('utf8'), response, startedAt));
  });

  async function answer(body: string, response: ServerResponse, startedAt: number) {
    const known = answers.get(body);
    const bytes = known ?? (await computed(body));
    if (known === undefined && answers.size < MOST_ANSWERS) answers.set(body, bytes);
    const send = () => {
      response.sendDate = false;
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
      response.end(bytes);
      onAnswered(performance.now() - startedAt);
    };
    if (delayMilliseconds === 0) send();
    else setTimeout(send, delayMilliseconds);
  }

  async function computed(body: string): Promise<Buffer> {
    // A parsed edge: only the gateways that the bench itself starts write here.
    const { query, variables = {}, operationName } = JSON.parse(body) as FetchBody;
    const executed = await graphql({ schema, source: query, variableValues: variables, operationName });
    return Buffer.from(JSON.stringify({ ...executed, extensions: beside?.(variables) }));
  }
}
