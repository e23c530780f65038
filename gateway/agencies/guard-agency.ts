/** Stops asking an agency that is down, and lets a slow one hold only so much of the gateway. */

import { BrokenCircuitError, circuitBreaker, CircuitState, CountBreaker, handleWhen } from 'cockatiel';

import { AgencyFailure } from './agency-failure.ts';
import type { AgencyCaller, AgencyRequest } from './call-agency.ts';
import { createBulkhead } from '../bulkhead.ts';

/** CLOSED: asked. OPEN: not asked for a while. HALF_OPEN: one fetch finds out whether it is back. */
export type Circuit = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

export interface GuardedAgency {
  /** The request is made when it is sent: a token must not age in the queue, nor be signed for nothing. */
  call(makeRequest: () => AgencyRequest): Promise<unknown>;
  readonly circuit: Circuit;
}

export interface GuardOptions {
  readonly caller: AgencyCaller;
  /** Fetches at once; more may wait for a moment. */
  readonly inFlight: number;
  /** How long it is left alone before it is tried again. */
  readonly openMilliseconds: number;
  readonly onChange: (circuit: Circuit) => void;
}

/** Opens when more than half of the last twenty fetches failed, and not before there were ten of them. */
const WINDOW = { size: 20, minimumNumberOfCalls: 10, threshold: 0.5 };
/** An operation may have several fetches for one agency at the same time. */
const QUEUE_FACTOR = 4;
/** Beyond this, its answer would miss the operation's deadline more often than not. */
const WAIT_MILLISECONDS = 250;

/**
 * One circuit for an agency and process, whoever is asked about: it must tell nothing of a citizen. What counts is that the
 * agency cannot be reached, is silent or answers 5xx, never what it says in GraphQL, and never a client that hangs up.
 */
export function guardAgency({ caller, inFlight, openMilliseconds, onChange }: GuardOptions): GuardedAgency {
  const bulkhead = createBulkhead({
    places: inFlight,
    queue: inFlight * QUEUE_FACTOR,
    waitMilliseconds: WAIT_MILLISECONDS,
  });
  const isOutage = (error: unknown) => error instanceof AgencyFailure && error.isOutage;
  const breaker = circuitBreaker(handleWhen(isOutage), {
    breaker: new CountBreaker(WINDOW),
    halfOpenAfter: openMilliseconds,
  });
  breaker.onStateChange((state) => onChange(circuitOf(state)));

  return {
    async call(makeRequest) {
      // The library would have everybody wait for the one that finds out.
      if (breaker.state === CircuitState.HalfOpen) throw leftAlone();
      const leave = await bulkhead.enter().catch(() => {
        throw new AgencyFailure('AGENCY_UNAVAILABLE', 'as many fetches as it may have are under way', {
          isOutage: false,
        });
      });
      try {
        return await breaker.execute(() => {
          const request = makeRequest();
          // A client that hangs up must not be able to end the one fetch that finds out.
          return caller.call(breaker.state === CircuitState.HalfOpen ? { ...request, signal: undefined } : request);
        });
      } catch (error) {
        throw error instanceof BrokenCircuitError ? leftAlone() : error;
      } finally {
        leave();
      }
    },
    get circuit() {
      return circuitOf(breaker.state);
    },
  };
}

function leftAlone(): AgencyFailure {
  return new AgencyFailure('AGENCY_UNAVAILABLE', 'it failed too often and is left alone for a while', {
    isOutage: false,
  });
}

function circuitOf(state: CircuitState): Circuit {
  switch (state) {
    case CircuitState.Open:
    case CircuitState.Isolated:
      return 'OPEN';
    case CircuitState.HalfOpen:
      return 'HALF_OPEN';
    default:
      return 'CLOSED';
  }
}
