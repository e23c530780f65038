/** Lets agencies bring their registers and read what became of them: beside the graph, since the gateway must never see a whole register. */

import type { ErrorCode } from '../../../schema/wire.ts';
import { refusal } from '../../kit/side-door.ts';
import type { Admitted, SideDoor, SideDoorAnswer } from '../../kit/side-door.ts';
import { IndexBusyError } from './index-store.ts';
import { registerBatch } from './register-batch.ts';
import type { BatchAnswer, RegisterBatchOptions } from './register-batch.ts';
import { digestOf, SIGNATURE_HEADER, verifyWords } from './registration-signature.ts';
import type { RegisterKeys, SignedWords } from './registration-signature.ts';

export interface RegisterDoorsOptions extends RegisterBatchOptions {
  readonly keys: RegisterKeys;
}

export const REGISTER_PATH = '/register-records';
export const NOTICES_PATH = '/register-records/notices';
/** What is signed for notices has this in the place of a batch, and the second of signing in the place of a sequence. */
export const NOTICES_BATCH = 'notices';

const BATCH_BYTES = 5_000_000;
const NOTICES_BYTES = 1000;
const NOTICES_AT_ONCE = 1000;
/** How long what was signed for notices may be used: clocks differ, and what is heard on the way must not last. */
const FRESH_SECONDS = 300;

export function createRegisterDoors({ keys, ...options }: RegisterDoorsOptions): readonly SideDoor[] {
  const { now = () => new Date(), batches } = options;
  return [
    {
      path: REGISTER_PATH,
      bodyLimitBytes: BATCH_BYTES,
      admit: (headers) => {
        const words = verifyWords(headers[SIGNATURE_HEADER], keys);
        if (words === null || words.batch === NOTICES_BATCH) return null;
        return asSigned(words, async (body) => {
          try {
            return answerOf(await registerBatch(words, body, options));
          } catch (error) {
            if (!(error instanceof IndexBusyError)) throw error;
            return refused(503, 'SERVICE_UNAVAILABLE', 'The index is busy. Send the batch again as it is.');
          }
        });
      },
    },
    {
      path: NOTICES_PATH,
      bodyLimitBytes: NOTICES_BYTES,
      admit: (headers) => {
        const words = verifyWords(headers[SIGNATURE_HEADER], keys);
        const isFresh = Math.abs(now().getTime() / 1000 - (words?.sequence ?? 0)) <= FRESH_SECONDS;
        if (words === null || words.batch !== NOTICES_BATCH || !isFresh) return null;
        return asSigned(words, async (body) => {
          const after = afterIn(body);
          if (after === null) return refused(422, 'BAD_USER_INPUT', '"after" must be a whole number from 0.');
          const notices = await batches.noticesAfter(words.agency, after, NOTICES_AT_ONCE);
          return { status: 200, body: { notices, hasMore: notices.length === NOTICES_AT_ONCE } };
        });
      },
    },
  ];
}

/** Only now has the body come. Other bytes than were signed are a stranger's. */
function asSigned(words: SignedWords, answer: Admitted): Admitted {
  return async (body) =>
    digestOf(body) === words.digest
      ? answer(body)
      : refused(401, 'UNAUTHENTICATED', 'The body is not the one that was signed.');
}

function answerOf(answer: BatchAnswer): SideDoorAnswer {
  switch (answer.kind) {
    case 'DONE':
      return { status: 200, body: { results: answer.results } };
    case 'OUT_OF_SEQUENCE':
    case 'ANOTHER_BATCH': {
      const isGap = answer.kind === 'OUT_OF_SEQUENCE';
      const message = isGap ? 'The sequence must follow the last one.' : 'Another batch has this sequence.';
      return { status: 409, body: { ...refusal('BAD_REQUEST', message), expected: answer.expected } };
    }
    case 'UNREADABLE':
      return refused(422, 'BAD_USER_INPUT', answer.message);
    default:
      return answer satisfies never;
  }
}

function refused(status: number, code: ErrorCode, message: string): SideDoorAnswer {
  return { status, body: refusal(code, message) };
}

/** `{"after": 17}` */
function afterIn(body: Buffer): number | null {
  try {
    const json: unknown = JSON.parse(body.toString('utf8'));
    const after: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'after') : undefined;
    return typeof after === 'number' && Number.isSafeInteger(after) && after >= 0 ? after : null;
  } catch {
    return null;
  }
}
