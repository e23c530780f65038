/** Proves that a file of records is read line by line, and that a wrong line is told by its place and field. */

import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';

import { afterAll, describe, expect, it } from '@jest/globals';

import { filesAt, readLines, WrongLineError } from '../../../../subgraphs/partnership/citizen-index/bulk/read-lines.ts';
import type { RefusedLine } from '../../../../subgraphs/partnership/citizen-index/bulk/read-lines.ts';
import { spoolInput } from '../../../../subgraphs/partnership/citizen-index/bulk/spool-input.ts';
import { aRegisteredRecord } from './record-fixture.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'read-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const one = JSON.stringify(aRegisteredRecord({ key: 'C-1' }));
const other = JSON.stringify(aRegisteredRecord({ key: 'C-2' }));
const wrong = JSON.stringify(aRegisteredRecord({ key: 'C-3', person: { birthDate: '1952-02-30' } }));

function fileOf(name: string, ...lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

async function keysIn(...question: Parameters<typeof readLines>): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of readLines(...question)) keys.push(key);
  return keys;
}

describe('a file of records', () => {
  it('is read in order, and one file after another', async () => {
    const files = [fileOf('a', one, '', `${other}\r`), fileOf('b', one, '')];
    expect(await keysIn(filesAt(files))).toEqual(['C-1', 'C-2', 'C-1']);
  });

  it('is refused at its first wrong line, by file, line and field', async () => {
    const file = fileOf('c', one, '', wrong, other);
    const reading = keysIn(filesAt([file]));
    await expect(reading).rejects.toThrow(WrongLineError);
    await expect(reading).rejects.toThrow(`${file}, line 3: person.birthDate must be a day`);
    await expect(reading).rejects.not.toThrow('1952-02-30');
  });

  it('is refused where a line is no JSON, without the line', async () => {
    const reading = keysIn(filesAt([fileOf('d', '{"agency": "SECRET')]));
    await expect(reading).rejects.toThrow(/line 1: it is no JSON\.$/);
  });

  it('leaves wrong lines to whoever takes them, and goes on', async () => {
    const refused: RefusedLine[] = [];
    const keys = await keysIn(filesAt([fileOf('e', wrong, one, 'nothing', other)]), (line) => refused.push(line));
    expect(keys).toEqual(['C-1', 'C-2']);
    expect(refused.map(({ text }) => text)).toEqual([wrong, 'nothing']);
  });
});

describe('what comes in on a stream', () => {
  it('can be read twice, by nobody else, and leaves nothing behind', async () => {
    const spooled = await spoolInput(Readable.from([`${one}\n`, other]));
    expect(await keysIn([spooled])).toEqual(['C-1', 'C-2']);
    expect(await keysIn([spooled])).toEqual(['C-1', 'C-2']);
    expect(statSync(spooled.path).mode & 0o077).toBe(0);
    await spooled.remove();
    expect(() => statSync(path.dirname(spooled.path))).toThrow(/ENOENT/);
  });

  it('is called what whoever sent it knows it by', async () => {
    const spooled = await spoolInput(Readable.from([`${one}\n`.repeat(311), wrong]));
    await expect(keysIn([spooled])).rejects.toThrow(/^standard input, line 312: person\.birthDate must be a day/);
    await spooled.remove();
  });
});
