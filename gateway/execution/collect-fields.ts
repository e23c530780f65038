/** Collects, once for each operation and type, which fields the answer has at one place: the library's own rules, unrolled. */

import { isSubtype } from '@apollo/federation-internals';
import type {
  CompositeType,
  FieldSelection,
  Schema,
  Selection,
  SelectionSet,
  Type,
} from '@apollo/federation-internals';
import { isVariable } from '@apollo/federation-internals';

import type { ConditionValues } from './conditions.ts';

export interface CollectedField {
  readonly kind: 'field';
  readonly name: string;
  readonly type: Type;
  readonly selectionSets: readonly SelectionSet[];
  /** The static types that the selection sets were written for differ: only a `__typename` tells what the object is. */
  readonly isAmbiguous: boolean;
}

export interface CollectedTypename {
  readonly kind: 'typename';
  readonly name: string;
  /** What the library answers when the data has no `__typename`: null when it would not answer at all. */
  readonly unless: string | null;
}

export type Collected = CollectedField | CollectedTypename;

export interface FieldCollection {
  readonly selectionSets: readonly SelectionSet[];
  readonly schema: Schema;
  readonly values: ConditionValues;
  /** The object's type as its `__typename` says, or null when the data has none and the static type must do. */
  readonly typename: CompositeType | null;
  readonly staticType: CompositeType;
}

/** In the order in which the library would write them. Undefined: the selection asks for the schema itself. */
export function collectFields(collection: FieldCollection): readonly Collected[] | undefined {
  const { selectionSets, schema, values, typename, staticType } = collection;
  const collected = new Map<string, Collected>();
  let isOfSchema = false;
  for (const set of selectionSets) visitSet(set, typename ?? staticType);
  return isOfSchema ? undefined : [...collected.values()];

  function visitSet(set: SelectionSet, parent: CompositeType): void {
    for (const selection of set.selections()) {
      if (!isSelected(selection, schema, values)) continue;
      if (selection.kind === 'FieldSelection') {
        visitField(selection, parent);
        continue;
      }
      const { typeCondition } = selection.element;
      // Without a `__typename` the library compares with the type of the enclosing fragment, not of the field.
      const applies = typeCondition === undefined || isSubtype(typeCondition, typename ?? parent);
      if (applies) visitSet(selection.selectionSet, typeCondition ?? parent);
    }
  }

  function visitField(selection: FieldSelection, parent: CompositeType): void {
    const field = selection.element;
    if (field.definition.isSchemaIntrospectionField()) {
      isOfSchema = true;
      return;
    }
    const name = field.responseName();
    const known = collected.get(name);
    if (field.name === '__typename') {
      const unless = parent.kind === 'ObjectType' ? parent.name : null;
      if (known === undefined) collected.set(name, { kind: 'typename', name, unless });
      return;
    }
    const type = field.definition.type;
    if (type === undefined || known?.kind === 'typename') return;
    const sets = selection.selectionSet === undefined ? [] : [selection.selectionSet];
    if (known === undefined) {
      collected.set(name, { kind: 'field', name, type, selectionSets: sets, isAmbiguous: false });
      return;
    }
    // The first definition decides what may be null, as it does in the library.
    const isAmbiguous = known.isAmbiguous || baseName(known.type) !== baseName(type);
    collected.set(name, { ...known, selectionSets: [...known.selectionSets, ...sets], isAmbiguous });
  }
}

function isSelected({ element }: Selection, schema: Schema, values: ConditionValues): boolean {
  const [skip] = element.appliedDirectivesOf(schema.skipDirective());
  const [include] = element.appliedDirectivesOf(schema.includeDirective());
  return (
    !(skip !== undefined && isTrue(skip.arguments().if)) && !(include !== undefined && !isTrue(include.arguments().if))
  );

  function isTrue(condition: unknown): boolean {
    return isVariable(condition) ? values.get(condition.name) === true : condition === true;
  }
}

function baseName(type: Type): string {
  return type.toString().replaceAll(/[[\]!]/g, '');
}
