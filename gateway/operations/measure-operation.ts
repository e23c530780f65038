/** Measures how large an operation is before anything of it is done; each fragment is measured once, so cheaply. */

import { getNamedType, isCompositeType, isInterfaceType, isObjectType, Kind } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

export interface Size {
  /** Levels of fields. Introspection nests by itself and is counted apart. */
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly aliases: number;
  /** Counted through every fragment, each time that it is spread. */
  readonly selections: number;
  /** The most levels of one path on which fields of one and the same type are selected. */
  readonly typeNesting: number;
}

export interface OperationToMeasure {
  readonly operation: OperationDefinitionNode;
  readonly schema: GraphQLSchema;
  fragment(name: string): FragmentDefinitionNode | null | undefined;
}

interface Part extends Omit<Size, 'typeNesting'> {
  /** By type: the most times that it is entered on one path from here down. */
  readonly entered: ReadonlyMap<string, number>;
}

const NOTHING: Part = { depth: 0, introspectionDepth: 0, aliases: 0, selections: 0, entered: new Map() };

export function measureOperation({ operation, schema, fragment }: OperationToMeasure): Size {
  const measured = new Map<string, Part>();
  const { entered, ...size } = ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  return { ...size, typeNesting: Math.max(0, ...entered.values()) };

  function ofSet({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): Part {
    return selections.map((selection) => ofSelection(selection, type)).reduce(beside, NOTHING);
  }

  function ofSelection(selection: SelectionSetNode['selections'][number], type: GraphQLNamedType | undefined): Part {
    switch (selection.kind) {
      case Kind.FIELD:
        return ofField(selection, type);
      case Kind.INLINE_FRAGMENT: {
        const { typeCondition, selectionSet } = selection;
        return ofSet(selectionSet, typeCondition === undefined ? type : schema.getType(typeCondition.name.value));
      }
      case Kind.FRAGMENT_SPREAD:
        return ofFragment(selection.name.value);
    }
  }

  function ofField(
    { name: { value: name }, alias, selectionSet }: FieldNode,
    parent: GraphQLNamedType | undefined,
  ): Part {
    const aliases = alias === undefined ? 0 : 1;
    const hasFields = isObjectType(parent) || isInterfaceType(parent);
    const field = hasFields ? parent.getFields()[name] : undefined;
    const type = field === undefined ? undefined : getNamedType(field.type);
    const inner = selectionSet === undefined ? NOTHING : ofSet(selectionSet, type);
    const selections = inner.selections + 1;
    if (name.startsWith('__')) {
      const introspectionDepth = Math.max(inner.depth, inner.introspectionDepth) + 1;
      return { depth: 0, introspectionDepth, aliases: inner.aliases + aliases, selections, entered: new Map() };
    }
    return {
      depth: inner.depth + 1,
      introspectionDepth: inner.introspectionDepth,
      aliases: inner.aliases + aliases,
      selections,
      entered: isCompositeType(type) ? enteredOnceMore(inner.entered, type.name) : inner.entered,
    };
  }

  function ofFragment(name: string): Part {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, NOTHING); // a cycle is another rule's finding; here it must only end
    const found = fragment(name);
    const part = found ? ofSet(found.selectionSet, schema.getType(found.typeCondition.name.value)) : NOTHING;
    measured.set(name, part);
    return part;
  }
}

function enteredOnceMore(before: Part['entered'], type: string): Part['entered'] {
  return new Map(before).set(type, (before.get(type) ?? 0) + 1);
}

function beside(one: Part, other: Part): Part {
  const entered = new Map(one.entered);
  for (const [type, times] of other.entered) entered.set(type, Math.max(times, entered.get(type) ?? 0));
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    aliases: one.aliases + other.aliases,
    selections: one.selections + other.selections,
    entered,
  };
}
