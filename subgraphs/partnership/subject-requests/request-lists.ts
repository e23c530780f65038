/** Lists citizens' requests: one citizen's own, and for officers everybody's. */

import { datedPage } from '../../kit/dated-page.ts';
import { connection } from '../../kit/paging.ts';
import type { Connection, Page, PageArguments } from '../../kit/paging.ts';
import type { PartnershipContext } from '../context.ts';
import { doerOf } from '../deeds/who-may.ts';
import type { SubjectRequestRow } from '../record-source.ts';

export interface RequestArguments extends PageArguments {
  readonly isOpen?: boolean | null;
}

export async function subjectRequests(
  { isOpen, ...args }: RequestArguments,
  context: PartnershipContext,
): Promise<Connection<SubjectRequestRow>> {
  await doerOf('readSubjectRequests', context);
  const page = datedPage(args);
  return pageFrom(await context.records.subjectRequestPage(isOpen ?? null, page), page);
}

export async function subjectRequestsOf(
  citizenId: string,
  args: PageArguments,
  { loaders }: PartnershipContext,
): Promise<Connection<SubjectRequestRow>> {
  const page = datedPage(args);
  return pageFrom(await loaders.subjectRequests(page).load(citizenId), page);
}

function pageFrom(rows: readonly SubjectRequestRow[], page: Page): Connection<SubjectRequestRow> {
  return connection(rows, page, ({ openedAt, id }) => [openedAt, id]);
}
