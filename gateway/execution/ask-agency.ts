/** Compiles what every fetch of a plan does: write the request, send it, and put in place whatever goes wrong with it. */

import type { QueryPlan } from '@apollo/query-planner';
import { parse } from 'graphql';
import type { DocumentNode, SelectionSetNode } from 'graphql';

import { askedPaths } from './asked-path.ts';
import type { ConditionValues } from './conditions.ts';
import type { AgencyFetch, Entity } from './fetch-agency.ts';
import type { ExactScalars } from './fit-leaf.ts';
import { FetchNotSent, UnusableAnswer } from './fetch-failure.ts';
import { fetchedFields, selectionOf } from './fetched-fields.ts';
import { namesOf } from './merge-data.ts';
import type { NameTree } from './merge-data.ts';
import type { OperationRun } from './operation-run.ts';
import { isEntity, readOwn } from './own-names.ts';
import { placeErrors, placeFailure } from './place-errors.ts';
import type { AskedAbout, FetchPlaces } from './place-errors.ts';
import { addRenamed } from './rewrite-data.ts';
import { WaveRefused } from './send-in-waves.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

export type FetchNode = Extract<QueryPlan['node'], { kind: 'Fetch' }>;

/** Resolves when the answer has been merged and its errors are placed. Rejects only when the whole operation must fail. */
export type Step<Context> = (run: OperationRun<Context>) => Promise<void> | undefined;

export interface FetchOptions {
  readonly node: FetchNode;
  /** Where in the operation's data the fetch adds to: response names, `@` for every entry of a list. */
  readonly position: readonly string[];
  readonly facts: SupergraphFacts;
  readonly values: ConditionValues;
  readonly clientNames: NameTree;
  readonly exact: ExactScalars | null;
}

export interface AskAgency<Context> {
  readonly places: FetchPlaces;
  /** What the fetch selects, of each entity when it is about entities. */
  readonly selectionSet: SelectionSetNode;
  readonly document: DocumentNode;
  /** The names under which its answer has something to merge. */
  readonly names: NameTree;
  /** Hands the data to `use`; what that throws is a failure of the agency like any other. */
  ask(
    run: OperationRun<Context>,
    asked: AskedAbout,
    representations: readonly string[] | null,
    use: (data: Entity) => void,
  ): Promise<void>;
}

export function compileAsking<Context>(options: FetchOptions): AskAgency<Context> {
  const { node, position, facts, values, clientNames, exact } = options;
  const { serviceName: service, operation, operationName, variableUsages = [], requires } = node;
  const document = node.operationDocumentNode ?? parse(operation, { noLocation: true });
  const selectionSet = selectionOf(document, requires !== undefined);
  const names = namesOf(selectionSet, document);
  addRenamed(names, node.outputRewrites);
  const name = operationName === undefined ? '' : `"operationName":${JSON.stringify(operationName)},`;
  const head = `{"query":${JSON.stringify(operation)},${name}"variables":`;
  const places: FetchPlaces = {
    service,
    position,
    clientNames,
    isAsked: exact === null ? null : askedPaths(selectionSet, document),
    namesFor(typename) {
      const typenames = requires === undefined || typeof typename !== 'string' ? null : facts.namesOfType(typename);
      return fetchedFields({ selectionSet, document, values, typenames }).map(({ responseName }) => responseName);
    },
  };
  return { places, selectionSet, document, names, ask };

  async function ask(
    run: OperationRun<Context>,
    asked: AskedAbout,
    representations: readonly string[] | null,
    use: (data: Entity) => void,
  ): Promise<void> {
    try {
      if (run.signal?.aborted) throw new FetchNotSent();
      const { data, errors = [] } = await run.send(requestFor(run, representations));
      const hasData = data !== undefined && data !== null;
      if (!hasData && errors.length === 0) throw new UnusableAnswer('it has neither data nor errors');
      const placed = errors.length === 0 ? [] : placeErrors(places, asked, errors, hasData);
      if (hasData) {
        if (!isEntity(data)) throw new UnusableAnswer('its data is no object');
        use(data);
      }
      // Last: of an answer that cannot be used, nothing is told.
      run.errors.push(...placed);
    } catch (error) {
      if (error instanceof WaveRefused) throw error;
      run.observe?.({ kind: 'fetch-failed', service, error }, run.context);
      run.errors.push(...placeFailure(places, asked, error));
    }
  }

  function requestFor(run: OperationRun<Context>, representations: readonly string[] | null): AgencyFetch<Context> {
    const variables = variablesText(run.variables, representations);
    return {
      service,
      operation,
      operationName,
      body: `${head}${variables}}`,
      // The text is ours: an object, whatever is in it.
      variables: () => JSON.parse(variables) as Entity,
      position,
      representations: representations?.length ?? null,
      context: run.context,
      signal: run.signal,
    };
  }

  function variablesText(given: Entity, representations: readonly string[] | null): string {
    const texts = representations === null ? [] : [`"representations":[${representations.join(',')}]`];
    for (const usage of variableUsages) {
      const value = readOwn(given, usage);
      if (value === undefined) continue;
      // As the library does: the plan has no other name for them.
      if (usage === 'representations' && representations !== null) throw new Error('"$representations" is taken.');
      texts.push(`${JSON.stringify(usage)}:${JSON.stringify(value)}`);
    }
    return `{${texts.join(',')}}`;
  }
}
