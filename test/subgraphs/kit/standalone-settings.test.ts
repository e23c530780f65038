/** Proves that a subgraph alone says plainly what it lacks, and takes no secret that is not its own. */

import { generateKeyPairSync, randomBytes } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { AGENCIES } from '../../../schema/wire.ts';
import { readStandaloneSettings } from '../../../subgraphs/kit/standalone-settings.ts';

const jwk = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
const secret = () => [{ kid: 'one', secret: randomBytes(32).toString('base64url') }];
const COMPLETE = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://db.example/council',
  GATEWAY_JWKS: JSON.stringify({ keys: [{ ...jwk, kid: 'gateway-1' }] }),
  GRANT_KEYS: JSON.stringify(Object.fromEntries(AGENCIES.map((agency) => [agency, secret()]))),
  READER_ISSUER: 'https://login.example',
  READER_JWKS: 'https://login.example/jwks',
  LEDGER_DATABASE_URL: 'postgresql://x/ledger',
  ALERT_WEBHOOK_URL: 'https://alerts.example/hook',
  ALERT_WEBHOOK_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
};

describe('a subgraph in a process of its own', () => {
  it('takes its own grant keys and forgets the others’', () => {
    const council = readStandaloneSettings('council', COMPLETE);
    expect(Object.keys(council.grantKeys)).toEqual(['council']);
    expect(council.gatewayKeys.has('gateway-1')).toBe(true);
    expect(council).toMatchObject({ host: '127.0.0.1', port: 4002, readerIssuer: { issuer: '', jwks: '' } });
    const partnership = readStandaloneSettings('partnership', { ...COMPLETE, PORT: '0' });
    expect(Object.keys(partnership.grantKeys)).toEqual([...AGENCIES]);
    const ledgerDatabaseUrl = 'postgresql://x/ledger';
    expect(partnership).toMatchObject({
      port: 0,
      readerIssuer: { issuer: 'https://login.example' },
      ledgerDatabaseUrl,
    });
    expect(council.ledgerDatabaseUrl).toBeNull();
  });

  it.each([undefined, '', 'library'])('lists the names when it is asked for %j', (name) => {
    expect(() => readStandaloneSettings(name, COMPLETE)).toThrow(/partnership, council, police, nhs, third-sector/);
  });

  it('refuses to start without a database', () => {
    expect(() => readStandaloneSettings('council', { ...COMPLETE, DATABASE_URL: '' })).toThrow(/DATABASE_URL/);
  });

  it('names every setting that production lacks, at once', () => {
    const lacks = () => readStandaloneSettings('partnership', { NODE_ENV: 'production' });
    for (const name of [
      'DATABASE_URL',
      'GATEWAY_JWKS',
      'GRANT_KEYS',
      'READER_ISSUER',
      'READER_JWKS',
      'LEDGER_DATABASE_URL',
      'ALERT_WEBHOOK_URL',
    ]) {
      expect(lacks).toThrow(name);
    }
  });

  it('tells officers where the operator says, or nowhere where they say that, and an agency never does', () => {
    const { alerts } = readStandaloneSettings('partnership', COMPLETE);
    expect(alerts?.url).toBe('https://alerts.example/hook');
    expect(alerts?.secret).toHaveLength(32);
    expect(readStandaloneSettings('partnership', { ...COMPLETE, ALERT_WEBHOOK_URL: 'none' }).alerts).toBeNull();
    expect(readStandaloneSettings('council', COMPLETE).alerts).toBeNull();
  });

  it.each([
    ['ALERT_WEBHOOK_URL', 'http://alerts.example/hook'],
    ['ALERT_WEBHOOK_URL', 'https://login:word@alerts.example/hook'],
    ['ALERT_WEBHOOK_URL', 'alerts'],
    ['ALERT_WEBHOOK_SECRET', 'c2hvcnQ='],
  ])('refuses an unusable %s of the partnership without repeating it', (name, value) => {
    const start = () => readStandaloneSettings('partnership', { ...COMPLETE, [name]: value });
    expect(start).toThrow(name);
    expect(start).not.toThrow(value);
  });

  it.each([
    ['GRANT_KEYS', '{"council": [{"kid": "one", "secret": "c2hvcnQ"}]}'],
    ['GRANT_KEYS', '{"council": []}'],
    ['GRANT_KEYS', 'not json'],
    ['GATEWAY_JWKS', '{"keys": [{"kty": "RSA", "kid": "x"}]}'],
    ['PORT', '70000'],
  ])('refuses an unusable %s without repeating it', (name, value) => {
    const start = () => readStandaloneSettings('council', { ...COMPLETE, [name]: value });
    expect(start).toThrow(name);
    expect(start).not.toThrow(value);
  });
});
