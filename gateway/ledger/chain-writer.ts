/** Writes one chain: seals records in their order, commits all that wait as one, and lets nobody go on before theirs is on the disk. */

import type { LedgerStore } from './ledger-store.ts';
import { chainStart, recordHash } from '../../schema/ledger/hash-chain.ts';
import type { LedgerRecord } from '../../schema/ledger/record.ts';

export interface ChainWriter {
  /** Resolves when the record is on the disk. Rejects with NotRecorded when it is not, or not known to be in time. */
  append(body: string): Promise<void>;
  /** Whether a record that came now would be tried. */
  isUp(): boolean;
  /** Commits what waits, and takes no more. */
  close(): Promise<void>;
}

/** No record, so no answer. */
export class NotRecorded extends Error {
  constructor(why: string) {
    super(`The ledger did not take a record: ${why}.`);
    this.name = 'NotRecorded';
  }
}

export interface ChainWriterOptions {
  readonly chain: string;
  readonly store: LedgerStore;
  readonly now: () => Date;
  /** The longest that a record may wait. */
  readonly milliseconds: number;
  /** Most records that may wait. One more is refused at once: memory must not be what a slow disk costs. */
  readonly mostWaiting?: number;
  /** Most records in one statement. */
  readonly mostTogether?: number;
  /** Between two tries while the database is away. */
  readonly retryMilliseconds?: number;
  /** Told of each record on the disk, in order, by its hash. */
  onCommitted(hash: string): void;
  /** Told when the database goes away (with what it said) and when it is back (with null). */
  onState(error: unknown): void;
}

interface Waiting {
  readonly body: string;
  readonly since: number;
  resolve(): void;
  reject(reason: NotRecorded): void;
}

/** UNSURE: the last batch failed, and may be on the disk all the same. FOREIGN: somebody else wrote to our chain. */
type State = 'UP' | 'UNSURE' | 'DOWN' | 'FOREIGN' | 'CLOSED';

export function createChainWriter({
  chain,
  store,
  now,
  milliseconds,
  mostWaiting = 5_000,
  mostTogether = 500,
  retryMilliseconds = 250,
  onCommitted,
  onState,
}: ChainWriterOptions): ChainWriter {
  const waiting: Waiting[] = [];
  /** What was sent and not confirmed. Whatever else is found in the chain is not ours. */
  const doubtful = new Set<string>();
  let head = { seq: 0, hash: chainStart(chain) };
  let state: State = 'UP';
  let working: Promise<void> | null = null;

  return { append, isUp: () => state === 'UP' || state === 'UNSURE', close };

  function append(body: string): Promise<void> {
    if (state === 'DOWN' || state === 'FOREIGN' || state === 'CLOSED') return refused('the database is away');
    if (waiting.length >= mostWaiting) return refused('too many wait');
    const committed = new Promise<void>((resolve, reject) => {
      waiting.push({ body, since: performance.now(), resolve, reject });
    });
    working ??= work();
    return committed;
  }

  async function close(): Promise<void> {
    for (let current = working; current !== null; current = working) await current;
    state = 'CLOSED';
  }

  async function work(): Promise<void> {
    do {
      // What else comes in this turn of the event loop goes into the same statement.
      await new Promise(setImmediate);
      if (state !== 'UP' && !(await recover())) break;
      if (waiting.length > 0) await commit();
      // A batch that failed is looked for at once: most often only the connection had broken.
    } while (waiting.length > 0 || state === 'UNSURE');
    working = null;
  }

  async function commit(): Promise<void> {
    const batch = waiting.splice(0, mostTogether);
    const records = sealed(batch);
    for (const { hash } of records) doubtful.add(hash);
    try {
      await inTime(store.append(records), batch);
    } catch (error) {
      state = 'UNSURE';
      store.renew();
      onState(error);
      for (const { reject } of batch) reject(new NotRecorded('the database did not take it in time'));
      return;
    }
    doubtful.clear();
    for (const { seq, hash } of records) advance(seq, hash);
    for (const { resolve } of batch) resolve();
  }

  function sealed(batch: readonly Waiting[]): readonly LedgerRecord[] {
    const at = now().toISOString();
    let { seq, hash: prev } = head;
    return batch.map(({ body }) => {
      seq += 1;
      const record = { chain, seq, at, body, prev, hash: recordHash({ prev, seq, at, body }) };
      prev = record.hash;
      return record;
    });
  }

  function advance(seq: number, hash: string): void {
    head = { seq, hash };
    onCommitted(hash);
  }

  /** Finds out what of the chain is on the disk. False: nobody can be served. */
  async function recover(): Promise<boolean> {
    try {
      const found = await inTime(store.hashesAfter(chain, head.seq), waiting);
      if (!found.every((hash) => doubtful.has(hash))) {
        fail('FOREIGN', new NotRecorded('somebody else has written to this chain'));
        return false;
      }
      for (const hash of found) advance(head.seq + 1, hash);
      state = 'UP';
      onState(null);
      return true;
    } catch (error) {
      store.renew();
      fail('DOWN', error);
      setTimeout(retry, retryMilliseconds).unref();
      return false;
    }
  }

  function retry(): void {
    if (state === 'DOWN') working ??= work();
  }

  function fail(next: 'DOWN' | 'FOREIGN', error: unknown): void {
    if (state !== next) onState(error);
    state = next;
    for (const { reject } of waiting.splice(0)) reject(new NotRecorded('the database is away'));
  }

  /** Nobody waits longer than they may: the first has waited longest. */
  async function inTime<T>(answer: Promise<T>, [first]: readonly Waiting[]): Promise<T> {
    const waited = first === undefined ? 0 : performance.now() - first.since;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new NotRecorded('the time is over')), Math.max(1, milliseconds - waited));
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function refused(why: string): Promise<never> {
  return Promise.reject(new NotRecorded(why));
}
