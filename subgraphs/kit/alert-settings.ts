/** Reads where officers are told of alerts, or that they are not: production must say one or the other. */

export interface AlertSettings {
  readonly url: string;
  /** What the notices are signed with. */
  readonly secret: Uint8Array;
}

/** Said by an operator who tells officers in another way. */
const NOBODY = 'none';
const SECRET_BYTES = 24;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Null: nobody is told. What is wrong is added to `problems`, by the names of the settings and never by their values. */
export function readAlertSettings(
  env: Readonly<Record<string, string | undefined>>,
  problems: string[],
): AlertSettings | null {
  const url = env['ALERT_WEBHOOK_URL']?.trim() ?? '';
  if (url === NOBODY) return null;
  if (url === '') {
    if (env['NODE_ENV'] === 'production')
      problems.push('ALERT_WEBHOOK_URL: name where officers are told of alerts, or say none.');
    return null;
  }
  const { protocol, hostname, username } = URL.parse(url) ?? {};
  const isPrivate = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname ?? ''));
  if (!isPrivate || username !== '') problems.push('ALERT_WEBHOOK_URL: an https address without a login is needed.');
  // As Standard Webhooks writes them: base64 behind a prefix.
  const secret = Buffer.from((env['ALERT_WEBHOOK_SECRET']?.trim() ?? '').replace(/^whsec_/, ''), 'base64');
  if (secret.length < SECRET_BYTES) problems.push('ALERT_WEBHOOK_SECRET: 24 bytes or more, base64, are needed.');
  return { url, secret };
}
