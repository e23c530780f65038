/** Makes what the partnership's resolvers share during one request: the proven reader, the decisions, loaders of its own. */

import type { Reader } from '../../schema/reader.ts';
import type { SubgraphContext } from '../kit/guard.ts';
import { createDecisions } from './decisions-of-request.ts';
import type { Decisions } from './decisions-of-request.ts';
import type { GrantSecrets } from './decisions/issue-grants.ts';
import { createLoaders } from './loaders.ts';
import type { PartnershipLoaders } from './loaders.ts';
import type { ProveReader } from './reader-proof.ts';
import type { LedgerSource, PartnershipSource } from './source.ts';

export interface PartnershipContext extends SubgraphContext {
  readonly loaders: PartnershipLoaders;
  readonly decisions: Decisions;
  readonly grantSecrets: GrantSecrets;
  /** Null when nobody signed in. Proven once a request, and only when something that is not open is asked for. */
  reader(): Promise<Reader | null>;
}

export interface ContextOptions {
  readonly source: PartnershipSource;
  readonly ledger: LedgerSource;
  readonly proveReader: ProveReader;
  readonly grantSecrets: GrantSecrets;
}

export function createContext(
  request: SubgraphContext,
  { source, ledger, proveReader, grantSecrets }: ContextOptions,
): PartnershipContext {
  const loaders = createLoaders(source, ledger);
  let proof: Promise<Reader | null> | undefined;
  const reader = () => (proof ??= proveReader(request));
  const decisions = createDecisions({ reader, loaders, now: request.now });
  return { ...request, loaders, decisions, grantSecrets, reader };
}
