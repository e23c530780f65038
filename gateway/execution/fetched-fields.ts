/** Reads a fetch's operation: which fields it asks of an entity of some type, under the conditions of the request. */

import { Kind } from 'graphql';
import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

import { isIncluded } from './conditions.ts';
import type { ConditionValues } from './conditions.ts';

export interface FetchedField {
  readonly name: string;
  readonly responseName: string;
}

export interface FetchedFields {
  readonly selectionSet: SelectionSetNode;
  readonly document: DocumentNode;
  readonly values: ConditionValues;
  /** The type's own name and those of its interfaces; null takes the fields of every type. */
  readonly typenames: readonly string[] | null;
}

export function fetchedFields(asked: FetchedFields): FetchedField[] {
  const { document, values, typenames } = asked;
  const fields = new Map<string, FetchedField>();
  collect(asked.selectionSet);
  return [...fields.values()];

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (!isIncluded(selection.directives, values)) continue;
      if (selection.kind === Kind.FIELD) {
        const responseName = (selection.alias ?? selection.name).value;
        if (selection.name.value !== '__typename')
          fields.set(responseName, { name: selection.name.value, responseName });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        if (condition === undefined || typenames === null || typenames.includes(condition))
          collect(selection.selectionSet);
      } else {
        const fragment = document.definitions.find(
          (definition) =>
            definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
        );
        if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) continue;
        if (typenames === null || typenames.includes(fragment.typeCondition.name.value)) collect(fragment.selectionSet);
      }
    }
  }
}

/** The operation of a fetch's document, and what it selects of each entity when it is about entities. */
export function selectionOf(document: DocumentNode, isOfEntities: boolean): SelectionSetNode {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error('A fetch of the plan holds no operation.');
  if (!isOfEntities) return operation.selectionSet;
  const [entities] = operation.selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || entities.selectionSet === undefined) {
    throw new Error('A fetch of the plan asks for entities without selecting any.');
  }
  return entities.selectionSet;
}
