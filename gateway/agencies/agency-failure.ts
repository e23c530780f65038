/** Says in which of four ways an agency failed to answer. What it did exactly goes to the log and no further. */

import type { ErrorCode } from '../../schema/wire.ts';

export type AgencyState = 'ANSWERED' | 'TIMEOUT' | 'UNAVAILABLE' | 'INVALID';

export type AgencyFailureCode = Extract<ErrorCode, `AGENCY_${string}`>;

export const STATES: Readonly<Record<AgencyFailureCode, AgencyState>> = {
  AGENCY_UNAVAILABLE: 'UNAVAILABLE',
  AGENCY_TIMEOUT: 'TIMEOUT',
  AGENCY_INVALID_RESPONSE: 'INVALID',
  AGENCY_RESPONSE_TOO_LARGE: 'INVALID',
};

export interface FailureOptions extends ErrorOptions {
  /** Said where the code alone would be wrong: it was the client that hung up, or we that did not ask. */
  readonly isOutage?: boolean;
}

export class AgencyFailure extends Error {
  readonly code: AgencyFailureCode;
  readonly state: AgencyState;
  /** Whether the agency itself is not well: unreachable, silent, or in error. */
  readonly isOutage: boolean;
  /** `detail` is for the operator: constant words of ours, with nothing of the response in them. */
  constructor(code: AgencyFailureCode, detail: string, { cause, isOutage }: FailureOptions = {}) {
    super(detail, cause === undefined ? undefined : { cause });
    this.name = 'AgencyFailure';
    this.code = code;
    this.state = STATES[code];
    this.isOutage = isOutage ?? (code === 'AGENCY_UNAVAILABLE' || code === 'AGENCY_TIMEOUT');
  }
}
