/** Lays out an operation as the places of its answer, each with what it asks of a reader. */

import { getNamedType, isAbstractType, isInterfaceType, isNonNullType, isObjectType, Kind } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

import type { FieldInputNeeds } from './input-needs.ts';
import type { Requirement } from './need.ts';
import type { PolicyTable } from './policy-table.ts';

/** Everything that the operation asks for under one name of one type of object, however many fragments ask for it. */
export interface Place {
  /** `Type.field`, as the client wrote the type. */
  readonly coordinate: string;
  readonly agency: string | null;
  readonly name: string;
  /** The types that its object may turn out to be of. */
  readonly on: readonly string[];
  readonly needs: Requirement;
  readonly inputs: readonly FieldInputNeeds[];
  readonly isNullable: boolean;
  readonly needsGrant: boolean;
  /** The agencies' own parts that it is computed from without asking for their classes, each with those. */
  readonly sources: readonly GrantedSource[];
  readonly beneath: Places;
}

export interface GrantedSource {
  readonly coordinate: string;
  readonly agency: string | null;
  readonly needs: Requirement;
}

export interface Places {
  /** The type of the objects here, where it can be no other. */
  readonly typename: string | null;
  /** By `placeKey`. */
  readonly fields: ReadonlyMap<string, Place>;
}

export interface OperationPlaces {
  readonly root: Places;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

export interface PlacesOptions {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** What clients see. The operation has been validated against it. */
  readonly schema: GraphQLSchema;
  readonly table: PolicyTable;
}

interface GrowingPlace extends Place {
  readonly inputs: FieldInputNeeds[];
  readonly beneath: GrowingPlaces;
}

interface GrowingPlaces extends Places {
  readonly fields: Map<string, GrowingPlace>;
}

export function operationPlaces({ document, operation, schema, table }: PlacesOptions): OperationPlaces {
  const definitions = operation.variableDefinitions ?? [];
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const rootType = schema.getRootType(operation.operation);
  const root = placesOf(rootType ?? undefined);
  if (rootType) collect(operation.selectionSet, rootType, root, new Set());
  return { root, operation, fragments };

  function collect(set: SelectionSetNode, type: GraphQLNamedType, into: GrowingPlaces, seen: Set<string>): void {
    for (const selection of set.selections) {
      switch (selection.kind) {
        case Kind.FIELD:
          collectField(selection, type, into);
          break;
        case Kind.INLINE_FRAGMENT:
          collect(selection.selectionSet, narrowed(type, selection.typeCondition?.name.value), into, seen);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.get(selection.name.value);
          if (fragment === undefined || seen.has(selection.name.value)) break;
          // Once for the same objects: a fragment that is spread twice asks for the same.
          seen.add(selection.name.value);
          collect(fragment.selectionSet, narrowed(type, fragment.typeCondition.name.value), into, seen);
        }
      }
    }
  }

  function collectField(node: FieldNode, type: GraphQLNamedType, into: GrowingPlaces): void {
    // What a client asks of the schema itself is not a citizen's.
    if (node.name.value.startsWith('__')) return;
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const field = type.getFields()[node.name.value];
    if (field === undefined) return;
    const named = getNamedType(field.type);
    const key = placeKey(type.name, node);
    const place = into.fields.get(key) ?? {
      coordinate: `${type.name}.${field.name}`,
      agency: table.agencyOf(type.name, field.name),
      name: (node.alias ?? node.name).value,
      on: (isAbstractType(type) ? schema.getPossibleTypes(type) : [type]).map(({ name }) => name),
      needs: table.needsOf(type.name, field.name),
      inputs: [],
      isNullable: !isNonNullType(field.type),
      needsGrant: table.needsGrant(type.name, field.name),
      sources: table.grantedSources(type.name, field.name),
      beneath: placesOf(named),
    };
    into.fields.set(key, place);
    const inputs = table.inputs.of(type.name, node, definitions);
    if (inputs !== null) place.inputs.push(inputs);
    if (node.selectionSet !== undefined) collect(node.selectionSet, named, place.beneath, new Set());
  }

  function narrowed(type: GraphQLNamedType, condition: string | undefined): GraphQLNamedType {
    return condition === undefined ? type : (schema.getType(condition) ?? type);
  }
}

/** What tells two fields of one selection apart: the type that they are asked of, and the name that the answer has them by. */
export function placeKey(typeName: string, { alias, name }: FieldNode): string {
  return `${typeName}.${(alias ?? name).value}`;
}

function placesOf(type: GraphQLNamedType | undefined): GrowingPlaces {
  return { typename: isObjectType(type) ? type.name : null, fields: new Map() };
}
