/** Opens one agency's own schema of a PostgreSQL, embedded or real, so that its SQL can name no other agency's tables. */

import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { Pool, types as standardTypes } from 'pg';

import { oneAtATime } from './one-at-a-time.ts';
import { prepareReads } from './prepare-reads.ts';

/** Where rows live. Embedded: one PGlite for all schemas. Postgres: a server, or one for each agency. */
export type Store =
  { readonly kind: 'embedded'; readonly pglite: PGlite } | { readonly kind: 'postgres'; readonly url: string };

export interface DatabaseOptions {
  /** The agency's schema, such as `third_sector`. */
  readonly schema: string;
  readonly store: Store;
  /** Told of every statement that is sent, without its values. */
  onStatement?(sql: string): void;
  /** Connections to a PostgreSQL server at most. */
  readonly maxConnections?: number;
  /** False: as the login of the URL itself, to migrate and load. Otherwise as the agency's own role. */
  readonly asAgency?: boolean;
}

/** The role that may read this schema and no other. */
export function roleOf(schema: string): string {
  return `wholeplace_${schema}`;
}

export function openDatabase<Tables>({
  schema,
  store,
  onStatement,
  maxConnections = 10,
  asAgency = true,
}: DatabaseOptions): Kysely<Tables> {
  const dialect =
    store.kind === 'embedded'
      ? oneAtATime(new PGliteDialect({ pglite: withPlainTypes(store.pglite) }))
      : new PostgresDialect({ pool: prepareReads(createPool(store.url, schema, maxConnections, asAgency)) });
  return new Kysely<Tables>({
    dialect,
    log: (event) => onStatement?.(event.query.sql),
  }).withSchema(schema);
}

// Numbers are the types' OIDs in PostgreSQL's pg_type. A date has no time zone and an amount no rounding, so both stay text.
const DATE = 1082;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;
const INT8 = 20;

const asText = (value: string): string => value;
const asInstant = (value: string): string => new Date(value).toISOString();
const PARSERS: Readonly<Record<number, (value: string) => string | number>> = {
  [DATE]: asText,
  [TIMESTAMP]: asText,
  [TIMESTAMPTZ]: asInstant,
  [NUMERIC]: asText,
  [INT8]: Number,
};

function createPool(url: string, schema: string, max: number, asAgency: boolean): Pool {
  return new Pool({
    connectionString: url,
    max,
    application_name: `wholeplace ${schema}`,
    // Set when the connection opens, by the server itself: no statement of ours can forget it.
    ...(asAgency ? { options: `-c role=${roleOf(schema)}` } : {}),
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        format === 'binary'
          ? standardTypes.getTypeParser(oid, 'binary')
          : (PARSERS[oid] ?? standardTypes.getTypeParser(oid, 'text')),
    },
  });
}

/** The same instance with our parsers. Closing a database leaves the instance open: its other schemas are still in use. */
function withPlainTypes(pglite: PGlite): PGlite {
  for (const [oid, parse] of Object.entries(PARSERS)) pglite.parsers[Number(oid)] = parse;
  return new Proxy(pglite, {
    get: (target, property) => {
      if (property === 'close') return async () => undefined;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
