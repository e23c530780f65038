/** Starts the NHS's subgraph over a store: the one place that knows both the graph and where its rows live. */

import type { FastifyBaseLogger } from 'fastify';

import { agencyPermit } from '../kit/agency-permit.ts';
import type { GatewayKeys } from '../kit/gateway-token.ts';
import type { GrantKey } from '../kit/grant.ts';
import { createSubgraphServer } from '../kit/serve.ts';
import type { SubgraphServer } from '../kit/serve.ts';
import { openDatabase } from '../kit/sql/open-database.ts';
import type { Store } from '../kit/sql/open-database.ts';
import { createSqlSource } from './adapters/sql/source.ts';
import type { NhsTables } from './adapters/sql/tables.ts';
import { createContext } from './context.ts';
import type { NhsContext } from './context.ts';
import { resolvers } from './resolvers/index.ts';

export interface NhsOptions {
  readonly store: Store;
  readonly security: {
    /** Whose requests are answered: the gateway's public keys. */
    readonly gatewayKeys: GatewayKeys;
    /** Whose permission is believed: the secrets that the partnership shares with the NHS alone. */
    readonly grantKeys: readonly GrantKey[];
  };
  readonly logger: FastifyBaseLogger;
  readonly now?: () => Date;
  /** Told of every statement that is sent, without its values. */
  onStatement?(sql: string): void;
}

/** The schema that the NHS's tables stand in, whatever store holds it. */
export const NHS_SCHEMA = 'nhs';

export async function createNhs({ store, security, logger, now, onStatement }: NhsOptions): Promise<SubgraphServer> {
  const source = createSqlSource(openDatabase<NhsTables>({ schema: NHS_SCHEMA, store, onStatement }));
  return createSubgraphServer<NhsContext>({
    name: 'nhs',
    resolvers,
    gatewayKeys: security.gatewayKeys,
    permit: agencyPermit('nhs', security.grantKeys),
    // Open in class, since it is there for everybody, but not without a grant.
    grantedFields: new Set(['health']),
    createContext: (request) => createContext(request, source),
    logger,
    now,
    onClose: () => source.close(),
  });
}
