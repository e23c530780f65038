/** Describes what one request carries from step to step, and nothing outlives it. */

import type { AgencyReport } from './agencies/agency-report.ts';
import type { DecisionLog } from './agencies/decision-log.ts';
import type { Proof } from './authentication/verify-reader.ts';

export interface RequestContext {
  readonly traceId: string;
  /** Null: nobody signed in. */
  readonly proof: Proof | null;
  /** The client application's name: as the reader's token has it, otherwise as it calls itself. */
  readonly client: string | null;
  /** Where the request came from: for those who have not signed in, who would otherwise share one limit. Never logged. */
  readonly address: string;
  /** What the operation may cost at most. Null until it has been worked out. */
  cost: number | null;
  readonly agencies: AgencyReport;
  /** What the partnership decided for this request. */
  readonly decisions: DecisionLog;
  /** Fires when the operation's deadline has passed or the client has gone. */
  readonly signal: AbortSignal;
  /** `performance.now()` when the request came in. */
  readonly startedAt: number;
}
