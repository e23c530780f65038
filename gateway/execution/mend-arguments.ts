/** Mends plans in which one field is required with several arguments, or with others than the client's. */

// @apollo/query-planner 2.14.4 fetches it once, under one name, and so answers with the wrong value and without an error.

import type { QueryPlan } from '@apollo/query-planner';
import { Kind, print } from 'graphql';
import type { FieldNode, SelectionNode } from 'graphql';

import type { FetchNode } from './ask-agency.ts';
import { clientFields, declareVariables, variablesIn, withDefinitions } from './client-operation.ts';
import type { ClientOperation } from './client-operation.ts';
import {
  documentOf,
  editFetches,
  editSelection,
  fieldsIn,
  responseName,
  selectionAt,
  selectionsIn,
  selectionsOf,
  setDocument,
  withSelection,
} from './edit-fetch.ts';
import type { PlacedFetch } from './edit-fetch.ts';
import type { RequiredSelection } from './represent-entity.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

/** A required field, with its arguments. */
interface Use {
  readonly path: readonly string[];
  readonly args: string;
}

/** A field of the fetch, with what it requires. */
interface Consumer {
  readonly typename: string;
  readonly field: FieldNode;
  readonly uses: readonly Use[];
}

export function mendArguments(plan: QueryPlan, facts: SupergraphFacts, client: ClientOperation): QueryPlan {
  return editFetches(plan, (placed, earlier) => {
    const consumers = consumersOf(placed.fetch, facts);
    const conflicts = conflictsOf(consumers, placed, client);
    if (conflicts.length === 0) return undefined;
    const aliases = new Map<string, string>();
    for (const path of conflicts) if (!fetchApart(path, consumers, placed, earlier, client, aliases)) return undefined;
    return { kind: 'Parallel', nodes: split(placed.fetch, consumers, conflicts, aliases) };
  });
}

function consumersOf(fetch: FetchNode, facts: SupergraphFacts): Consumer[] {
  // Where the planner has renamed something itself, it has seen the conflict.
  const isRenamed = fetch.inputRewrites?.some(({ kind }) => kind === 'KeyRenamer') ?? false;
  if (fetch.requires === undefined || isRenamed) return [];
  return selectionsOf(fetch).selections.flatMap((fragment) => {
    const typename = fragment.kind === Kind.INLINE_FRAGMENT ? fragment.typeCondition?.name.value : undefined;
    if (fragment.kind !== Kind.INLINE_FRAGMENT || typename === undefined) return [];
    return fieldsIn(fragment.selectionSet.selections).map((field) => {
      const text = facts.requiredText(typename, field.name.value, fetch.serviceName);
      return { typename, field, uses: text === null ? [] : usesIn(selectionsIn(text), []) };
    });
  });
}

function usesIn(selections: readonly SelectionNode[], path: readonly string[]): Use[] {
  return fieldsIn(selections).flatMap((field) => {
    const own = [...path, field.name.value];
    const beneath = usesIn(field.selectionSet?.selections ?? [], own);
    return [{ path: own, args: argumentText(field) }, ...beneath];
  });
}

function conflictsOf(consumers: readonly Consumer[], { position }: PlacedFetch, client: ClientOperation) {
  const uses = consumers.flatMap((consumer) => consumer.uses);
  const paths = new Map(uses.map(({ path }) => [path.join('.'), path]));
  return [...paths.values()].filter((path) => {
    const same = uses.filter((use) => use.path.join('.') === path.join('.'));
    const asked = clientFields(client, [...position, ...path]).filter(({ name }) => name.value === path.at(-1));
    return new Set([...same.map(({ args }) => args), ...asked.map(argumentText)]).size > 1;
  });
}

/** Asks the field's producer for it once for each of its arguments, under a name of ours. False: no producer is known. */
function fetchApart(
  path: readonly string[],
  consumers: readonly Consumer[],
  { position }: PlacedFetch,
  earlier: readonly PlacedFetch[],
  client: ClientOperation,
  aliases: Map<string, string>,
): boolean {
  const name = path.at(-1) ?? '';
  const parent = [...position, ...path.slice(0, -1)];
  const produces = (one: PlacedFetch) =>
    fieldsIn(selectionAt(one, parent)?.selections ?? []).some((field) => field.name.value === name);
  const producer = earlier.findLast(produces);
  if (producer === undefined) return false;
  const known = fieldsIn(selectionAt(producer, parent)?.selections ?? []).find((field) => field.name.value === name);
  const added = new Set<string>();
  const typename = consumers.find(({ uses }) => uses.some((use) => use.path[0] === path[0]))?.typename ?? '';
  for (const { uses } of consumers) {
    for (const use of uses.filter((one) => one.path.join('.') === path.join('.'))) {
      const key = keyOf(path, use.args);
      const alias = aliases.get(key) ?? `_${name}_${aliases.size}`;
      aliases.set(key, alias);
      const beneath = known?.selectionSet === undefined ? '' : print(known.selectionSet);
      added.add(`${alias}: ${name}${use.args}${beneath}`);
    }
  }
  // Those selections of the producer that stand under the field's own name are the client's, if it has any.
  const asked = clientFields(client, [...parent, name]).find((field) => field.name.value === name);
  editSelection(producer, parent, (selections) => [
    ...selections.map((selection) => withClientArguments(selection, name, asked)),
    ...selectionsIn(path.length > 1 ? [...added].join(' ') : `... on ${typename} { ${[...added].join(' ')} }`),
  ]);
  if (asked !== undefined) declareVariables(producer.fetch, client.node);
  return true;
}

function withClientArguments(selection: SelectionNode, name: string, asked: FieldNode | undefined): SelectionNode {
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const selections = selection.selectionSet.selections.map((one) => withClientArguments(one, name, asked));
    return { ...selection, selectionSet: { ...selection.selectionSet, selections } };
  }
  const isMeant = selection.kind === Kind.FIELD && selection.name.value === name && selection.alias === undefined;
  return isMeant && asked !== undefined ? { ...selection, arguments: asked.arguments } : selection;
}

/** One fetch for each combination of arguments: a representation has one place for the field. */
function split(
  fetch: FetchNode,
  consumers: readonly Consumer[],
  conflicts: readonly (readonly string[])[],
  aliases: ReadonlyMap<string, string>,
): FetchNode[] {
  const chosen = (consumer: Consumer) =>
    conflicts.map((path) => {
      const use = consumer.uses.find((one) => one.path.join('.') === path.join('.'));
      return use === undefined ? null : (aliases.get(keyOf(path, use.args)) ?? null);
    });
  const groups = Map.groupBy(consumers, (consumer) => JSON.stringify(chosen(consumer)));
  const typenames = [...new Set(consumers.map(({ typename }) => typename))];
  return [...groups.values()].map((group) => {
    const names = group[0] === undefined ? [] : chosen(group[0]);
    const copy: FetchNode = {
      ...fetch,
      requires: structuredClone(fetch.requires),
      inputRewrites: [...(fetch.inputRewrites ?? [])],
    };
    for (const [index, path] of conflicts.entries()) {
      const alias = names[index] ?? null;
      renameRequired(copy.requires ?? [], path, alias);
      if (alias === null) continue;
      for (const typename of typenames) {
        const place = [`... on ${typename}`, ...path.slice(0, -1), alias];
        copy.inputRewrites?.push({ kind: 'KeyRenamer', path: place, renameKeyTo: path.at(-1) ?? '' });
      }
    }
    keepFields(copy, fetch, new Set(group.map(({ field }) => responseName(field))));
    return copy;
  });
}

/** Null: this group does not need the field. */
function renameRequired(selections: RequiredSelection[], path: readonly string[], alias: string | null): void {
  const [step, ...rest] = path;
  for (const [index, selection] of selections.entries()) {
    if (selection.kind === 'InlineFragment') renameRequired(selection.selections, path, alias);
    else if (selection.name === step && rest.length > 0) renameRequired(selection.selections ?? [], rest, alias);
    else if (selection.name === step && alias !== null) selections[index] = { ...selection, alias };
    else if (selection.name === step) selections.splice(index, 1);
  }
}

function keepFields(copy: FetchNode, fetch: FetchNode, names: ReadonlySet<string>): void {
  const before = selectionsOf(fetch);
  const keep = (selections: readonly SelectionNode[]): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) {
        return selection.name.value === '__typename' || names.has(responseName(selection)) ? [selection] : [];
      }
      if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
      const kept = keep(selection.selectionSet.selections);
      return kept.length === 0 ? [] : [{ ...selection, selectionSet: { ...selection.selectionSet, selections: kept } }];
    });
  const document = withSelection(documentOf(fetch), before, { ...before, selections: keep(before.selections) });
  const used = variablesIn(document);
  copy.variableUsages = fetch.variableUsages?.filter((name) => used.has(name));
  setDocument(
    copy,
    withDefinitions(document, (known) => known.filter(({ variable }) => used.has(variable.name.value))),
  );
}

function keyOf(path: readonly string[], args: string): string {
  return JSON.stringify([path, args]);
}

function argumentText({ arguments: given = [] }: FieldNode): string {
  return given.length === 0
    ? ''
    : `(${given
        .map((argument) => print(argument))
        .sort()
        .join(', ')})`;
}
