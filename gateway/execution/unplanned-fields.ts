/** Finds what no agency can answer: the planner leaves such a root field out without a word, and its null would look like an answer. */

// @apollo/query-planner 2.14.4 does so where a subgraph returns an interface that none of its own types implements.

import type { QueryPlan } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';

import type { ConditionValues } from './conditions.ts';
import { documentOf, editFetches, selectionsOf } from './edit-fetch.ts';
import { fetchedFields } from './fetched-fields.ts';
import { namesOf } from './merge-data.ts';
import { MESSAGES } from '../errors/messages.ts';

/** The response names of the operation's root fields that the plan fetches from nobody. */
export type UnplannedFields = (values: ConditionValues) => readonly string[];

/** `planned` is the operation that the plan was made for: what was withheld before planning is meant to be missing. */
export function findUnplannedFields(
  plan: QueryPlan,
  planned: OperationDefinitionNode,
  document: DocumentNode,
): UnplannedFields {
  const fetched = new Set<string>();
  editFetches(plan, ({ fetch, position }) => {
    if (fetch.requires === undefined && position.length === 0) {
      for (const name of namesOf(selectionsOf(fetch), documentOf(fetch)).keys()) fetched.add(name);
    }
    return undefined;
  });
  return (values) =>
    fetchedFields({ selectionSet: planned.selectionSet, document, values, typenames: null })
      .filter(({ name, responseName }) => !name.startsWith('__') && !fetched.has(responseName))
      .map(({ responseName }) => responseName);
}

/** A fault of the supergraph, which composition has let pass: no client can do anything about it. */
export function unplannedError(responseName: string): GraphQLError {
  const code = 'INTERNAL_SERVER_ERROR';
  return new GraphQLError(MESSAGES[code], { path: [responseName], extensions: { code } });
}
