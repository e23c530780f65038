/** Composes a graph of a few lines whose agencies are functions, and asks it in our way and in the library's. */

import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse, validate } from 'graphql';

import { createExecutor } from '../../../gateway/execution/executor.ts';
import type { ExecutorOptions } from '../../../gateway/execution/executor.ts';
import type { AgencyAnswer, AgencyFetch, ExecutionEvent } from '../../../gateway/execution/fetch-agency.ts';
import { prepareOperation } from '../../../gateway/execution/prepare-operation.ts';
import { createServedGraph } from '../../../gateway/execution/served-graph.ts';
import { executeByLibrary, plain } from './library-executor.ts';
import type { PlainAnswer } from './library-executor.ts';

export interface AgencyQuestion {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly representations: readonly Record<string, unknown>[];
  readonly signal?: AbortSignal | undefined;
}

export interface TestAgency {
  readonly sdl: string;
  readonly answer: (question: AgencyQuestion) => AgencyAnswer | Promise<AgencyAnswer>;
}

export interface Asked {
  readonly service: string;
  readonly question: AgencyQuestion;
}

export interface AskOptions extends Partial<ExecutorOptions<string>> {
  readonly variables?: Record<string, unknown>;
  readonly signal?: AbortSignal;
}

export const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@provides", "@external", "@shareable", "@inaccessible", "@interfaceObject", "@composeDirective"])`;

export function aGraph(agencies: Readonly<Record<string, TestAgency>>) {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(agencies).map(([name, { sdl }]) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) throw new Error((errors ?? []).map(({ message }) => message).join('\n'));
  const supergraph = Supergraph.build(supergraphSdl);
  const graph = createServedGraph({
    planner: new QueryPlanner(supergraph),
    schema: supergraph.apiSchema().toGraphQLJSSchema(),
  });
  const asked: Asked[] = [];
  const events: ExecutionEvent[] = [];

  return {
    sdl: supergraphSdl,
    graph,
    /** What our executor sent, oldest first. */
    asked,
    events,
    async ask(text: string, { variables = {}, signal, ...options }: AskOptions = {}): Promise<PlainAnswer> {
      const prepared = prepareOperation(graph, { id: 'text', document: documentOf(text) });
      const execute = createExecutor<string>({
        fetchAgency: (fetch) => fetchFrom(fetch),
        observe: (event) => void events.push(event),
        ...options,
      });
      return plain(await execute({ prepared, variables, context: 'context', signal }));
    },
    async askLibrary(text: string, variables: Record<string, unknown> = {}): Promise<PlainAnswer> {
      const document = documentOf(text);
      const { plan } = prepareOperation(graph, { id: 'text', document });
      return executeByLibrary({ graph, plan, document, variables, answer: answerFrom });
    },
  };

  function documentOf(text: string) {
    const document = parse(text);
    const wrong = validate(graph.schema, document);
    if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join('\n'));
    return document;
  }

  async function fetchFrom(fetch: AgencyFetch<string>): Promise<AgencyAnswer> {
    asked.push({ service: fetch.service, question: questionOf(fetch.operation, fetch.variables(), fetch.signal) });
    return answerFrom(fetch.service, fetch.operation, fetch.variables(), fetch.signal);
  }

  async function answerFrom(
    service: string,
    query: string,
    variables: Record<string, unknown>,
    signal?: AbortSignal,
  ): Promise<AgencyAnswer> {
    const answer = await agencies[service]?.answer(questionOf(query, variables, signal));
    // Over the wire, as it were: neither executor can change what the other one gets.
    return JSON.parse(JSON.stringify(answer ?? {})) as AgencyAnswer;
  }
}

function questionOf(query: string, variables: Record<string, unknown>, signal?: AbortSignal): AgencyQuestion {
  const given = variables['representations'];
  // Written by an executor: objects.
  const representations = Array.isArray(given) ? (given as Record<string, unknown>[]) : [];
  return { query, variables, representations, signal };
}
