/** Brings an agency's register to the index: in signed batches, in sequence, and on from where an earlier run was broken off. */

import { setTimeout as pause } from 'node:timers/promises';

import type { AgencyName } from '../../../schema/wire.ts';
import type { NumberedNotice, RecordAnswer } from './batch-store.ts';
import { digestOf, SIGNATURE_HEADER, signWords } from './registration-signature.ts';
import type { SigningKey } from './registration-signature.ts';

export interface RegisterClientOptions {
  readonly agency: AgencyName;
  readonly key: SigningKey;
  /** The partnership's address, such as `https://partnership.example`. */
  readonly address: string;
  readonly fetch?: typeof fetch;
  readonly now?: () => Date;
  readonly wait?: (ms: number) => Promise<unknown>;
}

export interface RegisterClient {
  /**
   * Sends records in batches of at most 1,000 and 5 MB. Throws RegistrationError when the index refuses a batch, and after
   * eight attempts at one that found it busy or away.
   */
  send(records: AsyncIterable<unknown> | Iterable<unknown>, options?: SendOptions): AsyncGenerator<SentBatch>;
  /** What became of the agency's records after the notice of that number; from the first, 0. */
  notices(after: number): AsyncGenerator<NumberedNotice>;
}

export interface SendOptions {
  /** The first batch's sequence. Left out, the index is asked for it. */
  readonly from?: number;
}

export interface SentBatch {
  readonly sequence: number;
  /** In the order of the records. */
  readonly results: readonly RecordAnswer[];
}

/** A register could not be brought, for a reason that is fit to be read by whoever runs it. */
export class RegistrationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RegistrationError';
  }
}

const MOST_RECORDS = 1000;
/** Below the 5 MB of the door, for the words around the records. */
const MOST_BYTES = 4_900_000;
const ATTEMPTS = 8;

export function createRegisterClient({ agency, key, address, ...options }: RegisterClientOptions): RegisterClient {
  const { fetch: send = fetch, now = () => new Date(), wait = pause } = options;

  async function post(path: string, batch: string, sequence: number, body: Buffer): Promise<Answered> {
    const header = signWords({ agency, batch, sequence, digest: digestOf(body) }, key);
    for (let attempt = 1; ; attempt += 1) {
      const answer = await tried(() =>
        send(new URL(path, address), {
          method: 'POST',
          headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: header },
          body: new Uint8Array(body),
        }),
      );
      if (answer !== null && answer.status < 500) return answer;
      if (attempt >= ATTEMPTS)
        throw new RegistrationError('The index is busy or away. Begin again later: it goes on from there.');
      await wait(250 * 2 ** attempt);
    }
  }

  async function sendBatch(sequence: number, records: readonly string[]): Promise<SentBatch | { expected: number }> {
    const batch = `${agency}-${sequence}`;
    const words = `"agency":${JSON.stringify(agency)},"batch":${JSON.stringify(batch)},"sequence":${sequence}`;
    const { status, json } = await post(
      '/register-records',
      batch,
      sequence,
      Buffer.from(`{${words},"records":[${records.join(',')}]}`),
    );
    if (status === 409 && typeof json['expected'] === 'number') return { expected: json['expected'] };
    if (status !== 200 || !Array.isArray(json['results']))
      throw new RegistrationError(`The index has refused (${status}): ${messageOf(json)}`);
    // The index's own words: what it answers is of its contract.
    return { sequence, results: json['results'] as readonly RecordAnswer[] };
  }

  return {
    send: async function* sendAll(records, { from } = {}) {
      let sequence = from ?? 1;
      for await (const some of inBatches(records)) {
        let sent = await sendBatch(sequence, some);
        // Only the first may be off: where a run begins, the index knows better.
        if ('expected' in sent && from === undefined) {
          sequence = sent.expected;
          from = sequence;
          sent = await sendBatch(sequence, some);
        }
        if ('expected' in sent)
          throw new RegistrationError(`The index waits for batch ${sent.expected}: does another run go on?`);
        from = sequence;
        yield sent;
        sequence += 1;
      }
    },

    notices: async function* noticesAfter(after) {
      let last = after;
      for (;;) {
        const body = Buffer.from(JSON.stringify({ after: last }));
        const signedAt = Math.floor(now().getTime() / 1000);
        const { status, json } = await post('/register-records/notices', 'notices', signedAt, body);
        if (status !== 200 || !Array.isArray(json['notices']))
          throw new RegistrationError(`The index has refused (${status}): ${messageOf(json)}`);
        const notices = json['notices'] as readonly NumberedNotice[]; // the index's own words, as above
        yield* notices;
        last = notices.at(-1)?.seq ?? last;
        if (json['hasMore'] !== true) return;
      }
    },
  };
}

interface Answered {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
}

/** Null where nobody answers, or what answers speaks no JSON. */
async function tried(request: () => Promise<Response>): Promise<Answered | null> {
  try {
    const response = await request();
    const json: unknown = await response.json();
    return { status: response.status, json: typeof json === 'object' && json !== null ? { ...json } : {} };
  } catch {
    return null;
  }
}

function messageOf({ errors }: Answered['json']): string {
  const [first]: readonly unknown[] = Array.isArray(errors) ? errors : [];
  const message: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'message') : undefined;
  return typeof message === 'string' ? message : 'it gave no reason';
}

/** Records as JSON. What an agency has in a file already is not parsed and written again. */
async function* inBatches(records: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<readonly string[]> {
  let some: string[] = [];
  let bytes = 0;
  for await (const record of records) {
    const text = typeof record === 'string' ? record : JSON.stringify(record);
    const length = Buffer.byteLength(text) + 1;
    if (some.length >= MOST_RECORDS || (some.length > 0 && bytes + length > MOST_BYTES)) {
      yield some;
      [some, bytes] = [[], 0];
    }
    some.push(text);
    bytes += length;
  }
  if (some.length > 0) yield some;
}
