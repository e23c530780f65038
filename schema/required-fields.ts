/** Follows `@requires` through a supergraph: which fields a field is computed from, however far back. */

import { getNamedType, isAbstractType, isInterfaceType, isObjectType, Kind, parse } from 'graphql';
import type {
  FieldNode,
  GraphQLInterfaceType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';

import { directivesOf, valuesOfAll } from './directives.ts';
import type { Element } from './directives.ts';

export type HasFields = GraphQLObjectType | GraphQLInterfaceType;

/** Coordinates, `Type.field`. Of an interface they are those of every type that it may be. */
export interface RequiredFields {
  /** The field itself, and every field that it is computed from. A reviewed `@declassify` ends the way. */
  reached(typeName: string, fieldName: string): ReadonlySet<string>;
  /** What lies beyond those ends: what declassified fields are computed from. */
  declassified(typeName: string, fieldName: string): ReadonlySet<string>;
  /** The field sets that a field requires itself, one of each subgraph that computes it. */
  requiredBy(field: Element): readonly SelectionSetNode[];
}

/** Of a supergraph as it was composed. */
export function requiredFields(schema: GraphQLSchema): RequiredFields {
  return {
    reached: (typeName, fieldName) => reach(typeName, fieldName, new Set(), () => undefined),
    declassified(typeName, fieldName) {
      const beyond = new Set<string>();
      reach(typeName, fieldName, new Set(), (field, type) => {
        for (const set of requiredBy(field)) reachSelection(set, type, beyond, null);
      });
      return beyond;
    },
    requiredBy,
  };

  /** `atEnd` is told of each declassified field; null goes past them. */
  function reach(typeName: string, fieldName: string, places: Set<string>, atEnd: AtEnd): Set<string> {
    for (const type of typesFor(typeName)) {
      const coordinate = `${type.name}.${fieldName}`;
      const field = type.getFields()[fieldName];
      if (field === undefined || places.has(coordinate)) continue;
      places.add(coordinate);
      const isEnd = directivesOf(field).some(({ name }) => name.value === 'declassify');
      if (isEnd && atEnd !== null) atEnd(field, type);
      else for (const set of requiredBy(field)) reachSelection(set, type, places, atEnd);
    }
    return places;
  }

  function reachSelection(set: SelectionSetNode, type: GraphQLNamedType, places: Set<string>, atEnd: AtEnd): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const narrower = schema.getType(selection.typeCondition?.name.value ?? type.name);
        if (narrower !== undefined) reachSelection(selection.selectionSet, narrower, places, atEnd);
      } else if (selection.kind === Kind.FIELD) reachField(selection, type, places, atEnd);
    }
  }

  function reachField({ name, selectionSet }: FieldNode, type: GraphQLNamedType, places: Set<string>, atEnd: AtEnd) {
    if (!hasFields(type)) return;
    const field = type.getFields()[name.value];
    if (field === undefined) return;
    reach(type.name, name.value, places, atEnd);
    if (selectionSet !== undefined) reachSelection(selectionSet, getNamedType(field.type), places, atEnd);
  }

  function typesFor(typeName: string): HasFields[] {
    const type = schema.getType(typeName);
    return type === undefined ? [] : possibleTypes(type, schema).filter(hasFields);
  }
}

export function hasFields(type: GraphQLNamedType | undefined): type is HasFields {
  return isObjectType(type) || isInterfaceType(type);
}

/** The type itself, and every type that it may turn out to be. */
export function possibleTypes(type: GraphQLNamedType, schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
}

type AtEnd = ((field: Element, type: HasFields) => void) | null;

function requiredBy(field: Element): readonly SelectionSetNode[] {
  return valuesOfAll(directivesOf(field), 'join__field')
    .map((join) => join.get('requires'))
    .filter((text) => typeof text === 'string')
    .map(selectionIn);
}

function selectionIn(fieldSet: string): SelectionSetNode {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  if (definition?.kind === Kind.OPERATION_DEFINITION) return definition.selectionSet;
  throw new Error('A required field set cannot be read.');
}
