/** Builds the representation by which a subgraph is asked about an entity, out of what is known of it so far. */

import type { QueryPlan } from '@apollo/query-planner';

import type { Entity } from './fetch-agency.ts';
import { isEntity, isPlainName, readOwn, writeOwn } from './own-names.ts';
import { isOfType } from './rewrite-data.ts';
import { joinTrees } from './supergraph-facts.ts';
import type { FieldTree, SupergraphFacts } from './supergraph-facts.ts';

type FetchNode = Extract<QueryPlan['node'], { kind: 'Fetch' }>;
export type RequiredSelection = NonNullable<FetchNode['requires']>[number];

/** The partnership did not permit this agency to be asked about this citizen. */
export const WITHHELD = Symbol('withheld');

/** Null: there is nothing by which the subgraph could be asked. */
export type RepresentEntity = (entity: Entity, absent: Absent) => Entity | typeof WITHHELD | null;

/** Counts the required fields that were absent, and were sent as null or left out. */
export interface Absent {
  count: number;
}

export interface RepresentationOptions {
  readonly requires: readonly RequiredSelection[];
  readonly facts: SupergraphFacts;
  readonly service: string;
  /** What the fields that this fetch asks of a type require. */
  readonly needed: (typename: string) => FieldTree;
}

export function compileRepresentation(options: RepresentationOptions): RepresentEntity {
  const { requires, facts, service, needed } = options;
  const builders = new Map<string, Build | null>();
  return (entity, absent) => {
    const typename = entity['__typename'];
    if (typeof typename !== 'string') return null;
    let build = builders.get(typename);
    if (build === undefined) {
      build = compileForType(typename);
      // A name that the supergraph does not know is a subgraph's invention, and there is no end to those.
      if (facts.schema.getType(typename) !== undefined) builders.set(typename, build);
    }
    if (build === null) return null;
    const built = build(entity, absent);
    return built === null || built === WITHHELD || built['__typename'] ? built : null;
  };

  function compileForType(typename: string): Build | null {
    const applying = requires.filter(
      (selection) =>
        selection.kind === 'Field' ||
        (selection.typeCondition !== undefined && isOfType(facts.schema, typename, selection.typeCondition)),
    );
    if (applying.length === 0) return null;
    const keys = facts.keys(typename, service);
    const build = compileSelections(applying, options, {
      typename,
      keys: joinTrees(keys),
      needed: needed(typename),
      isTop: true,
    });
    const isSure = keys.length === 0 || applying.every((selection) => keys.some((key) => selects(selection, key)));
    return (source, absent) => {
      const before = absent.count;
      const built = build(source, absent);
      if (built === null || built === WITHHELD || (isSure && absent.count === before)) return built;
      // The plan has fragments for the key of one type and for what another one requires: together they may say nothing
      // of which entity is meant, and a subgraph that cannot tell refuses all of them (interface objects).
      if (keys.length === 0 || keys.some((key) => holds(built, key))) return built;
      absent.count = before;
      return null;
    };
  }
}

/** Whether a fragment, being left out or filled as a whole, is sure to hold a key. */
function selects(selection: RequiredSelection, key: FieldTree): boolean {
  return (
    selection.kind === 'InlineFragment' &&
    [...key].every(([name, beneath]) =>
      selection.selections.some(
        (field) =>
          field.kind === 'Field' &&
          field.name === name &&
          (beneath.size === 0 ||
            selects({ kind: 'InlineFragment', selections: [...(field.selections ?? [])] }, beneath)),
      ),
    )
  );
}

function holds(value: unknown, tree: FieldTree): boolean {
  if (Array.isArray(value)) return value.every((entry) => holds(entry, tree));
  return [...tree].every(([name, beneath]) => {
    const found = isEntity(value) ? readOwn(value, name) : undefined;
    return found !== undefined && (beneath.size === 0 || holds(found, beneath));
  });
}

type Build = (source: Entity, absent: Absent) => Entity | typeof WITHHELD | null;

interface Level {
  readonly typename: string;
  readonly keys: FieldTree;
  readonly needed: FieldTree;
  readonly isTop: boolean;
}

/** Adds to a representation; false when it cannot be made without what is absent. */
type Add = (source: Entity, result: Entity, absent: Absent) => boolean | typeof WITHHELD;

const NOTHING: FieldTree = new Map();

function compileSelections(
  selections: readonly RequiredSelection[],
  options: RepresentationOptions,
  level: Level,
): Build {
  const [only, ...others] = selections;
  // Nearly every representation is of one fragment: there is nothing to join.
  if (only?.kind === 'InlineFragment' && others.length === 0) {
    const build = compileFragment(only, options, level);
    return (source, absent) => build(source, absent) ?? {};
  }
  const adds = selections.map((selection) =>
    selection.kind === 'Field' ? compileField(selection, options, level) : joinFragment(selection, options, level),
  );
  return (source, absent) => {
    const result: Entity = {};
    for (const add of adds) {
      const added = add(source, result, absent);
      if (added === WITHHELD) return WITHHELD;
      if (!added) return null;
    }
    return result;
  };
}

/** Null: the fragment is of another type, or cannot be filled and is left out whole; another key may do. */
function compileFragment(
  selection: Extract<RequiredSelection, { kind: 'InlineFragment' }>,
  options: RepresentationOptions,
  level: Level,
): Build {
  const { typeCondition, selections } = selection;
  const { schema } = options.facts;
  // At the top the entity's type is known by now; beneath, each object tells its own.
  const isMeant = typeCondition !== undefined && (!level.isTop || isOfType(schema, level.typename, typeCondition));
  if (!isMeant) return () => null;
  const typename = level.isTop ? level.typename : typeCondition;
  const build = compileSelections(selections, options, { ...level, typename });
  if (level.isTop) return build;
  return (source, absent) => (isOfType(schema, source['__typename'], typeCondition) ? build(source, absent) : null);
}

function joinFragment(
  selection: Extract<RequiredSelection, { kind: 'InlineFragment' }>,
  options: RepresentationOptions,
  level: Level,
): Add {
  const build = compileFragment(selection, options, level);
  return (source, result, absent) => {
    const built = build(source, absent);
    if (built === WITHHELD) return WITHHELD;
    if (built !== null) joinInto(result, built);
    return true;
  };
}

function compileField(
  { name, alias = name, selections }: Extract<RequiredSelection, { kind: 'Field' }>,
  options: RepresentationOptions,
  level: Level,
): Add {
  const { facts } = options;
  const field = facts.fieldOf(level.typename, name);
  const isNeeded = level.needed.has(name);
  const isWithholding = isNeeded && facts.isGrant(level.typename, name);
  const policy = whenAbsent();
  const isPlain = isPlainName(alias);
  const build =
    selections === undefined
      ? null
      : compileSelections(selections, options, {
          typename: field?.typename ?? '',
          keys: level.keys.get(name) ?? NOTHING,
          needed: level.needed.get(name) ?? NOTHING,
          isTop: false,
        });

  return (source, result, absent) => {
    const value = isPlain ? source[alias] : readOwn(source, alias);
    if (isWithholding && (value === null || value === undefined)) return WITHHELD;
    if (value === undefined) {
      if (policy === 'give up') return false;
      absent.count += 1;
      if (policy === 'send null') writeOwn(result, alias, null);
      return true;
    }
    const represented = build === null ? value : representValue(value, build, absent);
    if (represented === WITHHELD) return WITHHELD;
    if (isPlain) result[alias] = represented;
    else writeOwn(result, alias, represented);
    return true;
  };

  /** The library gives up the whole representation, and with it every other field of the fetch. */
  function whenAbsent(): 'give up' | 'send null' | 'leave out' {
    if (name === '__typename' || level.keys.has(name) || field === null) return 'give up';
    if (!isNeeded) return 'leave out';
    return field.isNullable ? 'send null' : 'give up';
  }
}

function representValue(value: unknown, build: Build, absent: Absent): unknown {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => representValue(entry, build, absent));
    return entries.includes(WITHHELD) ? WITHHELD : entries;
  }
  return isEntity(value) ? build(value, absent) : null;
}

/** Two fragments may bring parts of the same object. */
function joinInto(target: Entity, source: Entity): void {
  for (const [name, value] of Object.entries(source)) {
    const present = readOwn(target, name);
    if (isEntity(present) && isEntity(value)) joinInto(present, value);
    else if (Array.isArray(present) && Array.isArray(value) && present.length === value.length)
      joinLists(present, value);
    else writeOwn(target, name, value);
  }
}

function joinLists(target: unknown[], source: readonly unknown[]): void {
  for (const [index, value] of source.entries()) {
    const present = target[index];
    if (isEntity(present) && isEntity(value)) joinInto(present, value);
    else target[index] = value;
  }
}
