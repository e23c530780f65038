/** Says of each agency whether it knows a citizen, or that it may not be said: the first thing that an adviser looks at. */

import type { Decision } from '../decisions/decide.ts';
import { mayKnowOfPolice } from '../decisions-of-request.ts';
import { AGENCIES } from '../../../schema/wire.ts';
import type { AgencyName } from '../../../schema/wire.ts';
import type { AgencyLinkRow, AgencyRow } from '../source.ts';

export type SourceState = 'FOUND' | 'NOT_FOUND' | 'WITHHELD' | 'NOT_CONNECTED';

export interface SourceStatusView {
  readonly agency: AgencyRow;
  readonly state: SourceState;
  readonly asAt: string | null;
}

/** The words of each state. Constant: no agency, no class and no record is named in them. */
export const REASONS: Readonly<Record<SourceState, string>> = {
  FOUND: 'This agency holds a record.',
  NOT_FOUND: 'This agency holds no record that is joined to this citizen.',
  WITHHELD: 'It may not be said to your role, for this purpose, whether this agency holds a record.',
  NOT_CONNECTED: 'This agency has not joined yet.',
};

export function sourcesOf(
  decision: Decision,
  links: readonly AgencyLinkRow[],
  agencies: readonly AgencyRow[],
): readonly SourceStatusView[] {
  return AGENCIES.flatMap((name) => {
    const agency = agencies.find(({ subgraph }) => subgraph === name);
    return agency === undefined ? [] : [{ agency, ...statusOf(name, agency, decision, links) }];
  });
}

function statusOf(
  name: AgencyName,
  { isConnected }: AgencyRow,
  decision: Decision,
  links: readonly AgencyLinkRow[],
): Pick<SourceStatusView, 'state' | 'asAt'> {
  if (!isConnected) return { state: 'NOT_CONNECTED', asAt: null };
  const permitted = decision.agencies[name];
  if (permitted === null || (name === 'police' && !mayKnowOfPolice(decision))) return { state: 'WITHHELD', asAt: null };
  // The keys of the decision and not all links: a charity's worker is told of that charity's record only.
  const [latest] = links
    .filter(({ agency, key }) => agency === name && permitted.keys.includes(key))
    .map(({ recordUpdatedAt }) => recordUpdatedAt)
    .toSorted()
    .toReversed();
  return latest === undefined ? { state: 'NOT_FOUND', asAt: null } : { state: 'FOUND', asAt: latest };
}
