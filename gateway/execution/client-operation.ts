/** Reads the operation that a plan was made for, when a fetch is to be changed by what the client wrote. */

import { Kind, visit } from 'graphql';
import type { DirectiveNode, DocumentNode, FieldNode, OperationDefinitionNode, SelectionNode } from 'graphql';

import type { FetchNode } from './ask-agency.ts';
import { documentOf, responseName, setDocument } from './edit-fetch.ts';

export interface ClientOperation {
  readonly document: DocumentNode;
  readonly node: OperationDefinitionNode;
}

/** The client's own fields under a response name at a place, through its fragments. */
export function clientFields({ document, node }: ClientOperation, place: readonly string[]): FieldNode[] {
  const steps = place.filter((step) => step !== '@');
  return steps.reduce<readonly FieldNode[]>((fields, step, index) => {
    const within =
      index === 0
        ? spread(node.selectionSet.selections)
        : spread(fields.flatMap((field) => field.selectionSet?.selections ?? []));
    return within.filter((field) => responseName(field) === step);
  }, []) as FieldNode[];

  function spread(selections: readonly SelectionNode[]): FieldNode[] {
    return selections.flatMap((selection) =>
      selection.kind === Kind.FIELD ? [selection] : spread(fragmentOf({ document, node }, selection)?.selections ?? []),
    );
  }
}

/** A fragment of either kind. */
export interface Fragment {
  readonly typeName: string | undefined;
  readonly directives: readonly DirectiveNode[];
  readonly selections: readonly SelectionNode[];
}

/** Null for a field. */
export function fragmentOf({ document }: ClientOperation, selection: SelectionNode): Fragment | null {
  if (selection.kind === Kind.FIELD) return null;
  const { directives = [] } = selection;
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const { typeCondition, selectionSet } = selection;
    return { typeName: typeCondition?.name.value, directives, selections: selectionSet.selections };
  }
  const definition = document.definitions.find(
    (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
  );
  if (definition?.kind !== Kind.FRAGMENT_DEFINITION) return null;
  const { typeCondition, selectionSet } = definition;
  return { typeName: typeCondition.name.value, directives, selections: selectionSet.selections };
}

/** Defines in a fetch the client's variables that have come into it, and those that it has lost no longer. */
export function declareVariables(fetch: FetchNode, { variableDefinitions = [] }: OperationDefinitionNode): void {
  const document = documentOf(fetch);
  const used = variablesIn(document);
  const meant = variableDefinitions.filter(({ variable }) => used.has(variable.name.value));
  const names = new Set(meant.map(({ variable }) => variable.name.value));
  fetch.variableUsages = [...new Set([...(fetch.variableUsages ?? []), ...names])].filter((name) => used.has(name));
  setDocument(
    fetch,
    withDefinitions(document, (known) => [
      ...known.filter(({ variable }) => used.has(variable.name.value) && !names.has(variable.name.value)),
      ...meant,
    ]),
  );
}

type Definitions = NonNullable<OperationDefinitionNode['variableDefinitions']>;

export function withDefinitions(document: DocumentNode, edit: (known: Definitions) => Definitions): DocumentNode {
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? { ...definition, variableDefinitions: edit(definition.variableDefinitions ?? []) }
      : definition,
  );
  return { ...document, definitions };
}

/** Without those of the definitions themselves. */
export function variablesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void names.add(name.value) });
  return names;
}
