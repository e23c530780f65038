/**
 * Checks that an agency's data has exactly the shape that was asked for. What does not fit would otherwise be merged into
 * other agencies' parts, or make the whole answer fail (@apollo/gateway 2.14 asserts on it in resultShaping.ts).
 */

import {
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
} from 'graphql';
import type {
  DocumentNode,
  GraphQLNamedType,
  GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';

export interface AnswerCheck {
  /** The supergraph with every type in it, also those that clients do not see. */
  readonly schema: GraphQLSchema;
  /** The operation that was sent. */
  readonly fetch: DocumentNode;
  readonly representations: number | null;
}

/** Whether `data` may be merged into the answer. */
export function fitsFetch(
  data: Readonly<Record<string, unknown>>,
  { schema, fetch, representations }: AnswerCheck,
): boolean {
  const operation = fetch.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) return false;
  if (representations === null) {
    const root = schema.getRootType(operation.operation);
    return isObjectType(root) && fitsObject(data, root, operation.selectionSet);
  }
  const entities = data['_entities'];
  const [root] = operation.selectionSet.selections;
  if (!Array.isArray(entities) || entities.length !== representations || Object.keys(data).length > 1) return false;
  if (root?.kind !== Kind.FIELD || root.selectionSet === undefined) return false;
  const { selectionSet } = root;
  return entities.every((entity) => entity === null || fitsEntity(entity, selectionSet));

  function fitsEntity(entity: unknown, asked: SelectionSetNode): boolean {
    if (!isRecord(entity)) return false;
    const named = typeof entity['__typename'] === 'string' ? schema.getType(entity['__typename']) : undefined;
    const first = asked.selections.find((selection) => selection.kind === Kind.INLINE_FRAGMENT)?.typeCondition;
    const type = named ?? (first === undefined ? undefined : schema.getType(first.name.value));
    return type !== undefined && fitsObject(entity, type, asked);
  }

  function fitsObject(value: unknown, staticType: GraphQLNamedType, asked: SelectionSetNode): boolean {
    if (!isRecord(value)) return false;
    const type = runtimeType(value, staticType);
    if (type === null) return false;
    const names = new Set<string>();
    return fitsSelections(value, type, asked, names) && Object.keys(value).every((key) => names.has(key));
  }

  function fitsSelections(
    value: Readonly<Record<string, unknown>>,
    type: GraphQLNamedType,
    asked: SelectionSetNode,
    names: Set<string>,
  ): boolean {
    return asked.selections.every((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return fitsSpread(selection.name.value, value, type, names);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const isMeant = applies(selection.typeCondition?.name.value, type);
        // @skip and @include on a fragment: its fields may be there or not.
        return !isMeant || fitsSelections(value, type, optionalWhen(selection), names);
      }
      const name = (selection.alias ?? selection.name).value;
      names.add(name);
      const found = value[name];
      if (selection.name.value === '__typename') return typeof found === 'string' || found === undefined;
      if (found === undefined) return (selection.directives?.length ?? 0) > 0 || isAbstractType(type);
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
      return field === undefined || fitsType(found, field.type, selection.selectionSet);
    });
  }

  function fitsSpread(
    name: string,
    value: Readonly<Record<string, unknown>>,
    type: GraphQLNamedType,
    names: Set<string>,
  ): boolean {
    const fragment = fetch.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return false;
    return (
      !applies(fragment.typeCondition.name.value, type) || fitsSelections(value, type, fragment.selectionSet, names)
    );
  }

  function fitsType(value: unknown, type: GraphQLOutputType, asked: SelectionSetNode | undefined): boolean {
    if (isNonNullType(type)) return value !== null && fitsType(value, type.ofType, asked);
    if (value === null) return true;
    if (isListType(type)) return Array.isArray(value) && value.every((entry) => fitsType(entry, type.ofType, asked));
    if (isScalarType(type)) return fitsScalar(value, type);
    if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
    return asked !== undefined && fitsObject(value, type, asked);
  }

  function runtimeType(
    value: Readonly<Record<string, unknown>>,
    staticType: GraphQLNamedType,
  ): GraphQLNamedType | null {
    const name = value['__typename'];
    if (name === undefined) return staticType;
    const named = typeof name === 'string' ? schema.getType(name) : undefined;
    if (named === undefined) return null;
    if (named === staticType) return named;
    return isAbstractType(staticType) && isObjectType(named) && schema.isSubType(staticType, named) ? named : null;
  }

  function applies(condition: string | undefined, type: GraphQLNamedType): boolean {
    if (condition === undefined || condition === type.name || isAbstractType(type)) return true;
    const conditionType = schema.getType(condition);
    return isAbstractType(conditionType) && isObjectType(type) && schema.isSubType(conditionType, type);
  }
}

function optionalWhen({
  directives,
  selectionSet,
}: {
  directives?: readonly unknown[];
  selectionSet: SelectionSetNode;
}) {
  if (directives === undefined || directives.length === 0) return selectionSet;
  const selections = selectionSet.selections.map((selection) =>
    // Any directive makes a field optional above; which one does not matter there.
    ({ ...selection, directives: [{ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'include' } } as const] }),
  );
  return { ...selectionSet, selections };
}

/** As strict as JSON lets us be: the built-in scalars' own `serialize` would turn 7 into "7". */
function fitsScalar(value: unknown, type: GraphQLScalarType): boolean {
  switch (type.name) {
    case 'String':
      return typeof value === 'string';
    case 'ID':
      return typeof value === 'string' || Number.isSafeInteger(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Int':
      return Number.isInteger(value);
    case 'Float':
      return typeof value === 'number';
    default:
      return serialises(value, type);
  }
}

/** Ours check their text. A scalar of another supergraph is anything that JSON can hold. */
function serialises(value: unknown, type: GraphQLScalarType): boolean {
  try {
    type.serialize(value);
    return true;
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
