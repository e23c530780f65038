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

export class AgencyFailure extends Error {
  readonly code: AgencyFailureCode;
  readonly state: AgencyState;
  /** `detail` is for the operator: constant words of ours, with nothing of the response in them. */
  constructor(code: AgencyFailureCode, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'AgencyFailure';
    this.code = code;
    this.state = STATES[code];
  }
}
