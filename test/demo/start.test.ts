/** Proves that what `npm start` brings up answers its own first question, from five stores, as an adviser may see it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startWholeplace } from '../../demo/start/start-wholeplace.ts';
import type { Wholeplace } from '../../demo/start/start-wholeplace.ts';
import { FIRST_QUERY, welcome } from '../../demo/start/welcome.ts';
import { issueDevelopmentToken, prepareDevelopmentIssuer } from '../../gateway/authentication/development-issuer.ts';
import { loadConfig } from '../../gateway/config.ts';
import { DEVELOPMENT_ISSUER } from '../../schema/wire.ts';
import { SUBGRAPHS } from '../../schema/wire.ts';
import { openTestStore } from '../support/store.ts';
import type { TestStore } from '../support/store.ts';

let folder: string;
let test: TestStore;
let system: Wholeplace;
let now: () => Date;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'wholeplace-'));
  test = await openTestStore();
  now = () => test.place.now;
  const READER_JWKS = await prepareDevelopmentIssuer({ folder });
  const config = loadConfig({ PORT: '0', LOG_LEVEL: 'fatal', READER_ISSUER: DEVELOPMENT_ISSUER, READER_JWKS });
  system = await startWholeplace({ config, store: test.store, place: test.place, now });
});
afterAll(async () => {
  await system.close();
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(token: string | null) {
  const ada = test.place.persona('ada-marlow');
  const response = await fetch(system.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: FIRST_QUERY, variables: { id: ada.citizenId } }),
  });
  const body: unknown = await response.json();
  return { status: response.status, body };
}

describe('what npm start brings up', () => {
  it('answers the first question from five stores', async () => {
    const token = await issueDevelopmentToken(
      { role: 'adviser', purpose: 'PUBLIC_SERVICE_DELIVERY', agency: 'council' },
      { folder, now },
    );
    const { status, body } = await ask(token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: {
        citizen: {
          displayName: 'Ada Marlow',
          council: {
            tenancies: [{ housingOfficer: 'J. Okoro' }],
            adultSocialCare: { allocatedTeam: 'Harbour Older Adults' },
          },
          support: { cases: { edges: [{ node: { organization: { name: 'Fictonshire Age Concern Friends' } } }] } },
        },
      },
    });
    expect(body).not.toHaveProperty('errors');
  });

  it('answers nobody who does not say who they are', async () => {
    expect((await ask(null)).status).toBe(401);
  });

  it('gives each subgraph an address of its own, on this machine only', () => {
    const addresses = SUBGRAPHS.map((name) => new URL(system.subgraphs.urls[name]));
    expect(new Set(addresses.map(({ port }) => port)).size).toBe(SUBGRAPHS.length);
    expect(new Set(addresses.map(({ hostname }) => hostname))).toEqual(new Set(['127.0.0.1']));
  });

  it('says where it is, how to ask, and that embedded walls are a convention', () => {
    const facts = {
      url: system.url,
      place: test.place,
      seconds: 1,
      wasLoaded: true,
      isEmbedded: true,
      isExplorerReady: true,
    };
    const text = welcome(facts);
    expect(text).toContain(test.place.persona('ada-marlow').citizenId);
    expect(text).toContain('npm run -s token -- adviser');
    expect(text).toContain('convention');
    // What is copied into a shell must be one line of JSON within one pair of quotes.
    const [, body] = /-d '(.*)'/.exec(text) ?? [];
    expect(JSON.parse(body ?? '')).toHaveProperty('variables.id');
    expect(welcome({ ...facts, isEmbedded: false })).not.toContain('convention');
  });
});
