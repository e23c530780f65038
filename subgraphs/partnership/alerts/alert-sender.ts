/** Tells officers of what they answer for, as soon as it is done and again until they have been told, whatever dies in between. */

import type { FastifyBaseLogger } from 'fastify';

import { AlertNotTaken } from './alert-outbox.ts';
import type { AlertOutbox, TellOfficer, WaitingAlert } from './alert-outbox.ts';

export interface AlertSender {
  /** An alert has been raised: there is no waiting for the next look. */
  wake(): void;
  /** Resolves when nothing is under way. What was not delivered waits for the next process. */
  close(): Promise<void>;
}

export interface AlertSenderOptions {
  readonly outbox: AlertOutbox;
  readonly tell: TellOfficer;
  readonly now: () => Date;
  readonly logger: Pick<FastifyBaseLogger, 'error'>;
  /** How often it looks for what another process has left. */
  readonly everyMilliseconds?: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** After the first attempt, the second and so on; the last of them for ever. The first is longer than any attempt takes. */
const WAITS = [10 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR];
const AT_ONCE = 100;

export function createAlertSender({ everyMilliseconds = 10 * SECOND, ...options }: AlertSenderOptions): AlertSender {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | null = null;
  let isWanted = false;
  let isClosed = false;
  wake();
  return {
    wake,
    close: async () => {
      isClosed = true;
      isWanted = false;
      clearTimeout(timer);
      await round;
    },
  };

  function wake(): void {
    if (isClosed) return;
    isWanted = true;
    if (round !== null) return;
    clearTimeout(timer);
    round = sendWanted().finally(() => {
      round = null;
      if (!isClosed) timer = setTimeout(wake, everyMilliseconds);
    });
  }

  async function sendWanted(): Promise<void> {
    while (isWanted) {
      isWanted = false;
      await sendDue(options);
    }
  }
}

/** One look at the outbox. Never rejects. */
export async function sendDue({ outbox, tell, now, logger }: Omit<AlertSenderOptions, 'everyMilliseconds'>) {
  try {
    const waiting = await outbox.waitingAlerts(AT_ONCE);
    await Promise.all(waiting.filter((alert) => isDue(alert, now())).map(send));
  } catch (error) {
    logger.error({ reason: reasonOf(error) }, 'alerts cannot be read: no officer is told of any');
  }

  async function send({ attempts, lastBegunAt: _last, ...notice }: WaitingAlert): Promise<void> {
    const { id, kind, deedId, office } = notice;
    const attempt = attempts + 1;
    try {
      if (!(await outbox.beginAlertAttempt(id, attempt, now().toISOString()))) return;
      await tell(notice);
      await outbox.addAlertDelivery(id, now().toISOString());
    } catch (error) {
      const reason = reasonOf(error);
      logger.error({ alertId: id, kind, deedId, office, attempt, reason }, 'an officer was not told of an alert');
    }
  }
}

function isDue({ attempts, lastBegunAt }: WaitingAlert, now: Date): boolean {
  if (lastBegunAt === null) return true;
  const wait = WAITS[Math.min(attempts, WAITS.length) - 1] ?? 0;
  return Date.parse(lastBegunAt) + wait <= now.getTime();
}

/** A database's own words can hold a value. */
function reasonOf(error: unknown): string {
  if (error instanceof AlertNotTaken) return error.reason;
  return error instanceof Error ? error.name : 'unknown';
}
