/** What is sent wrongly is refused with a typed error that says what was expected and repeats nothing, as in production. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { getIntrospectionQuery } from 'graphql';

import { PERSONA_IDS } from '../../demo/place/persona-ids.ts';
import { READER_AUDIENCE } from '../../schema/wire.ts';
import { TEST_PLACE } from '../support/test-place.ts';
import { openWholePlace, operation } from '../support/whole-place.ts';
import type { GraphError, WholePlace } from '../support/whole-place.ts';

const ISSUER = 'https://issuer.fictonshire.example';
const ADA = PERSONA_IDS['ada-marlow'];
const TEST_WARD = 'E05999001';

let whole: WholePlace;
let folder: string;
let token: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wholeplace-issuer-'));
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwks = join(folder, 'jwks.json');
  await writeFile(jwks, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }] }));
  const seconds = Math.floor(TEST_PLACE.now.getTime() / 1000);
  token = await new SignJWT({ role: 'mash', agency: 'council', purpose: 'SAFEGUARDING_CHILD' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'test' })
    .setIssuer(ISSUER)
    .setAudience(READER_AUDIENCE)
    .setSubject('reader-7')
    .setExpirationTime(seconds + 3600)
    .sign(privateKey);
  whole = await openWholePlace({
    env: {
      NODE_ENV: 'production',
      READER_ISSUER: ISSUER,
      READER_JWKS: jwks,
      GATEWAY_SIGNING_KEY_FILE: join(folder, 'unused.pem'), // gateway and subgraphs share a key in memory here
      LEDGER_DATABASE_URL: 'postgresql://ledger.example/unused', // the ledger is in the place's own store here
      LEDGER_SIGNING_KEY_FILE: join(folder, 'unused.pem'),
      LEDGER_CHECKPOINT_DIR: join(folder, 'checkpoints'),
      DRAIN_MS: '0',
    },
  });
});
afterAll(async () => {
  await whole.close();
  await rm(folder, { recursive: true });
});

describe('a value that does not fit', () => {
  const SEARCH = 'query ($by: CitizenSearch!) { findCitizens(by: $by) { tooMany } }';
  const NHS_NUMBER = 'An NHS number has ten digits, and the last one must check.';

  it.each<[string, string, object, string, string]>([
    ['an NHS number with a wrong check digit', SEARCH, { by: { nhsNumber: '9990000019' } }, '9990000019', NHS_NUMBER],
    ['an NHS number with a letter', SEARCH, { by: { nhsNumber: '99900000X8' } }, '99900000X8', NHS_NUMBER],
    ['an NHS number that is a number', SEARCH, { by: { nhsNumber: 9990000018 } }, '9990000018', NHS_NUMBER],
    ['the thirtieth of February', SEARCH, { by: { familyName: 'Marlow', birthDate: '1952-02-30' } }, '1952-02-30', ''],
    ['a date of another country', SEARCH, { by: { familyName: 'Marlow', birthDate: '08/03/1952' } }, '08/03/1952', ''],
    ['a postcode that is none', SEARCH, { by: { familyName: 'Marlow', postcode: 'NOWHERE 1' } }, 'NOWHERE', ''],
    ['a property number with letters', SEARCH, { by: { familyName: 'Marlow', uprn: 'UPRN-77' } }, 'UPRN-77', ''],
    ['a search key that there is not', SEARCH, { by: { shoeSize: 'forty-one' } }, 'forty-one', ''],
    ['a search that is a text', SEARCH, { by: 'Marlow, Ada' }, 'Marlow', ''],
    ['no search', SEARCH, {}, 'Marlow', ''],
    [
      'a GSS code of another shape',
      'query ($c: GssCode!) { area(gssCode: $c) { name } }',
      { c: 'Harbour-9' },
      'Harbour-9',
      '',
    ],
    [
      'a latitude that is no number',
      'query ($l: Decimal!) { neighbourhoodTeamAt(lat: $l, lng: "1") { name } }',
      { l: 'north77' },
      'north77',
      '',
    ],
    [
      'a word for a page size',
      'query ($n: Int!) { services(first: $n) { totalCount } }',
      { n: 'seventy-seven' },
      'seventy',
      '',
    ],
  ])('(%s, as a variable) is refused before any agency is asked', async (_what, query, variables, given, message) => {
    whole.forget();
    const answer = await post({ query, variables });
    expectRefused(answer, 400, 'BAD_USER_INPUT', given);
    if (message !== '') expectMessage(answer, message);
    expect(whole.statements).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['an NHS number', '{ findCitizens(by: { nhsNumber: "9990000019" }) { tooMany } }', '9990000019'],
    ['a date', '{ findCitizens(by: { familyName: "Marlow", birthDate: "1952-13-01" }) { tooMany } }', '1952-13'],
    ['an enum value', `{ citizen(id: "${ADA}") { outcomePlans(status: SECRETIVE) { id } } }`, 'SECRETIVE'],
    ['an id with a zero byte', '{ citizen(id: "x77\\u0000") { id } }', 'x77'],
    ['words with a zero byte', '{ services(search: "x77\\u0000") { totalCount } }', 'x77'],
    ['a page size', '{ services(first: "seventy-seven") { totalCount } }', 'seventy'],
  ])('(%s, written into the operation) is refused alike', async (_what, query, given) => {
    expectRefused(await post({ query }), 400, 'BAD_USER_INPUT', given);
  });
});

describe('a value that fits, but that nothing can be done with', () => {
  const million = 1_000_000;
  const inCitizen = (selection: string) => `query ($n: Int, $c: String) { citizen(id: "${ADA}") { ${selection} } }`;
  const LISTS: readonly (readonly [string, string])[] = [
    [
      'findCitizens',
      'query ($n: Int, $c: String) { findCitizens(by: { phone: "01632 960012" }, first: $n, after: $c) { tooMany } }',
    ],
    ['services', 'query ($n: Int, $c: String) { services(first: $n, after: $c) { totalCount } }'],
    ['grants', 'query ($n: Int, $c: String) { grants(first: $n, after: $c) { edges { cursor } } }'],
    [
      'healthcareServices',
      'query ($n: Int, $c: String) { healthcareServices(first: $n, after: $c) { edges { cursor } } }',
    ],
    [
      'streetCrimes',
      'query ($n: Int, $c: String) { streetCrimes(lat: "54.5", lng: "1.5", first: $n, after: $c) { edges { cursor } } }',
    ],
    ['lifeEvents', inCitizen('lifeEvents(first: $n, after: $c) { edges { cursor } }')],
    ['serviceRequests', inCitizen('council { serviceRequests(first: $n, after: $c) { edges { cursor } } }')],
    ['homelessnessCases', inCitizen('council { homelessnessCases(first: $n, after: $c) { edges { cursor } } }')],
    [
      'safeguardingEnquiries',
      inCitizen('council { safeguardingEnquiries(first: $n, after: $c) { edges { cursor } } }'),
    ],
    ['care events', inCitizen('council { adultSocialCare { events(first: $n, after: $c) { edges { cursor } } } }')],
    ['appointments', inCitizen('health { appointments(first: $n, after: $c) { edges { cursor } } }')],
    ['referrals', inCitizen('health { referrals(first: $n, after: $c) { edges { cursor } } }')],
    ['victimOrWitness', inCitizen('police { victimOrWitness(first: $n, after: $c) { edges { cursor } } }')],
    ['vulnerabilityNotices', inCitizen('police { vulnerabilityNotices(first: $n, after: $c) { edges { cursor } } }')],
    ['support cases', inCitizen('support { cases(first: $n, after: $c) { edges { cursor } } }')],
  ];

  it.each(LISTS)('(a page of a million: %s) is refused, and says how many there may be', async (_what, query) => {
    const answer = await post({ query, variables: { n: million } });
    expectRefused(answer, 200, 'BAD_USER_INPUT', String(million));
    expect(answer.errors[0]?.message).toMatch(/^"first" must be a whole number from 1 to (50|100)\.$/);
    expect(answer.errors[0]?.extensions['argument']).toBe('first');
  });

  it.each(LISTS.flatMap(([what, query]) => [0, -1].map((n) => [what, n, query] as const)))(
    '(a page of too few: %s, %d) is refused',
    async (_what, n, query) => {
      expectRefused(await post({ query, variables: { n } }), 200, 'BAD_USER_INPUT', '\u0000');
    },
  );

  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const RUBBISH = ['rubbish77', '', forged(['x']), forged([1, 2]), forged({ at: 'x' }), 'x'.repeat(501)];

  it.each(LISTS)('(cursors that the list did not give: %s) are refused', async (_what, query) => {
    for (const c of RUBBISH) {
      const answer = await post({ query, variables: { n: 5, c } });
      expectRefused(answer, 200, 'BAD_USER_INPUT', c === '' ? '\u0000' : c);
      expectMessage(answer, '"after" is not a cursor that this list gave.');
    }
  });

  it.each(LISTS)(
    '(a cursor of the right shape with words for a date or a number: %s) breaks nothing',
    async (_what, query) => {
      for (const c of [forged(["'; drop table x", 'zz']), forged(['not a date', 'x']), forged(['\u0000', '\u0000'])]) {
        const { status, errors } = await post({ query, variables: { n: 5, c } });
        const codes = new Set(errors.map(({ extensions }) => extensions['code']));
        codes.delete('WITHHELD');
        codes.delete('BAD_USER_INPUT');
        expect({ status, codes: [...codes] }).toEqual({ status: 200, codes: [] });
      }
    },
  );

  it.each<[string, string, string, string]>([
    ['a GSS code that nothing has', '{ area(gssCode: "E05009977") { name } }', 'NOT_FOUND', 'E05009977'],
    ['a postcode that nobody has', '{ areaOf(postcode: "FX99 9ZZ") { name } }', 'NOT_FOUND', 'FX99'],
    ['a property that is not there', '{ place(uprn: "777777777777") { postcode } }', 'NOT_FOUND', '777777'],
    ['a citizen who is not there', '{ citizen(id: "somebody-77") { id } }', 'NOT_FOUND', 'somebody-77'],
    ['a plan that is not there', '{ outcomePlan(id: "plan-77") { id } }', 'NOT_FOUND', 'plan-77'],
    [
      'a search with too little',
      '{ findCitizens(by: { familyName: "Marlow" }) { tooMany } }',
      'BAD_USER_INPUT',
      'Marlow',
    ],
    ['a search with nothing', '{ findCitizens(by: {}) { tooMany } }', 'BAD_USER_INPUT', '\u0000'],
    [
      'a window of a year',
      `{ citizen(id: "${ADA}") { duplicateContacts(withinDays: 365) { subject } } }`,
      'BAD_USER_INPUT',
      '365',
    ],
    [
      'a hub at the other end of the world',
      '{ hubsNear(postcode: "FX1 1AA", withinMetres: 20000077) { metres } }',
      'BAD_USER_INPUT',
      '20000077',
    ],
    [
      'a month that is none',
      `{ area(gssCode: "${TEST_WARD}") { crimeCounts(month: "2026-77") { count } } }`,
      'BAD_USER_INPUT',
      '2026-77',
    ],
    [
      'a month in words',
      '{ streetCrimes(lat: "54.5", lng: "1.5", month: "lastmonth") { edges { cursor } } }',
      'BAD_USER_INPUT',
      'lastmonth',
    ],
    [
      'a latitude beyond the pole',
      '{ neighbourhoodTeamAt(lat: "91.77", lng: "0") { name } }',
      'BAD_USER_INPUT',
      '91.77',
    ],
  ])('(%s) is answered with a typed error', async (_what, query, code, given) => {
    expectRefused(await post({ query }), 200, code, given);
  });
});

describe('a request that is none', () => {
  const json = { 'content-type': 'application/json' };
  const PUBLIC = '{ agencies { name } }';

  it.each<[string, string, string, Readonly<Record<string, string>>, number, string]>([
    ['malformed JSON', 'POST', '{"query": "{ agencies { name', json, 400, 'BAD_REQUEST'],
    ['nothing', 'POST', '', json, 400, 'BAD_REQUEST'],
    [
      'a list, which would be a batch',
      'POST',
      JSON.stringify([{ query: PUBLIC }, { query: PUBLIC }]),
      json,
      400,
      'BAD_REQUEST',
    ],
    ['a list of one', 'POST', JSON.stringify([{ query: PUBLIC }]), json, 400, 'BAD_REQUEST'],
    ['200 kB', 'POST', JSON.stringify({ query: `${PUBLIC} #${'x'.repeat(200_000)}` }), json, 413, 'PAYLOAD_TOO_LARGE'],
    [
      '200 kB of variables',
      'POST',
      JSON.stringify({ query: PUBLIC, variables: { x: 'x'.repeat(200_000) } }),
      json,
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'a form',
      'POST',
      'query=%7B+agencies+%7B+name+%7D+%7D',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'BAD_REQUEST',
    ],
    ['text', 'POST', JSON.stringify({ query: PUBLIC }), { 'content-type': 'text/plain' }, 415, 'BAD_REQUEST'],
    ['multipart', 'POST', '--x', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'BAD_REQUEST'],
    ['GraphQL as its own type', 'POST', PUBLIC, { 'content-type': 'application/graphql' }, 415, 'BAD_REQUEST'],
    ['variables that are a list', 'POST', JSON.stringify({ query: PUBLIC, variables: [] }), json, 400, 'BAD_REQUEST'],
    [
      'a hash in place of an operation',
      'POST',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}',
      json,
      400,
      'BAD_REQUEST',
    ],
    ['a polluting key', 'POST', `{"query":"${PUBLIC}","__proto__":{"x":1}}`, json, 400, 'BAD_REQUEST'],
    ['PUT', 'PUT', JSON.stringify({ query: PUBLIC }), json, 405, 'BAD_REQUEST'],
  ])('(%s) is refused', async (_what, method, body, headers, status, code) => {
    expectRefused(await send({ method, body, headers }), status, code, 'xxxxxxxx');
  });

  it('(GET, with an operation in its address) is refused, since addresses are logged', async () => {
    const answer = await send({ method: 'GET', headers: {} }, `?query=${encodeURIComponent(PUBLIC)}`);
    expectRefused(answer, 405, 'BAD_REQUEST', 'agencies');
  });
});

describe('an operation that is not served', () => {
  const wide = Array.from({ length: 60 }, (_, at) => `a${at}: name`).join(' ');
  const roots = Array.from({ length: 30 }, (_, at) => `r${at}: agencies { name }`).join(' ');
  const deep = `{ citizen(id: "x") { ${'household { members { '.repeat(12)} id ${'} }'.repeat(12)} } }`;

  it.each<[string, object, string, string]>([
    ['text that is no GraphQL', { query: '{ agencies { name "Ada Marlow" }' }, 'GRAPHQL_PARSE_FAILED', 'Ada'],
    ['an unknown field', { query: '{ agencies { nmae } }' }, 'GRAPHQL_VALIDATION_FAILED', 'Did you mean'],
    ['an unknown root field', { query: '{ everybody { id } }' }, 'GRAPHQL_VALIDATION_FAILED', 'Did you mean'],
    ['a grant', { query: `{ citizen(id: "${ADA}") { policeGrant } }` }, 'GRAPHQL_VALIDATION_FAILED', 'Did you mean'],
    [
      'entities',
      { query: '{ _entities(representations: []) { __typename } }' },
      'GRAPHQL_VALIDATION_FAILED',
      'Did you mean',
    ],
    ['a mutation', { query: 'mutation { forget(id: "x") }' }, 'GRAPHQL_VALIDATION_FAILED', 'Did you mean'],
    ['a subscription', { query: 'subscription { agencies { name } }' }, 'GRAPHQL_VALIDATION_FAILED', 'Did you mean'],
    [
      'an unknown operation name',
      { query: 'query A { agencies { name } }', operationName: 'Zebra77' },
      'OPERATION_RESOLUTION_FAILURE',
      'Zebra77',
    ],
    [
      'two operations and no name',
      { query: 'query A { agencies { name } } query B { agencies { name } }' },
      'OPERATION_RESOLUTION_FAILURE',
      '\u0000',
    ],
    ['introspection', { query: getIntrospectionQuery() }, 'GRAPHQL_VALIDATION_FAILED', '__Directive'],
    [
      'introspection of one type',
      { query: '{ __type(name: "PolicePerson") { fields { name } } }' },
      'GRAPHQL_VALIDATION_FAILED',
      'warningMarkers',
    ],
    ['sixty aliases', { query: `{ agencies { ${wide} } }` }, 'GRAPHQL_VALIDATION_FAILED', 'a59'],
    ['thirty root fields', { query: `{ ${roots} }` }, 'GRAPHQL_VALIDATION_FAILED', 'r29'],
    ['twenty-five levels', { query: deep }, 'GRAPHQL_VALIDATION_FAILED', '\u0000'],
    ['five thousand words', { query: `{ agencies { ${'name '.repeat(5_000)} } }` }, 'GRAPHQL_PARSE_FAILED', '\u0000'],
    [
      'fragments in a circle',
      { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
      'GRAPHQL_VALIDATION_FAILED',
      '\u0000',
    ],
  ])('(%s) is refused with a typed error', async (_what, body, code, given) => {
    whole.forget();
    expectRefused(await post(body), 400, code, given);
    expect(whole.statements).toEqual([]);
  });

  it('is refused beside what is: the same client is served a moment later', async () => {
    const { status, errors, data } = await post({ query: operation('j01-single-view'), variables: { id: ADA } });
    expect({ status, data }).toMatchObject({ status: 200, data: { citizen: { displayName: 'Ada Marlow' } } });
    expect(errors.every(({ extensions }) => extensions['code'] === 'WITHHELD')).toBe(true);
  });
});

interface Raw {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly data: unknown;
  readonly errors: readonly GraphError[];
}

const post = (body: object): Promise<Raw> =>
  send({ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

async function send(request: RequestInit & { headers: Readonly<Record<string, string>> }, search = ''): Promise<Raw> {
  const headers = { ...request.headers, authorization: `Bearer ${token}` };
  const response = await fetch(`${whole.system.url}${search}`, { ...request, headers });
  const text = await response.text();
  // A parsed edge: the members of a GraphQL response, each asserted below.
  const { data, errors = [] } = JSON.parse(text) as { data?: unknown; errors?: GraphError[] };
  return { status: response.status, text, headers: response.headers, data, errors };
}

/** Typed, traceable, and without what was given or where it broke. */
function expectRefused({ status, text, headers, errors }: Raw, wanted: number, code: string, given: string): void {
  const refusals = errors.filter(({ extensions }) => extensions['code'] !== 'WITHHELD');
  expect({ status, codes: [...new Set(refusals.map(({ extensions }) => extensions['code']))] }).toEqual({
    status: wanted,
    codes: [code],
  });
  for (const { message, extensions } of refusals) {
    expect(message).toMatch(/^["A-Z].{5,200}\.?$/);
    expect(extensions['traceId']).toBe(headers.get('x-trace-id'));
    expect(
      Object.keys(extensions).filter((key) => !['code', 'traceId', 'agency', 'argument', 'class'].includes(key)),
    ).toEqual([]);
  }
  // A trace id is random: any three digits are in one sooner or later.
  const told = errors.map(({ message, extensions: { traceId: _random, ...rest } }) => [message, rest]);
  expect(JSON.stringify(told)).not.toContain(given);
  expect(text).not.toMatch(/stack|node_modules|\.ts:|127\.0\.0\.1|localhost|select |syntax for type|pglite/i);
  expect(headers.get('content-type')).toMatch(/^application\/(json|graphql-response\+json)/);
}

function expectMessage({ errors }: Raw, message: string): void {
  expect(errors.map((error) => error.message)).toContain(message);
}
