/** Starts the NHS's subgraph over a small store in memory, and asks it as the gateway would. */

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
import { migrations } from '../../../subgraphs/nhs/adapters/sql/migrations.ts';
import type { NhsTables } from '../../../subgraphs/nhs/adapters/sql/tables.ts';
import { createNhs, NHS_SCHEMA } from '../../../subgraphs/nhs/main.ts';

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

export interface AskedNhs {
  /** What the store was asked since the last question began. */
  readonly statements: readonly string[];
  /** Asks for fields of citizens, and gives them in the order asked. */
  citizens(selection: string, citizens: readonly AskedCitizen[]): Promise<Answer>;
  /** Asks for fields of things that are no persons: areas, organisations. */
  entities(type: string, selection: string, representations: readonly object[]): Promise<Answer>;
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  close(): Promise<void>;
}

export interface NhsFixture extends AskedNhs {
  readonly db: Kysely<NhsTables>;
}

/** Over a store of its own, with what the test puts into it. */
export async function startNhs(fill: (db: Kysely<NhsTables>) => Promise<void>): Promise<NhsFixture> {
  const store = { kind: 'embedded', pglite: await PGlite.create() } as const;
  await migrateSchema({ schema: NHS_SCHEMA, store, migrations });
  const db = openDatabase<NhsTables>({ schema: NHS_SCHEMA, store, asAgency: false });
  await fill(db);
  const nhs = await serveNhs(store);
  return {
    ...nhs,
    db,
    close: async () => {
      await nhs.close();
      await store.pglite.close();
    },
  };
}

/** Over a store that is there already. */
export async function serveNhs(store: Store): Promise<AskedNhs> {
  const gateway = generateKeyPairSync('ed25519');
  const secret = randomBytes(32);
  const statements: string[] = [];
  const server = await createNhs({
    store,
    security: { gatewayKeys: new Map([['gw', gateway.publicKey]]), grantKeys: [{ kid: 'k1', secret }] },
    logger: pino({ level: 'silent' }),
    now: () => NOW,
    onStatement: (sql) => void statements.push(sql),
  });
  const address = await server.listen({ port: 0 });

  const ask: NhsFixture['ask'] = async (query, variables = {}) => {
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
    entities,
    citizens: (selection, citizens) =>
      entities(
        'Citizen',
        selection,
        citizens.map((citizen) => ({ id: citizen.id, nhsGrant: grantFor(citizen, secret) })),
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
    agency: grant === 'of-the-council' ? 'council' : 'nhs',
    citizen: id,
    keys,
    classes: classes ?? DATA_CLASSES,
    indicators,
    reader: 'clinician-1',
    purpose: 'DIRECT_CARE',
    iat: SECONDS,
    exp: SECONDS + 30,
  };
  return signGrant(statement, secret);
}

function token(privateKey: Parameters<typeof sign>[2]): string {
  const claims: GatewayTokenClaims = {
    iss: 'gateway',
    aud: 'nhs',
    iat: SECONDS,
    exp: SECONDS + 30,
    sub: 'clinician-1',
    role: 'clinician',
    agency: 'nhs',
    purpose: 'DIRECT_CARE',
    traceId: 'trace',
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'EdDSA', typ: GATEWAY_TOKEN_TYPE, kid: 'gw' })}.${part(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}
