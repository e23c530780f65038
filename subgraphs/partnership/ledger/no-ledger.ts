/** Stands where no ledger was named: says so to whoever asks what is in it. */

import { notFound } from '../../kit/errors.ts';
import type { LedgerSource } from '../source.ts';

export const noLedger: LedgerSource = {
  events: refuse,
  looksByCitizen: refuse,
  close: async () => undefined,
};

function refuse(): Promise<never> {
  return Promise.reject(notFound('No ledger is connected here.'));
}
