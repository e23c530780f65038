/** Carries an alert to an address of the operator's choice, signed, so that the other side can tell it from anybody else's. */

import { createHmac } from 'node:crypto';

import { AlertNotTaken } from '../../alerts/alert-outbox.ts';
import type { AlertKind, AlertNotice, TellOfficer } from '../../alerts/alert-outbox.ts';

export interface SignedWebhookOptions {
  readonly url: string;
  /** Shared with the other side. */
  readonly secret: Uint8Array;
  readonly now: () => Date;
  readonly send?: typeof fetch;
}

/** What each kind is called there, and the reference that says which. */
const NAMES: Readonly<Record<AlertKind, { readonly type: string; readonly reference: string }>> = {
  BREAK_GLASS: { type: 'break_glass.raised', reference: 'breakGlassId' },
  DISOWNED_RECORD: { type: 'disowned_record.raised', reference: 'disowningId' },
};
/** Shorter than the first wait for another attempt. */
const TIMEOUT_MILLISECONDS = 5_000;

/** The headers of Standard Webhooks 1.0.0, for which receivers have libraries: `webhook-id` is the same at every attempt. */
export function createSignedWebhook({ url, secret, now, send = fetch }: SignedWebhookOptions): TellOfficer {
  return async (notice) => {
    const { id } = notice;
    const timestamp = String(Math.floor(now().getTime() / 1000));
    const body = bodyOf(notice);
    const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
    const response = await send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
      body,
      // Whoever could redirect it would learn of it.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    }).catch((error: unknown) => {
      throw new AlertNotTaken(kindOf(error), { cause: error });
    });
    await response.body?.cancel();
    if (!response.ok) throw new AlertNotTaken(String(response.status));
  };
}

/** `fetch` keeps the network's own code in its error's cause. */
function kindOf(error: unknown): string {
  const code = memberOf(memberOf(error, 'cause'), 'code') ?? memberOf(error, 'name');
  return typeof code === 'string' ? code : 'unknown';
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function bodyOf({ kind, deedId, office, agency, raisedAt, reviewDueOn }: AlertNotice): string {
  const { type, reference } = NAMES[kind];
  return JSON.stringify({ type, timestamp: raisedAt, data: { [reference]: deedId, office, agency, reviewDueOn } });
}
