/** Tells why a record is joined to a citizen by nothing but what the reader may know of: records that they may not leave no trace in it. */

import type { PartnershipContext } from '../context.ts';
import type { Decision } from '../decisions/decide.ts';
import { isTellable } from '../decisions-of-request.ts';
import { comparable } from '../citizen-index/registered-record.ts';
import type { Waterfall } from '../linkage/linkage.ts';
import type { AgencyLinkRow, LinkBasis } from '../source.ts';

export interface ToldLink extends AgencyLinkRow {
  /** Whether none of the citizen's other records is told. */
  readonly isAlone: boolean;
  /** Against the likeliest of the citizen's other records that are told. Null where there is none. Reckoned when it is asked for. */
  evidence(): Promise<Waterfall | null>;
}

export async function linksTold(citizenId: string, context: PartnershipContext): Promise<readonly ToldLink[]> {
  const { loaders, decisions } = context;
  const [links, decision] = await Promise.all([loaders.links.load(citizenId), decisions.of(citizenId)]);
  if (decision === null) return [];
  // Who sees of the joining only that it is there must not learn from it what `sources` withholds.
  const isOfficer = decision.classes.has('LINKAGE');
  const told = links.filter(
    (link) => isTellable(link, decision) && (isOfficer || decision.agencies[link.agency] !== null),
  );
  return told.map((link) => ({
    ...link,
    isAlone: told.length === 1,
    status: needsReview(link, told, decision) ? 'NEEDS_REVIEW' : 'ACTIVE',
    evidence: once(() => evidenceAmong(link, told, context)),
  }));
}

/** What joined it to a record that is not told would speak of that one: a record alone is as if it were the citizen's only one. */
export function basisTold({ basis, isAlone }: ToldLink): LinkBasis {
  return isAlone ? 'DETERMINISTIC_DEMOGRAPHIC' : basis;
}

/** As sure as the evidence that is told: a figure that it does not bear out would speak of a record that is not. */
export async function confidenceTold(link: ToldLink): Promise<number> {
  return basisTold(link) === 'HUMAN_CONFIRMED' ? 1 : ((await link.evidence())?.probability ?? 1);
}

/** A doubt about the only record that is told would be about one that is not. */
function needsReview(link: AgencyLinkRow, told: readonly AgencyLinkRow[], decision: Decision): boolean {
  // Where the agency may not be asked at all, nobody can tell whether it would be asked by this link.
  const isAsked = decision.agencies[link.agency]?.keys.includes(link.key) ?? true;
  return !isAsked || (link.status === 'NEEDS_REVIEW' && told.length > 1);
}

async function evidenceAmong(
  link: AgencyLinkRow,
  told: readonly AgencyLinkRow[],
  { loaders, linker }: PartnershipContext,
): Promise<Waterfall | null> {
  const opened = await loaders.openedRecords.load(link.citizenId);
  const isTold = new Set(told.map(({ id }) => id));
  const asked = opened.find(({ id }) => id === link.id);
  const others = opened.filter(({ id }) => id !== link.id && isTold.has(id));
  if (asked === undefined || others.length === 0) return null;
  const [likeliest] = linker.scorer.score(
    comparable(asked.id, asked.record),
    others.map(({ id, record }) => comparable(id, record)),
  );
  return likeliest?.evidence ?? null;
}

function once<Value>(find: () => Promise<Value>): () => Promise<Value> {
  let found: Promise<Value> | undefined;
  return () => (found ??= find());
}
