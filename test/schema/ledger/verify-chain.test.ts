/** Whoever alters, removes, moves or rewrites records is seen, and the record is named. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { LedgerRecord } from '../../../schema/ledger/record.ts';
import { signedCheckpoints } from '../../../schema/ledger/verify/read-checkpoints.ts';
import { createChainVerifier } from '../../../schema/ledger/verify/verify-chain.ts';
import type { ChainVerdict } from '../../../schema/ledger/verify/verify-chain.ts';
import { verifyLedger } from '../../../schema/ledger/verify/verify-ledger.ts';
import { aChain, aSigner, CHAIN, hashedAnew } from './a-chain.ts';

const signer = aSigner();

/** A chain, checkpoints along it of which the last covers all, and one of its records. */
const anyRecord = fc.integer({ min: 1, max: 24 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    seq: fc.integer({ min: 1, max: length }),
    sizes: fc.subarray(Array.from({ length }, (_, index) => index)),
  }),
);

interface Case {
  readonly length: number;
  readonly seq: number;
  readonly sizes: readonly number[];
}

type Change = (records: LedgerRecord[], index: number) => LedgerRecord[];

/** Each must be told of as the record that it was done to. */
const CHANGES: readonly (readonly [what: string, change: Change])[] = [
  ['its body', (records, index) => records.with(index, { ...at(records, index), body: '{"v":1}' })],
  [
    'its body, and hashes it anew',
    (records, index) => records.with(index, hashedAnew({ ...at(records, index), body: '{"v":1}' })),
  ],
  ['its time', (records, index) => records.with(index, { ...at(records, index), at: '2020-01-01T00:00:00.000Z' })],
  ['its hash', (records, index) => records.with(index, { ...at(records, index), hash: 'f'.repeat(64) })],
  ['its link', (records, index) => records.with(index, { ...at(records, index), prev: 'f'.repeat(64) })],
];

describe('a chain that nobody touched', () => {
  it('is whole, and confirmed as far as its last checkpoint', () => {
    fc.assert(
      fc.property(anyRecord, ({ length, seq }) => {
        const records = aChain(length);
        const verdict = verdictOn(records, [signer.at(records, 0), signer.at(records, seq)]);
        expect(verdict).toEqual({ chain: CHAIN, records: length, problems: [], confirmed: seq });
      }),
    );
  });

  it('is whole without a checkpoint too, and confirmed by none', () => {
    expect(verdictOn(aChain(5), [])).toEqual({ chain: CHAIN, records: 5, problems: [], confirmed: 0 });
  });
});

describe('whoever alters one record', () => {
  it.each(CHANGES)('in %s is seen, and the record is named', (_what, change) => {
    fc.assert(
      fc.property(anyRecord, (given) => {
        const { problems } = tamper(given, (records) => change(records, given.seq - 1));
        const [problem] = problems;
        // Of the last record nothing follows that would have kept its hash: a checkpoint tells, and names it with its range.
        const isByCheckpoint = problem?.kind === 'REWRITTEN';
        const named = isByCheckpoint ? Number(/^Record (\d+), or/.exec(problem.text)?.[1]) : problem?.from;
        expect({ found: problems.length, named }).toEqual({ found: 1, named: given.seq });
        expect(isByCheckpoint && given.seq < given.length).toBe(false);
      }),
    );
  });

  it('is named exactly, also at the end, where a checkpoint stands just before it', () => {
    const { problems } = tamper({ length: 6, seq: 6, sizes: [5] }, (records) =>
      records.with(5, hashedAnew({ ...at(records, 5), body: '{}' })),
    );
    expect(problems).toMatchObject([{ kind: 'REWRITTEN', from: 6, to: 6 }]);
  });
});

describe('whoever removes one record', () => {
  it('is seen, and the record is named', () => {
    fc.assert(
      fc.property(anyRecord, (given) => {
        const { problems } = tamper(given, (records) => records.toSpliced(given.seq - 1, 1));
        expect(problems).toMatchObject([{ kind: 'MISSING', from: given.seq, to: given.seq }]);
      }),
    );
  });

  it('is seen when the rest is numbered anew', () => {
    const { problems } = tamper({ length: 8, seq: 4, sizes: [3, 6] }, (records) =>
      records.toSpliced(3, 1).map((record, index) => ({ ...record, seq: index + 1 })),
    );
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'MOVED', from: 4 }));
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'MISSING', from: 8, to: 8 }));
  });

  it('is seen when many are gone, with which', () => {
    const { problems } = tamper({ length: 20, seq: 1, sizes: [2] }, (records) => records.toSpliced(4, 9));
    expect(problems[0]).toMatchObject({ kind: 'MISSING', from: 5, to: 13 });
  });

  it('is seen when it is the tail up to the last checkpoint, or a whole chain', async () => {
    expect(tamper({ length: 9, seq: 1, sizes: [] }, (records) => records.slice(0, 7)).problems).toMatchObject([
      { kind: 'MISSING', from: 8, to: 9 },
    ]);
    const byChain = new Map([[CHAIN, [signer.at(aChain(9), 9)]]]);
    expect(await verifyLedger({ records: [], checkpoints: byChain })).toMatchObject([
      { chain: CHAIN, records: 0, problems: [{ kind: 'MISSING', from: 1, to: 9 }] },
    ]);
  });

  it('is NOT seen when it is the tail after the last checkpoint: which is said with every verdict', () => {
    const records = aChain(9);
    const verdict = verdictOn(records.slice(0, 7), [signer.at(records, 6)]);
    expect(verdict).toMatchObject({ problems: [], records: 7, confirmed: 6 });
  });
});

describe('whoever puts records into another order', () => {
  it('is seen by the places that were changed, and it is said where each belongs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 16 }), fc.nat(), fc.nat(), (length, a, b) => {
        const [one, other] = [a % length, b % length];
        fc.pre(one !== other);
        const { problems } = tamper({ length, seq: 1, sizes: [] }, (records) =>
          records
            .with(one, { ...at(records, other), seq: one + 1 })
            .with(other, { ...at(records, one), seq: other + 1 }),
        );
        const moved = problems.filter(({ kind }) => kind === 'MOVED').map(({ from, text }) => [from, text]);
        expect(moved.sort()).toEqual(
          [
            [one + 1, `Record ${one + 1} is not what was written there: it is record ${other + 1}.`],
            [other + 1, `Record ${other + 1} is not what was written there: it is record ${one + 1}.`],
          ].sort(),
        );
      }),
    );
  });

  it('is seen when lines of an export change places', () => {
    const { problems } = tamper({ length: 6, seq: 1, sizes: [] }, (records) =>
      records.with(2, at(records, 3)).with(3, at(records, 2)),
    );
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'MOVED', from: 3 }));
  });

  it('is seen when a record comes from another chain', () => {
    const other = aChain(6, '11111111-5a4b-4c3d-8e2f-0123456789ab');
    const { problems } = tamper({ length: 6, seq: 1, sizes: [] }, (records) =>
      records.with(0, { ...at(other, 0), chain: CHAIN }),
    );
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'ALTERED', from: 1 }));
  });
});

describe('whoever writes the rest of a chain anew', () => {
  it('is seen by the first checkpoint after it, with where it began at the earliest', () => {
    const records = aChain(12);
    const anew = aChain(12).slice(0, 5);
    for (const record of records.slice(5)) {
      anew.push(hashedAnew({ ...record, body: '{"v":1}', prev: anew.at(-1)?.hash ?? '' }));
    }
    const checkpoints = [3, 8, 12].map((size) => signer.at(records, size));
    expect(verdictOn(anew, checkpoints)).toMatchObject({
      confirmed: 3,
      problems: expect.arrayContaining([expect.objectContaining({ kind: 'REWRITTEN', from: 4, to: 8 })]),
    });
  });
});

describe('a checkpoint', () => {
  it('that our key did not sign proves nothing, and is told of', () => {
    const records = aChain(4);
    const honest = signer.at(records, 2);
    const given = [honest, { ...honest, size: 4 }, aSigner().at(records, 4)];
    const { byChain, problems } = signedCheckpoints(given, signer.keys);
    expect(byChain.get(CHAIN)).toEqual([honest]);
    expect(problems.map(({ text }) => text)).toEqual([
      'The checkpoint at 4 is not signed by the key that it names.',
      'The checkpoint at 4 names a key that was not given.',
    ]);
  });
});

function tamper({ length, sizes }: Case, change: (records: LedgerRecord[]) => LedgerRecord[]): ChainVerdict {
  const records = aChain(length);
  const checkpoints = [...sizes, length].map((size) => signer.at(records, size));
  return verdictOn(change(records), checkpoints);
}

function verdictOn(
  records: readonly LedgerRecord[],
  checkpoints: Parameters<typeof createChainVerifier>[1],
): ChainVerdict {
  const verifier = createChainVerifier(CHAIN, checkpoints);
  for (const record of records) verifier.add(record);
  return verifier.end();
}

function at(records: readonly LedgerRecord[], index: number): LedgerRecord {
  const record = records[index];
  if (record === undefined) throw new RangeError('No such record.');
  return record;
}
