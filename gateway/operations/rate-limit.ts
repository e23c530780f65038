/** Gives each reader and each client so many points a minute, and takes from them what every operation costs. */

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import type { RatesConfig } from '../config.ts';
import { RateLimitedError } from '../errors/errors.ts';

/** Who pays. What an unproven name does must not use up what a proven client of that name has. */
export interface Payer {
  /** The subject of the reader's token. */
  readonly subject: string | null;
  /** Where somebody who has not signed in asks from. */
  readonly address: string;
  readonly provenClient: string | null;
  readonly namedClient: string | null;
}

export type Purse = 'reader' | 'client';

export interface RateLimit {
  /** Throws RateLimitedError when the points of this minute are used up. */
  pay(payer: Payer, points: number): Promise<void>;
}

/** Counts the points of one minute for each key. `consume` rejects with RateLimiterRes when they are used up. */
export interface PointsOf {
  readonly points: number;
  consume(key: string, points: number): Promise<unknown>;
}

export type OpenPurse = (purse: Purse, points: number) => PointsOf;

export interface RateLimitOptions extends Pick<RatesConfig, 'readerPoints' | 'clientPoints'> {
  /** Told once a minute at most for each purse that is empty. */
  readonly onEmpty: (purse: Purse, payer: Payer) => void;
  /** Where points are counted; left out, in the memory of this process. */
  readonly openPurse?: OpenPurse | undefined;
}

export const PURSE_SECONDS = 60;

export function createRateLimit({
  readerPoints,
  clientPoints,
  onEmpty,
  openPurse = inMemory,
}: RateLimitOptions): RateLimit {
  const purses = {
    reader: openPurse('reader', readerPoints),
    client: openPurse('client', clientPoints),
  };
  return {
    async pay(payer, points) {
      await take('reader', payer.subject === null ? `address ${payer.address}` : `subject ${payer.subject}`);
      const client = clientKey(payer);
      if (client !== null) await take('client', client);

      async function take(purse: Purse, key: string): Promise<void> {
        try {
          await purses[purse].consume(key, points);
        } catch (error) {
          if (!(error instanceof RateLimiterRes)) throw error;
          if (error.consumedPoints - points <= purses[purse].points) onEmpty(purse, payer);
          throw new RateLimitedError(Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
        }
      }
    },
  };
}

function inMemory(_purse: Purse, points: number): PointsOf {
  return new RateLimiterMemory({ points, duration: PURSE_SECONDS });
}

/** A stranger has its address alone: any client's name on its requests would be free to write. */
function clientKey({ subject, provenClient, namedClient }: Payer): string | null {
  if (provenClient !== null) return `proven ${provenClient}`;
  return subject === null || namedClient === null ? null : `named ${namedClient}`;
}
