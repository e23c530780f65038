/** Applies the plan's rewrites: a subgraph with an interface object, or with a renamed field, speaks of the same data in other words. */

import type { QueryPlan } from '@apollo/query-planner';
import { isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';

import type { Entity } from './fetch-agency.ts';
import type { NameTree } from './merge-data.ts';
import { isEntity, readOwn, writeOwn } from './own-names.ts';

type FetchNode = Extract<QueryPlan['node'], { kind: 'Fetch' }>;
export type Rewrite = NonNullable<FetchNode['inputRewrites']>[number];

/** Changes the value in place. */
export type RewriteData = (value: unknown) => void;

const TYPE_PREFIX = '... on ';

/** Undefined when there is nothing to rewrite, which is nearly always. */
export function compileRewrites(schema: GraphQLSchema, rewrites: readonly Rewrite[] = []): RewriteData | undefined {
  if (rewrites.length === 0) return undefined;
  const compiled = rewrites.map((rewrite) => compileRewrite(schema, rewrite));
  return (value) => {
    for (const rewrite of compiled) rewrite(value);
  };
}

/** Adds the names that rewrites give to what a fetch brings, so that it is merged under them. */
export function addRenamed(names: NameTree, rewrites: readonly Rewrite[] = []): void {
  for (const rewrite of rewrites) {
    const fields = rewrite.path.filter((step) => !step.startsWith(TYPE_PREFIX));
    const last = fields.pop();
    const parent = fields.reduce<NameTree | null | undefined>((tree, field) => tree?.get(field), names);
    if (!parent || last === undefined) continue;
    if (rewrite.kind === 'KeyRenamer') parent.set(rewrite.renameKeyTo, parent.get(last) ?? null);
    else parent.set(last, null);
  }
}

/** Whether an object is of a type, or of one of the types that an abstract one stands for. */
export function isOfType(schema: GraphQLSchema, typename: unknown, condition: string): boolean {
  if (typename === condition) return true;
  const type = typeof typename === 'string' ? schema.getType(typename) : undefined;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && (isObjectType(type) || isInterfaceType(type))
    ? schema.isSubType(conditionType, type)
    : false;
}

function compileRewrite(schema: GraphQLSchema, rewrite: Rewrite): RewriteData {
  const last = rewrite.path.at(-1);
  if (last === undefined || last.startsWith(TYPE_PREFIX)) throw new Error('A rewrite of the plan names no field.');
  return compilePath(schema, rewrite.path.slice(0, -1), (object) => {
    if (rewrite.kind === 'ValueSetter') {
      writeOwn(object, last, rewrite.setValueTo);
      return;
    }
    const value = readOwn(object, last);
    // The library leaves null, 0 and '' where they are, and so loses them.
    if (value === undefined) return;
    writeOwn(object, rewrite.renameKeyTo, value);
    writeOwn(object, last, undefined);
  });
}

function compilePath(schema: GraphQLSchema, path: readonly string[], apply: (object: Entity) => void): RewriteData {
  const [first, ...rest] = path;
  const onObject = first === undefined ? apply : compileStep(schema, first, compilePath(schema, rest, apply));
  return function rewrite(value) {
    if (Array.isArray(value)) {
      for (const entry of value) rewrite(entry);
      return;
    }
    if (isEntity(value)) onObject(value);
  };
}

function compileStep(schema: GraphQLSchema, step: string, next: RewriteData): (object: Entity) => void {
  if (!step.startsWith(TYPE_PREFIX)) return (object) => next(readOwn(object, step));
  const condition = step.slice(TYPE_PREFIX.length);
  return (object) => {
    const typename = object['__typename'];
    if (typename === undefined || typename === null || typename === '' || isOfType(schema, typename, condition))
      next(object);
  };
}
