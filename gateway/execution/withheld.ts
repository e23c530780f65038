/** Keeps what was withheld before planning out of the answer, whatever the plan fetched for its own ends, and says so at each place. */

import { GraphQLError } from 'graphql';

import type { Entity } from './fetch-agency.ts';
import { isEntity, readOwn, writeOwn } from './own-names.ts';
import { WITHHELD_MESSAGE } from '../../schema/wire.ts';

/** Why a field is withheld: what its error says. The same for every reader who shares the plan. */
export interface WithheldReason {
  readonly extensions: Readonly<Record<string, string>>;
}

export interface WithheldField {
  /** By the type of the object that it is asked of. */
  readonly on: ReadonlyMap<string, WithheldReason>;
  /** The same, where the field is shown: what it had to be computed without. */
  readonly without: ReadonlyMap<string, readonly WithheldReason[]>;
  /** What is withheld of its value, where the field itself is shown. */
  readonly beneath: WithheldTree | null;
}

/** What is withheld of the objects at one place of an answer, by response name. */
export interface WithheldTree {
  /** The type of these objects, where it can be no other. */
  readonly typename: string | null;
  readonly fields: ReadonlyMap<string, WithheldField>;
  /** Given at the root: a field that may not be null is withheld, so the answer as a whole is. */
  readonly whole?: WithheldReason | undefined;
}

/** Why a field of an object is withheld; null when it is not. Of an object whose type nobody knows, it is. */
export function reasonFor({ on }: WithheldField, typename: string | null): WithheldReason | null {
  return of(on, typename) ?? null;
}

function of<Value>(byType: ReadonlyMap<string, Value>, typename: string | null): Value | undefined {
  if (typename !== null) return byType.get(typename);
  const [value] = byType.values();
  return value;
}

/** The error for every withheld field whose object is in the answer, in the answer's own order of objects. */
export function withheldErrors(tree: WithheldTree, answer: Entity, data: Entity): GraphQLError[] {
  const errors: GraphQLError[] = [];
  const missed = new Map<Entity, Set<string>>();
  const tell = (path: Path, { extensions }: WithheldReason) =>
    void errors.push(new GraphQLError(WITHHELD_MESSAGE, { path, extensions: { ...extensions } }));
  walk(tree, answer, data, [], (object, path, field, typename) => {
    const reason = reasonFor(field, typename);
    if (reason !== null) return tell(path, reason);
    // At the object: what is missing was asked for by no name. Two fields that are computed without the same say so once.
    const known = missed.get(object) ?? new Set();
    for (const missing of of(field.without, typename) ?? []) {
      const text = JSON.stringify(missing.extensions);
      if (!known.has(text)) tell(path.slice(0, -1), missing);
      missed.set(object, known.add(text));
    }
  });
  return errors;
}

/** Takes out of an answer what must not be in it. For answers that no compiled shape has made; it changes them. */
export function takeOut(tree: WithheldTree, answer: Entity, data: Entity): void {
  walk(tree, answer, data, [], (object, path, field, typename) => {
    if (reasonFor(field, typename) !== null) writeOwn(object, String(path.at(-1)), null);
  });
}

/** An agency's error about a field that was withheld here would tell what became of it there. */
export function isAboutWithheld(tree: WithheldTree, { path = [] }: GraphQLError, data: Entity): boolean {
  let beneath: WithheldTree | null = tree;
  let value: unknown = data;
  for (const step of path) {
    if (typeof step === 'number') {
      value = Array.isArray(value) ? value[step] : undefined;
      continue;
    }
    const field: WithheldField | undefined = beneath?.fields.get(step);
    if (beneath === null || field === undefined) return false;
    if (reasonFor(field, typenameOf(value, beneath)) !== null) return true;
    value = isEntity(value) ? readOwn(value, step) : undefined;
    beneath = field.beneath;
  }
  return false;
}

type Path = readonly (string | number)[];
type Visit = (object: Entity, path: Path, field: WithheldField, typename: string | null) => void;

/** The answer and the data that it was made of have the same places; only the data always knows the types. */
function walk(tree: WithheldTree, answer: unknown, data: unknown, path: Path, visit: Visit): void {
  if (Array.isArray(answer)) {
    const entries: readonly unknown[] = Array.isArray(data) ? data : [];
    for (const [index, entry] of answer.entries()) walk(tree, entry, entries[index], [...path, index], visit);
    return;
  }
  if (!isEntity(answer)) return;
  const typename = typenameOf(data, tree);
  for (const [name, field] of tree.fields) {
    // `@skip` and `@include` have had their say: what is not in the answer was not asked for.
    if (!Object.hasOwn(answer, name)) continue;
    visit(answer, [...path, name], field, typename);
    if (reasonFor(field, typename) === null && field.beneath !== null) {
      walk(
        field.beneath,
        readOwn(answer, name),
        isEntity(data) ? readOwn(data, name) : undefined,
        [...path, name],
        visit,
      );
    }
  }
}

function typenameOf(data: unknown, { typename }: WithheldTree): string | null {
  if (typename !== null) return typename;
  const told = isEntity(data) ? readOwn(data, '__typename') : undefined;
  return typeof told === 'string' ? told : null;
}
