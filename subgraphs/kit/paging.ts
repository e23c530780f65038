/** Turns a list that can grow into Relay cursor connections (GraphQL Cursor Connections Specification), one way everywhere. */

import { badInput } from './errors.ts';

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A checked page: how many, and the sort key that the page starts after (null: the beginning). */
export interface Page {
  readonly first: number;
  readonly after: readonly string[] | null;
}

export interface PageLimits {
  /** Entries when the caller names no number. */
  readonly default?: number;
  /** The most that one page may hold. */
  readonly max?: number;
  /** How many parts the list's sort key has; a cursor with another number is refused. */
  readonly cursorParts?: number;
  /** Whether the list could have given a cursor of these parts: a forged one would otherwise fail in the store. */
  readonly isCursor?: (parts: readonly string[]) => boolean;
}

export interface Connection<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const LONGEST_CURSOR = 500;

/** Checks `first` and `after`. Throws BAD_USER_INPUT naming the argument and what is allowed. */
export function pageOf(
  { first, after }: PageArguments,
  { default: usual = 20, max = 100, cursorParts = 2, isCursor = () => true }: PageLimits = {},
): Page {
  const size = first ?? usual;
  if (!Number.isInteger(size) || size < 1 || size > max) {
    throw badInput(`"first" must be a whole number from 1 to ${max}.`, 'first');
  }
  if (after === null || after === undefined) return { first: size, after: null };
  const parts = decodeCursor(after);
  if (parts === null || parts.length !== cursorParts || !isCursor(parts)) {
    throw badInput('"after" is not a cursor that this list gave.', 'after');
  }
  return { first: size, after: parts };
}

/** Makes a connection from up to `page.first + 1` rows: the one over is not shown, it only says that more follow. */
export function connection<Row>(
  rows: readonly Row[],
  page: Page,
  cursorPartsOf: (row: Row) => readonly string[],
): Connection<Row> {
  const edges = rows.slice(0, page.first).map((node) => ({ cursor: encodeCursor(cursorPartsOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The sort key of an entry. Plain on this side of the house: seal-cursors.ts makes it opaque before it leaves. */
export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The parts of a cursor, checked for no list in particular; null for what no list gives. */
function decodeCursor(cursor: string): readonly string[] | null {
  if (cursor.length > LONGEST_CURSOR) return null;
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  return Array.isArray(decoded) && decoded.every(isStorable) ? decoded : null;
}

/** PostgreSQL's text has no NUL: a parameter with one fails in the store. */
function isStorable(part: unknown): part is string {
  return typeof part === 'string' && !part.includes('\0');
}
