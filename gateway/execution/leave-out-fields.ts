/** Takes fields out of a plan that a computed field would have, and its reader may not see: their agency is not asked for them. */

import type { QueryPlan } from '@apollo/query-planner';
import { Kind } from 'graphql';
import type { InlineFragmentNode, SelectionNode } from 'graphql';

import { declareVariables } from './client-operation.ts';
import type { ClientOperation } from './client-operation.ts';
import { documentOf, editFetches, selectionsOf, setDocument, withSelection } from './edit-fetch.ts';

/** `coordinates` are `Type.field`, of entities. A fetch of which nothing is left is not sent. The plan is changed in place. */
export function leaveOutFields(plan: QueryPlan, coordinates: ReadonlySet<string>, client: ClientOperation): QueryPlan {
  if (coordinates.size === 0) return plan;
  return editFetches(plan, ({ fetch }) => {
    // An agency's part of an entity is asked for with the grant that it requires, and so in no other fetch.
    if (fetch.requires === undefined) return undefined;
    const before = selectionsOf(fetch);
    const selections = leftOf(before.selections, null, coordinates);
    if (selections === before.selections) return undefined;
    // The compiler makes no step of it.
    if (selections.length === 0) return { kind: 'Sequence', nodes: [] };
    setDocument(fetch, withSelection(documentOf(fetch), before, { ...before, selections }));
    declareVariables(fetch, client.node);
    return undefined;
  });
}

/** The same list where nothing is left out of it. */
function leftOf(
  selections: readonly SelectionNode[],
  typeName: string | null,
  coordinates: ReadonlySet<string>,
): readonly SelectionNode[] {
  const left = selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return leftOfFragment(selection, typeName, coordinates);
    return selection.kind === Kind.FIELD && coordinates.has(`${typeName}.${selection.name.value}`) ? [] : [selection];
  });
  const isWhole = left.length === selections.length && left.every((one, index) => one === selections[index]);
  return isWhole ? selections : left;
}

function leftOfFragment(
  fragment: InlineFragmentNode,
  above: string | null,
  coordinates: ReadonlySet<string>,
): readonly SelectionNode[] {
  const { typeCondition, selectionSet } = fragment;
  const selections = leftOf(selectionSet.selections, typeCondition?.name.value ?? above, coordinates);
  if (selections === selectionSet.selections) return [fragment];
  // The type's name alone is nothing that anybody would have asked for.
  if (selections.every((one) => one.kind === Kind.FIELD && one.name.value === '__typename')) return [];
  return [{ ...fragment, selectionSet: { ...selectionSet, selections } }];
}
