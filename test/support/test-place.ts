/** Names the one small place that every suite reads, and where its store is kept between runs. */

import { createHash } from 'node:crypto';
import path from 'node:path';

import { sourceVersion } from '../../demo/load/source-version.ts';

export const TEST_PLACE = { seed: 'test', size: 300, now: new Date('2026-11-22T09:00:00Z') } as const;

/**
 * Changes with everything that shapes the rows. What is prepared before the suites is what they read, also when somebody
 * saves a source while they run.
 */
export function testPlaceVersion(): string {
  return (process.env['WHOLEPLACE_TEST_VERSION'] ??= createHash('sha256')
    .update(JSON.stringify(TEST_PLACE))
    .update(sourceVersion())
    .digest('hex')
    .slice(0, 16));
}

export const TEST_FOLDER = path.resolve(import.meta.dirname, '../../.wholeplace/test');

export function snapshotFile(version: string): string {
  return path.join(TEST_FOLDER, `place-${version}.tar`);
}

/** A store in which nothing is yet: to restore it costs a quarter of making one anew. */
export function emptySnapshotFile(version: string): string {
  return path.join(TEST_FOLDER, `empty-${version}.tar`);
}

/** On a server the place has a database of its own, made once for these sources. */
export function testDatabaseUrl(databaseUrl: string, version: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/wholeplace_test_${version}`;
  return url.href;
}

/** Where suites look for rows: `jest.postgres.config.js` says so, for itself and its workers. */
export function isOnServer(): boolean {
  return process.env['WHOLEPLACE_TEST_STORE'] === 'postgres';
}

export function serverUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (url === undefined || url === '')
    throw new Error('Name a PostgreSQL in DATABASE_URL: its login makes a database for the tests.');
  return url;
}
