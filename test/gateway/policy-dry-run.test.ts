/** With POLICY_DRY_RUN an operator sees what gate 1 would withhold, before it does. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';

import { runGateway } from './running-gateway.ts';
import type { RunningGateway } from './running-gateway.ts';
import { loadConfig } from '../../gateway/config.ts';

const QUERY = 'query SingleView($id: ID!) { citizen(id: $id) { name police { secret: markers } } }';
const ADVISER = { role: 'adviser', purpose: 'HOUSING' } as const;
const lines: string[] = [];

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway({
    env: { POLICY_DRY_RUN: 'on' },
    logger: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
  });
});
beforeEach(() => void lines.splice(0));
afterAll(() => gateway.close());

const told = () =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'gate 1 would withhold');

describe('a dry run of the policy', () => {
  it('lets pass what would be withheld, and says where it would be and for want of what', async () => {
    const { data, extensions } = await gateway.ask(QUERY, {
      token: await gateway.token(ADVISER),
      variables: { id: 'citizen-0815' },
    });
    expect(data).toEqual({ citizen: { name: 'Ada Marlow', police: { secret: [] } } });
    expect(told()).toEqual([
      expect.objectContaining({
        traceId: extensions.traceId,
        isRefused: false,
        places: [{ coordinate: 'PolicePerson.markers', needs: 'STAFF_SAFETY' }],
      }),
    ]);
    expect(lines.join('')).not.toMatch(/citizen-0815|\bAda\b|secret|reader-7/);
  });

  it('says nothing of an operation in which nothing would be', async () => {
    await gateway.ask('{ hubs { name } }', { token: await gateway.token(ADVISER) });
    expect(told()).toEqual([]);
  });

  it('opens nothing to somebody who has not signed in', async () => {
    expect((await gateway.ask(QUERY, { token: null, variables: { id: 'c1' } })).status).toBe(401);
  });

  it('is refused in production, where the other gates would not make up for it', () => {
    const production = {
      NODE_ENV: 'production',
      READER_ISSUER: 'https://id.example',
      READER_JWKS: 'https://id.example/jwks',
      GATEWAY_SIGNING_KEY_FILE: 'key.pem',
      LEDGER_DATABASE_URL: 'postgresql://ledger.example/ledger',
      LEDGER_SIGNING_KEY_FILE: 'ledger.pem',
      LEDGER_CHECKPOINT_DIR: 'checkpoints',
    };
    expect(() => loadConfig({ ...production, POLICY_DRY_RUN: 'on' })).toThrow(/POLICY_DRY_RUN: on is refused/);
    expect(loadConfig({ ...production }).isPolicyDryRun).toBe(false);
  });
});
