/** Counts points in a PostgreSQL that all gateways share, and alone while that is away: no limit is a reason to answer nobody. */

import { hash } from 'node:crypto';

import { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';

import { PURSE_SECONDS } from './rate-limit.ts';
import type { OpenPurse } from './rate-limit.ts';
import { StartFailure } from '../start-failure.ts';
import type { Logger } from '../telemetry/logger.ts';

/** As much of a driver as the library uses. */
export interface PurseConnection {
  query(statement: PurseStatement): Promise<{ readonly rows: readonly object[] }>;
  end(): Promise<void>;
}

export interface PurseStatement {
  readonly text: string;
  readonly name?: string;
  readonly values?: readonly unknown[];
}

export interface SharedPurses {
  readonly openPurse: OpenPurse;
  close(): Promise<void>;
}

const TABLE = 'wholeplace_purse';
/** Each operation waits for two of them. */
const MILLISECONDS = 500;
const MOST_CONNECTIONS = 4;
const TELL_EVERY_MILLISECONDS = 60_000;

/** Throws StartFailure: a setting that does not hold at the start is a mistake, and not an outage. */
export async function connectSharedPurses(url: string, logger: Logger): Promise<SharedPurses> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'wholeplace gateway limits',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: MILLISECONDS,
    statement_timeout: MILLISECONDS,
    query_timeout: MILLISECONDS,
    // A minute's points that are lost with a crash are nobody's loss.
    options: '-c synchronous_commit=off',
  });
  // A connection that breaks while it is idle has nobody waiting who could be told.
  pool.on('error', () => undefined);
  const connection: PurseConnection = {
    query: ({ values = [], ...statement }) => pool.query<object>({ ...statement, values: [...values] }),
    end: () => pool.end(),
  };
  try {
    return await openSharedPurses(connection, logger);
  } catch (cause) {
    await pool.end();
    throw new StartFailure(`RATE_DATABASE_URL: points cannot be counted there (${codeOf(cause)}).`, { cause });
  }
}

export async function openSharedPurses(connection: PurseConnection, logger: Logger): Promise<SharedPurses> {
  await ensureTable(connection);
  let toldAt = -Infinity;
  const client = {
    query: async (statement: PurseStatement) => {
      try {
        return await connection.query(statement);
      } catch (error) {
        tell(error);
        throw error;
      }
    },
  };
  return {
    openPurse(purse, points) {
      const alone = new RateLimiterMemory({ points, duration: PURSE_SECONDS });
      const shared = new RateLimiterPostgres({
        storeClient: client,
        storeType: 'client',
        tableName: TABLE,
        tableCreated: true,
        keyPrefix: purse,
        points,
        duration: PURSE_SECONDS,
        insuranceLimiter: alone,
      });
      // A reader's or a client's name need not stand in another database.
      return { points, consume: (key, taken) => shared.consume(hash('sha256', key, 'base64'), taken) };
    },
    close: () => connection.end(),
  };

  function tell(error: unknown): void {
    if (performance.now() - toldAt < TELL_EVERY_MILLISECONDS) return;
    toldAt = performance.now();
    logger.warn({ reason: codeOf(error) }, 'points are counted by this gateway alone');
  }
}

/** Unlogged: what it holds is worth a minute. A login that may make no tables can be given this one. */
async function ensureTable({ query }: PurseConnection): Promise<void> {
  const isThere = async (): Promise<boolean> =>
    (await query({ text: `select 1 where to_regclass('${TABLE}') is not null` })).rows.length > 0;
  if (await isThere()) return;
  await query({
    text: `create unlogged table if not exists ${TABLE}
      (key varchar(255) primary key, points integer not null default 0, expire bigint)`,
  }).catch(async (error: unknown) => {
    // Another gateway was making it at the same moment: "if not exists" fails then, with one code or another.
    if (!(await isThere())) throw error;
  });
}

/** By the code: a driver's own text can hold an address and a login. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
}
