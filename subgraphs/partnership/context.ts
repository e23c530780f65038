/** Makes what the partnership's resolvers share during one request: the proven reader, the decisions, loaders of its own. */

import type { Reader } from '../../schema/reader.ts';
import type { SubgraphContext } from '../kit/guard.ts';
import { createDecisions } from './decisions-of-request.ts';
import type { Decisions } from './decisions-of-request.ts';
import type { Decide } from './decisions/decide.ts';
import type { GrantSecrets } from './decisions/issue-grants.ts';
import { allLooks } from './ledger/looks-told.ts';
import { createLoaders } from './loaders.ts';
import type { PartnershipLoaders } from './loaders.ts';
import type { ProveReader } from './reader-proof.ts';
import type { RecordSource } from './record-source.ts';
import type { LedgerSource, PartnershipSource } from './source.ts';
import type { WhoHasLooked } from './subject-requests/who-has-looked.ts';

export interface PartnershipContext extends SubgraphContext {
  readonly loaders: PartnershipLoaders;
  readonly decisions: Decisions;
  readonly grantSecrets: GrantSecrets;
  /** Where what the partnership records itself is written to, and read when no loader's memory may answer. */
  readonly records: RecordSource;
  /** A rule of a decision in plain words; null for one that is not a rule any more. */
  displayOf(rule: string): string | null;
  /** An officer is to be told: what to say stands in the store. */
  alertRaised(): void;
  /** Null where nobody keeps a record of who looked. */
  readonly whoHasLooked: WhoHasLooked | null;
  /** After a deed: what this request has read and decided about a citizen before it may hold no longer. */
  forget(citizenId: string): void;
  /** Null when nobody signed in. Proven once a request, and only when something that is not open is asked for. */
  reader(): Promise<Reader | null>;
}

export interface ContextOptions {
  readonly source: PartnershipSource;
  /** Null where none is connected. */
  readonly ledger: LedgerSource | null;
  readonly proveReader: ProveReader;
  readonly grantSecrets: GrantSecrets;
  readonly decide: Decide;
  displayOf(rule: string): string | null;
  alertRaised(): void;
}

export function createContext(
  request: SubgraphContext,
  { source, ledger, proveReader, grantSecrets, decide, displayOf, alertRaised }: ContextOptions,
): PartnershipContext {
  const loaders = createLoaders(source, request.now, ledger ?? undefined);
  const whoHasLooked: WhoHasLooked | null =
    ledger === null ? null : (citizenId) => allLooks(citizenId, request.now, loaders);
  let proof: Promise<Reader | null> | undefined;
  const reader = () => (proof ??= proveReader(request));
  const decisions = createDecisions({ reader, decide, loaders, now: request.now });
  const forget = (citizenId: string): void => {
    for (const loader of [loaders.consents, loaders.liveContacts, loaders.breakGlass, loaders.ties])
      loader.clear(citizenId);
    decisions.forget(citizenId);
  };
  return {
    ...request,
    loaders,
    decisions,
    grantSecrets,
    records: source,
    displayOf,
    alertRaised,
    whoHasLooked,
    forget,
    reader,
  };
}
