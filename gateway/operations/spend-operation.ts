/** Works out what an operation costs and takes it from its reader and client, before anything is planned or asked for. */

import type { CostQuestion, OperationCosts } from './cost/operation-costs.ts';
import type { RateLimit } from './rate-limit.ts';
import type { RequestContext } from '../request-context.ts';

export interface SpendOptions {
  readonly costs: OperationCosts;
  readonly rates: RateLimit;
}

/** Throws OperationTooCostlyError or RateLimitedError. The variables must have been checked. */
export type SpendOperation = (question: CostQuestion, context: RequestContext) => Promise<void>;

export function createSpendOperation({ costs, rates }: SpendOptions): SpendOperation {
  return async (question, context) => {
    context.cost = costs.charge(question);
    const { proof, address, client } = context;
    await rates.pay(
      {
        subject: proof?.reader.subject ?? null,
        address,
        provenClient: proof?.client ?? null,
        namedClient: client,
      },
      // An operation for nothing is still a request.
      Math.max(1, context.cost),
    );
  };
}
