/** An officer answers from docs/data-protection.md alone, so what it says is held to what the system runs by. */

import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { LEAST_USE_FOR_PURPOSE, USE_OF_CLASS } from '../../subgraphs/partnership/decisions/sure-enough.ts';
import { DEFAULT_THRESHOLDS } from '../../subgraphs/partnership/linkage/linkage.ts';
import type { Use } from '../../subgraphs/partnership/linkage/linkage.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/data-protection.md');
const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map(cellsOf);

/** The page's short words for the table's. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^no$/, '–'],
  [/^aggregate$/, 'A'],
  [/^neither confirm nor deny$/, 'N'],
  [/^own actions$/, 'acts'],
  [/^full/, 'F'],
  [/^masked/, 'M'],
  [/ (to|on|with|if) (own |live |break-)?/, ' '],
  [/DIRECT_CARE/, 'care'],
  [/SAFEGUARDING_ADULT/, 'adult'],
  [/SAFEGUARDING_CHILD/, 'child'],
];

function short(words: string): string {
  const parts = words.split('; ').map((part) => {
    const said = SHORT.reduce((text, [long, word]) => text.replace(long, word), part);
    return /own record/.test(part) ? said.replace('record', 'own') : said;
  });
  return parts.join('; ');
}

describe('the page for governance officers', () => {
  const [, , ...classes] = read('schema/access-matrix.csv').trimEnd().split('\n');

  it.each(classes.map((line) => line.split(',')))('has the row of %s as the matrix has it', (...row) => {
    const [name = '', ...cells] = row;
    expect(rows.filter((one) => one[0] === name && one.length === row.length)).toEqual([[name, ...cells.map(short)]]);
  });

  it('has the purposes of each role', () => {
    const [, ...roles] = read('schema/access-purposes.csv').trimEnd().split('\n');
    for (const line of roles) {
      const [role = '', purposes = ''] = line.split(',');
      expect(rows).toContainEqual([role, purposes.replaceAll(';', ',')]);
    }
  });

  it('says of every class and purpose how sure a link must be', () => {
    const told = page.slice(page.indexOf('## How sure a link must be'), page.indexOf('## Who decides who is who'));
    const lines = told.split('\n').filter((line) => line.startsWith('| .'));
    const namesOf = (cell = '') => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    const toldIn = (column: number) =>
      Object.fromEntries(
        lines.map(cellsOf).flatMap((cells) => namesOf(cells[column]).map((name) => [name, Number(cells[0])])),
      );
    const meant = (table: Readonly<Record<string, Use>>) =>
      Object.fromEntries(Object.entries(table).map(([name, use]) => [name, DEFAULT_THRESHOLDS[use]]));
    expect(toldIn(1)).toEqual(meant(USE_OF_CLASS));
    expect(toldIn(2)).toEqual(meant(LEAST_USE_FOR_PURPOSE));
  });

  it('names every rule with its plain words, lawful basis and agreement, and no rule that is not', () => {
    const folder = 'subgraphs/partnership/policies/';
    const files = readdirSync(new URL(`../../${folder}`, import.meta.url)).filter((file) => file.endsWith('.cedar'));
    const rules = files.flatMap((file) =>
      [
        ...read(folder + file).matchAll(
          /@id\("([^"]+)"\)\n@display\("([^"]+)"\)\n@basis\("([^"]+)"\)\n@agreement\("([^"]+)"\)/g,
        ),
      ].map(([, id, display, basis, agreement]) => [`\`${id}\``, display, basis, agreement]),
    );
    const told = page.slice(page.indexOf('## The rules, by name'), page.indexOf('**Laws by their short names.**'));
    const named = told
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map(cellsOf);
    expect(named.toSorted()).toEqual(rules.toSorted());
    expect(rules.length).toBeGreaterThan(40);
  });
});
