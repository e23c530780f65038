/** Holds the bulkhead to this: never more inside than there are places, everybody in turn, and nobody waits for long. */

import { describe, expect, it } from '@jest/globals';

import { BulkheadFull, createBulkhead } from '../../gateway/bulkhead.ts';

const WAIT = { waitMilliseconds: 10_000 };

describe('a bulkhead', () => {
  it('lets in as many as there are places, and the next when one leaves, in the order in which they came', async () => {
    const bulkhead = createBulkhead({ places: 1, queue: 3, ...WAIT });
    const came: number[] = [];
    const leave = await bulkhead.enter();
    const waiting = [1, 2, 3].map(async (number) => {
      const leaveAgain = await bulkhead.enter();
      came.push(number);
      expect(bulkhead.inside).toBe(1);
      leaveAgain();
    });
    expect(bulkhead.waiting).toBe(3);
    leave();
    await Promise.all(waiting);
    expect(came).toEqual([1, 2, 3]);
    expect([bulkhead.inside, bulkhead.waiting]).toEqual([0, 0]);
  });

  it('turns away at once whom it has no room for', async () => {
    const bulkhead = createBulkhead({ places: 1, queue: 1, ...WAIT });
    const leave = await bulkhead.enter();
    const waiting = bulkhead.enter();
    await expect(bulkhead.enter()).rejects.toBeInstanceOf(BulkheadFull);
    leave();
    (await waiting)();
  });

  it('turns away whoever has waited too long, and keeps no place for them', async () => {
    const bulkhead = createBulkhead({ places: 1, queue: 2, waitMilliseconds: 20 });
    const leave = await bulkhead.enter();
    await expect(bulkhead.enter()).rejects.toBeInstanceOf(BulkheadFull);
    expect(bulkhead.waiting).toBe(0);
    leave();
    expect(bulkhead.inside).toBe(0);
    (await bulkhead.enter())();
  });

  it('does not make room twice for one who leaves twice', async () => {
    const bulkhead = createBulkhead({ places: 2, queue: 0, ...WAIT });
    const leave = await bulkhead.enter();
    await bulkhead.enter();
    leave();
    leave();
    await bulkhead.enter();
    await expect(bulkhead.enter()).rejects.toBeInstanceOf(BulkheadFull);
  });

  it('never lets in more than its places, whatever happens in which order', async () => {
    const bulkhead = createBulkhead({ places: 3, queue: 50, waitMilliseconds: 15 });
    let most = 0;
    const ends = await Promise.allSettled(
      Array.from({ length: 60 }, async (_, index) => {
        const leave = await bulkhead.enter();
        most = Math.max(most, bulkhead.inside);
        await new Promise((resolve) => setTimeout(resolve, index % 5));
        leave();
      }),
    );
    expect(most).toBe(3);
    expect(ends.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(6);
    expect([bulkhead.inside, bulkhead.waiting]).toEqual([0, 0]);
  });
});
