/** Holds an answer against the classes that were granted: what is shown, what is null, and the one error that says why. */

import { getNamedType, isInterfaceType, isObjectType, Kind, parse } from 'graphql';
import type { GraphQLNamedType, GraphQLSchema, SelectionSetNode } from 'graphql';

import type { ClassTable } from '../../schema/class-table.ts';
import { WITHHELD_MESSAGE } from '../../schema/wire.ts';
import type { DataClass } from '../../schema/wire.ts';

export interface GivenError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Granted {
  readonly classes: ReadonlySet<DataClass>;
  readonly indicators: ReadonlySet<DataClass>;
}

export interface Reading {
  /** What is wrong with the answer, as `path: reason`. Empty when it keeps the promise. */
  readonly faults: readonly string[];
  /** Coordinates that were reached: those that may be shown, and those that must be withheld. */
  readonly shown: ReadonlySet<string>;
  readonly withheld: ReadonlySet<string>;
}

interface ReadOptions {
  readonly schema: GraphQLSchema;
  readonly table: ClassTable;
  readonly granted: Granted;
}

/** Walks an object of the answer along the selection that asked for it. */
export function readAnswer(
  selection: string,
  typeName: string,
  answer: {
    readonly value: unknown;
    readonly path: readonly (string | number)[];
    readonly errors: readonly GivenError[];
  },
  { schema, table, granted }: ReadOptions,
): Reading {
  const faults: string[] = [];
  const shown = new Set<string>();
  const withheld = new Set<string>();
  const errorAt = new Map(answer.errors.map((error) => [(error.path ?? []).join('.'), error]));
  const [operation] = parse(`{ ${selection} }`).definitions;
  const type = schema.getType(typeName);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || type === undefined) throw new Error('There is nothing to read.');
  walk(operation.selectionSet, type, answer.value, answer.path);
  return { faults, shown, withheld };

  function walk(set: SelectionSetNode, above: GraphQLNamedType, value: unknown, path: readonly (string | number)[]) {
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => walk(set, above, item, [...path, index]));
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const own =
      '__typename' in value && typeof value.__typename === 'string' ? schema.getType(value.__typename) : above;
    for (const selected of set.selections) {
      if (selected.kind === Kind.INLINE_FRAGMENT) {
        const on = selected.typeCondition?.name.value ?? above.name;
        if (own?.name === on || on === above.name) walk(selected.selectionSet, own ?? above, value, path);
      } else if (selected.kind === Kind.FIELD && !selected.name.value.startsWith('__')) {
        const { name, alias, selectionSet } = selected;
        const key = alias?.value ?? name.value;
        const held = (value as Readonly<Record<string, unknown>>)[key]; // any object of an answer
        see(own ?? above, name.value, held, [...path, key]);
        const field = isObjectType(own) || isInterfaceType(own) ? own.getFields()[name.value] : undefined;
        if (selectionSet !== undefined && field !== undefined)
          walk(selectionSet, getNamedType(field.type), held, [...path, key]);
      }
    }
  }

  function see({ name: onType }: GraphQLNamedType, name: string, value: unknown, path: readonly (string | number)[]) {
    const coordinate = `${onType}.${name}`;
    const access = table.accessOf(onType, name);
    const place = path.join('.');
    const error = errorAt.get(place);
    const missing =
      access === undefined ||
      access.guarded.some((one) => !granted.classes.has(one) && !(access.isIndicator && granted.indicators.has(one)));
    if (!missing) {
      shown.add(coordinate);
      if (error?.extensions?.['code'] === 'WITHHELD') faults.push(`${place}: withheld, though it was granted`);
      return;
    }
    withheld.add(coordinate);
    if (value !== null) faults.push(`${place}: shown, though it was not granted`);
    if (error?.extensions?.['code'] !== 'WITHHELD') faults.push(`${place}: without its error`);
    else if (error.message !== WITHHELD_MESSAGE) faults.push(`${place}: with another text`);
  }
}
