/** States what an officer is told of a deed that they answer for, where it waits until they have been, and who carries it. */

import type { Office } from '../record-source.ts';

export type AlertKind = 'BREAK_GLASS' | 'DISOWNED_RECORD';

/** References only: no citizen, no reader and no reason. Whoever is told looks it up in the graph, as themself. */
export interface AlertNotice {
  /** The alert's own, by which the other side knows that it has had it before. */
  readonly id: string;
  readonly kind: AlertKind;
  /** The breaking of the glass, or the disowning. */
  readonly deedId: string;
  readonly office: Office;
  /** Whose officer is told: of the agency whose reader broke the glass, or of the one that holds the disowned record. */
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

/** The alert is written in one transaction with the deed, so nothing that happens after can lose it. */
export interface AlertOutbox {
  /**
   * Those that were not delivered, the ones that were tried the longest ago first. Broken glass that has been reviewed waits
   * no longer. Who reviews a disowned record is not the officer of the agency that holds it: they are to have it all the same.
   */
  waitingAlerts(most: number): Promise<readonly WaitingAlert[]>;
  /** False: another process has begun this attempt. */
  beginAlertAttempt(alertId: string, attempt: number, at: string): Promise<boolean>;
  addAlertDelivery(alertId: string, at: string): Promise<void>;
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
