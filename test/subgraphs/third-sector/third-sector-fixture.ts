/** Asks the third sector's subgraph about the test place, in the shapes that its tests read. */

import type { AgencyName, DataClass } from '../../../schema/wire.ts';
import { migrations } from '../../../subgraphs/third-sector/adapters/sql/migrations.ts';
import { createThirdSector, THIRD_SECTOR_SCHEMA } from '../../../subgraphs/third-sector/main.ts';
import type { Place } from '../../../demo/place/model.ts';
import { serveAgency } from '../../support/agency-fixture.ts';
import type { TestStore } from '../../support/store.ts';

/** An answer of the shape that the test asked for; `data` is what it declares, or a test that reads it fails. */
export interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

export interface Entities<Entity> {
  readonly _entities: readonly Entity[];
}

export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly distanceMetres: number | null; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

export interface Allowed {
  readonly classes?: readonly DataClass[];
  readonly indicators?: readonly DataClass[];
  readonly agency?: AgencyName;
  readonly reader?: string;
}

export interface Desk {
  readonly place: Place;
  /** The SQL of the statements that the last question sent. */
  readonly statements: readonly string[];
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<Data>>;
  /** Asks for `fields` of citizens; each with the keys of all of the third sector's records of them. */
  askAbout<Fields>(citizens: readonly Known[], fields: string, allowed?: Allowed): Promise<Answer<Entities<Fields>>>;
  /** Asks for `fields` of citizens by representations as they are. */
  askEntities<Entity>(representations: readonly object[], fields: string): Promise<Answer<Entities<Entity>>>;
  close(): Promise<void>;
}

/** A citizen, and the keys by which the third sector knows them. */
export interface Known {
  readonly citizenId: string;
  readonly keys: readonly string[];
}

const THIRD_SECTOR = {
  name: 'third-sector',
  schema: THIRD_SECTOR_SCHEMA,
  migrations,
  create: createThirdSector,
} as const;

/** Over the test place; closing the desk closes the store too. */
export async function openDesk({ store, place, close }: TestStore): Promise<Desk> {
  const agency = await serveAgency(THIRD_SECTOR, store);
  const ask: Desk['ask'] = async <Data>(query: string, variables = {}) =>
    asDeclared<Data>(await agency.ask(query, variables));
  return {
    place,
    statements: agency.statements,
    ask,
    askEntities: (of, fields) => ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`, { of }),
    askAbout: async <Fields>(citizens: readonly Known[], fields: string, allowed: Allowed = {}) => {
      const { classes, indicators, ...grant } = allowed;
      const asked = citizens.map(({ citizenId, keys }) => ({ id: citizenId, keys, classes, indicators, grant }));
      return asDeclared<Entities<Fields>>(await agency.citizens(`id ${fields}`, asked));
    },
    close: async () => {
      await agency.close();
      await close();
    },
  };
}

/** A parsed edge: the test declares the shape that it asked for, and fails where it reads another. */
function asDeclared<Data>(answer: object): Answer<Data> {
  return answer as Answer<Data>;
}

/** A persona, as the third sector knows them. */
export function known(place: Place, persona: Parameters<Place['persona']>[0]): Known {
  const { citizenId, records } = place.persona(persona);
  return { citizenId, keys: records['third-sector'].map(({ key }) => key) };
}

/** People whom some charity knows. */
export function knownPeople(place: Place, count: number): readonly Known[] {
  const found: Known[] = [];
  for (const { citizenId, records } of place.people()) {
    const keys = records['third-sector'].map(({ key }) => key);
    if (keys.length > 0) found.push({ citizenId, keys });
    if (found.length === count) return found;
  }
  throw new Error(`The test place has fewer than ${count} people whom a charity knows.`);
}

export function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new RangeError('The list is empty.');
  return item;
}

export function nodesOf<Node>({ edges }: Page<Node>): readonly Node[] {
  return edges.map(({ node }) => node);
}
