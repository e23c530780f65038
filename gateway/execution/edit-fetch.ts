/** Changes fetches of a plan before it is compiled, for the few things that the planner gets wrong. */

import type { QueryPlan } from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  FragmentSpreadNode,
  InlineFragmentNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

import type { FetchNode } from './ask-agency.ts';
import { selectionOf } from './fetched-fields.ts';

type PlanNode = NonNullable<QueryPlan['node']>;

export interface PlacedFetch {
  readonly fetch: FetchNode;
  /** Where in the operation's data it adds to: response names, `@` for every entry of a list. */
  readonly position: readonly string[];
}

/** What stands in the plan instead of a fetch; undefined leaves it. */
export type EditFetch = (placed: PlacedFetch, earlier: readonly PlacedFetch[]) => PlanNode | undefined;

/** Hands every fetch over with those that have been answered by then. The plan is changed in place. */
export function editFetches(plan: QueryPlan, edit: EditFetch): QueryPlan {
  if (plan.node !== undefined && plan.node.kind !== 'Subscription') plan.node = visitNode(plan.node, [], []).node;
  return plan;

  function visitNode(node: PlanNode, position: readonly string[], earlier: readonly PlacedFetch[]): Visited {
    switch (node.kind) {
      case 'Sequence':
        return node.nodes.reduce<Visited>(
          (before, child, index) => {
            const visited = visitNode(child, position, before.answered);
            if (visited.node.kind !== 'Subscription') node.nodes[index] = visited.node;
            return { node, answered: visited.answered };
          },
          { node, answered: earlier },
        );
      case 'Parallel': {
        const visited = node.nodes.map((child) => visitNode(child, position, earlier));
        node.nodes = visited.map((one) => one.node).filter((one) => one.kind !== 'Subscription');
        return { node, answered: [...earlier, ...visited.flatMap(({ answered }) => answered.slice(earlier.length))] };
      }
      case 'Flatten': {
        const visited = visitNode(node.node, [...position, ...node.path.map(String)], earlier);
        if (visited.node.kind !== 'Subscription') node.node = visited.node;
        return { node, answered: visited.answered };
      }
      case 'Condition':
        // What is fetched under a condition may not be there for others.
        for (const clause of ['ifClause', 'elseClause'] as const) {
          const child = node[clause];
          const visited = child === undefined ? undefined : visitNode(child, position, earlier).node;
          if (visited !== undefined && visited.kind !== 'Subscription') node[clause] = visited;
        }
        return { node, answered: earlier };
      case 'Fetch': {
        const placed = { fetch: node, position };
        return { node: edit(placed, earlier) ?? node, answered: [...earlier, placed] };
      }
      default:
        return { node, answered: earlier };
    }
  }
}

interface Visited {
  readonly node: PlanNode;
  readonly answered: readonly PlacedFetch[];
}

/** What a fetch selects at a place of the operation's data; null when it does not lead there. */
export function selectionAt(
  { fetch, position: from }: PlacedFetch,
  position: readonly string[],
): SelectionSetNode | null {
  if (!from.every((step, index) => step === position[index])) return null;
  return find(selectionsOf(fetch), position.slice(from.length));
}

/** Everything that a fetch selects at a place, whatever type it is asked of. */
export function selectionSetsAt({ fetch, position: from }: PlacedFetch, place: readonly string[]): SelectionSetNode[] {
  const steps = place.filter((step) => step !== '@');
  const before = from.filter((step) => step !== '@');
  if (!before.every((step, index) => step === steps[index])) return [];
  return steps
    .slice(before.length)
    .reduce<SelectionSetNode[]>(
      (sets, step) =>
        sets
          .flatMap(({ selections }) => fieldsIn(selections))
          .flatMap((field) =>
            responseName(field) === step && field.selectionSet !== undefined ? [field.selectionSet] : [],
          ),
      [selectionsOf(fetch)],
    );
}

/** Changes what a fetch selects at a place. */
export function editSelection(
  { fetch, position: from }: PlacedFetch,
  position: readonly string[],
  edit: (selections: readonly SelectionNode[]) => readonly SelectionNode[],
): void {
  const before = selectionsOf(fetch);
  const after = replace(before, position.slice(from.length), edit);
  if (after !== null) setDocument(fetch, withSelection(documentOf(fetch), before, after));
}

/** Without named fragments, which the planner takes over from the client where it can: what is in them must be found too. */
export function documentOf(fetch: FetchNode): DocumentNode {
  const document = fetch.operationDocumentNode ?? parse(fetch.operation, { noLocation: true });
  fetch.operationDocumentNode = document.definitions.length === 1 ? document : withoutFragments(document);
  return fetch.operationDocumentNode;
}

function withoutFragments(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const definitions = document.definitions.filter(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION);
  return visit({ ...document, definitions }, { FragmentSpread: { enter: inline } });

  // What is returned on entering is visited in turn.
  function inline({ name, directives }: FragmentSpreadNode): InlineFragmentNode | undefined {
    const fragment = fragments.get(name.value);
    if (fragment === undefined) return undefined;
    const { typeCondition, selectionSet } = fragment;
    return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet };
  }
}

export function setDocument(fetch: FetchNode, document: DocumentNode): void {
  fetch.operation = stripIgnoredCharacters(print(document));
  fetch.operationDocumentNode = document;
}

/** What a fetch selects, of each entity when it is about entities. */
export function selectionsOf(fetch: FetchNode): SelectionSetNode {
  return selectionOf(documentOf(fetch), fetch.requires !== undefined);
}

/** The selections that a text means. */
export function selectionsIn(text: string): readonly SelectionNode[] {
  const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}

/** The fields of a selection and of the inline fragments in it. */
export function fieldsIn(selections: readonly SelectionNode[]): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsIn(selection.selectionSet.selections) : [];
  });
}

export function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

export function withSelection(document: DocumentNode, before: SelectionSetNode, after: SelectionSetNode): DocumentNode {
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

function find(set: SelectionSetNode, path: readonly string[]): SelectionSetNode | null {
  let found: SelectionSetNode | null = null;
  replace(set, path, (selections) => {
    found = { kind: Kind.SELECTION_SET, selections };
    return selections;
  });
  return found;
}

function replace(
  set: SelectionSetNode,
  path: readonly string[],
  edit: (selections: readonly SelectionNode[]) => readonly SelectionNode[],
): SelectionSetNode | null {
  const [step, ...rest] = path.filter((one) => one !== '@');
  if (step === undefined) return { ...set, selections: edit(set.selections) };
  for (const [index, selection] of set.selections.entries()) {
    if (selection.kind === Kind.FRAGMENT_SPREAD || selection.selectionSet === undefined) continue;
    const isField = selection.kind === Kind.FIELD;
    if (isField && responseName(selection) !== step) continue;
    const selectionSet = replace(selection.selectionSet, isField ? rest : path, edit);
    if (selectionSet !== null)
      return { ...set, selections: set.selections.with(index, { ...selection, selectionSet }) };
  }
  return null;
}
