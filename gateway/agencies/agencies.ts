/** Gives every subgraph of the supergraph its source, one connection pool for each address, and its own headers. */

import type { GraphQLDataSource, ServiceEndpointDefinition } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';

import { createAgencySource } from './agency-source.ts';
import { createAgencyCaller } from './call-agency.ts';
import type { AgencyCaller } from './call-agency.ts';
import { signGatewayToken } from './gateway-token.ts';
import type { SigningKey } from './signing-key.ts';
import type { AgenciesConfig } from '../config.ts';
import type { RequestContext } from '../request-context.ts';
import type { Logger } from '../telemetry/logger.ts';
import { HEADERS, SUBGRAPHS } from '../../schema/wire.ts';
import type { SubgraphName } from '../../schema/wire.ts';

export interface AgenciesOptions {
  readonly config: AgenciesConfig;
  readonly urls: Readonly<Record<string, string>>;
  /** Null when access is off: agencies of another supergraph know nothing of our tokens. */
  readonly signingKey: SigningKey | null;
  readonly schema: () => GraphQLSchema;
  readonly now: () => Date;
  readonly logger: Logger;
}

export interface Agencies {
  sourceOf(service: ServiceEndpointDefinition): GraphQLDataSource<RequestContext>;
  close(): Promise<void>;
}

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

export function createAgencies({ config, urls, signingKey, schema, now, logger }: AgenciesOptions): Agencies {
  const callers = new Map<string, AgencyCaller>();
  return {
    sourceOf({ name, url: urlInFile }) {
      const url = urls[name] ?? urlInFile ?? '';
      if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
        throw new Error(`The subgraph "${name}" has no address: name it in SUBGRAPH_URLS.`);
      }
      const caller = callers.get(url) ?? createAgencyCaller({ ...config, url });
      callers.set(url, caller);
      return createAgencySource({ agency: name, caller, schema, logger, headersFor: headersOf(name) });
    },
    close: async () => void (await Promise.all([...callers.values()].map((caller) => caller.close()))),
  };

  /** Built from nothing for every fetch: a client's own headers never pass (G-01). */
  function headersOf(name: string): (context: RequestContext) => Record<string, string> {
    if (signingKey === null) return ({ traceId }) => ({ ...JSON_HEADERS, [HEADERS.traceId]: traceId });
    const agency = knownSubgraph(name);
    return ({ traceId, proof }) => ({
      ...JSON_HEADERS,
      [HEADERS.traceId]: traceId,
      [HEADERS.gatewayToken]: `Bearer ${signGatewayToken(signingKey, { agency, reader: proof?.reader ?? null, traceId, now: now() })}`,
      // The partnership decides, so it does not take our word for who asks. Nobody else may learn the reader's token.
      ...(agency === 'partnership' && proof !== null ? { [HEADERS.readerToken]: proof.token } : {}),
    });
  }
}

function knownSubgraph(name: string): SubgraphName {
  const known = SUBGRAPHS.find((one) => one === name);
  if (known === undefined)
    throw new Error(`The supergraph names the subgraph "${name}", which schema/wire.ts does not.`);
  return known;
}
