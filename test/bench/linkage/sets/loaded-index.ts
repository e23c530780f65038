/** Loads Fictonshire's index into a PostgreSQL for a bench, or finds it loaded: of the partnership alone, since no agency is asked. */

import { AGENCY_STORES } from '../../../../demo/agencies/index.ts';
import { ensurePlace } from '../../../../demo/load/load-place.ts';
import type { Place } from '../../../../demo/place/model.ts';
import type { Store } from '../../../../subgraphs/kit/sql/open-database.ts';
import { PARTNERSHIP_SCHEMA } from '../../../../subgraphs/partnership/main.ts';

export async function loadedIndex(store: Store, people: number): Promise<Place> {
  const started = performance.now();
  const { place, wasLoaded } = await ensurePlace({
    store,
    agencies: AGENCY_STORES.filter(({ schema }) => schema === PARTNERSHIP_SCHEMA),
    seed: 'find',
    size: people,
    now: new Date('2026-11-23T09:00:00Z'),
    version: 'find',
    keepDays: 9999,
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(wasLoaded ? `Loaded in ${seconds} s.\n` : 'Found loaded.\n');
  return place;
}
