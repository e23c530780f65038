/** Merges what a fetch brought into the data of the operation, by the names that the fetch asked for and no others. */

import { Kind } from 'graphql';
import type { DocumentNode, SelectionSetNode } from 'graphql';

import type { Entity } from './fetch-agency.ts';
import { isEntity, isPlainName, readOwn, writeOwn } from './own-names.ts';

export type MergeData = (target: Entity, source: Entity) => void;

/** The response names of a selection; null beneath a leaf. */
export type NameTree = Map<string, NameTree | null>;

/** Fragments are taken together: which of them applied shows in the data. */
export function namesOf(selectionSet: SelectionSetNode, document: DocumentNode): NameTree {
  const names: NameTree = new Map();
  addNames(names, selectionSet, document);
  return names;
}

function addNames(names: NameTree, { selections }: SelectionSetNode, document: DocumentNode): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      addNames(names, selection.selectionSet, document);
    } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = document.definitions.find(
        (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION) addNames(names, fragment.selectionSet, document);
    } else {
      const name = (selection.alias ?? selection.name).value;
      if (selection.selectionSet === undefined) {
        if (!names.has(name)) names.set(name, null);
      } else {
        const beneath: NameTree = names.get(name) ?? new Map();
        addNames(beneath, selection.selectionSet, document);
        names.set(name, beneath);
      }
    }
  }
}

/**
 * What two fetches bring of the same object is joined; otherwise the later one wins. Objects of the source become part of
 * the target: entities that were asked about once share what is beneath them. That is sound because every later fetch
 * reaches all of their places by one path, and so writes the same into each.
 */
export function compileMerge(names: NameTree): MergeData {
  const leaves = [...names].filter(([, beneath]) => beneath === null).map(([name]) => name);
  const branches = [...names].flatMap(([name, beneath]) =>
    beneath === null ? [] : [{ name, merge: lazily(() => compileMerge(beneath)) }],
  );
  if (![...names.keys()].every(isPlainName)) return mergeAnyNames(leaves, branches);
  return (target, source) => {
    for (const name of leaves) {
      const value = source[name];
      if (value !== undefined) target[name] = value;
    }
    for (const { name, merge } of branches) {
      const value = source[name];
      if (value === undefined) continue;
      const present = target[name];
      if (present === value) continue;
      if (!mergeValue(present, value, merge)) target[name] = value;
    }
  };
}

interface Branch {
  readonly name: string;
  readonly merge: MergeData;
}

function mergeAnyNames(leaves: readonly string[], branches: readonly Branch[]): MergeData {
  return (target, source) => {
    for (const name of leaves) {
      const value = readOwn(source, name);
      if (value !== undefined) writeOwn(target, name, value);
    }
    for (const { name, merge } of branches) {
      const value = readOwn(source, name);
      if (value === undefined) continue;
      const present = readOwn(target, name);
      if (present !== value && !mergeValue(present, value, merge)) writeOwn(target, name, value);
    }
  };
}

/** Whether the two could be joined; if not, the caller replaces the one with the other. */
function mergeValue(present: unknown, value: unknown, merge: MergeData): boolean {
  if (isEntity(present) && isEntity(value)) {
    merge(present, value);
    return true;
  }
  if (!Array.isArray(present) || !Array.isArray(value) || present.length !== value.length) return false;
  for (const [index, entry] of value.entries()) {
    const known: unknown = present[index];
    if (known === entry) continue;
    if (isEntity(known) && isEntity(entry)) merge(known, entry);
    else present[index] = entry;
  }
  return true;
}

/** Most branches are adopted whole and never merged, so most of these are never compiled. */
function lazily(compile: () => MergeData): MergeData {
  let merge: MergeData | undefined;
  return (target, source) => {
    merge ??= compile();
    merge(target, source);
  };
}
