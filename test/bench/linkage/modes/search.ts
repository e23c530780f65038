/** Tells how often a desk's search finds the person, by what the caller could say, and how long the engine takes. */

import { createMemoryIndex } from '../measure/memory-index.ts';
import { percentile } from '../measure/percentile.ts';
import type { Run } from '../measure/run-set.ts';
import { deskQueries } from '../sets/desk-queries.ts';
import { fictonshirePlace } from '../sets/fictonshire.ts';

/** People whose details are asked for. */
const PEOPLE = 1500;
const SHOWN = 10;
/** The keys of more records do not fit beside them in memory; a store holds them elsewhere. */
const MOST_RECORDS = 300_000;

interface Tally {
  queries: number;
  first: number;
  shown: number;
  tooMany: number;
  candidates: number;
  readonly times: number[];
}

/** Fictonshire's people, each asked for in every way that they can answer. Found: among the ten citizens that are likeliest. */
export function searchRows({ set, truth, model }: Run): readonly Readonly<Record<string, string | number>>[] {
  if (truth.length > MOST_RECORDS) return [{ 'a desk asks by': `measured up to ${MOST_RECORDS} records` }];
  const index = createMemoryIndex(
    model,
    set.records.map(({ record }) => record),
  );
  const place = fictonshirePlace(truth.length);
  const held = new Set(truth);
  const every = Math.max(1, Math.floor(held.size / PEOPLE));
  const tallies = new Map<string, Tally>();
  for (const person of place.people()) {
    if (person.index % every !== 0 || !held.has(person.citizenId)) continue;
    for (const { kind, query } of deskQueries(person, place.chance('desk', person.index))) {
      const tally = tallies.get(kind) ?? { queries: 0, first: 0, shown: 0, tooMany: 0, candidates: 0, times: [] };
      tallies.set(kind, tally);
      const start = performance.now();
      const { found, isTooMany } = index.find(query);
      tally.times.push(performance.now() - start);
      const citizens = [...new Set(found.map(({ ref }) => truth[Number(ref)]))].slice(0, SHOWN);
      tally.queries += 1;
      tally.candidates += found.length;
      if (citizens[0] === person.citizenId) tally.first += 1;
      if (citizens.includes(person.citizenId)) tally.shown += 1;
      if (isTooMany) tally.tooMany += 1;
    }
  }
  return [...tallies].map(([kind, { queries, first, shown, tooMany, candidates, times }]) => ({
    'a desk asks by': kind,
    queries,
    'first of all': percent(first, queries),
    'in the first ten': percent(shown, queries),
    'too many': percent(tooMany, queries),
    candidates: (candidates / queries).toFixed(1),
    'p50 ms': percentile(times, 0.5).toFixed(2),
    'p95 ms': percentile(times, 0.95).toFixed(2),
  }));
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`;
}
