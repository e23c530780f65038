/** Starts what tells officers of what they answer for, over a connection of its own: no request waits for it, and it waits for none. */

import type { Kysely } from 'kysely';

import { createAlertOutbox } from './adapters/sql/alerts.ts';
import type { PartnershipTables } from './adapters/sql/tables.ts';
import { createAlertSender } from './alerts/alert-sender.ts';
import type { AlertSender, AlertSenderOptions } from './alerts/alert-sender.ts';

export interface AlertsOptions extends Omit<AlertSenderOptions, 'outbox'> {
  /** Closed with the sender. */
  readonly db: Kysely<PartnershipTables>;
}

export function startAlerts({ db, ...options }: AlertsOptions): AlertSender {
  const { wake, close } = createAlertSender({ outbox: createAlertOutbox(db), ...options });
  return {
    wake,
    close: async () => {
      await close();
      await db.destroy();
    },
  };
}
