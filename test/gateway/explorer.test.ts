/** Holds the explorer to this: nothing from another host, nothing outside its folder, nothing in production. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

import { loadConfig } from '../../gateway/config.ts';
import { serveExplorer } from '../../gateway/explorer/serve-explorer.ts';

describe('the explorer', () => {
  let folder: string;
  let app: FastifyInstance;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wholeplace-'));
    app = Fastify();
    serveExplorer(app, { folder: join(folder, 'explorer'), examples: { 'j01-single-view': { id: 'c1' } } });
  });
  afterEach(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  it('says that it is being built, and looks again, until it is there', async () => {
    const building = await app.inject('/explorer');
    expect(building.body).toMatch(/http-equiv="refresh"[\s\S]*being built/);
    await build();
    expect((await app.inject('/explorer')).body).toBe('<p>built</p>');
  });

  it('lets its page load from nowhere else', async () => {
    await build();
    for (const url of ['/explorer', '/explorer/assets/index-a1.js', '/explorer/examples.json']) {
      const { headers } = await app.inject(url);
      expect(headers['content-security-policy']).toMatch(/^default-src 'self';/);
      expect(headers['content-security-policy']).not.toMatch(/https?:|\*|script-src|unsafe-eval/);
    }
  });

  it('serves a built file with its type', async () => {
    await build();
    const { headers, body } = await app.inject('/explorer/assets/index-a1.js');
    expect({ type: headers['content-type'], body }).toEqual({
      type: 'text/javascript; charset=utf-8',
      body: 'export {}',
    });
  });

  it.each(['/explorer/assets/..%2f..%2fsecret.txt', '/explorer/assets/none.js', '/explorer/assets/.hidden'])(
    'serves nothing at %s',
    async (url) => {
      await build();
      await writeFile(join(folder, 'secret.txt'), 'hush');
      await writeFile(join(folder, 'explorer', 'assets', '.hidden'), 'hush');
      const { statusCode, body } = await app.inject(url);
      expect(statusCode).toBe(404);
      expect(body).not.toContain('hush');
    },
  );

  it('gives each journey variables that find something', async () => {
    expect((await app.inject('/explorer/examples.json')).json()).toEqual({ 'j01-single-view': { id: 'c1' } });
  });

  it('is not there in production', () => {
    const config = loadConfig({
      NODE_ENV: 'production',
      READER_ISSUER: 'https://id.example',
      READER_JWKS: 'https://id.example/jwks',
      GATEWAY_SIGNING_KEY_FILE: 'key.pem',
      LEDGER_DATABASE_URL: 'postgresql://ledger.example/ledger',
      LEDGER_SIGNING_KEY_FILE: 'ledger.pem',
      LEDGER_CHECKPOINT_DIR: 'checkpoints',
    });
    expect(config.explorer).toBe(false);
  });

  async function build() {
    await mkdir(join(folder, 'explorer', 'assets'), { recursive: true });
    await writeFile(join(folder, 'explorer', 'index.html'), '<p>built</p>');
    await writeFile(join(folder, 'explorer', 'assets', 'index-a1.js'), 'export {}');
  }
});
