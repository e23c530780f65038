/** Lists records that citizens have said are not theirs: the alert to the officer of the agency that holds them. */

import type { Reader } from '../../../schema/reader.ts';
import { datedPage } from '../../kit/dated-page.ts';
import { connection } from '../../kit/paging.ts';
import type { Connection, PageArguments } from '../../kit/paging.ts';
import type { PartnershipContext } from '../context.ts';
import { doerOf, remitOf } from '../deeds/who-may.ts';
import type { DisownedRow } from '../link-source.ts';
import type { AgencyRow } from '../source.ts';

export interface DisownedView {
  readonly id: string;
  readonly disowningId: string;
  readonly at: string;
  readonly agency: AgencyRow | null;
  readonly localIdEnding: string | null;
  readonly reason: string | null;
  readonly reviewDueOn: string;
}

const ENDING_LENGTH = 3;

export async function disownedRecords(
  args: PageArguments,
  context: PartnershipContext,
): Promise<Connection<DisownedView>> {
  const reader = await doerOf('readDisownedRecords', context);
  const page = datedPage(args);
  const { loaders } = context;
  const [rows, agencies] = await Promise.all([loaders.disownedPage(remitOf(reader), page), loaders.agencies()]);
  const { edges, pageInfo } = connection(rows, page, ({ at, id }) => [at, id]);
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: viewOf(node, reader, agencies) })), pageInfo };
}

/** An agency's own officer is told which record it is. Others learn of a hidden one only that there was one. */
function viewOf(row: DisownedRow, reader: Reader, agencies: readonly AgencyRow[]): DisownedView {
  const { record, agency, id, disowningId, at, reason, reviewDueOn } = row;
  const isHolders = reader.agency === agency;
  const isOpen = record !== null && agency !== 'police' && !record.record.isConfidential;
  const isOfBody = reader.organization === null || reader.organization === record?.record.organization;
  return {
    id,
    disowningId,
    at,
    reason,
    reviewDueOn,
    agency: isHolders || isOpen ? (agencies.find(({ subgraph }) => subgraph === agency) ?? null) : null,
    localIdEnding: isHolders && isOfBody ? (record?.record.key.slice(-ENDING_LENGTH) ?? null) : null,
  };
}
