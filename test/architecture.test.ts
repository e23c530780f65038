/** The house keeps its walls: imports go one way, each agency's room has the same entries, and loaders live one request. */

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';

import { AGENCIES, SUBGRAPHS } from '../schema/wire.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const sources = ['schema', 'subgraphs', 'gateway', 'demo', 'test'].flatMap((folder) => filesIn(join(ROOT, folder)));

/** What a file of each part of the house may import of ours; the most specific folder decides. */
const MAY_IMPORT: readonly (readonly [folder: string, allowed: readonly string[]])[] = [
  ['schema/codegen-check.ts', ['schema/', 'codegen.ts']],
  ['schema/', ['schema/']],
  ['subgraphs/kit/', ['subgraphs/kit/', 'schema/']],
  ['subgraphs/main.ts', ['subgraphs/', 'schema/']],
  ['subgraphs/migrate-main.ts', ['subgraphs/', 'schema/']],
  ...SUBGRAPHS.map((name) => [`subgraphs/${name}/`, [`subgraphs/${name}/`, 'subgraphs/kit/', 'schema/']] as const),
  ['gateway/', ['gateway/', 'schema/']],
  ['demo/', ['demo/', 'gateway/', 'subgraphs/', 'schema/']],
];

describe('the house', () => {
  it('lets imports go one way only', () => {
    const wrong = sources
      .filter((file) => !file.startsWith('test/'))
      .flatMap((file) => {
        const [, allowed = []] = MAY_IMPORT.find(([folder]) => file.startsWith(folder)) ?? [];
        return importsOf(file)
          .filter((target) => !allowed.some((folder) => target.startsWith(folder)))
          .map((target) => `${file} imports ${target}`);
      });
    expect(sources.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it.each(SUBGRAPHS)('gives the room of %s the same entries', (name) => {
    const entries = ['README.md', 'main.ts', 'context.ts', 'resolvers', 'loaders.ts', 'source.ts', 'adapters/sql'];
    expect(entries.filter((entry) => !existsSync(join(ROOT, 'subgraphs', name, entry)))).toEqual([]);
  });

  it('makes loaders nowhere but in a request: in loaders.ts and in the kit', () => {
    const makers = sources
      .filter(
        (file) => file.startsWith('subgraphs/') && /new DataLoader\b/.test(readFileSync(join(ROOT, file), 'utf8')),
      )
      .filter((file) => !/\/loaders(\.ts|\/)/.test(file));
    expect(makers).toEqual(['subgraphs/kit/loader-family.ts']);
  });

  it("calls a room's loaders from its context only", () => {
    for (const name of SUBGRAPHS) {
      const callers = sources
        .filter((file) => file.startsWith(`subgraphs/${name}/`))
        .filter((file) =>
          /\bcreate\w*Loaders\(/.test(
            readFileSync(join(ROOT, file), 'utf8').replaceAll(/function create\w*Loaders\(/g, ''),
          ),
        )
        .filter((file) => !/\/loaders(\.ts|\/)/.test(file));
      expect(callers).toEqual([`subgraphs/${name}/context.ts`]);
    }
  });

  it.each(AGENCIES)('keeps the names of the other agencies out of the room of %s', (name) => {
    const others = SUBGRAPHS.filter((other) => other !== name && other !== 'partnership');
    const wrong = sources
      .filter((file) => file.startsWith(`subgraphs/${name}/`))
      .flatMap((file) =>
        importsOf(file).filter((target) => others.some((other) => target.startsWith(`subgraphs/${other}/`))),
      );
    expect(wrong).toEqual([]);
  });

  it('starts every source with one sentence that says what it does', () => {
    const silent = sources
      .filter((file) => !file.endsWith('.generated.ts'))
      .filter((file) => readFileSync(join(ROOT, file), 'utf8').match(/^\/\*\*(?: |\n \* )[A-Z]/) === null);
    expect(silent).toEqual([]);
  });

  it('writes to the console only where a person started a program', () => {
    const noisy = sources
      .filter((file) => file.startsWith('gateway/') || file.startsWith('subgraphs/'))
      .filter((file) => /\bconsole\./.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(noisy).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    if (entry === 'node_modules' || entry === 'peers') return [];
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(entry) ? [relative(ROOT, path)] : [];
  });
}

/** The files of ours that a file imports, from the root of the repository. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, specifier]) => specifier ?? '');
  return specifiers.map((specifier) => relative(ROOT, resolve(ROOT, dirname(file), specifier)));
}
