/** Says when a generated file in the repository is not what the generator would write now (`npm run check:stale`). */

import { generate } from '@graphql-codegen/cli';
import { readFileSync } from 'node:fs';

import config from '../codegen.ts';

const generated: unknown = await generate({ ...config, silent: true }, false);
if (!Array.isArray(generated)) throw new TypeError('The generator gave no list of files.');
const stale = generated.filter(isFile).filter(({ filename, content }) => contentOf(filename) !== content);
for (const { filename } of stale) process.stderr.write(`${filename} is stale: run "npm run codegen" and commit it.\n`);
if (stale.length > 0) process.exitCode = 1;

function isFile(value: unknown): value is { filename: string; content: string } {
  return typeof value === 'object' && value !== null && 'filename' in value && 'content' in value;
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
