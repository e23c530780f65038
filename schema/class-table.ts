/** Reads which classes of data each field belongs to, from an SDL or a supergraph; what it does not list is denied. */

import { Kind, parse } from 'graphql';
import type { ConstDirectiveNode, DefinitionNode, DocumentNode, FieldDefinitionNode } from 'graphql';

import { DATA_CLASSES, UNGUARDED_CLASSES } from './wire.ts';
import type { DataClass, UnguardedClass } from './wire.ts';

export type AccessClass = DataClass | UnguardedClass;

export interface FieldAccess {
  /** Every class that a reader needs; never empty. */
  readonly classes: readonly AccessClass[];
  /** Those of them that a decision is made about. */
  readonly guarded: readonly DataClass[];
  /** Whether a reader with masked permission still sees it. */
  readonly isIndicator: boolean;
  /** Whether it carries the partnership's permission for an agency. */
  readonly isGrant: boolean;
}

export interface ClassTable {
  /** What a field needs; undefined when it is unlisted, which means denied. */
  accessOf(typeName: string, fieldName: string): FieldAccess | undefined;
  /** Every listed coordinate (`Type.field`), sorted, for comparing two tables. */
  entries(): readonly (readonly [coordinate: string, access: FieldAccess])[];
}

/** The table of a subgraph's SDL or of a supergraph. Throws on a class that the wire does not know. */
export function classTable(sdl: string | DocumentNode): ClassTable {
  const document = typeof sdl === 'string' ? parse(sdl, { noLocation: true }) : sdl;
  const table = new Map<string, FieldAccess>();
  for (const definition of document.definitions) {
    if (!hasFields(definition)) continue;
    for (const field of definition.fields ?? []) {
      const coordinate = `${definition.name.value}.${field.name.value}`;
      const access = accessOfField(field, coordinate);
      if (access !== null) table.set(coordinate, access);
    }
  }
  return {
    accessOf: (typeName, fieldName) => table.get(`${typeName}.${fieldName}`),
    entries: () => [...table].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** The classes that `@access` names here, sorted and without doubles, so that two composers' orders compare equal. */
export function classesNamed(directives: readonly ConstDirectiveNode[] = [], coordinate: string): AccessClass[] {
  const known: readonly AccessClass[] = [...DATA_CLASSES, ...UNGUARDED_CLASSES];
  const named = directives
    .filter(({ name }) => name.value === 'access')
    .map(({ arguments: given }) => {
      const value = given?.find(({ name }) => name.value === 'class')?.value;
      const dataClass = value?.kind === Kind.STRING ? known.find((one) => one === value.value) : undefined;
      if (dataClass === undefined) throw new Error(`${coordinate} names a class of data that is not in the list.`);
      return dataClass;
    });
  return [...new Set(named)].sort();
}

export function hasFields(definition: DefinitionNode) {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.OBJECT_TYPE_EXTENSION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    definition.kind === Kind.INTERFACE_TYPE_EXTENSION
  );
}

function accessOfField(field: FieldDefinitionNode, coordinate: string): FieldAccess | null {
  const classes = classesNamed(field.directives, coordinate);
  if (classes.length === 0) return null;
  const has = (directive: string) => (field.directives ?? []).some(({ name }) => name.value === directive);
  const guarded = classes.filter((one): one is DataClass => DATA_CLASSES.some((dataClass) => dataClass === one));
  return { classes, guarded, isIndicator: has('indicator'), isGrant: has('grant') };
}
