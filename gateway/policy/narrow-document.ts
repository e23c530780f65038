/** Writes the operation that is fetched: what was asked for, without what is withheld. */

import { getNamedType, isInterfaceType, isObjectType, Kind, visit } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLNamedType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

import type { Judged } from './judge-places.ts';
import { placeKey } from './operation-places.ts';
import type { OperationPlaces, Places } from './operation-places.ts';

/** Stands where nothing else is left of a selection. The answer has it only where the client has asked for it. */
const PLACEHOLDER: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** One operation, its fragments written out: what is left of a fragment differs from one place to the next. */
export function narrowDocument(
  { operation, fragments, root }: OperationPlaces,
  { verdicts, whole }: Judged,
  schema: GraphQLSchema,
): DocumentNode {
  const rootType = schema.getRootType(operation.operation);
  const selectionSet =
    whole === null && rootType ? narrowSet(operation.selectionSet, rootType, root) : setOf([PLACEHOLDER]);
  const used = new Set<string>();
  visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, variableDefinitions, selectionSet }] };

  function narrowSet(set: SelectionSetNode, type: GraphQLNamedType, places: Places): SelectionSetNode {
    const selections = set.selections.flatMap((selection) => narrowSelection(selection, type, places));
    return setOf(selections.length === 0 ? [PLACEHOLDER] : selections);
  }

  function narrowSelection(selection: SelectionNode, type: GraphQLNamedType, places: Places): SelectionNode[] {
    switch (selection.kind) {
      case Kind.FIELD:
        return narrowField(selection, type, places);
      case Kind.INLINE_FRAGMENT: {
        const { typeCondition, directives, selectionSet: set } = selection;
        return narrowFragment(selection, directives, typeCondition?.name.value ?? type.name, set, places);
      }
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments.get(selection.name.value);
        if (fragment === undefined) return [];
        const { typeCondition, selectionSet: set } = fragment;
        return narrowFragment({ typeCondition }, selection.directives, typeCondition.name.value, set, places);
      }
    }
  }

  function narrowFragment(
    { typeCondition }: Pick<Extract<SelectionNode, { kind: Kind.INLINE_FRAGMENT }>, 'typeCondition'>,
    directives: SelectionNode['directives'],
    typeName: string,
    set: SelectionSetNode,
    places: Places,
  ): SelectionNode[] {
    const type = schema.getType(typeName);
    const selections =
      type === undefined ? [] : set.selections.flatMap((selection) => narrowSelection(selection, type, places));
    if (selections.length === 0) return [];
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(typeCondition === undefined ? {} : { typeCondition }),
        ...(directives === undefined ? {} : { directives }),
        selectionSet: setOf(selections),
      },
    ];
  }

  function narrowField(node: FieldNode, type: GraphQLNamedType, places: Places): SelectionNode[] {
    const place = places.fields.get(placeKey(type.name, node));
    if (place === undefined) return node.name.value.startsWith('__') ? [node] : [];
    if (verdicts.has(place)) return [];
    if (node.selectionSet === undefined || !(isObjectType(type) || isInterfaceType(type))) return [node];
    const field = type.getFields()[node.name.value];
    if (field === undefined) return [];
    return [{ ...node, selectionSet: narrowSet(node.selectionSet, getNamedType(field.type), place.beneath) }];
  }
}

function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}
