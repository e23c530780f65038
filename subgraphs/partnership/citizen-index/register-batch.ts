/** Receives one batch of an agency's register: in sequence, once, record by record, and taken up again where a crash has broken it off. */

import type { AgencyName } from '../../../schema/wire.ts';
import type { BatchStore, ReceivedBatch, RecordAnswer } from './batch-store.ts';
import { readRegisteredRecord, RegisteredRecordError } from './read-registered-record.ts';
import { registerRecord, withdrawRecord } from './register-record.ts';
import type { RegisterOptions } from './register-record.ts';
import type { SignedWords } from './registration-signature.ts';

export interface RegisterBatchOptions extends RegisterOptions {
  readonly batches: BatchStore;
}

export type BatchAnswer =
  | { readonly kind: 'DONE'; readonly results: readonly RecordAnswer[] }
  /** The sequence is not the next one, or is another batch's. */
  | { readonly kind: 'OUT_OF_SEQUENCE' | 'ANOTHER_BATCH'; readonly expected: number }
  | { readonly kind: 'UNREADABLE'; readonly message: string };

export const MOST_RECORDS = 1000;

/** `body` is what the digest was made of. Throws IndexBusyError: the batch may be sent again as it is. */
export async function registerBatch(
  words: SignedWords,
  body: Uint8Array,
  options: RegisterBatchOptions,
): Promise<BatchAnswer> {
  const { batches, now = () => new Date() } = options;
  const { agency, batch, sequence, digest } = words;
  const records = recordsIn(body, words);
  if (typeof records === 'string') return { kind: 'UNREADABLE', message: records };
  const known = await batches.batchAt(agency, sequence);
  const expected = nextAfter(await batches.lastBatch(agency));
  if (known === null && sequence !== expected) return { kind: 'OUT_OF_SEQUENCE', expected };
  // One that was never finished gives way: an agency whose file has changed since must not be stuck with it.
  if (known === null || known.answer === null)
    await batches.addBatch({ agency, batch, sequence, digest }, now().toISOString());
  const begun = await batches.batchAt(agency, sequence);
  if (begun === null || begun.digest !== digest || begun.batch !== batch) return { kind: 'ANOTHER_BATCH', expected };
  if (begun.answer !== null) return { kind: 'DONE', results: begun.answer };
  const results: RecordAnswer[] = [];
  for (const record of records) results.push(await answerTo(record, agency, options));
  await batches.finishBatch({ agency, batch, sequence, digest, answer: results }, now().toISOString());
  // Of two who sent the same at once, both are told what the first was told.
  const finished = await batches.batchAt(agency, sequence);
  return { kind: 'DONE', results: finished?.answer ?? results };
}

/** One that was broken off is taken up before another begins. */
function nextAfter(last: ReceivedBatch | null): number {
  if (last === null) return 1;
  return last.answer === null ? last.sequence : last.sequence + 1;
}

function recordsIn(body: Uint8Array, { agency, batch, sequence }: SignedWords): readonly unknown[] | string {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return 'The body must be JSON.';
  }
  const said: Readonly<Record<string, unknown>> = typeof json === 'object' && json !== null ? { ...json } : {};
  if (said['agency'] !== agency || said['batch'] !== batch || said['sequence'] !== sequence)
    return '"agency", "batch" and "sequence" must be those that were signed.';
  const { records } = said;
  if (!Array.isArray(records) || records.length > MOST_RECORDS)
    return `"records" must be a list of at most ${MOST_RECORDS}.`;
  return records;
}

async function answerTo(json: unknown, agency: AgencyName, options: RegisterBatchOptions): Promise<RecordAnswer> {
  try {
    const withdrawn = readWithdrawal(json);
    if (withdrawn !== null) {
      ownOnly(withdrawn.agency, agency);
      const isHeld = await withdrawRecord(agency, withdrawn.key, options);
      return { outcome: isHeld ? 'WITHDRAWN' : 'NOT_HELD' };
    }
    const record = readRegisteredRecord(json);
    ownOnly(record.agency, agency);
    refuseFuture(record.updatedAt, options.now?.() ?? new Date());
    const { outcome, record: id } = await registerRecord(record, options);
    return { outcome, record: id };
  } catch (error) {
    if (!(error instanceof RegisteredRecordError)) throw error;
    return { outcome: 'REFUSED', field: error.field, message: error.message };
  }
}

/** `{"agency": "council", "key": "...", "isWithdrawn": true}`; null for anything that does not say so. */
function readWithdrawal(json: unknown): { readonly agency: unknown; readonly key: string } | null {
  if (typeof json !== 'object' || json === null || !('isWithdrawn' in json)) return null;
  const { isWithdrawn, agency, key, ...others }: Readonly<Record<string, unknown>> = { ...json };
  if (isWithdrawn !== true) throw new RegisteredRecordError('isWithdrawn', 'true, or left out');
  if (typeof key !== 'string' || key === '') throw new RegisteredRecordError('key', 'a text of 1 to 200 characters');
  if (Object.keys(others).length > 0) throw new RegisteredRecordError('', 'without other fields when it is withdrawn');
  return { agency, key };
}

function ownOnly(said: unknown, agency: AgencyName): void {
  if (said !== agency) throw new RegisteredRecordError('agency', 'the one that has signed');
}

const DAY_MS = 86_400_000;

/** A clock that is years ahead would shut out every change until then. */
function refuseFuture(updatedAt: string, now: Date): void {
  if (Date.parse(updatedAt) > now.getTime() + DAY_MS)
    throw new RegisteredRecordError('updatedAt', 'no more than a day ahead of the clock');
}
