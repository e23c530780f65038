/** Starts the partnership's subgraph over a store, and asks it as the gateway would for readers of every kind. */

import { randomBytes } from 'node:crypto';

import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';

import { FICTONSHIRE_INDEX_KEYS } from '../../../demo/index-keys.ts';
import type { DecisionGrounds, DecisionRecord } from '../../../schema/decision-record.ts';
import { HEADERS, READER_AUDIENCE } from '../../../schema/wire.ts';
import type { AgencyName, GatewayTokenClaims, Purpose, Role } from '../../../schema/wire.ts';
import type { GrantSecrets } from '../../../subgraphs/partnership/decisions/issue-grants.ts';
import { createPartnership } from '../../../subgraphs/partnership/main.ts';
import type { PartnershipOptions } from '../../../subgraphs/partnership/main.ts';
import type { Store } from '../../../subgraphs/kit/sql/open-database.ts';
import { createTestGateway } from '../../support/test-gateway.ts';
import { TEST_PLACE } from '../../support/test-place.ts';

export const NOW = TEST_PLACE.now;
const ISSUER = 'https://issuer.example';

export interface Answer {
  // An answer has whatever shape was asked for; tests compare it whole.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  /** What the gateway is told beside the answer. */
  readonly extensions?: {
    readonly decisions?: readonly DecisionRecord[];
    readonly grounds?: readonly DecisionGrounds[];
  };
}

export interface TestReader {
  readonly role: Role;
  readonly agency: string;
  readonly purpose: Purpose;
  readonly organization?: string;
  readonly citizen?: string;
  /** Who it is, where two of one role are two people. */
  readonly subject?: string;
}

export const ADVISER: TestReader = { role: 'adviser', agency: 'council', purpose: 'PUBLIC_SERVICE_DELIVERY' };
export const MASH: TestReader = { role: 'mash', agency: 'council', purpose: 'SAFEGUARDING_CHILD' };
export const POLICE_OFFICER: TestReader = {
  role: 'police-officer',
  agency: 'police',
  purpose: 'CRIME_PREVENTION',
  organization: 'x-fictonshire',
};
export const DPO: TestReader = { role: 'dpo', agency: 'partnership', purpose: 'RIGHTS_REQUEST' };
export const LINK_WORKER: TestReader = { role: 'link-worker', agency: 'nhs', purpose: 'EARLY_HELP' };

/** With this citizen before them, whose identity was checked: a token for them alone. */
export function atTheDesk(reader: TestReader, citizen: string): TestReader {
  return { ...reader, citizen };
}

export function subjectOf({ subject, role }: TestReader): string {
  return subject ?? `test-${role}`;
}

export interface AskOptions {
  /** Null: nobody signed in. */
  readonly reader?: TestReader | null;
  readonly now?: Date;
  /** What the gateway says, where it differs from the reader's own token. */
  readonly gatewaySays?: Partial<GatewayTokenClaims>;
  readonly readerToken?: string | null;
}

/** What a partnership has only where somebody connects it. */
export type Connected = Pick<PartnershipOptions, 'ledgerStore' | 'tellOfficer'>;

export interface PartnershipFixture {
  /** The SQL of the statements that the last question sent. */
  readonly statements: readonly string[];
  readonly secrets: GrantSecrets;
  ask(query: string, variables?: Readonly<Record<string, unknown>>, options?: AskOptions): Promise<Answer>;
  /** Asks for fields of entities by their representations, as the gateway does between two agencies. */
  entities(type: string, fields: string, of: readonly object[], options?: AskOptions): Promise<Answer>;
  readerToken(reader: TestReader): Promise<string>;
  close(): Promise<void>;
}

export async function startPartnership(store: Store, connected: Connected = {}): Promise<PartnershipFixture> {
  const gateway = createTestGateway();
  const issuer = await generateKeyPair('ES256');
  const published = { keys: [{ ...(await exportJWK(issuer.publicKey)), kid: 'r1', alg: 'ES256' }] };
  const jwks = Object.assign(createLocalJWKSet(published), { version: async () => 'the only one' });
  const secretFor = (agency: AgencyName) => ({ kid: `${agency}-1`, secret: randomBytes(32) });
  const secrets: GrantSecrets = {
    council: secretFor('council'),
    police: secretFor('police'),
    nhs: secretFor('nhs'),
    'third-sector': secretFor('third-sector'),
  };
  const statements: string[] = [];
  let clock = NOW;
  const server = await createPartnership({
    store,
    ...connected,
    security: {
      gatewayKeys: gateway.keys,
      grantSecrets: secrets,
      readerIssuer: { issuer: ISSUER, jwks },
      indexKeys: FICTONSHIRE_INDEX_KEYS,
    },
    logger: pino({ level: 'silent' }),
    now: () => clock,
    onStatement: (sql) => void statements.push(sql),
  });
  const address = await server.listen({ port: 0 });

  const readerToken: PartnershipFixture['readerToken'] = (reader) =>
    new SignJWT({
      role: reader.role,
      agency: reader.agency,
      purpose: reader.purpose,
      ...(reader.organization === undefined ? {} : { organization: reader.organization }),
      ...(reader.citizen === undefined ? {} : { citizen: reader.citizen }),
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'r1' })
      .setIssuer(ISSUER)
      .setAudience(READER_AUDIENCE)
      .setSubject(subjectOf(reader))
      .setIssuedAt(Math.floor(clock.getTime() / 1000))
      .setExpirationTime(Math.floor(clock.getTime() / 1000) + 600)
      .sign(issuer.privateKey);

  const ask: PartnershipFixture['ask'] = async (query, variables = {}, options = {}) => {
    const { reader = ADVISER, now = NOW, gatewaySays = {} } = options;
    clock = now;
    statements.length = 0;
    const token =
      options.readerToken === undefined && reader !== null ? await readerToken(reader) : options.readerToken;
    const claims = {
      aud: 'partnership',
      sub: reader === null ? 'anonymous' : subjectOf(reader),
      role: reader === null ? 'public' : reader.role,
      agency: reader?.agency ?? null,
      purpose: reader?.purpose ?? null,
      ...gatewaySays,
    } as const;
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [HEADERS.gatewayToken]: `Bearer ${gateway.tokenFor(claims, now)}`,
        ...(token === null || token === undefined ? {} : { [HEADERS.readerToken]: token }),
      },
      body: JSON.stringify({ query, variables }),
    });
    // A parsed edge: what Apollo Server answers is an execution result.
    return (await response.json()) as Answer;
  };

  return {
    statements,
    secrets,
    ask,
    readerToken,
    entities: (type, fields, of, options) =>
      ask(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
        { of: of.map((one) => ({ __typename: type, ...one })) },
        options,
      ),
    close: () => server.close(),
  };
}
