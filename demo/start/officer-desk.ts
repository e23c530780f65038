/** Plays the system in which an officer is told of an alert: checks who says so, and writes a line for whoever runs the demonstration. */

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OfficerDesk {
  readonly url: string;
  readonly secret: Uint8Array;
  close(): Promise<void>;
}

type Alert =
  | { readonly type: 'break_glass.raised'; readonly data: Told & { readonly breakGlassId: string } }
  | { readonly type: 'disowned_record.raised'; readonly data: Told & { readonly disowningId: string } };

interface Told {
  readonly office: string;
  readonly reviewDueOn: string;
}

const MOST_BYTES = 10_000;
const NEWEST_SECONDS = 300;

/** `tell` is given one line for each alert, once, however often it is sent. */
export async function openOfficerDesk(tell: (line: string) => void): Promise<OfficerDesk> {
  const secret = randomBytes(32);
  const told = new Set<string>();
  const server = createServer(async (request, response) => {
    response.writeHead(await statusFor(request)).end();
  });

  async function statusFor(request: IncomingMessage): Promise<number> {
    try {
      const body = await bodyOf(request);
      if (!isSigned(request, body, secret)) return 401;
      const id = String(request.headers['webhook-id']);
      if (!told.has(id)) tell(lineOf(body));
      told.add(id);
      return 204;
    } catch {
      return 400;
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never text
  return {
    url: `http://127.0.0.1:${port}/`,
    secret,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += String(chunk);
    if (body.length > MOST_BYTES) throw new Error('An alert is short.');
  }
  return body;
}

/** As Standard Webhooks has it: id, time and body under the shared secret, and none that was kept to be sent again later. */
function isSigned({ headers }: IncomingMessage, body: string, secret: Uint8Array): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers;
  const wanted = Buffer.from(
    `v1,${createHmac('sha256', secret)
      .update(`${String(id)}.${String(timestamp)}.${body}`)
      .digest('base64')}`,
  );
  const given = Buffer.from(String(signature));
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  return given.length === wanted.length && timingSafeEqual(given, wanted) && age < NEWEST_SECONDS;
}

function lineOf(body: string): string {
  // Signed by our own partnership, whose notice has this shape.
  const alert = JSON.parse(body) as Alert;
  const office = alert.data.office
    .toLowerCase()
    .replaceAll('_', ' ')
    .replaceAll(/\b\w/g, (letter) => letter.toUpperCase());
  switch (alert.type) {
    case 'break_glass.raised':
      return `The glass was broken: the ${office} is told of ${alert.data.breakGlassId} and reviews it by ${alert.data.reviewDueOn}.`;
    case 'disowned_record.raised':
      return `A record was disowned: the ${office} is told of ${alert.data.disowningId} and looks into it by ${alert.data.reviewDueOn}.`;
    default:
      return alert satisfies never;
  }
}
