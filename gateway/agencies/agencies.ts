/** Sends each fetch to its agency, at configured addresses only, over one connection pool for each and with its own headers. */

import type { GraphQLDataSource, ServiceEndpointDefinition } from '@apollo/gateway';

import { AgencyFailure } from './agency-failure.ts';
import type { AgencyState } from './agency-failure.ts';
import { createAgencyCaller } from './call-agency.ts';
import type { AgencyCaller } from './call-agency.ts';
import { guardAgency } from './guard-agency.ts';
import type { Circuit, GuardedAgency } from './guard-agency.ts';
import { readAnswer } from './read-answer.ts';
import { readDecisions, readGrounds } from './read-decisions.ts';
import type { SigningKey } from './signing-key.ts';
import { createTokenDesk } from './token-desk.ts';
import type { AgenciesConfig } from '../config.ts';
import type { AgencyFetch, FetchAgency } from '../execution/fetch-agency.ts';
import type { RequestContext } from '../request-context.ts';
import type { Logger } from '../telemetry/logger.ts';
import { HEADERS } from '../../schema/wire.ts';

export interface AgenciesOptions {
  readonly config: AgenciesConfig;
  readonly urls: Readonly<Record<string, string>>;
  /** Null when access is off: agencies of another supergraph know nothing of our tokens. */
  readonly signingKey: SigningKey | null;
  readonly now: () => Date;
  readonly logger: Logger;
}

export interface Agencies {
  /** What ApolloGateway builds for each subgraph that it loads: here its address is learnt. It never sends anything itself. */
  reach(service: ServiceEndpointDefinition): GraphQLDataSource<RequestContext>;
  readonly fetchAgency: FetchAgency<RequestContext>;
  /** Of each agency, whether it is asked just now. Names of the supergraph, no addresses. */
  circuits(): Readonly<Record<string, Circuit>>;
  close(): Promise<void>;
}

type HeadersFor = (context: RequestContext) => Readonly<Record<string, string>>;

interface ReachedAgency {
  readonly url: string;
  readonly guarded: GuardedAgency;
  readonly headersFor: HeadersFor;
}

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

export function createAgencies({ config, urls, signingKey, now, logger }: AgenciesOptions): Agencies {
  const callers = new Map<string, AgencyCaller>();
  const reached = new Map<string, ReachedAgency>();
  const tokenFor = signingKey === null ? null : createTokenDesk(signingKey, now);
  return {
    reach({ name, url: urlInFile }) {
      const url = urls[name] ?? urlInFile ?? '';
      if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
        throw new Error(`The subgraph "${name}" has no address: name it in SUBGRAPH_URLS.`);
      }
      reached.set(name, { url, guarded: guardedAt(name, url), headersFor: headersOf(name) });
      return { process: () => Promise.reject(new Error('Agencies are asked by the executor only.')) };
    },
    fetchAgency,
    circuits: () => Object.fromEntries([...reached].map(([name, { guarded }]) => [name, guarded.circuit])),
    close: async () => void (await Promise.all([...callers.values()].map((caller) => caller.close()))),
  };

  async function fetchAgency({ service: agency, body, context, signal }: AgencyFetch<RequestContext>) {
    const found = reached.get(agency);
    if (found === undefined) throw new Error(`The supergraph names no subgraph "${agency}".`);
    const { guarded, headersFor } = found;
    const { traceId, agencies } = context;
    const startedAt = performance.now();
    let state: AgencyState = 'UNAVAILABLE';
    try {
      const given = await guarded.call(() => ({ body, headers: headersFor(context), signal }));
      const answer = readAnswer(given, { agency, traceId });
      // Nobody else decides, whatever else an answer says of itself.
      if (agency === 'partnership' && signingKey !== null) {
        context.decisions.add(readDecisions(given));
        if (context.wantsExplanation) context.decisions.addGrounds(readGrounds(given));
      }
      state = 'ANSWERED';
      return answer;
    } catch (error) {
      if (error instanceof AgencyFailure) ({ state } = error);
      throw error;
    } finally {
      agencies.add(agency, { state, milliseconds: performance.now() - startedAt });
    }
  }

  /** What is known of an agency's health outlives a new version of the supergraph, unless the agency has moved. */
  function guardedAt(name: string, url: string): GuardedAgency {
    const before = reached.get(name);
    if (before?.url === url) return before.guarded;
    const caller = callers.get(url) ?? createAgencyCaller({ ...config, url });
    callers.set(url, caller);
    return guardAgency({
      caller,
      inFlight: config.inFlight,
      openMilliseconds: config.openMilliseconds,
      onChange: (circuit) => logger.warn({ agency: name, circuit }, 'agency circuit'),
    });
  }

  /** Built from nothing for every fetch: a client's own headers never pass (G-01). */
  function headersOf(name: string): HeadersFor {
    if (tokenFor === null) return ({ traceId }) => ({ ...JSON_HEADERS, [HEADERS.traceId]: traceId });
    return ({ traceId, proof }) => ({
      ...JSON_HEADERS,
      [HEADERS.traceId]: traceId,
      [HEADERS.gatewayToken]: `Bearer ${tokenFor(name, proof?.reader ?? null)}`,
      // The partnership decides, so it does not take our word for who asks. Nobody else may learn the reader's token.
      ...(name === 'partnership' && proof !== null ? { [HEADERS.readerToken]: proof.token } : {}),
    });
  }
}
