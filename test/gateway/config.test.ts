/** Holds the configuration to this: everything that is wrong is told at once, and nothing unsafe starts in production. */

import { describe, expect, it } from '@jest/globals';

import { ConfigError, loadConfig } from '../../gateway/config.ts';

const PRODUCTION = {
  NODE_ENV: 'production',
  READER_ISSUER: 'https://id.example',
  READER_JWKS: 'https://id.example/jwks',
  GATEWAY_SIGNING_KEY_FILE: '/run/secrets/gateway.pem',
  LEDGER_DATABASE_URL: 'postgresql://ledger.example/ledger',
  LEDGER_SIGNING_KEY_FILE: '/run/secrets/ledger.pem',
  LEDGER_CHECKPOINT_DIR: '/var/lib/wholeplace/checkpoints',
};

describe('loadConfig', () => {
  it('has safe defaults for a laptop: loopback, access on, no origins but Sandbox’s', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4000, access: { mode: 'on' }, isProduction: false });
    expect(config.corsOrigins).toEqual(['https://studio.apollographql.com', 'https://sandbox.embed.apollographql.com']);
  });

  it('holds an operation to few returns to one type in our own graph, and leaves another graph its own sense', () => {
    expect(loadConfig({}).limits.typeNesting).toBe(2);
    expect(loadConfig({ ACCESS: 'off' }).limits.typeNesting).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('reads limits by role and stages by client, and leaves another graph unlimited unless it is told otherwise', () => {
    const env = { CITIZENS_PER_HOUR_BY_ROLE: 'mash=600, citizen=20', SAFELIST_CLIENTS: 'crm:enforce,portal:warn' };
    const { rates, safelistStages } = loadConfig(env);
    expect(rates).toMatchObject({ citizens: 300, citizensByRole: { mash: 600, citizen: 20 } });
    expect(safelistStages).toEqual({ otherwise: 'off', byClient: { crm: 'enforce', portal: 'warn' } });
    expect(loadConfig({}).limits.operationCost).toBe(2_000);
    expect(loadConfig({ ACCESS: 'off' }).limits.operationCost).toBe(999_999_999);
    expect(loadConfig({ ACCESS: 'off', OPERATION_COST: '7' }).limits.operationCost).toBe(7);
  });

  it.each([
    ['CITIZENS_PER_HOUR_BY_ROLE', 'king=7'],
    ['CITIZENS_PER_HOUR_BY_ROLE', 'mash=0'],
    ['CITIZENS_PER_HOUR_BY_ROLE', 'mash'],
    ['SAFELIST_CLIENTS', 'crm:perhaps'],
    ['SAFELIST_CLIENTS', ':enforce'],
    ['SAFELIST_STAGE', 'perhaps'],
    ['OPERATIONS_IN_FLIGHT', '0'],
    ['RATE_READER', '-1'],
  ])('refuses a slip in a limit, which would otherwise leave it open: %s=%s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}:`))]);
  });

  it('freezes what it returns, all the way down', () => {
    const config = loadConfig({});
    expect([config, config.access, config.limits, config.agencies, config.corsOrigins].every(Object.isFrozen)).toBe(
      true,
    );
  });

  it('tells every problem in one message, by name and never by value', () => {
    const env = {
      NODE_ENV: 'production',
      PORT: 'seventy',
      ACCESS: 'maybe',
      LOG_LEVEL: 'loud',
      CORS_ORIGINS: '*',
      SUBGRAPH_URLS: 'council=ftp://secret.example',
      AGENCY_TIMEOUT_MS: '0',
      AGENCY_RESPONSE_BYTES: '100000001',
    };
    const problems = problemsOf(env);
    for (const name of [
      'PORT',
      'ACCESS',
      'LOG_LEVEL',
      'CORS_ORIGINS',
      'SUBGRAPH_URLS',
      'AGENCY_TIMEOUT_MS',
      'AGENCY_RESPONSE_BYTES',
      'READER_ISSUER',
      'READER_JWKS',
      'GATEWAY_SIGNING_KEY_FILE',
    ]) {
      expect(problems).toContainEqual(expect.stringMatching(new RegExp(`^${name}:`)));
    }
    expect(problems.join()).not.toMatch(/seventy|maybe|loud|secret/);
  });

  it('starts in production with a real issuer and a key, without introspection or explorer', () => {
    expect(loadConfig(PRODUCTION)).toMatchObject({
      introspection: false,
      explorer: false,
      corsOrigins: [],
      access: { isSigningKeyMade: false },
      ledger: { isSigningKeyMade: false },
    });
  });

  it.each([
    ['access off', { ACCESS: 'off' }, /ACCESS/],
    ['the development issuer', { READER_ISSUER: 'https://development-issuer.wholeplace.example' }, /READER_ISSUER/],
    ['the development issuer’s keys', { READER_JWKS: '.wholeplace/development-issuer/jwks.json' }, /READER_JWKS/],
    ['keys over plain http', { READER_JWKS: 'http://id.example/jwks' }, /READER_JWKS/],
    ['no signing key', { GATEWAY_SIGNING_KEY_FILE: '' }, /GATEWAY_SIGNING_KEY_FILE/],
    ['no ledger', { LEDGER_DATABASE_URL: '' }, /^LEDGER_DATABASE_URL/],
    ['checkpoints that nobody signs', { LEDGER_SIGNING_KEY_FILE: '' }, /^LEDGER_SIGNING_KEY_FILE/],
    ['checkpoints that stay on the box', { LEDGER_CHECKPOINT_DIR: '' }, /^LEDGER_CHECKPOINT_DIR/],
  ])('refuses %s in production', (_what, env, problem) => {
    expect(problemsOf({ ...PRODUCTION, ...env })).toContainEqual(expect.stringMatching(problem));
  });

  it.each([
    ['an address of no PostgreSQL', { LEDGER_DATABASE_URL: 'http://marlow-secret' }, /^LEDGER_DATABASE_URL/],
    ['a short key for searches', { LEDGER_SEARCH_KEY: 'marlow-secret' }, /^LEDGER_SEARCH_KEY/],
    ['no time for a record', { LEDGER_TIMEOUT_MS: '0' }, /^LEDGER_TIMEOUT_MS/],
  ])('refuses a ledger with %s', (_what, env, problem) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(problem)]);
    expect(problemsOf(env).join()).not.toContain('marlow-secret');
  });

  it('takes the largest answer of an agency from AGENCY_RESPONSE_BYTES', () => {
    expect(loadConfig({}).agencies.responseBytes).toBe(2_000_000);
    expect(loadConfig({ AGENCY_RESPONSE_BYTES: '100000000' }).agencies.responseBytes).toBe(100_000_000);
  });

  it('lists our own operations for our own supergraph, and nobody’s for another until a manifest is named', () => {
    expect(loadConfig({}).safelist).toEqual(['schema/safelist.json']);
    expect(loadConfig({ SUPERGRAPH: './schema/supergraph.graphql' }).safelist).toEqual(['schema/safelist.json']);
    expect(loadConfig({ SUPERGRAPH: 'other.graphql' }).safelist).toEqual([]);
    expect(loadConfig({ SAFELIST: 'crm.json, kiosk.json' }).safelist).toEqual(['crm.json', 'kiosk.json']);
  });

  it('keeps the development issuer on loopback', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })).toContainEqual(expect.stringMatching(/^HOST/));
  });

  it.each([
    '{"council":"http://127.0.0.1:1/","third-sector":"https://x.example/graphql?a=b"}',
    'council=http://127.0.0.1:1/, third-sector=https://x.example/graphql?a=b',
  ])('reads addresses from %s', (SUBGRAPH_URLS) => {
    expect(loadConfig({ SUBGRAPH_URLS }).subgraphUrls).toEqual({
      council: 'http://127.0.0.1:1/',
      'third-sector': 'https://x.example/graphql?a=b',
    });
  });
});

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}
