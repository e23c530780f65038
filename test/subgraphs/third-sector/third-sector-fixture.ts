/** Stands in for gateway and partnership before the third sector's subgraph: signs its tokens and grants, and counts its statements. */

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

import pino from 'pino';

import { DATA_CLASSES, GATEWAY_TOKEN_SECONDS, GATEWAY_TOKEN_TYPE } from '../../../schema/wire.ts';
import type { AgencyName, DataClass } from '../../../schema/wire.ts';
import { gatewayKeysFrom } from '../../../subgraphs/kit/gateway-token.ts';
import { signGrant } from '../../../subgraphs/kit/grant.ts';
import { createThirdSector } from '../../../subgraphs/third-sector/main.ts';
import type { Place } from '../../../demo/place/model.ts';
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

const READER = 'reader-1';
const PURPOSE = 'DIRECT_CARE';

/** Over the test place; closing the desk closes the store too. */
export async function openDesk({ store, place, close }: TestStore): Promise<Desk> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const grantKey = { kid: 'grant-1', secret: randomBytes(32) };
  const statements: string[] = [];
  const server = await createThirdSector({
    store,
    security: {
      gatewayKeys: gatewayKeysFrom({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'gateway-1' }] }),
      grantKeys: [grantKey],
    },
    logger: pino({ level: 'silent' }),
    now: () => place.now,
    onStatement: (statement) => statements.push(statement),
  });
  const address = await server.listen({ port: 0 });
  const iat = Math.floor(place.now.getTime() / 1000);

  const token = () => {
    const header = { alg: 'EdDSA', typ: GATEWAY_TOKEN_TYPE, kid: 'gateway-1' };
    const claims = {
      iss: 'gateway',
      aud: 'third-sector',
      iat,
      exp: iat + GATEWAY_TOKEN_SECONDS,
      sub: READER,
      role: 'adviser',
      agency: 'council',
      purpose: PURPOSE,
      traceId: 'trace-1',
    };
    const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
  };

  const ask = async <Data>(query: string, variables = {}): Promise<Answer<Data>> => {
    statements.length = 0;
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token()}` },
      body: JSON.stringify({ query, variables }),
    });
    // A parsed edge: the subgraph under test answers GraphQL, and a test that gets anything else fails on it.
    return (await response.json()) as Answer<Data>;
  };

  const askEntities = <Entity>(representations: readonly object[], fields: string) =>
    ask<Entities<Entity>>(`query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`, {
      of: representations,
    });

  const grantOf = ({ citizenId, keys }: Known, allowed: Allowed) =>
    signGrant(
      {
        v: 1,
        kid: grantKey.kid,
        agency: allowed.agency ?? 'third-sector',
        citizen: citizenId,
        keys,
        classes: allowed.classes ?? DATA_CLASSES,
        indicators: allowed.indicators ?? [],
        reader: allowed.reader ?? READER,
        purpose: PURPOSE,
        iat,
        exp: iat + 60,
      },
      grantKey.secret,
    );

  return {
    place,
    statements,
    ask,
    askEntities,
    askAbout: (citizens, fields, allowed = {}) =>
      askEntities(
        citizens.map((citizen) => ({
          __typename: 'Citizen',
          id: citizen.citizenId,
          thirdSectorGrant: grantOf(citizen, allowed),
        })),
        `... on Citizen { id ${fields} }`,
      ),
    close: async () => {
      await server.close();
      await close();
    },
  };
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
