/**
 * Mends plans that go back to a subgraph by a key which it declares unresolvable (@apollo/query-planner 2.14.4): adds a
 * resolvable key to what the subgraph is asked first, and to the representation that it is asked by later.
 */

import type { QueryPlan } from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters } from 'graphql';
import type { DocumentNode, SelectionNode, SelectionSetNode } from 'graphql';

import type { FetchNode } from './ask-agency.ts';
import { selectionOf } from './fetched-fields.ts';
import type { RequiredSelection } from './represent-entity.ts';
import { treeOf } from './supergraph-facts.ts';
import type { FieldTree, SupergraphFacts } from './supergraph-facts.ts';

type PlanNode = NonNullable<QueryPlan['node']>;

interface Placed {
  readonly fetch: FetchNode;
  readonly position: readonly string[];
}

/** The same plan, changed in place where it needs to be: it belongs to one prepared operation only. */
export function mendKeys(plan: QueryPlan, facts: SupergraphFacts): QueryPlan {
  if (plan.node !== undefined) visit(plan.node, [], []);
  return plan;

  /** Returns the fetches that have been answered once this node has been executed. */
  function visit(
    node: PlanNode | undefined,
    position: readonly string[],
    earlier: readonly Placed[],
  ): readonly Placed[] {
    switch (node?.kind) {
      case 'Sequence':
        return node.nodes.reduce((before, child) => visit(child, position, before), earlier);
      case 'Parallel':
        return [...earlier, ...node.nodes.flatMap((child) => visit(child, position, earlier).slice(earlier.length))];
      case 'Flatten':
        return visit(node.node, [...position, ...node.path.map(String)], earlier);
      case 'Condition':
        visit(node.ifClause, position, earlier);
        visit(node.elseClause, position, earlier);
        return earlier;
      case 'Fetch':
        if (node.requires !== undefined) mend(node, node.requires, position, earlier);
        return [...earlier, { fetch: node, position }];
      default:
        return earlier;
    }
  }

  function mend(
    fetch: FetchNode,
    requires: RequiredSelection[],
    position: readonly string[],
    earlier: readonly Placed[],
  ) {
    for (const fragment of requires) {
      if (fragment.kind !== 'InlineFragment' || fragment.typeCondition === undefined) continue;
      const { typeCondition } = fragment;
      const keys = facts.resolvableKeys(typeCondition, fetch.serviceName);
      const selections = requires.flatMap((other) =>
        other.kind === 'InlineFragment' && other.typeCondition === typeCondition ? other.selections : [],
      );
      if (keys === null || keys.some((key) => holdsKey(selections, treeOf(key)))) continue;
      const [key] = keys;
      const source = earlier.findLast((one) => one.fetch.serviceName === fetch.serviceName && reaches(one, position));
      if (key === undefined || source === undefined) continue;
      addToFetch(source, position, key);
      addToRequired(fragment.selections, treeOf(key));
    }
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

function reaches({ fetch, position: from }: Placed, position: readonly string[]): boolean {
  if (!from.every((step, index) => step === position[index])) return false;
  return extend(selectionsOf(fetch), position.slice(from.length), []) !== null;
}

function addToFetch({ fetch, position: from }: Placed, position: readonly string[], key: string): void {
  const document = documentOf(fetch);
  const [definition] = parse(`{${key}}`, { noLocation: true }).definitions;
  const added = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  const selectionSet = selectionsOf(fetch);
  const extended = extend(selectionSet, position.slice(from.length), added);
  if (extended === null) return;
  const changed = replaceSelection(document, selectionSet, extended);
  fetch.operation = stripIgnoredCharacters(print(changed));
  fetch.operationDocumentNode = changed;
}

/** The selection with more beneath the place; null when it does not lead there. */
function extend(
  set: SelectionSetNode,
  path: readonly string[],
  added: readonly SelectionNode[],
): SelectionSetNode | null {
  const [step, ...rest] = path.filter((one) => one !== '@');
  if (step === undefined) return { ...set, selections: [...set.selections, ...added] };
  for (const [index, selection] of set.selections.entries()) {
    if (selection.kind === Kind.FRAGMENT_SPREAD || selection.selectionSet === undefined) continue;
    const isField = selection.kind === Kind.FIELD;
    if (isField && (selection.alias ?? selection.name).value !== step) continue;
    const extended = extend(selection.selectionSet, isField ? rest : path, added);
    if (extended !== null)
      return { ...set, selections: set.selections.with(index, { ...selection, selectionSet: extended }) };
  }
  return null;
}

function documentOf(fetch: FetchNode): DocumentNode {
  return fetch.operationDocumentNode ?? parse(fetch.operation, { noLocation: true });
}

function selectionsOf(fetch: FetchNode): SelectionSetNode {
  fetch.operationDocumentNode ??= documentOf(fetch);
  return selectionOf(fetch.operationDocumentNode, fetch.requires !== undefined);
}

function replaceSelection(document: DocumentNode, before: SelectionSetNode, after: SelectionSetNode): DocumentNode {
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    if (definition.selectionSet === before) return { ...definition, selectionSet: after };
    const selections = definition.selectionSet.selections.map((selection) =>
      selection.kind === Kind.FIELD && selection.selectionSet === before
        ? { ...selection, selectionSet: after }
        : selection,
    );
    return { ...definition, selectionSet: { ...definition.selectionSet, selections } };
  });
  return { ...document, definitions };
}
