/** Compiles a fetch about entities that others brought: each different one is asked about once, none that may not be. */

import { compileAsking } from './ask-agency.ts';
import type { FetchOptions, Step } from './ask-agency.ts';
import type { Entity } from './fetch-agency.ts';
import { UnusableAnswer } from './fetch-failure.ts';
import { fetchedFields } from './fetched-fields.ts';
import { compileFindTargets } from './find-targets.ts';
import { compileFits } from './fit-answer.ts';
import { compileMerge } from './merge-data.ts';
import type { OperationRun } from './operation-run.ts';
import { isEntity } from './own-names.ts';
import { placeWithheld } from './place-errors.ts';
import { compileRepresentation, WITHHELD } from './represent-entity.ts';
import type { RequiredSelection } from './represent-entity.ts';
import { compileRewrites } from './rewrite-data.ts';
import { joinTrees } from './supergraph-facts.ts';
import type { FieldTree } from './supergraph-facts.ts';

/** The representations of one fetch, and by which of them each target is asked about. */
interface Asked {
  readonly representations: readonly string[];
  /** Of each representation, as the subgraph knows the type. */
  readonly typenames: readonly unknown[];
  /** -1: not asked about. */
  readonly indexes: readonly number[];
  readonly withheld: readonly Entity[];
  readonly hasAbsent: boolean;
}

const NOT_ASKED = -1;

export function askEntities<Context>(options: FetchOptions, requires: readonly RequiredSelection[]): Step<Context> {
  const { node, facts, values, position } = options;
  const service = node.serviceName;
  const { ask, names, places, selectionSet, document } = compileAsking<Context>(options);
  const findTargets = compileFindTargets(position);
  const merge = compileMerge(names);
  const rewriteInput = compileRewrites(facts.schema, node.inputRewrites);
  const rewriteOutput = compileRewrites(facts.schema, node.outputRewrites);
  const namesHere = new Map<string, string>();
  const fits = compileFits(options).entity;
  const represent = compileRepresentation({ requires, facts, service, needed: neededFor });

  return (run) => {
    const targets = findTargets(run.data);
    if (targets.length === 0) return undefined;
    const asked = askedAbout(targets);
    const { representations, indexes, withheld, hasAbsent } = asked;
    if (hasAbsent) run.observe?.({ kind: 'required-absent', service }, run.context);
    if (indexes.includes(NOT_ASKED)) run.observe?.({ kind: 'entity-left-out', service }, run.context);
    if (withheld.length > 0)
      run.errors.push(...placeWithheld(places, { data: run.data, targets: withheld }, run.errors));
    return representations.length === 0 ? undefined : send(run, targets, asked);
  };

  function send(
    run: OperationRun<Context>,
    targets: readonly Entity[],
    { representations, typenames, indexes }: Asked,
  ): Promise<void> {
    return ask(run, { data: run.data, targets, indexes }, representations, ({ _entities: entities }) => {
      if (!Array.isArray(entities) || entities.length !== representations.length) {
        throw new UnusableAnswer('it has not one entity for each that was asked about');
      }
      if (!entities.every((entity, at) => entity === null || fits(entity, typenames[at]))) {
        throw new UnusableAnswer('its data does not fit what was asked for');
      }
      if (rewriteOutput !== undefined) {
        for (const [at, entity] of entities.entries()) {
          if (isEntity(entity)) entity['__typename'] ??= targets[indexes.indexOf(at)]?.['__typename'];
          rewriteOutput(entity);
        }
      }
      for (const [at, target] of targets.entries()) {
        const entity: unknown = entities[indexes[at] ?? NOT_ASKED];
        if (isEntity(entity)) mergeEntity(run, target, entity);
      }
    });
  }

  /** Once a subgraph has said what an entity is, one that only knows its interface must not make it unknown again. */
  function mergeEntity(run: OperationRun<Context>, target: Entity, entity: Entity): void {
    const known = target['__typename'];
    merge(target, entity);
    if (target['__typename'] === known || !facts.isInterface(target['__typename']) || facts.isInterface(known)) return;
    target['__typename'] = known;
    run.observe?.({ kind: 'typename-kept', service }, run.context);
  }

  function askedAbout(targets: readonly Entity[]): Asked {
    const known = new Map<string, number>();
    const indexes: number[] = [];
    const typenames: unknown[] = [];
    const withheld: Entity[] = [];
    const absent = { count: 0 };
    for (const target of targets) {
      const representation = represent(target, absent);
      if (representation === WITHHELD) withheld.push(target);
      if (representation === null || representation === WITHHELD) {
        indexes.push(NOT_ASKED);
        continue;
      }
      rewriteInput?.(representation);
      const typename = nameHere(representation['__typename']);
      representation['__typename'] = typename;
      const text = JSON.stringify(representation);
      let index = known.get(text);
      if (index === undefined) {
        index = known.size;
        known.set(text, index);
        typenames.push(typename);
      }
      indexes.push(index);
    }
    return { representations: [...known.keys()], typenames, indexes, withheld, hasAbsent: absent.count > 0 };
  }

  function nameHere(typename: unknown): unknown {
    if (typeof typename !== 'string') return typename;
    const known = namesHere.get(typename);
    if (known !== undefined) return known;
    const name = facts.nameFor(service, typename);
    namesHere.set(typename, name);
    return name;
  }

  function neededFor(typename: string): FieldTree {
    const typenames = facts.namesOfType(typename);
    const fields = fetchedFields({ selectionSet, document, values, typenames });
    return joinTrees(fields.map(({ name }) => facts.requiredFields(typename, name, service)));
  }
}
