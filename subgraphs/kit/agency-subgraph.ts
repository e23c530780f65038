/** Starts an agency's subgraph over a store: the wiring that is the same for every agency, from what is its own. */

import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';

import type { AgencyName } from '../../schema/wire.ts';
import { agencyPermit } from './agency-permit.ts';
import type { GatewayKeys } from './gateway-token.ts';
import type { GrantKey } from './grant.ts';
import type { SubgraphContext } from './guard.ts';
import { createSubgraphServer } from './serve.ts';
import type { SubgraphServer } from './serve.ts';
import { openDatabase } from './sql/open-database.ts';
import type { Store } from './sql/open-database.ts';

/** What an agency's subgraph needs of whoever starts it. */
export interface AgencyOptions {
  readonly store: Store;
  readonly security: {
    /** Whose requests are answered: the gateway's public keys. */
    readonly gatewayKeys: GatewayKeys;
    /** Whose permission is believed: the secrets that the partnership shares with this agency alone. */
    readonly grantKeys: readonly GrantKey[];
  };
  readonly logger: FastifyBaseLogger;
  readonly now?: () => Date;
  /** Told of every statement that is sent, without its values. */
  onStatement?(sql: string): void;
}

/** What is an agency's own. */
export interface AgencyParts<Tables, Source extends { close(): Promise<void> }, Context extends SubgraphContext> {
  readonly name: AgencyName;
  /** The schema that its tables stand in, whatever store holds it. */
  readonly schema: string;
  readonly resolvers: object;
  createSource(db: Kysely<Tables>): Source;
  createContext(request: SubgraphContext, source: Source): Context;
  /** Fields of Citizen that are open in class, since they are there for everybody, but not without a grant. */
  readonly grantedFields: readonly string[];
}

export function agencySubgraph<Tables, Source extends { close(): Promise<void> }, Context extends SubgraphContext>({
  name,
  schema,
  resolvers,
  createSource,
  createContext,
  grantedFields,
}: AgencyParts<Tables, Source, Context>) {
  return async ({ store, security, logger, now, onStatement }: AgencyOptions): Promise<SubgraphServer> => {
    const source = createSource(openDatabase<Tables>({ schema, store, onStatement }));
    return createSubgraphServer<Context>({
      name,
      resolvers,
      gatewayKeys: security.gatewayKeys,
      permit: agencyPermit(name, security.grantKeys),
      // Every process of the agency has these already, and no other body does but the partnership.
      cursorSecrets: security.grantKeys.map(({ secret }) => secret),
      grantedFields: new Set(grantedFields),
      createContext: (request) => createContext(request, source),
      logger,
      now,
      onClose: () => source.close(),
    });
  };
}
