/** States what is told to an officer of a breaking of the glass, where it waits until it has been, and who carries it. */

import type { Office } from '../record-source.ts';

/** References only: no citizen, no reader and no reason. Whoever is told looks it up in the graph, as themself. */
export interface AlertNotice {
  readonly breakGlassId: string;
  readonly office: Office;
  /** The agency whose reader broke the glass. */
  readonly agency: string;
  /** RFC 3339. */
  readonly raisedAt: string;
  /** YYYY-MM-DD. */
  readonly reviewDueOn: string;
}

export interface WaitingAlert extends AlertNotice {
  /** How often it has been tried; another process may be at the latest one. */
  readonly attempts: number;
  readonly lastBegunAt: string | null;
}

/** The alert stands in the same table and statement as the deed, so nothing that happens after can lose it. */
export interface AlertOutbox {
  /** Those that were not delivered, and not reviewed either: the ones that were tried the longest ago first. */
  waitingAlerts(most: number): Promise<readonly WaitingAlert[]>;
  /** False: another process has begun this attempt. */
  beginAlertAttempt(breakGlassId: string, attempt: number, at: string): Promise<boolean>;
  addAlertDelivery(breakGlassId: string, at: string): Promise<void>;
}

/** Why an alert was not taken: a number or a name, and none of the other side's words, which could hold anything. */
export class AlertNotTaken extends Error {
  readonly reason: string;
  constructor(reason: string, options?: ErrorOptions) {
    super('The alert was not taken.', options);
    this.name = 'AlertNotTaken';
    this.reason = reason;
  }
}

/** Resolves when the other side has taken it; rejects with AlertNotTaken. It may be told of one alert twice. */
export type TellOfficer = (notice: AlertNotice) => Promise<void>;
