/** Finds the objects of the operation's data that a fetch adds to, and later the places where they stand. */

import type { Entity } from './fetch-agency.ts';
import { isEntity, isPlainName, readOwn } from './own-names.ts';

export type FindTargets = (data: Entity) => readonly Entity[];

export type Place = readonly (string | number)[];

/** Whatever is not there, or is not what the path says, has no targets. */
export function compileFindTargets(path: readonly string[]): FindTargets {
  if (path.length === 0) return (data) => [data];
  const find = compileStep(path);
  return (data) => {
    const targets: Entity[] = [];
    find(data, targets);
    return targets;
  };
}

type Find = (value: unknown, targets: Entity[]) => void;

function compileStep(path: readonly string[]): Find {
  const [step, ...rest] = path;
  if (step === undefined) return addTarget;
  const next = compileStep(rest);
  if (step === '@') {
    return (value, targets) => {
      if (!Array.isArray(value)) return;
      for (const entry of value) next(entry, targets);
    };
  }
  const isPlain = isPlainName(step);
  return (value, targets) => {
    if (isEntity(value)) next(isPlain ? value[step] : readOwn(value, step), targets);
  };
}

function addTarget(value: unknown, targets: Entity[]): void {
  if (Array.isArray(value)) for (const entry of value) addTarget(entry, targets);
  else if (isEntity(value)) targets.push(value);
}

/** Every place at which each of some objects stands: more than one when several entities share it. */
export function placesOf(data: Entity, path: readonly string[], wanted: ReadonlySet<Entity>): Map<Entity, Place[]> {
  const places = new Map<Entity, Place[]>();
  visit(data, 0, []);
  return places;

  function visit(value: unknown, depth: number, place: Place): void {
    const step = path[depth];
    if (Array.isArray(value)) {
      const next = step === '@' ? depth + 1 : depth;
      for (const [index, entry] of value.entries()) visit(entry, next, [...place, index]);
    } else if (isEntity(value)) {
      if (step !== undefined) {
        if (step !== '@') visit(readOwn(value, step), depth + 1, [...place, step]);
        return;
      }
      if (!wanted.has(value)) return;
      const known = places.get(value);
      if (known === undefined) places.set(value, [place]);
      else known.push(place);
    }
  }
}
