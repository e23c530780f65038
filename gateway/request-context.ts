/** Describes what one request carries from step to step, and nothing outlives it. */

import type { AgencyReport } from './agencies/agency-report.ts';
import type { DecisionLog } from './agencies/decision-log.ts';
import type { Proof } from './authentication/verify-reader.ts';
import type { Explanation } from './policy/explain.ts';
import type { Judgement } from './policy/gate-one.ts';

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
  /** What gate 1 has said; null until it has, and where access is off. */
  judgement: Judgement | null;
  /** Whether the client asks why the answer is as it is, and the reader is one who may be told. */
  readonly wantsExplanation: boolean;
  explanation: Explanation | null;
  /** What the partnership decided for this request. */
  readonly decisions: DecisionLog;
  /** Fires when the operation's deadline has passed or the client has gone. */
  readonly signal: AbortSignal;
  /** `performance.now()` when the request came in. */
  readonly startedAt: number;
}
