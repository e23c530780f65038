/** Holds the rate limit to this: each pays for itself, and nobody can empty another's purse. */

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { createRateLimit } from '../../gateway/operations/rate-limit.ts';
import type { Payer, Purse } from '../../gateway/operations/rate-limit.ts';

beforeEach(() => void jest.useFakeTimers({ now: 0 }));
afterEach(() => void jest.useRealTimers());

const ANN: Payer = { subject: 'ann', address: '192.0.2.1', provenClient: null, namedClient: null };
const LIMITED = { code: 'RATE_LIMITED', status: 429 };

function limitOf(readerPoints: number, clientPoints = 1_000_000) {
  const empty: Purse[] = [];
  const { pay } = createRateLimit({ readerPoints, clientPoints, onEmpty: (purse) => void empty.push(purse) });
  return { empty, pay: (points: number, payer: Partial<Payer> = {}) => pay({ ...ANN, ...payer }, points) };
}

describe('a reader', () => {
  it('pays what its operations cost, and has its points again after a minute', async () => {
    const { pay } = limitOf(100);
    await pay(60);
    await pay(40);
    await expect(pay(1)).rejects.toMatchObject(LIMITED);
    jest.setSystemTime(59_999);
    await expect(pay(1)).rejects.toMatchObject(LIMITED);
    jest.setSystemTime(60_000);
    await pay(100);
  });

  it('is told after how many seconds', async () => {
    const { pay } = limitOf(10);
    await pay(10);
    jest.setSystemTime(45_500);
    await expect(pay(1)).rejects.toMatchObject({ headers: new Map([['retry-after', '15']]) });
  });

  it('is told to the operator once a minute, however often it knocks', async () => {
    const { pay, empty } = limitOf(10);
    await pay(9);
    for (let times = 0; times < 5; times += 1) await expect(pay(3)).rejects.toMatchObject(LIMITED);
    expect(empty).toEqual(['reader']);
  });

  it('does not pay for another, nor does one who has not signed in, whatever they call themselves', async () => {
    const { pay } = limitOf(10);
    await pay(10);
    await pay(10, { subject: 'bob' });
    await pay(10, { subject: null, address: '192.0.2.1' });
    await pay(10, { subject: null, address: 'subject ann' });
    await expect(pay(1, { subject: null, address: '192.0.2.1' })).rejects.toMatchObject(LIMITED);
  });
});

describe('a client', () => {
  it('pays for all of its readers together', async () => {
    const { pay, empty } = limitOf(10, 15);
    await pay(10, { subject: 'ann', provenClient: 'crm' });
    await expect(pay(10, { subject: 'bob', provenClient: 'crm' })).rejects.toMatchObject(LIMITED);
    await pay(10, { subject: 'cat', provenClient: 'portal' });
    expect(empty).toEqual(['client']);
  });

  it('does not pay for those who only call themselves by its name', async () => {
    const { pay } = limitOf(1_000, 15);
    await pay(15, { subject: 'eve', namedClient: 'crm' });
    await expect(pay(1, { subject: 'eve', namedClient: 'crm' })).rejects.toMatchObject(LIMITED);
    await pay(500, { subject: null, namedClient: 'crm' });
    await pay(15, { provenClient: 'crm' });
  });
});
