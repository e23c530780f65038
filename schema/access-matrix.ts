/** Reads the permission matrix that a governance officer keeps, refuses one with a mistake in it, and says the most that a role can ever see. */

import { readFileSync } from 'node:fs';

import { parseCell } from './access-cell.ts';
import type { Cell, Clause } from './access-cell.ts';
import { DATA_CLASSES, PURPOSES, ROLES } from './wire.ts';
import type { DataClass, Purpose, Role } from './wire.ts';

export type AccessMatrix = Readonly<Record<DataClass, Readonly<Record<Role, Cell>>>>;
export type PurposesOfRole = Readonly<Record<Role, readonly Purpose[]>>;

/** What consent or breaking the glass may open that is otherwise shut. */
export type Opener = 'CONSENT' | 'BREAK_GLASS';

/** The most that a role may see for a purpose, of anybody: what depends on the citizen is taken as if it were so. */
export interface Ceiling {
  /** What consent, a relationship or broken glass could open is in it. */
  readonly full: ReadonlySet<DataClass>;
  /** Only the fields marked `@indicator`, such as the list of a reader's own actions. No class of `full` is in it. */
  readonly masked: ReadonlySet<DataClass>;
  /** Classes whose refusal must read alike for everybody: whether there is anything must not be told. */
  readonly neverConfirmed: ReadonlySet<DataClass>;
  /** What might open a class, where its refusal may say so. */
  readonly openers: ReadonlyMap<DataClass, readonly Opener[]>;
}

/** A mistake in one of the two tables, with the row that it is in as a spreadsheet counts it. */
export class MatrixError extends Error {
  constructor(file: string, row: number, problem: string) {
    super(`${file}, row ${row}: ${problem}`);
    this.name = 'MatrixError';
  }
}

const MATRIX_FILE = 'access-matrix.csv';
const PURPOSES_FILE = 'access-purposes.csv';

/** Reads `schema/access-matrix.csv`. Throws MatrixError: half a matrix would deny or open what nobody decided. */
export function parseMatrix(text: string): AccessMatrix {
  const [header, ...rows] = rowsOf(text, MATRIX_FILE);
  const wanted = ['class', ...ROLES];
  if (header === undefined || header.join() !== wanted.join()) {
    throw new MatrixError(MATRIX_FILE, 1, `the columns must be ${wanted.join(', ')}.`);
  }
  const found = new Map<string, Readonly<Record<Role, Cell>>>();
  for (const [index, [name = '', ...words]] of rows.entries()) {
    const row = index + 2;
    if (name !== 'OPEN' && !DATA_CLASSES.some((dataClass) => dataClass === name)) {
      throw new MatrixError(MATRIX_FILE, row, `there is no class "${name}".`);
    }
    if (found.has(name)) throw new MatrixError(MATRIX_FILE, row, `the class ${name} has a row already.`);
    if (words.length !== ROLES.length) {
      throw new MatrixError(MATRIX_FILE, row, `${name} has ${words.length} cells and not ${ROLES.length}.`);
    }
    const cells = ROLES.map((role, at) => [role, cellOf(words[at] ?? '', name, role, row)] as const);
    // One entry for each of ROLES, which is what the record's type asks for.
    found.set(name, Object.fromEntries(cells) as Record<Role, Cell>);
  }
  for (const name of ['OPEN', ...DATA_CLASSES]) {
    if (!found.has(name)) throw new MatrixError(MATRIX_FILE, rows.length + 2, `the class ${name} has no row.`);
  }
  found.delete('OPEN');
  // One entry for each of DATA_CLASSES, as was checked above.
  return Object.fromEntries(found) as unknown as AccessMatrix;
}

/** Reads `schema/access-purposes.csv`: what each role may look for. */
export function parsePurposes(text: string): PurposesOfRole {
  const [header, ...rows] = rowsOf(text, PURPOSES_FILE);
  if (header?.join() !== 'role,purposes') {
    throw new MatrixError(PURPOSES_FILE, 1, 'the columns must be role, purposes.');
  }
  const found = new Map<string, readonly Purpose[]>();
  for (const [index, [name = '', words = '']] of rows.entries()) {
    const row = index + 2;
    if (!ROLES.some((role) => role === name)) throw new MatrixError(PURPOSES_FILE, row, `there is no role "${name}".`);
    if (found.has(name)) throw new MatrixError(PURPOSES_FILE, row, `the role ${name} has a row already.`);
    const purposes = words.split(';').map((word) => {
      const purpose = PURPOSES.find((one) => one === word.trim());
      if (purpose === undefined) throw new MatrixError(PURPOSES_FILE, row, `there is no purpose "${word.trim()}".`);
      return purpose;
    });
    found.set(name, purposes);
  }
  const missing = ROLES.find((role) => !found.has(role));
  if (missing !== undefined) throw new MatrixError(PURPOSES_FILE, rows.length + 2, `the role ${missing} has no row.`);
  // One entry for each of ROLES, as was checked above.
  return Object.fromEntries(found) as unknown as PurposesOfRole;
}

export const MATRIX: AccessMatrix = parseMatrix(readTable(MATRIX_FILE));
export const PURPOSES_OF_ROLE: PurposesOfRole = parsePurposes(readTable(PURPOSES_FILE));

/** For a purpose that the role may not have, nothing. */
export function ceilingOf(role: Role, purpose: Purpose, matrix = MATRIX, purposes = PURPOSES_OF_ROLE): Ceiling {
  const full = new Set<DataClass>();
  const masked = new Set<DataClass>();
  const openers = new Map<DataClass, readonly Opener[]>();
  const neverConfirmed = new Set(DATA_CLASSES.filter((dataClass) => matrix[dataClass][role].isNeverConfirmed));
  if (!purposes[role].includes(purpose)) return { full, masked, neverConfirmed, openers };
  for (const dataClass of DATA_CLASSES) {
    const cell = matrix[dataClass][role];
    const clauses = cell.clauses.filter((clause) => isFor(clause, purpose));
    if (clauses.some(({ level }) => level === 'FULL')) full.add(dataClass);
    else if (clauses.length > 0 || cell.isOwnActions) masked.add(dataClass);
    const opening = clauses.map(({ ground }) => ground).filter((ground) => isOpener(ground));
    if (opening.length > 0) openers.set(dataClass, opening);
  }
  return { full, masked, neverConfirmed, openers };
}

/** Whether a clause stands for this purpose; one that names none stands for all that the role may have. */
export function isFor({ purposes }: Clause, purpose: Purpose): boolean {
  return purposes === null || purposes.includes(purpose);
}

function isOpener(ground: Clause['ground']): ground is Opener {
  return ground === 'CONSENT' || ground === 'BREAK_GLASS';
}

function cellOf(words: string, name: string, role: Role, row: number): Cell {
  const cell = parseCell(words);
  if (cell === null) throw new MatrixError(MATRIX_FILE, row, `"${words}" says nothing that is known, for ${role}.`);
  if (cell.isOpen !== (name === 'OPEN')) {
    throw new MatrixError(MATRIX_FILE, row, `"anybody" is for OPEN and nothing else, for ${role}.`);
  }
  return cell;
}

function readTable(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

/** The tables need no quotes: a cell holds neither a comma nor a line break. A spreadsheet writes none for such cells. */
function rowsOf(text: string, file: string): readonly (readonly string[])[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  return lines.map((line, index) => {
    if (line.includes('"')) throw new MatrixError(file, index + 1, 'a cell must hold no quotation mark and no comma.');
    return line.split(',').map((cell) => cell.trim());
  });
}
