/** Decides whether two answers are equal, up to the differences that are meant; says which of those it met. */

import type { DocumentNode } from 'graphql';
import { Kind } from 'graphql';

import type { PlainAnswer, PlainError } from '../library-executor.ts';
import type { Compared } from './compared-executors.ts';
import { namesOf } from '../../../../gateway/execution/merge-data.ts';
import { visiblePath } from '../../../../gateway/execution/visible-names.ts';

export type Difference =
  /** A required field was absent: stock leaves the whole entity out, ours asks about it. */
  | 'required-absent'
  /** Stock counts entities that it did not ask about, so its errors point at the wrong ones. */
  | 'misplaced-errors'
  /** Stock sends an entity without its key, and the subgraph refuses the whole fetch. */
  | 'without-key'
  /** Stock forgets an entity's type when a subgraph with an interface object is asked about it. */
  | 'typename-kept'
  /** Stock loses what it should rename when that is null, 0, false or empty: the subgraph gets it under the plan's name. */
  | 'renamed-falsy'
  /** A subgraph's error names no entity: stock puts the plan's own path there, ours every place. */
  | 'unplaced-errors'
  /** A fetch failed as a whole: stock's error has no path and tells the cause, ours has all paths and the agency. */
  | 'failed-fetch';

/** The differences met. Throws with both answers when there is any other. */
export function judge({ stock, ours, events, plan }: Compared, document: DocumentNode): Difference[] {
  const met: Difference[] = [];
  if (events.some(({ kind }) => kind === 'required-absent')) {
    refuseUnless(contains(ours.data, stock.data), 'what stock has is missing from ours', stock, ours);
    return ['required-absent'];
  }
  if (events.some(({ kind }) => kind === 'typename-kept')) {
    refuseUnless(contains(ours.data, stock.data), 'what stock has is missing from ours', stock, ours);
    return ['typename-kept'];
  }
  if (events.some(({ kind }) => kind === 'entity-left-out') && (stock.errors ?? []).some(isWithoutKey)) {
    refuseUnless(contains(ours.data, stock.data), 'what stock has is missing from ours', stock, ours);
    return ['without-key'];
  }
  if (JSON.stringify(stock.data) !== JSON.stringify(ours.data)) {
    refuseUnless(JSON.stringify(plan).includes('"KeyRenamer"'), 'the data differ', stock, ours);
    refuseUnless(renamedText(stock.data) === renamedText(ours.data), 'the data differ', stock, ours);
    met.push('renamed-falsy');
  }

  const isFailed = events.some(({ kind }) => kind === 'fetch-failed');
  if (isFailed) met.push('failed-fetch');
  const own = (ours.errors ?? []).filter(({ extensions }) => extensions?.['code'] !== 'AGENCY_UNAVAILABLE');
  const theirs = (stock.errors ?? []).filter(({ message }) => !isFailed || !/^The subgraph \w+ is down/.test(message));
  if (isFailed) {
    const downs = ours.errors?.filter(({ extensions }) => extensions?.['code'] === 'AGENCY_UNAVAILABLE') ?? [];
    refuseUnless(
      downs.length > 0 &&
        downs.every(({ path, extensions }) => path !== undefined && extensions?.['agency'] !== undefined),
      'a failure has no path',
      stock,
      ours,
    );
    refuseUnless(theirs.length < (stock.errors ?? []).length, 'stock did not fail', stock, ours);
  }

  if (theirs.some(({ path }) => path?.includes('_entities'))) {
    const messages = (errors: readonly PlainError[]) => [...new Set(errors.map(({ message }) => message))].sort();
    refuseUnless(
      JSON.stringify(messages(own)) === JSON.stringify(messages(theirs)),
      'the messages differ',
      stock,
      ours,
    );
    refuseUnless(!own.some(({ path }) => path?.includes('_entities')), 'an error has no place', stock, ours);
    return [...met, 'unplaced-errors'];
  }

  const isMisplaced = events.some(({ kind }) => kind === 'entity-left-out') && own.length > 0;
  const names = namesOf(selectionSetOf(document), document);
  const clean = (errors: readonly PlainError[]) =>
    errors.map((error) => textOf(error, isMisplaced ? null : names)).sort();
  refuseUnless(JSON.stringify(clean(own)) === JSON.stringify(clean(theirs)), 'the errors differ', stock, ours);
  if (isMisplaced) met.push('misplaced-errors');
  refuseUnless(
    isFailed || JSON.stringify(stock.extensions) === JSON.stringify(ours.extensions),
    'the extensions differ',
    stock,
    ours,
  );
  return met;
}

/** What our agencies say to a representation without a key, or @apollo/subgraph when it fits none of its types. */
function isWithoutKey({ message }: PlainError): boolean {
  return (
    message === 'An entity has no key.' || message.startsWith('The _entities resolver tried to load an entity for type')
  );
}

function textOf({ message, path, extensions }: PlainError, names: Parameters<typeof visiblePath>[1] | null): string {
  return JSON.stringify({
    message,
    path: names === null || path === undefined ? undefined : visiblePath(path, names),
    extensions: { ...extensions, stacktrace: undefined },
  });
}

/**
 * Whether everything that is there in `part` is there in `whole`. What a subgraph computed from required fields may differ:
 * stock sends an object as null when one of its fields is absent, ours sends the object with that field as null.
 */
function contains(whole: unknown, part: unknown): boolean {
  if (part === null || part === undefined) return true;
  if (typeof part === 'string' && typeof whole === 'string') return part === whole || isComputed(part, whole);
  if (Array.isArray(part))
    return (
      Array.isArray(whole) &&
      part.length === whole.length &&
      part.every((entry, index) => contains(whole[index], entry))
    );
  if (typeof part !== 'object') return part === whole;
  return (
    typeof whole === 'object' &&
    whole !== null &&
    Object.entries(part).every(([name, value]) => contains(Reflect.get(whole, name), value))
  );
}

/** With computed fields as if everything in them had been renamed. */
function renamedText(data: unknown): string {
  return JSON.stringify(data, (_name, value: unknown) => {
    const [, field, given] = typeof value === 'string' ? (/^(\w+) of (\{.*\})$/.exec(value) ?? []) : [];
    if (given === undefined) return value;
    const parts = Object.entries(JSON.parse(given) as Record<string, unknown>);
    return { field, parts: parts.map(([name, part]) => [name.replace(/^_(\w+)_\d+$/, '$1'), part]).sort() };
  });
}

function isComputed(part: string, whole: string): boolean {
  const [, field] = /^(\w+) of \{/.exec(part) ?? [];
  return field !== undefined && whole.startsWith(`${field} of {`);
}

function selectionSetOf(document: DocumentNode) {
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) return definition.selectionSet;
  throw new Error('The document holds no operation.');
}

function refuseUnless(holds: boolean, reason: string, stock: PlainAnswer, ours: PlainAnswer): void {
  if (!holds) throw new Error(`${reason}\nstock: ${JSON.stringify(stock)}\nours:  ${JSON.stringify(ours)}`);
}
