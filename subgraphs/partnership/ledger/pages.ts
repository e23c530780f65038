/** Pages through the ledger: entries of one moment keep one order, by chain and number. */

import { connection, pageOf } from '../../kit/paging.ts';
import type { Connection, Page, PageArguments } from '../../kit/paging.ts';
import type { LedgerEventRow } from '../source.ts';

/** Throws BAD_USER_INPUT for a size or a cursor that no page of the ledger has. */
export function ledgerPage(args: PageArguments): Page {
  return pageOf(args, { cursorParts: 3, isCursor });
}

export function ledgerConnection<Row extends LedgerEventRow>(rows: readonly Row[], page: Page): Connection<Row> {
  return connection(rows, page, ({ at, chain, seq }) => [at, chain, String(seq)]);
}

function isCursor([at = '', chain = '', seq = '']: readonly string[]): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(at) && /^[\da-f-]{36}$/.test(chain) && /^\d{1,15}$/.test(seq);
}
