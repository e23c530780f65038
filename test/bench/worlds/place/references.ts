/** Reads the record's number back from an entity's id, and names the workers whom many records share. */

import { draw } from '../chance.ts';

export interface Reference {
  readonly id: string;
}

/** So few that a page of citizens names each of them several times, as a town's staff are. */
const WORKERS = 40;

export function recordOf({ id }: Reference): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}

export function workerFor(record: number, purpose: string): Reference {
  return { id: `worker-${String(draw(record, purpose, WORKERS) + 1).padStart(3, '0')}` };
}
