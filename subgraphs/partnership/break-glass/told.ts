/** Shows the breakings of the glass about one citizen to whoever may know of them. */

import { datedPage } from '../../kit/dated-page.ts';
import { connection } from '../../kit/paging.ts';
import type { Connection, PageArguments } from '../../kit/paging.ts';
import type { PartnershipContext } from '../context.ts';
import type { BreakGlassRow } from '../record-source.ts';
import { isShownTo } from './standing.ts';

/** Newest first. They are few, and decisions have read them already: the page is cut here. */
export async function breakGlassesTold(
  citizenId: string,
  args: PageArguments,
  { loaders, reader }: PartnershipContext,
): Promise<Connection<BreakGlassRow> | null> {
  const page = datedPage(args);
  const [proven, rows] = await Promise.all([reader(), loaders.breakGlass.load(citizenId)]);
  if (proven === null) return null;
  const shown = rows.filter((row) => isShownTo(proven, row) && isAfter(row, page.after));
  return connection(shown, page, ({ from, id }) => [from, id]);
}

function isAfter({ from, id }: BreakGlassRow, after: readonly string[] | null): boolean {
  if (after === null) return true;
  const [lastFrom = '', lastId = ''] = after;
  return from < lastFrom || (from === lastFrom && id < lastId);
}
