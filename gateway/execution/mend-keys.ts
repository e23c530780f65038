/** Mends plans that go back to a subgraph by a key which it declares unresolvable. */

// @apollo/query-planner 2.14.4 does so for a field with @requires. A resolvable key is added to what the subgraph is asked
// first, and to the representation that it is asked by later.

import type { QueryPlan } from '@apollo/query-planner';
import { editFetches, editSelection, selectionAt, selectionsIn } from './edit-fetch.ts';
import type { PlacedFetch } from './edit-fetch.ts';
import type { RequiredSelection } from './represent-entity.ts';
import { treeOf } from './supergraph-facts.ts';
import type { FieldTree, SupergraphFacts } from './supergraph-facts.ts';

export function mendKeys(plan: QueryPlan, facts: SupergraphFacts): QueryPlan {
  return editFetches(plan, (placed, earlier) => {
    mend(placed, earlier, facts);
    return undefined;
  });
}

function mend({ fetch, position }: PlacedFetch, earlier: readonly PlacedFetch[], facts: SupergraphFacts): void {
  const { requires = [], serviceName } = fetch;
  for (const fragment of requires) {
    if (fragment.kind !== 'InlineFragment' || fragment.typeCondition === undefined) continue;
    const { typeCondition } = fragment;
    const keys = facts.resolvableKeys(typeCondition, serviceName);
    const selections = requires.flatMap((other) =>
      other.kind === 'InlineFragment' && other.typeCondition === typeCondition ? other.selections : [],
    );
    if (keys === null || keys.some((key) => holdsKey(selections, treeOf(key)))) continue;
    const [key] = keys;
    const source = earlier.findLast(
      (one) => one.fetch.serviceName === serviceName && selectionAt(one, position) !== null,
    );
    if (key === undefined || source === undefined) continue;
    // In a fragment of its own, since what a fetch selects of entities is of no one type.
    editSelection(source, position, (known) => [...known, ...selectionsIn(`... on ${typeCondition} { ${key} }`)]);
    addToRequired(fragment.selections, treeOf(key));
  }
}

function holdsKey(selections: readonly RequiredSelection[], tree: FieldTree): boolean {
  return [...tree].every(([name, beneath]) =>
    selections.some(
      (field) => field.kind === 'Field' && field.name === name && holdsKey(field.selections ?? [], beneath),
    ),
  );
}

function addToRequired(selections: RequiredSelection[], tree: FieldTree): void {
  for (const [name, beneath] of tree) {
    const index = selections.findIndex((field) => field.kind === 'Field' && field.name === name);
    const known = selections[index];
    const within = [...(known?.kind === 'Field' ? (known.selections ?? []) : [])];
    addToRequired(within, beneath);
    const field = { kind: 'Field' as const, name, ...(within.length === 0 ? {} : { selections: within }) };
    if (index === -1) selections.push(field);
    else selections[index] = field;
  }
}
