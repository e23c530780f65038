/** Asks every gateway everything once and compares: what is not the same answer is not worth a time. */

import { isDeepStrictEqual } from 'node:util';

import type { BenchRequest } from './load.ts';

export interface Answering {
  readonly name: string;
  readonly url: string;
  readonly requests: readonly BenchRequest[];
}

export interface Compared {
  /** By name, in words; who is not here answered as the first one did. */
  readonly differences: ReadonlyMap<string, string>;
  /** The mean length of an answer of the first, in bytes. */
  readonly bytes: number;
}

const ANSWER_MILLISECONDS = 30_000;

/** The first is the model. The subgraphs have every answer in memory afterwards. */
export async function checkAnswers([model, ...others]: readonly Answering[]): Promise<Compared> {
  const differences = new Map<string, string>();
  const expected: unknown[] = [];
  let bytes = 0;
  if (model !== undefined) {
    await attempt(model, async (request, index) => {
      const answer = await ask(model.url, request);
      bytes += answer.bytes / model.requests.length;
      expected[index] = answer.data;
    });
  }
  for (const other of others) {
    await attempt(other, async (request, index) => {
      const { data } = await ask(other.url, request);
      const where = index in expected ? firstDifference(expected[index], data, 'data') : null;
      if (where !== null) throw new Error(`its answer differs from that of ${model?.name} at ${where}`);
    });
  }
  return { differences, bytes };

  async function attempt(asked: Answering, each: (request: BenchRequest, index: number) => Promise<void>) {
    try {
      for (const [index, request] of asked.requests.entries()) await each(request, index);
    } catch (error) {
      differences.set(asked.name, error instanceof Error ? error.message : 'unknown');
    }
  }
}

async function ask(url: string, { body, headers }: BenchRequest): Promise<{ data: unknown; bytes: number }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
  });
  const text = await response.text();
  const answer: unknown = JSON.parse(text);
  if (!isRecord(answer) || answer['errors'] !== undefined || !isRecord(answer['data'])) {
    throw new Error(`it answered with ${firstError(answer)}`);
  }
  return { data: answer['data'], bytes: text.length };
}

function firstError(answer: unknown): string {
  const errors = isRecord(answer) && Array.isArray(answer['errors']) ? answer['errors'] : [];
  const { message }: { message?: unknown } = errors[0] ?? {};
  return typeof message === 'string' ? `the error "${message.slice(0, 100)}"` : 'neither data nor errors';
}

/** Where two answers part; null when they are the same, whatever the order of an object's members. */
function firstDifference(expected: unknown, found: unknown, at: string): string | null {
  if (isDeepStrictEqual(expected, found)) return null;
  if (!isRecord(expected) || !isRecord(found)) return at;
  const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
  for (const name of names) {
    const where = firstDifference(expected[name], found[name], `${at}.${name}`);
    if (where !== null) return where;
  }
  return at;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
