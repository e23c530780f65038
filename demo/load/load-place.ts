/** Fills a store with a place: each agency's schema and rows, streamed person by person, or nothing when it is there already. */

import type { Migrations } from '../../subgraphs/kit/sql/migrate-schema.ts';
import { migrateSchema } from '../../subgraphs/kit/sql/migrate-schema.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';
import type { BulkProgress } from '../../subgraphs/partnership/citizen-index/bulk-register.ts';
import { createPlace } from '../place/create-place.ts';
import type { PlaceOptions } from '../place/create-place.ts';
import type { AgencyRows, Place } from '../place/model.ts';
import { openCopyTarget } from '../../subgraphs/kit/sql/bulk/copy-target.ts';
import type { CopyTarget } from '../../subgraphs/kit/sql/bulk/copy-target.ts';
import { deferIndexes } from '../../subgraphs/kit/sql/bulk/deferred-indexes.ts';
import { createRowBatches } from '../../subgraphs/kit/sql/bulk/row-batches.ts';
import { readMarker, writeMarker } from './place-marker.ts';

/** One subgraph's store: its schema, how to make it, and what to fill it with. */
export interface AgencyStore {
  readonly schema: string;
  readonly migrations: Migrations;
  readonly rows: AgencyRows;
  /** Goes first: what the agencies know of people becomes an index of who is who. */
  readonly register?: (
    place: Place,
    store: Store,
    schema: string,
    onProgress: (progress: BulkProgress) => void,
  ) => Promise<void>;
}

export interface LoadProgress {
  readonly step: 'migrate' | 'register' | 'rows' | 'indexes' | 'statistics' | 'done';
  readonly people: number;
  readonly size: number;
  readonly rows: number;
}

export interface LoadOptions {
  readonly place: Place;
  readonly store: Store;
  readonly agencies: readonly AgencyStore[];
  readonly version: string;
  onProgress?(progress: LoadProgress): void;
}

export interface EnsureOptions extends Omit<LoadOptions, 'place'>, PlaceOptions {
  /** Days after which a place is made again, since what is due in five days no longer is. */
  readonly keepDays?: number;
}

/** The database holds schemas of ours that no demo made. The text is for the operator. */
export class NotADemoStoreError extends Error {
  constructor(schema: string) {
    super(
      `The database already has a schema "${schema}" that this program did not fill. ` +
        'Loading would replace it, so nothing was done: name an empty database in DATABASE_URL.',
    );
    this.name = 'NotADemoStoreError';
  }
}

const LOADING = 'wholeplace: loading Fictonshire';

/** Uses the place that the store holds when it fits; otherwise loads it. */
export async function ensurePlace({ seed, size, now, keepDays = 3, ...load }: EnsureOptions): Promise<{
  readonly place: Place;
  readonly wasLoaded: boolean;
}> {
  const target = await openCopyTarget(load.store);
  try {
    // Of two processes that start on one server, the second waits here and finds the place made.
    await target.ask('select pg_advisory_lock(hashtext($1))', [LOADING]);
    const marker = await readMarker(target);
    if (marker !== null && marker.isComplete && marker.seed === seed && marker.size === size) {
      const ageDays = (now.getTime() - marker.now.getTime()) / 86_400_000;
      const fits = marker.version === load.version && Math.abs(ageDays) <= keepDays;
      if (fits) return { place: createPlace({ seed, size, now: marker.now }), wasLoaded: false };
    }
    const place = createPlace({ seed, size, now });
    await loadPlace({ ...load, place });
    return { place, wasLoaded: true };
  } finally {
    await target.ask('select pg_advisory_unlock_all()').finally(() => target.close());
  }
}

/** Loads a place, replacing another that was loaded here before. Throws NotADemoStoreError rather than replace anything else. */
export async function loadPlace({ place, store, agencies, version, onProgress }: LoadOptions): Promise<void> {
  const progress = { people: 0, size: place.size, rows: 0 };
  const tell = (step: LoadProgress['step']): void => onProgress?.({ ...progress, step });
  const target = await openCopyTarget(store);
  try {
    tell('migrate');
    await clear(target, agencies);
    const marker = { seed: place.seed, size: place.size, now: place.now, version };
    await writeMarker(target, { ...marker, isComplete: false });
    for (const { schema, migrations } of agencies) await migrateSchema({ schema, store, migrations });

    const putBack: (() => Promise<void>)[] = [];
    for (const { schema } of agencies) putBack.push(await deferIndexes(target, schema));
    for (const { schema, register } of agencies) await register?.(place, store, schema, () => tell('register'));
    await copyRows(target, place, agencies, (people, rows) => {
      Object.assign(progress, { people, rows });
      tell('rows');
    });
    tell('indexes');
    for (const indexes of putBack) await indexes();
    tell('statistics');
    await target.run(STATISTICS[store.kind]);
    await writeMarker(target, { ...marker, isComplete: true });
    tell('done');
  } finally {
    await target.close();
  }
}

async function clear(target: CopyTarget, agencies: readonly AgencyStore[]): Promise<void> {
  const isOurs = (await readMarker(target)) !== null;
  for (const { schema } of agencies) {
    const [found] = await target.ask('select nspname::text as name from pg_namespace where nspname = $1', [schema]);
    if (found === undefined) continue;
    if (!isOurs) throw new NotADemoStoreError(schema);
    await target.run(`drop schema "${schema}" cascade`);
  }
}

const STATISTICS: Readonly<Record<Store['kind'], string>> = {
  // A fifth of the usual sample: enough to choose an index by, and seconds sooner at every first start.
  embedded: 'set default_statistics_target = 20; analyze; reset default_statistics_target',
  postgres: 'vacuum (analyze)',
};

const TELL_EVERY = 2_000;

async function copyRows(
  target: CopyTarget,
  place: Place,
  agencies: readonly AgencyStore[],
  tell: (people: number, rows: number) => void,
): Promise<void> {
  const writers = agencies.map(({ schema, rows }) => ({
    rows,
    batches: createRowBatches(target, schema, rows.tables),
  }));
  const counted = (): number => writers.reduce((sum, { batches }) => sum + batches.rows, 0);
  for (const { rows, batches } of writers) {
    for (const row of rows.reference(place)) await batches.add(row);
  }
  let people = 0;
  for (const person of place.people()) {
    for (const { rows, batches } of writers) {
      for (const row of rows.about(person, place)) {
        const sending = batches.add(row);
        if (sending !== undefined) await sending;
      }
    }
    people += 1;
    if (people % TELL_EVERY === 0) tell(people, counted());
  }
  for (const { batches } of writers) await batches.flush();
  await target.settle();
  tell(people, counted());
}
