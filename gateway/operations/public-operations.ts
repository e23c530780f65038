/** Tells whether an operation asks for nothing but open data, which is all that somebody without a token is served. */

import { getNamedType, isAbstractType, isInterfaceType, isObjectType, Kind } from 'graphql';
import type { DocumentNode, GraphQLNamedType, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';

import type { ClassTable } from '../../schema/class-table.ts';

export interface PublicOperationQuestion {
  readonly operation: OperationDefinitionNode;
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly classes: ClassTable;
}

/**
 * Every field must be OPEN or CARRIED, on its own type and on every type that it may turn out to be on. A field that the
 * table does not list is not public. Only queries are.
 */
export function isPublicOperation({ operation, document, schema, classes }: PublicOperationQuestion): boolean {
  const root = schema.getRootType(operation.operation);
  const seen = new Set<string>();
  return operation.operation === 'query' && !!root && isPublic(operation.selectionSet, root);

  function isPublic({ selections }: SelectionSetNode, type: GraphQLNamedType): boolean {
    return selections.every((selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return isPublicField(selection.name.value, selection.selectionSet, type);
        case Kind.INLINE_FRAGMENT:
          return isPublicIn(selection.typeCondition?.name.value ?? type.name, selection.selectionSet);
        case Kind.FRAGMENT_SPREAD:
          return isPublicFragment(selection.name.value);
      }
    });
  }

  function isPublicField(name: string, selectionSet: SelectionSetNode | undefined, type: GraphQLNamedType): boolean {
    // Introspection is refused by the server where it is off; __typename is of a type that was reached openly.
    if (name.startsWith('__')) return true;
    if (!isObjectType(type) && !isInterfaceType(type)) return false;
    const field = type.getFields()[name];
    const concrete = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    const isOpen = [type, ...concrete].every(
      ({ name: typeName }) => classes.accessOf(typeName, name)?.guarded.length === 0,
    );
    if (field === undefined || !isOpen) return false;
    return selectionSet === undefined || isPublic(selectionSet, getNamedType(field.type));
  }

  function isPublicIn(typeName: string, selectionSet: SelectionSetNode): boolean {
    const type = schema.getType(typeName);
    return type !== undefined && isPublic(selectionSet, type);
  }

  function isPublicFragment(name: string): boolean {
    if (seen.has(name)) return true;
    seen.add(name);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return false;
    return isPublicIn(fragment.typeCondition.name.value, fragment.selectionSet);
  }
}
