/** Knows which response names a client wrote, so that an error never names a field that only the plan asked for. */

import type { Place } from './find-targets.ts';
import type { NameTree } from './merge-data.ts';

/** The names beneath a position of the plan; null when the client asks for nothing there. */
export function namesAt(names: NameTree, position: readonly string[]): NameTree | null {
  let beneath: NameTree | null = names;
  for (const step of position) {
    if (step !== '@') beneath = beneath?.get(step) ?? null;
  }
  return beneath;
}

/** The part of a path that the client can follow. */
export function visiblePath(path: Place, names: NameTree): Place {
  let beneath: NameTree | null = names;
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') continue;
    const next: NameTree | null | undefined = beneath?.get(step);
    if (next === undefined) return path.slice(0, index);
    beneath = next;
  }
  return path;
}
