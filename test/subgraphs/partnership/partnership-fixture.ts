/** Starts the partnership's subgraph over a store, and asks it as the gateway would for readers of every kind. */

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';

import { GATEWAY_TOKEN_TYPE, HEADERS, READER_AUDIENCE } from '../../../schema/wire.ts';
import type { AgencyName, GatewayTokenClaims, Purpose, Role } from '../../../schema/wire.ts';
import type { GrantSecrets } from '../../../subgraphs/partnership/decisions/issue-grants.ts';
import { createPartnership } from '../../../subgraphs/partnership/main.ts';
import type { Store } from '../../../subgraphs/kit/sql/open-database.ts';

export const NOW = new Date('2026-11-22T09:00:00Z');
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
}

export interface TestReader {
  readonly role: Role;
  readonly agency: string;
  readonly purpose: Purpose;
  readonly organization?: string;
  readonly citizen?: string;
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

export interface AskOptions {
  /** Null: nobody signed in. */
  readonly reader?: TestReader | null;
  readonly now?: Date;
  /** What the gateway says, where it differs from the reader's own token. */
  readonly gatewaySays?: Partial<GatewayTokenClaims>;
  readonly readerToken?: string | null;
}

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

export async function startPartnership(store: Store): Promise<PartnershipFixture> {
  const gateway = generateKeyPairSync('ed25519');
  const issuer = await generateKeyPair('ES256');
  const jwks = createLocalJWKSet({ keys: [{ ...(await exportJWK(issuer.publicKey)), kid: 'r1', alg: 'ES256' }] });
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
    security: {
      gatewayKeys: new Map([['gw', gateway.publicKey]]),
      grantSecrets: secrets,
      readerIssuer: { issuer: ISSUER, jwks },
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
      .setSubject(`test-${reader.role}`)
      .setIssuedAt(Math.floor(clock.getTime() / 1000))
      .setExpirationTime(Math.floor(clock.getTime() / 1000) + 600)
      .sign(issuer.privateKey);

  const ask: PartnershipFixture['ask'] = async (query, variables = {}, options = {}) => {
    const { reader = ADVISER, now = NOW, gatewaySays = {} } = options;
    clock = now;
    statements.length = 0;
    const token =
      options.readerToken === undefined && reader !== null ? await readerToken(reader) : options.readerToken;
    const iat = Math.floor(now.getTime() / 1000);
    const claims: GatewayTokenClaims = {
      iss: 'gateway',
      aud: 'partnership',
      iat,
      exp: iat + 30,
      sub: reader === null ? 'anonymous' : `test-${reader.role}`,
      role: reader === null ? 'public' : reader.role,
      agency: reader?.agency ?? null,
      purpose: reader?.purpose ?? null,
      traceId: 'trace',
      ...gatewaySays,
    };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'EdDSA', typ: GATEWAY_TOKEN_TYPE, kid: 'gw' })}.${part(claims)}`;
    const signature = sign(null, Buffer.from(signed), gateway.privateKey).toString('base64url');
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [HEADERS.gatewayToken]: `Bearer ${signed}.${signature}`,
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
