/** Starts one agency's subgraph, and stands before it for gateway and partnership: signs their tokens and grants. */

import { randomBytes } from 'node:crypto';

import type { FormattedExecutionResult } from 'graphql';
import type { Kysely } from 'kysely';
import { pino } from 'pino';

import { DATA_CLASSES, GRANT_FIELDS, GRANT_SECONDS, HEADERS } from '../../schema/wire.ts';
import type { AgencyName, DataClass, GrantStatement } from '../../schema/wire.ts';
import type { AgencyOptions } from '../../subgraphs/kit/agency-subgraph.ts';
import { signGrant } from '../../subgraphs/kit/grant.ts';
import type { SubgraphServer } from '../../subgraphs/kit/serve.ts';
import { migrateSchema } from '../../subgraphs/kit/sql/migrate-schema.ts';
import type { Migrations } from '../../subgraphs/kit/sql/migrate-schema.ts';
import { openDatabase } from '../../subgraphs/kit/sql/open-database.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';
import { openEmptyStore } from './store.ts';
import { createTestGateway } from './test-gateway.ts';
import { TEST_PLACE } from './test-place.ts';

/** What is an agency's own. */
export interface AgencyUnderTest {
  readonly name: AgencyName;
  readonly schema: string;
  readonly migrations: Migrations;
  create(options: AgencyOptions): Promise<SubgraphServer>;
}

/** A citizen as the gateway would name one, with what the partnership permits; everything, unless it is said. */
export interface AskedCitizen {
  readonly id: string;
  readonly keys: readonly string[];
  readonly classes?: readonly DataClass[];
  readonly indicators?: readonly DataClass[];
  /** How the grant differs from the right one. Null: there is none. */
  readonly grant?: Partial<GrantStatement> | null;
}

export type Answer = FormattedExecutionResult<Record<string, unknown>>;

export interface AskedAgency {
  readonly address: string;
  /** What the store was asked since the last question began. */
  readonly statements: readonly string[];
  /** Asks for fields of citizens, and gives them in the order asked. */
  citizens(selection: string, citizens: readonly AskedCitizen[]): Promise<Answer>;
  areas(selection: string, gssCodes: readonly string[]): Promise<Answer>;
  entities(type: string, selection: string, representations: readonly object[]): Promise<Answer>;
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  close(): Promise<void>;
}

export interface FilledAgency<Tables> extends AskedAgency {
  readonly db: Kysely<Tables>;
}

const READER = 'mash-1';
const PURPOSE = 'SAFEGUARDING_ADULT';
const NOW = TEST_PLACE.now;

/** Over a store of its own, with what the test puts into it. */
export async function startAgency<Tables>(
  agency: AgencyUnderTest,
  fill: (db: Kysely<Tables>) => Promise<void>,
): Promise<FilledAgency<Tables>> {
  const { schema, migrations } = agency;
  const { store, close } = await openEmptyStore();
  await migrateSchema({ schema, store, migrations });
  const db = openDatabase<Tables>({ schema, store, asAgency: false });
  await fill(db);
  const asked = await serveAgency(agency, store);
  return {
    ...asked,
    db,
    close: async () => {
      await asked.close();
      await close();
    },
  };
}

/** Over a store that has its rows. */
export async function serveAgency({ name, create }: AgencyUnderTest, store: Store): Promise<AskedAgency> {
  const gateway = createTestGateway();
  const grantKey = { kid: 'k1', secret: randomBytes(32) };
  const statements: string[] = [];
  const server = await create({
    store,
    security: { gatewayKeys: gateway.keys, grantKeys: [grantKey] },
    logger: pino({ level: 'silent' }),
    now: () => NOW,
    onStatement: (sql) => void statements.push(sql),
  });
  const address = await server.listen({ port: 0 });

  const ask: AskedAgency['ask'] = async (query, variables = {}) => {
    statements.length = 0;
    const caller = { sub: READER, role: 'mash', agency: 'partnership', purpose: PURPOSE } as const;
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [HEADERS.gatewayToken]: `Bearer ${gateway.tokenFor({ aud: name, ...caller }, NOW)}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    // A parsed edge: what Apollo Server answers is an execution result.
    return (await response.json()) as Answer;
  };
  const entities: AskedAgency['entities'] = (type, selection, representations) =>
    ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`, {
      of: representations.map((one) => ({ __typename: type, ...one })),
    });
  const grantFor = ({ id, keys, classes = DATA_CLASSES, indicators = [], grant = {} }: AskedCitizen): string | null =>
    grant === null
      ? null
      : signGrant({ ...validGrant(name), citizen: id, keys, classes, indicators, ...grant }, grantKey.secret);

  return {
    address,
    statements,
    ask,
    entities,
    citizens: (selection, citizens) =>
      entities(
        'Citizen',
        selection,
        citizens.map((citizen) => ({ id: citizen.id, [GRANT_FIELDS[name]]: grantFor(citizen) })),
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

function validGrant(agency: AgencyName) {
  const iat = NOW.getTime() / 1000;
  return {
    v: 1,
    kid: 'k1',
    agency,
    decision: 'd-1',
    reader: READER,
    purpose: PURPOSE,
    iat,
    exp: iat + GRANT_SECONDS,
  } as const;
}
