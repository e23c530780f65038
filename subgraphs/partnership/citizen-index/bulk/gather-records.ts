/** Goes through all records once: what is compared goes into the engine's table, and of the rest a few bytes a record are kept. */

import { createTableEncoder } from '../../linkage/linkage.ts';
import type { RecordTable } from '../../linkage/linkage.ts';
import { RECORD_BYTES, recordHash } from '../key-hash.ts';
import type { IndexKeyring } from '../keyring.ts';
import { comparable, INDEX_FIELDS } from '../registered-record.ts';
import type { RegisteredRecord } from '../registered-record.ts';

/** One record stands twice among those to be loaded. Positions count from one. */
export class DoubledRecordError extends Error {
  readonly positions: readonly [number, number];

  constructor(first: number, second: number) {
    super(`Records ${first} and ${second} are one: they have the same agency and key.`);
    this.name = 'DoubledRecordError';
    this.positions = [first, second];
  }
}

export interface GatheredRecords {
  readonly table: RecordTable;
  /** 1 where the agency's help goes on. */
  readonly isOpen: Uint8Array;
  /** 1 where nobody may learn of the record or of where the citizen is. */
  readonly isHidden: Uint8Array;
  /** By record, which of `ids` was proposed for its citizen; -1 for none. */
  readonly proposed: Int32Array;
  readonly ids: readonly string[];
}

export type Records = Iterable<RegisteredRecord> | AsyncIterable<RegisteredRecord>;
export type ProposeId = (record: RegisteredRecord) => string | null;

export interface GatherOptions {
  readonly keyring: IndexKeyring;
  readonly proposeId: ProposeId;
  onRecord?(count: number): void;
}

/** Throws DoubledRecordError. */
export async function gatherRecords(
  records: Records,
  { keyring, proposeId, onRecord }: GatherOptions,
): Promise<GatheredRecords> {
  const encoder = createTableEncoder(INDEX_FIELDS);
  const [isOpen, isHidden, proposed]: [number[], number[], number[]] = [[], [], []];
  const numberOfId = new Map<string, number>();
  const hashes = growingBytes(RECORD_BYTES);
  for await (const record of records) {
    encoder.add(comparable('', record));
    hashes.push(recordHash(keyring.newest, record.agency, record.key));
    isOpen.push(record.hasOpenCase === true ? 1 : 0);
    isHidden.push(record.isConfidential || record.person.locationRestriction !== null ? 1 : 0);
    const id = proposeId(record);
    if (id !== null && !numberOfId.has(id)) numberOfId.set(id, numberOfId.size);
    proposed.push(id === null ? -1 : (numberOfId.get(id) ?? -1));
    onRecord?.(proposed.length);
  }
  refuseDoubled(hashes.bytes());
  return {
    table: encoder.table(),
    isOpen: Uint8Array.from(isOpen),
    isHidden: Uint8Array.from(isHidden),
    proposed: Int32Array.from(proposed),
    ids: [...numberOfId.keys()],
  };
}

/** By sorting what a number can hold of each hash: quick, and small beside a set of texts. */
function refuseDoubled(hashes: Buffer): void {
  const count = hashes.length / RECORD_BYTES;
  const heads = Float64Array.from({ length: count }, (_, record) => hashes.readUIntBE(record * RECORD_BYTES, 6));
  const sorted = heads.toSorted();
  const alike = new Set(sorted.filter((head, place) => head === sorted[place + 1]));
  if (alike.size === 0) return;
  const seen = new Map<string, number>();
  for (const [record, head] of heads.entries()) {
    if (!alike.has(head)) continue;
    const whole = hashes.toString('latin1', record * RECORD_BYTES, (record + 1) * RECORD_BYTES);
    const before = seen.get(whole);
    if (before !== undefined) throw new DoubledRecordError(before + 1, record + 1);
    seen.set(whole, record);
  }
}

/** Pieces of one length end to end, doubled in room as they grow. */
function growingBytes(each: number) {
  let room = Buffer.alloc(1024 * each);
  let used = 0;
  return {
    push: (piece: Uint8Array): void => {
      if (used === room.length) room = Buffer.concat([room, Buffer.alloc(room.length)]);
      room.set(piece, used);
      used += each;
    },
    bytes: (): Buffer => room.subarray(0, used),
  };
}
