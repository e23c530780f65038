/** Registers one record of an agency, or takes it back: found, compared and joined in one transaction, so that no half of it ever shows. */

import { isDeepStrictEqual } from 'node:util';

import type { AgencyName } from '../../../schema/wire.ts';
import { onceFree } from './once-free.ts';
import type { Patience } from './once-free.ts';
import type { IndexedRecord, IndexStore, IndexTransaction, LoggedEvent } from './index-store.ts';
import type { Linker } from './linker.ts';
import type { RegisteredRecord } from './registered-record.ts';
import { resolveTouched } from './resolve-touched.ts';

export interface RegisterOptions {
  readonly store: IndexStore;
  readonly linker: Linker;
  readonly now?: () => Date;
  readonly patience?: Patience;
}

export interface Registered {
  /** UNCHANGED: it stands so already. IGNORED_OLDER: what stands was changed later than this. */
  readonly outcome: 'REGISTERED' | 'UNCHANGED' | 'IGNORED_OLDER';
  /** `index_record.id` */
  readonly record: string;
  readonly citizen: string;
  readonly events: readonly LoggedEvent[];
  /** Names of rules whose keys too many records share: somebody may have been overlooked. */
  readonly skipped: readonly string[];
}

/** Throws IndexBusyError when others were in the way too often. The same record may then be sent again. */
export async function registerRecord(record: RegisteredRecord, options: RegisterOptions): Promise<Registered> {
  const { store, linker, now = () => new Date(), patience } = options;
  // A register that is sent every night has hardly changed: nobody waits for what stands already.
  const { stood } = await store.findRecord(record.agency, record.key);
  const nothingNew = stood === null ? null : nothingNewIn(record, stood);
  if (nothingNew !== null) return nothingNew;
  const foundBy = [record, ...(stood === null ? [] : [stood.record])];
  return onceFree(
    () =>
      store.transaction(async (index) => {
        await index.lock([record], foundBy);
        return register(index, linker, record, now());
      }),
    patience,
  );
}

/** False where the agency has no such record. */
export async function withdrawRecord(agency: AgencyName, key: string, options: RegisterOptions): Promise<boolean> {
  const { store, linker, now = () => new Date(), patience } = options;
  return onceFree(
    () =>
      store.transaction(async (index) => {
        await index.lock([{ agency, key }], []);
        const { stood } = await index.findRecord(agency, key);
        if (stood === null) return false;
        const occasion = { at: now().toISOString(), by: 'engine', why: 'WITHDRAWN' };
        await resolveTouched(index, linker, [{ id: stood.id, stood, record: null }], occasion);
        return true;
      }),
    patience,
  );
}

/** Its locks are taken. Those of keys that it had only for a moment are taken when they are seen. */
async function register(
  index: IndexTransaction,
  linker: Linker,
  record: RegisteredRecord,
  now: Date,
): Promise<Registered> {
  const { stood, formerId } = await index.findRecord(record.agency, record.key);
  const nothingNew = stood === null ? null : nothingNewIn(record, stood);
  if (nothingNew !== null) return nothingNew;
  const id = stood?.id ?? formerId ?? linker.newId();
  const occasion = { at: now.toISOString(), by: 'engine', why: stood === null ? 'REGISTERED' : 'CHANGED' };
  const touched = [{ id, stood, record, isReturning: formerId !== null }];
  const { citizenOf, events, skipped } = await resolveTouched(index, linker, touched, occasion);
  const citizen = citizenOf.get(id);
  if (citizen === undefined) throw new Error('A record that was registered is nobody’s.');
  return { outcome: 'REGISTERED', record: id, citizen, events, skipped };
}

/** Null where it says something that does not stand yet. */
function nothingNewIn(record: RegisteredRecord, stood: IndexedRecord): Registered | null {
  const as = { record: stood.id, citizen: stood.citizenId, events: [], skipped: [] };
  if (isDeepStrictEqual(stood.record, record)) return { outcome: 'UNCHANGED', ...as };
  const isOlder = Date.parse(record.updatedAt) < Date.parse(stood.record.updatedAt);
  return isOlder ? { outcome: 'IGNORED_OLDER', ...as } : null;
}
