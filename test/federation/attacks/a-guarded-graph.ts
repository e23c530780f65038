/** Composes a graph of a few lines with access rules, and asks it as a reader of a given ceiling, through gate 1 and the executor. */

import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { Kind, parse, print, validate } from 'graphql';
import type { DocumentNode } from 'graphql';

import { createExecutor } from '../../../gateway/execution/executor.ts';
import { prepareOperation } from '../../../gateway/execution/prepare-operation.ts';
import type { PreparedOperation } from '../../../gateway/execution/prepare-operation.ts';
import { createServedGraph } from '../../../gateway/execution/served-graph.ts';
import { createGateOne } from '../../../gateway/policy/gate-one.ts';
import type { Judgement } from '../../../gateway/policy/gate-one.ts';
import { createTellWithheld } from '../../../gateway/policy/tell-withheld.ts';
import { readSupergraph } from '../../../gateway/supergraph/supergraph.ts';
import type { Ceiling, Opener } from '../../../schema/access-matrix.ts';
import { readerFromClaims } from '../../../schema/reader.ts';
import type { Reader } from '../../../schema/reader.ts';
import type { DataClass } from '../../../schema/wire.ts';

export const HEAD = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", "@inaccessible", "@shareable", "@composeDirective", "@authenticated", "@requiresScopes", "@policy"])
    @link(url: "https://wholeplace.example/access/v1.0", import: ["@access", "@declassify", "@grant", "@indicator"])
    @composeDirective(name: "@access") @composeDirective(name: "@declassify")
    @composeDirective(name: "@grant") @composeDirective(name: "@indicator")
  directive @access(class: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  directive @declassify(reason: String!) on FIELD_DEFINITION
  directive @grant on FIELD_DEFINITION
  directive @indicator on FIELD_DEFINITION
`;

/** A subgraph of somebody who has never heard of our classes. */
export const FOREIGN_HEAD = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", "@shareable", "@authenticated", "@requiresScopes", "@policy"])
`;

export interface Asking {
  readonly full?: readonly DataClass[];
  readonly masked?: readonly DataClass[];
  readonly neverConfirmed?: readonly DataClass[];
  readonly openers?: readonly (readonly [DataClass, readonly Opener[]])[];
  readonly scope?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Nobody has signed in. */
  readonly isAnonymous?: boolean;
}

export interface AskedAgency {
  readonly service: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type AgencyFunction = (asked: AskedAgency) => { data?: object | null; errors?: readonly object[] };

export interface GuardedAnswer {
  readonly judgement: Judgement;
  /** The operation that was planned, where it is less than what was asked. */
  readonly planned: string | null;
  readonly prepared: PreparedOperation;
  readonly data: unknown;
  readonly errors: readonly { message: string; path?: readonly (string | number)[]; extensions?: object }[];
  /** What was asked of the agencies, in order. */
  readonly asked: readonly AskedAgency[];
}

/** `sdl` by subgraph name; `answer` speaks for all of them. */
export function aGuardedGraph(sdl: Readonly<Record<string, string>>, answer: AgencyFunction) {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(sdl).map(([name, text]) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(text) })),
  );
  if (supergraphSdl === undefined) throw new Error((errors ?? []).map(({ message }) => message).join('\n'));
  const { sdl: loaded, policy } = readSupergraph(supergraphSdl, 'on');
  const supergraph = Supergraph.build(loaded);
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  const graph = createServedGraph({ planner: new QueryPlanner(supergraph), schema });
  // Asked anew each time: which ceiling holds is the test's to say.
  let ceiling: Ceiling = ceilingFrom({});
  const gate = createGateOne({ ceilingOf: () => ceiling });
  const tellWithheld = createTellWithheld(() => ceiling);
  gate.adopt(schema, policy);
  const documents = new Map<string, DocumentNode>();

  return { supergraphSdl, graph, ask };

  async function ask(text: string, asking: Asking = {}): Promise<GuardedAnswer> {
    ceiling = ceilingFrom(asking);
    const document = documents.get(text) ?? documentOf(text);
    documents.set(text, document);
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (operation === undefined) throw new Error('The text holds no operation.');
    const { variables = {} } = asking;
    const reader = asking.isAnonymous === true ? null : aReader(asking.scope);
    const judgement = gate.judge({ schema, document, operation, variables, reader });
    const { narrowed } = judgement;
    const prepared = graph.operations.get(JSON.stringify([text, narrowed?.key]), () =>
      prepareOperation(graph, {
        id: 'a-guarded-graph',
        document,
        planned: narrowed?.narrow(document),
        withheld: narrowed?.withheld,
        leftOut: narrowed?.leftOut,
      }),
    );
    const asked: AskedAgency[] = [];
    const execute = createExecutor<Reader | null>({
      tellWithheld,
      async fetchAgency({ service, operation: query, variables: given }) {
        const question = { service, query, variables: given() };
        asked.push(question);
        // Over the wire, as it were: what the executor does with it stays its own.
        return JSON.parse(JSON.stringify(answer(question))) as object;
      },
    });
    const result = await execute({ prepared, variables: { ...variables }, context: reader });
    return {
      judgement,
      planned: narrowed === null ? null : print(narrowed.narrow(document)),
      prepared,
      data: JSON.parse(JSON.stringify(result.data ?? null)),
      errors: (result.errors ?? []).map((error) => error.toJSON()),
      asked,
    };
  }

  function documentOf(text: string): DocumentNode {
    const document = parse(text);
    const wrong = validate(schema, document);
    if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join('\n'));
    return document;
  }
}

/** The places of the errors, as an answer's reader would look for them. */
export function placesOf({ errors }: Pick<GuardedAnswer, 'errors'>): string[] {
  return errors.map(({ path = [] }) => path.join('.'));
}

function ceilingFrom({ full = [], masked = [], neverConfirmed = [], openers = [] }: Asking): Ceiling {
  return {
    full: new Set(full),
    masked: new Set(masked),
    neverConfirmed: new Set(neverConfirmed),
    openers: new Map(openers),
  };
}

function aReader(scope?: string): Reader {
  return readerFromClaims({ sub: 'reader-7', role: 'adviser', agency: 'council', purpose: 'HOUSING', scope });
}
