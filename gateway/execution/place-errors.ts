/** Turns what went wrong with a fetch into errors at the places of the client's answer that it concerns, all of them. */

import { GraphQLError } from 'graphql';

import type { IsAsked } from './asked-path.ts';
import { AGENCY_FAILED, failureOf } from './fetch-failure.ts';
import type { AgencyError, Entity } from './fetch-agency.ts';
import { placesOf } from './find-targets.ts';
import type { Place } from './find-targets.ts';
import { namesAt, visiblePath } from './visible-names.ts';
import type { NameTree } from './merge-data.ts';
import { WITHHELD_MESSAGE } from '../../schema/wire.ts';

/** One for each withheld field of a page of citizens, with room. */
const MOST = 2_000;

/** One fetch, as far as its errors are concerned. */
export interface FetchPlaces {
  readonly service: string;
  readonly position: readonly string[];
  /** The response names of the client's operation: an error names nothing else. */
  readonly clientNames: NameTree;
  /** Whether an error may stand where it points. Null: the subgraph is believed, as the library does. */
  readonly isAsked: IsAsked | null;
  /** The response names that the fetch asks of an object of a type. */
  readonly namesFor: (typename: unknown) => readonly string[];
}

export interface AskedAbout {
  readonly data: Entity;
  readonly targets: readonly Entity[];
  /** By which representation each target was asked about, -1 for none; null for a fetch that starts at a root type. */
  readonly indexes: readonly number[] | null;
}

/** The errors that came with an answer. One that says no place stands at every field that is missing now. */
export function placeErrors(
  fetch: FetchPlaces,
  asked: AskedAbout,
  errors: readonly AgencyError[],
  hasData: boolean,
): GraphQLError[] {
  const finder = createFinder(fetch, asked);
  const { isAsked } = fetch;
  if (isAsked === null) return errors.flatMap((error) => pathsOf(error).map((path) => made(error, path)));
  return once(errors, (error) => (isInPlace(error, isAsked) ? pathsOf(error) : ownPaths(error)), made);

  function isInPlace({ path = [] }: AgencyError, isAskedHere: IsAsked): boolean {
    if (asked.indexes === null) return isAskedHere(path);
    return entityOf(path, asked.indexes) !== null && isAskedHere(path.slice(2));
  }

  /** The fields of the fetch, of the one entity that the error names or of all. */
  function ownPaths({ path = [] }: AgencyError): readonly Place[] {
    if (asked.indexes === null) return finder.missing(asked.targets);
    return finder.missing(finder.targetsOf(entityOf(path, asked.indexes)));
  }

  function pathsOf({ path }: AgencyError): readonly (Place | undefined)[] {
    if (asked.indexes !== null && typeof path?.[1] === 'number') {
      const within = path.slice(2);
      return finder.places(finder.targetsOf(path[1])).map((place) => [...place, ...within]);
    }
    if (asked.indexes !== null) return finder.missing(finder.targetsOf(null));
    if (path !== undefined) return finder.places(asked.targets).map((place) => [...place, ...path]);
    return hasData ? [undefined] : finder.missing(asked.targets);
  }

  function made({ message, extensions }: AgencyError, path: Place | undefined): GraphQLError {
    return new GraphQLError(message || `Error while fetching subquery from service "${fetch.service}"`, {
      path: path === undefined ? path : visiblePath(path, fetch.clientNames),
      extensions: { ...extensions, serviceName: fetch.service, code: extensions?.['code'] ?? AGENCY_FAILED },
    });
  }
}

/** What is said twice is said once; beyond `MOST` somebody is filling our memory. */
function once(
  errors: readonly AgencyError[],
  pathsOf: (error: AgencyError) => readonly (Place | undefined)[],
  made: (error: AgencyError, path: Place | undefined) => GraphQLError,
): GraphQLError[] {
  const kept = new Map<string, GraphQLError>();
  for (const error of errors) {
    for (const path of pathsOf(error)) {
      if (kept.size >= MOST) return [...kept.values()];
      const placed = made(error, path);
      kept.set(JSON.stringify([placed.path, placed.message, placed.extensions]), placed);
    }
  }
  return [...kept.values()];
}

/** The index of the entity that a path begins with; null when it names none that was asked about. */
function entityOf([first, index]: Place, indexes: readonly number[]): number | null {
  const isSent = first === '_entities' && typeof index === 'number' && index >= 0 && indexes.includes(index);
  return isSent ? index : null;
}

/** The agency did not answer, or not in a way that can be used: one error at each field that is missing now. */
export function placeFailure(fetch: FetchPlaces, asked: AskedAbout, cause: unknown): GraphQLError[] {
  const { message, extensions } = failureOf(cause, fetch.service);
  const finder = createFinder(fetch, asked);
  return finder
    .missing(asked.indexes === null ? asked.targets : finder.targetsOf(null))
    .map((path) => new GraphQLError(message, { path, extensions }));
}

/**
 * The entities that no grant permits to ask about: each field is null with one error. Where the grant itself is missing
 * because its producer failed, that is what the reader is told.
 */
export function placeWithheld(
  fetch: FetchPlaces,
  asked: { readonly data: Entity; readonly targets: readonly Entity[] },
  known: readonly GraphQLError[],
): GraphQLError[] {
  const finder = createFinder(fetch, { ...asked, indexes: null });
  return finder.missing(asked.targets).map((path) => {
    const entity = JSON.stringify(path.slice(0, -1));
    const cause = known.find((error) => JSON.stringify(error.path) === entity);
    const { message, extensions } = cause ?? {
      message: WITHHELD_MESSAGE,
      extensions: { code: 'WITHHELD', serviceName: fetch.service, agency: fetch.service },
    };
    return new GraphQLError(message, { path, extensions });
  });
}

/** Looks for the places once, and only when there is an error to place. */
function createFinder(fetch: FetchPlaces, { data, targets, indexes }: AskedAbout) {
  let found: Map<Entity, Place[]> | undefined;
  const places = (wanted: readonly Entity[]) => {
    found ??= placesOf(data, fetch.position, new Set(targets));
    const known = found;
    return wanted.flatMap((target) => known.get(target) ?? []);
  };
  return {
    places,
    /** Null: whatever was asked about. */
    targetsOf: (index: number | null): readonly Entity[] => {
      const asked = targets.filter((_, at) => (index === null ? (indexes?.[at] ?? -1) >= 0 : indexes?.[at] === index));
      return [...new Set(asked)];
    },
    /** Each field that the client asked for and the fetch was to bring; the object itself when there is none. */
    missing(wanted: readonly Entity[]): Place[] {
      const visible = namesAt(fetch.clientNames, fetch.position);
      return [...new Set(wanted)].flatMap((target) => {
        const names = fetch.namesFor(target['__typename']).filter((name) => visible?.has(name));
        return places([target]).flatMap((place) =>
          names.length === 0 ? [place] : names.map((name) => [...place, name]),
        );
      });
    },
  };
}
