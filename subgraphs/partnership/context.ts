/** Makes what the partnership's resolvers share during one request: the proven reader, the decisions, loaders of its own. */

import type { Reader } from '../../schema/reader.ts';
import type { SubgraphContext } from '../kit/guard.ts';
import type { Linker } from './citizen-index/linker.ts';
import { createDecisions } from './decisions-of-request.ts';
import type { Decisions } from './decisions-of-request.ts';
import type { Decide } from './decisions/decide.ts';
import type { GrantSecrets } from './decisions/issue-grants.ts';
import { allLooks } from './ledger/looks-told.ts';
import { createLoaders } from './loaders.ts';
import type { LinkDeeds } from './link-deeds.ts';
import type { PartnershipLoaders } from './loaders.ts';
import type { ProveReader } from './reader-proof.ts';
import type { RecordSource } from './record-source.ts';
import type { SearchEngine } from './search/search-engine.ts';
import type { LedgerSource, PartnershipSource } from './source.ts';
import type { WhoHasLooked } from './subject-requests/who-has-looked.ts';

export interface PartnershipContext extends SubgraphContext {
  readonly loaders: PartnershipLoaders;
  readonly decisions: Decisions;
  readonly grantSecrets: GrantSecrets;
  readonly searchEngine: SearchEngine;
  /** Compares records and decides about links, by the model of the day. */
  readonly linker: Linker;
  /** Where what is done about links is done, all of it or nothing. */
  readonly linkDeeds: LinkDeeds;
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
  /** After a deed that changes who is who. */
  forgetEverything(): void;
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
  readonly searchEngine: SearchEngine;
  displayOf(rule: string): string | null;
  alertRaised(): void;
  readonly linker: Linker;
  readonly linkDeeds: LinkDeeds;
}

export function createContext(request: SubgraphContext, options: ContextOptions): PartnershipContext {
  const { source, ledger, proveReader, grantSecrets, decide, searchEngine, linker, linkDeeds } = options;
  const { displayOf, alertRaised } = options;
  const loaders = createLoaders(source, request.now, ledger ?? undefined);
  const whoHasLooked: WhoHasLooked | null =
    ledger === null ? null : (citizenId) => allLooks(citizenId, request.now, loaders);
  let proof: Promise<Reader | null> | undefined;
  const reader = () => (proof ??= proveNow());
  const decisions = createDecisions({ reader, decide, loaders, now: request.now });
  const forget = (citizenId: string): void => {
    for (const loader of [loaders.consents, loaders.liveContacts, loaders.breakGlass, loaders.ties])
      loader.clear(citizenId);
    decisions.forget(citizenId);
  };

  const forgetEverything = (): void => {
    const { citizens, links, openedRecords, openedRecord, linkEvents, matchReview, words } = loaders;
    for (const loader of [citizens, links, openedRecords, openedRecord, linkEvents, matchReview, words])
      loader.clearAll();
    decisions.forgetEverything();
  };

  /** A sign-in that was narrowed to one citizen goes on being theirs when they are found to be the same as another. */
  async function proveNow(): Promise<Reader | null> {
    const proven = await proveReader(request);
    if (proven === null || proven.citizenId === null) return proven;
    const citizen = await loaders.citizens.load(proven.citizenId);
    return citizen === null ? proven : { ...proven, citizenId: citizen.id };
  }

  return {
    ...request,
    loaders,
    decisions,
    grantSecrets,
    searchEngine,
    linker,
    linkDeeds,
    records: source,
    displayOf,
    alertRaised,
    whoHasLooked,
    forget,
    forgetEverything,
    reader,
  };
}
