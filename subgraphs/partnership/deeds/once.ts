/** Makes a deed one deed: a network that lost the answer, or a finger that pressed twice, changes nothing. */

import { createHash } from 'node:crypto';

import { badInput } from '../../kit/errors.ts';
import type { Kept, Once } from '../record-source.ts';

/** What graphql-js made of an input object: its fields always in the contract's order, so that equal inputs read alike. */
export interface KeyedInput {
  readonly idempotencyKey: string;
}

const KEY = /^[\w-]{8,100}$/;

/** Throws BAD_USER_INPUT for a key that is none. */
export function onceOf(input: KeyedInput): Once {
  const { idempotencyKey, ...said } = input;
  if (!KEY.test(idempotencyKey)) {
    throw badInput('"idempotencyKey" must be 8 to 100 letters, digits, hyphens or underscores.', 'idempotencyKey');
  }
  return { idempotencyKey, inputHash: createHash('sha256').update(JSON.stringify(said)).digest('base64url') };
}

/** Throws BAD_USER_INPUT when the key stands for something else already. */
export function refuseOther(kept: Pick<Kept, 'inputHash'>, { inputHash }: Once): void {
  if (kept.inputHash === inputHash) return;
  throw badInput('"idempotencyKey" has been used for something else.', 'idempotencyKey');
}
