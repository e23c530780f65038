/** Describes what one request carries from step to step, and nothing outlives it. */

import type { AgencyReport } from './agencies/agency-report.ts';
import type { Proof } from './authentication/verify-reader.ts';
import type { Explanation } from './policy/explain.ts';
import type { Judgement } from './policy/gate-one.ts';

export interface RequestContext {
  readonly traceId: string;
  /** Null: nobody signed in. */
  readonly proof: Proof | null;
  /** The client application's name, as it calls itself. */
  readonly client: string | null;
  readonly agencies: AgencyReport;
  /** What gate 1 has said; null until it has, and where access is off. */
  judgement: Judgement | null;
  /** Whether the client asks why the answer is as it is, and the reader is one who may be told. */
  readonly wantsExplanation: boolean;
  explanation: Explanation | null;
  /** Fires when the operation's deadline has passed or the client has gone. */
  readonly signal: AbortSignal;
  /** `performance.now()` when the request came in. */
  readonly startedAt: number;
}
