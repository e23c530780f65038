/** Starts the police's subgraph over a small store in memory, and asks it as the gateway would. */

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

import { PGlite } from '@electric-sql/pglite';
import type { FormattedExecutionResult } from 'graphql';
import type { Kysely } from 'kysely';
import { pino } from 'pino';

import { DATA_CLASSES, GATEWAY_TOKEN_TYPE, HEADERS } from '../../../schema/wire.ts';
import type { DataClass, GatewayTokenClaims, GrantStatement } from '../../../schema/wire.ts';
import { signGrant } from '../../../subgraphs/kit/grant.ts';
import { migrateSchema } from '../../../subgraphs/kit/sql/migrate-schema.ts';
import { openDatabase } from '../../../subgraphs/kit/sql/open-database.ts';
import type { Store } from '../../../subgraphs/kit/sql/open-database.ts';
import { migrations } from '../../../subgraphs/police/adapters/sql/migrations.ts';
import type { PoliceTables } from '../../../subgraphs/police/adapters/sql/tables.ts';
import { createPolice, POLICE_SCHEMA } from '../../../subgraphs/police/main.ts';

export const NOW = new Date('2026-11-22T09:00:00Z');

/** A citizen as the gateway would name one, with what the partnership permits. Null: no grant at all. */
export interface AskedCitizen {
  readonly id: string;
  readonly keys: readonly string[];
  readonly classes?: readonly DataClass[];
  readonly indicators?: readonly DataClass[];
  readonly grant?: 'none' | 'of-the-council';
}

export type Answer = FormattedExecutionResult<Record<string, unknown>>;

export interface AskedPolice {
  /** What the store was asked since the last question began. */
  readonly statements: readonly string[];
  /** Asks for fields of citizens, and gives them in the order asked. */
  citizens(selection: string, citizens: readonly AskedCitizen[]): Promise<Answer>;
  areas(selection: string, gssCodes: readonly string[]): Promise<Answer>;
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  close(): Promise<void>;
}

export interface PoliceFixture extends AskedPolice {
  readonly db: Kysely<PoliceTables>;
}

/** Over a store of its own, with what the test puts into it. */
export async function startPolice(fill: (db: Kysely<PoliceTables>) => Promise<void>): Promise<PoliceFixture> {
  const store = { kind: 'embedded', pglite: await PGlite.create() } as const;
  await migrateSchema({ schema: POLICE_SCHEMA, store, migrations });
  const db = openDatabase<PoliceTables>({ schema: POLICE_SCHEMA, store, asAgency: false });
  await fill(db);
  const police = await servePolice(store);
  return {
    ...police,
    db,
    close: async () => {
      await police.close();
      await store.pglite.close();
    },
  };
}

/** Over a store that is there already. */
export async function servePolice(store: Store): Promise<AskedPolice> {
  const gateway = generateKeyPairSync('ed25519');
  const secret = randomBytes(32);
  const statements: string[] = [];
  const server = await createPolice({
    store,
    security: { gatewayKeys: new Map([['gw', gateway.publicKey]]), grantKeys: [{ kid: 'k1', secret }] },
    logger: pino({ level: 'silent' }),
    now: () => NOW,
    onStatement: (sql) => void statements.push(sql),
  });
  const address = await server.listen({ port: 0 });

  const ask: PoliceFixture['ask'] = async (query, variables = {}) => {
    statements.length = 0;
    const headers = {
      'content-type': 'application/json',
      [HEADERS.gatewayToken]: `Bearer ${token(gateway.privateKey)}`,
    };
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    // A parsed edge: what Apollo Server answers is an execution result.
    return (await response.json()) as Answer;
  };
  const entities = (type: string, selection: string, representations: readonly object[]) =>
    ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`, {
      of: representations.map((one) => ({ __typename: type, ...one })),
    });

  return {
    statements,
    ask,
    citizens: (selection, citizens) =>
      entities(
        'Citizen',
        selection,
        citizens.map((citizen) => ({ id: citizen.id, policeGrant: grantFor(citizen, secret) })),
      ),
    areas: (selection, gssCodes) =>
      entities(
        'Area',
        selection,
        gssCodes.map((gssCode) => ({ gssCode })),
      ),
    close: () => server.close(),
  };
}

const SECONDS = NOW.getTime() / 1000;

function grantFor({ id, keys, classes, indicators = [], grant }: AskedCitizen, secret: Uint8Array): string | null {
  if (grant === 'none') return null;
  const statement: GrantStatement = {
    v: 1,
    kid: 'k1',
    agency: grant === 'of-the-council' ? 'council' : 'police',
    citizen: id,
    keys,
    classes: classes ?? DATA_CLASSES,
    indicators,
    reader: 'mash-1',
    purpose: 'SAFEGUARDING_ADULT',
    iat: SECONDS,
    exp: SECONDS + 30,
  };
  return signGrant(statement, secret);
}

function token(privateKey: Parameters<typeof sign>[2]): string {
  const claims: GatewayTokenClaims = {
    iss: 'gateway',
    aud: 'police',
    iat: SECONDS,
    exp: SECONDS + 30,
    sub: 'mash-1',
    role: 'mash',
    agency: 'partnership',
    purpose: 'SAFEGUARDING_ADULT',
    traceId: 'trace',
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'EdDSA', typ: GATEWAY_TOKEN_TYPE, kid: 'gw' })}.${part(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}
