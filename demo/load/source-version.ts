/** Sums up the sources that shape a loaded store, so that a change to any of them makes the store anew. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SOURCES = ['demo/place', 'demo/agencies', 'demo/load', 'demo/index-keys.ts', 'subgraphs'];
/** Of the subgraphs: how their tables are made, and who is who. */
const SHAPES_A_STORE =
  /migration.*\.ts$|^subgraphs\/partnership\/(citizen-index|linkage)\/.*\.(ts|json)$|^subgraphs\/kit\/sql\/bulk\/.*\.ts$/;

/** Sixteen hex digits; the same on every machine with the same sources. */
export function sourceVersion(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(source: string): readonly string[] {
  if (source.endsWith('.ts')) return [source];
  return readdirSync(path.join(ROOT, source), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(source, file.replaceAll(path.sep, '/')))
    .filter((file) => (file.startsWith('subgraphs/') ? SHAPES_A_STORE.test(file) : file.endsWith('.ts')))
    .sort();
}
