/** Asks somebody's subgraph what the wire contract promises, sentence by sentence, knowing nothing of how it is made. */

import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

import { everythingBelow } from './everything.ts';
import { readAnswer } from './read-answer.ts';
import type { GivenError } from './read-answer.ts';
import { classTable } from '../../schema/class-table.ts';
import { readSubgraphSdl } from '../../schema/read-subgraph-sdl.ts';
import { AGENCIES, DATA_CLASSES, GATEWAY_TOKEN_TYPE, GRANT_FIELDS } from '../../schema/wire.ts';
import type { AgencyName, DataClass, GatewayTokenClaims, GrantStatement, Purpose, Role } from '../../schema/wire.ts';
import { signGrant } from '../../subgraphs/kit/grant.ts';

/** What the check is given: docs/wire-contract.md, "Checking yours". */
export interface AgencyToCheck {
  readonly url: string;
  readonly agency: AgencyName;
  /** Private, of a key whose public half the subgraph knows. */
  readonly gatewayKey: JsonWebKey & { readonly kid: string };
  readonly grantKey: { readonly kid: string; readonly secret: Uint8Array };
  readonly citizen: {
    readonly keys: readonly string[];
    /** Fields of Citizen, as GraphQL. */
    readonly selection: string;
    readonly expected: object;
  };
  readonly reader?: {
    readonly subject: string;
    readonly role: Role;
    readonly agency: string;
    readonly purpose: Purpose;
  };
  /** Fields that the agency's own rules hide, as `Type.field`. */
  readonly hidden?: readonly string[];
  readonly now?: () => Date;
}

export interface Finding {
  readonly sentence: string;
  /** What came instead. Null: the sentence is kept. */
  readonly broken: string | null;
}

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly GivenError[];
}

const CITIZEN = '0d6f2c1e-7a52-4c57-9d3e-2b8f5a6c1d90';
const OTHER_CITIZEN = '5b0e5f8e-2f0a-4c8e-8f43-7d1a9d1f0c11';
const READER = { subject: 'check', role: 'mash', agency: 'council', purpose: 'SAFEGUARDING_CHILD' } as const;
const REFUSED = {
  errors: [{ message: 'This address answers the gateway only.', extensions: { code: 'UNAUTHENTICATED' } }],
};

/** Rejects when the subgraph cannot be reached at all. */
export async function* checkAgency(target: AgencyToCheck): AsyncGenerator<Finding> {
  const { agency, citizen, grantKey, reader = READER, hidden = [], now = () => new Date() } = target;
  const key = createPrivateKey({ key: target.gatewayKey, format: 'jwk' });
  const { kid } = target.gatewayKey;
  const stranger = generateKeyPairSync('ed25519').privateKey;
  const other = AGENCIES.find((one) => one !== agency) ?? 'police';
  const sdl = readSubgraphSdl(agency);
  const contract = { schema: buildSubgraphSchema(parse(sdl)), table: classTable(sdl) };
  const everything = everythingBelow('Citizen', { ...contract, without: hidden });
  const disguised = everythingBelow('Citizen', { ...contract, without: hidden, isDisguised: true });

  yield* gatewayTokens();
  yield* grants();
  yield* classes();

  async function* gatewayTokens(): AsyncGenerator<Finding> {
    const s = seconds();
    const [header = '', claims = ''] = token().split('.');
    const bad: readonly (readonly [string, string | null])[] = [
      ['without a token', null],
      ['with an empty token', 'Bearer '],
      ['with nonsense', 'Bearer nonsense'],
      ['with a token signed by a stranger', `Bearer ${token({}, { key: stranger, kid: 'stranger' })}`],
      ['with one signed by a stranger under the gateway’s kid', `Bearer ${token({}, { key: stranger })}`],
      ['with one for another subgraph', `Bearer ${token({ aud: other })}`],
      ['with one that has expired', `Bearer ${token({ iat: s - 40, exp: s - 10 })}`],
      ['with one from a minute ahead', `Bearer ${token({ iat: s + 60, exp: s + 90 })}`],
      ['with one that lives for five minutes', `Bearer ${token({ iat: s, exp: s + 300 })}`],
      ['with an unsigned one', `Bearer ${encode({ alg: 'none', typ: GATEWAY_TOKEN_TYPE })}.${claims}.`],
      ['with one without its signature', `Bearer ${header}.${claims}.`],
      ['with one of another type', `Bearer ${token({}, { typ: 'JWT' })}`],
      ['with one in a role that there is not', `Bearer ${token({ role: 'superuser' as Role })}`], // what a gateway never sends
    ];
    for (const [what, authorization] of bad) {
      for (const query of ['{ __typename }', '{ _service { sdl } }', 'not a query']) {
        const answer = await post({ query }, authorization);
        const isRefused = answer.status === 401 && isDeepStrictEqual(answer.errors, REFUSED.errors);
        yield finding(`A-01 MUST refuse a request ${what}: ${query}`, isRefused, answer);
      }
    }
    const authorization = `Bearer ${token()}`;
    for (const time of ['', ', and again with the same token']) {
      const good = await post({ query: '{ __typename }' }, authorization);
      yield finding(`A-01 MUST answer the gateway${time}`, good.status === 200 && good.errors.length === 0, good);
    }
  }

  async function* grants(): AsyncGenerator<Finding> {
    const s = seconds();
    const field = /^\s*(\w+)/.exec(citizen.selection)?.[1] ?? '';
    const nothing = { [field]: null };
    const bad: readonly (readonly [string, string])[] = [
      ['for another citizen', grant({ citizen: OTHER_CITIZEN })],
      ['for another agency', grant({ agency: other })],
      ['for another reader', grant({ reader: 'somebody else' })],
      ['for another purpose', grant({ purpose: reader.purpose === 'AUDIT' ? 'HOUSING' : 'AUDIT' })],
      ['that has expired', grant({ iat: s - 70, exp: s - 10 })],
      ['that lives for longer than a minute', grant({ iat: s, exp: s + 61 })],
      ['from half a minute ahead', grant({ iat: s + 30, exp: s + 90 })],
      ['of another version', grant({ v: 2 as 1 })], // what a later partnership might send
      ['under a key’s wrong name', grant({ kid: 'no such key' })],
      ['made up by somebody', grant({}, randomBytes(32))],
      ['with more classes under the old seal', widened(grant({ classes: [] }))],
      ['without a seal', `${grant().split('.')[0]}.`],
      ['that is nonsense', 'nonsense'],
    ];
    for (const [what, given] of bad) {
      const answer = await ask(citizen.selection, given);
      const isRefused = isDeepStrictEqual(answer.data, nothing) && hasOnly(answer, 'GRANT_REFUSED');
      yield finding(`A-02 MUST refuse a grant ${what}`, isRefused, answer);
    }
    const none = await ask(citizen.selection, null);
    yield finding(
      'A-02 MUST show nothing without a grant',
      isDeepStrictEqual(none.data, nothing) && hasOnly(none, 'WITHHELD'),
      none,
    );

    const right = await ask(citizen.selection, grant());
    const isShown = isDeepStrictEqual(right.data, citizen.expected) && right.errors.length === 0;
    yield finding('A-02 MUST show what the right grant permits', isShown, right);

    const swapped = await entities(citizen.selection, [
      [CITIZEN, grant({ citizen: OTHER_CITIZEN })],
      [OTHER_CITIZEN, grant()],
    ]);
    const isRefused = isDeepStrictEqual(swapped.data, [nothing, nothing]) && hasOnly(swapped, 'GRANT_REFUSED');
    yield finding('A-02 MUST refuse two citizens’ grants that were exchanged', isRefused, swapped);

    const two = await entities(citizen.selection, [
      [OTHER_CITIZEN, grant({ citizen: OTHER_CITIZEN, keys: [] })],
      [CITIZEN, grant()],
    ]);
    const [first, second] = Array.isArray(two.data) ? two.data : [];
    const isInOrder = isDeepStrictEqual(second, citizen.expected) && !isDeepStrictEqual(first, citizen.expected);
    yield finding('A-02 MUST answer several citizens in their order, each by its own grant', isInOrder, two);

    const keyless = await ask(everything, grant({ keys: [] }));
    const told = JSON.stringify(keyless.data);
    const tellsNothing =
      keyless.errors.length === 0 &&
      isContainer(keyless.data, field) &&
      !citizen.keys.some((one) => told.includes(one));
    yield finding('A-02 MUST answer a grant without keys as one that finds nothing', tellsNothing, keyless);
  }

  async function* classes(): AsyncGenerator<Finding> {
    const cases: readonly (readonly [string, Partial<GrantStatement>])[] = [
      ['everything', { classes: DATA_CLASSES, indicators: [] }],
      ['everything masked', { classes: [], indicators: DATA_CLASSES }],
      ['nothing', { classes: [], indicators: [] }],
      ...DATA_CLASSES.flatMap((one) => [
        [`${one} alone`, { classes: [one], indicators: [] }] as const,
        [`${one} masked`, { classes: [], indicators: [one] }] as const,
      ]),
    ];
    for (const [what, permitted] of cases) {
      for (const selection of [everything, disguised]) {
        const answer = await ask(selection, grant(permitted));
        const granted = {
          classes: new Set<DataClass>(permitted.classes),
          indicators: new Set<DataClass>(permitted.indicators),
        };
        const place = { value: answer.data, path: ['_entities', 0], errors: answer.errors };
        const { faults } = readAnswer(selection, 'Citizen', place, { ...contract, granted });
        const isWhole = typeof answer.data === 'object' && answer.data !== null;
        const name = selection === everything ? '' : ', under other names';
        yield {
          sentence: `A-03 MUST show the classes that the grant names and no others: ${what}${name}`,
          broken: isWhole && faults.length === 0 ? null : faults.slice(0, 5).join('; ') || described(answer),
        };
      }
    }
  }

  function seconds(): number {
    return Math.floor(now().getTime() / 1000);
  }

  function token(
    change: Partial<GatewayTokenClaims> = {},
    by: { readonly key?: KeyObject; readonly kid?: string; readonly typ?: string } = {},
  ): string {
    const claims: GatewayTokenClaims = {
      iss: 'wholeplace-gateway',
      aud: agency,
      iat: seconds(),
      exp: seconds() + 30,
      sub: reader.subject,
      role: reader.role,
      agency: reader.agency,
      purpose: reader.purpose,
      ...change,
    };
    const signed = `${encode({ alg: 'EdDSA', typ: by.typ ?? GATEWAY_TOKEN_TYPE, kid: by.kid ?? kid })}.${encode(claims)}`;
    return `${signed}.${sign(null, Buffer.from(signed), by.key ?? key).toString('base64url')}`;
  }

  function grant(change: Partial<GrantStatement> = {}, secret: Uint8Array = grantKey.secret): string {
    const statement: GrantStatement = {
      v: 1,
      kid: grantKey.kid,
      agency,
      decision: 'check-agency',
      citizen: CITIZEN,
      keys: citizen.keys,
      classes: DATA_CLASSES,
      indicators: [],
      reader: reader.subject,
      purpose: reader.purpose,
      iat: seconds(),
      exp: seconds() + 60,
      ...change,
    };
    return signGrant(statement, secret);
  }

  async function ask(selection: string, given: string | null): Promise<Answer> {
    const answer = await entities(selection, [[CITIZEN, given]]);
    return { ...answer, data: Array.isArray(answer.data) ? answer.data[0] : undefined };
  }

  /** `data`: the entities. */
  async function entities(
    selection: string,
    asked: readonly (readonly [id: string, grant: string | null])[],
  ): Promise<Answer> {
    const answer = await post(
      {
        query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen { ${selection} } } }`,
        variables: { r: asked.map(([id, given]) => ({ __typename: 'Citizen', id, [GRANT_FIELDS[agency]]: given })) },
      },
      `Bearer ${token()}`,
    );
    return { ...answer, data: memberOf(answer.data, '_entities') };
  }

  async function post(body: object, authorization: string | null): Promise<Answer> {
    const response = await fetch(target.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
      body: JSON.stringify(body),
      redirect: 'manual',
    });
    const parsed = parsedOf(await response.text());
    const errors = memberOf(parsed, 'errors');
    // Whatever it is: what is looked for in it is compared with what it must be.
    return { status: response.status, data: memberOf(parsed, 'data'), errors: Array.isArray(errors) ? errors : [] };
  }
}

/** The public half of a private key, for those who start the subgraph that is to be checked. */
export function publicKeySet(gatewayKey: AgencyToCheck['gatewayKey']) {
  const { kid } = gatewayKey;
  const jwk = createPublicKey({ key: { ...gatewayKey }, format: 'jwk' }).export({ format: 'jwk' });
  return { keys: [{ ...jwk, kid, use: 'sig', alg: 'EdDSA' }] };
}

function finding(sentence: string, isKept: boolean, answer: Answer): Finding {
  return { sentence, broken: isKept ? null : described(answer) };
}

/** Test records only, but not all of them. */
function described({ status, data, errors }: Answer): string {
  return `status ${status}, ${JSON.stringify({ data, errors }).slice(0, 300)}`;
}

function hasOnly({ errors }: Answer, code: string): boolean {
  return errors.length > 0 && errors.every(({ extensions }) => extensions?.['code'] === code);
}

function isContainer(data: unknown, field: string): boolean {
  const found = memberOf(data, field);
  return typeof found === 'object' && found !== null;
}

/** The same seal under a statement that allows more. */
function widened(grant: string): string {
  const [body = '', mac = ''] = grant.split('.');
  const statement: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
  return `${encode({ ...(statement as GrantStatement), classes: DATA_CLASSES })}.${mac}`; // made by signGrant above
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, member) : undefined;
}
