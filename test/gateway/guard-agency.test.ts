/** Holds the circuit of an agency to this: it opens for the agency's own trouble, spares it, finds out when it is back, and nobody else can move it. */

import { describe, expect, it } from '@jest/globals';

import { AgencyFailure } from '../../gateway/agencies/agency-failure.ts';
import type { AgencyFailureCode } from '../../gateway/agencies/agency-failure.ts';
import type { AgencyRequest } from '../../gateway/agencies/call-agency.ts';
import { guardAgency } from '../../gateway/agencies/guard-agency.ts';
import type { Circuit } from '../../gateway/agencies/guard-agency.ts';

const OPEN_MILLISECONDS = 40;
const down = () => Promise.reject(new AgencyFailure('AGENCY_UNAVAILABLE', 'no connection'));
const well = () => Promise.resolve({ data: {} });

function guarded({ inFlight = 100 } = {}) {
  const changes: Circuit[] = [];
  const sent: AgencyRequest[] = [];
  let answer: (request: AgencyRequest) => Promise<unknown> = well;
  const guard = guardAgency({
    caller: {
      call: (request) => {
        sent.push(request);
        return answer(request);
      },
      close: async () => undefined,
    },
    inFlight,
    openMilliseconds: OPEN_MILLISECONDS,
    onChange: (circuit) => void changes.push(circuit),
  });
  const call = (signal?: AbortSignal) => guard.call(() => ({ body: '{}', headers: {}, signal }));
  return {
    guard,
    call,
    changes,
    sent,
    answers: (next: typeof answer) => void (answer = next),
    async fail(times: number) {
      for (let time = 0; time < times; time += 1) await call().catch(() => undefined);
    },
  };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the circuit of an agency', () => {
  it('opens when it is down, and from then on nothing is sent and the answer comes at once', async () => {
    const { guard, call, fail, answers, sent, changes } = guarded();
    answers(down);
    await fail(9);
    expect(guard.circuit).toBe('CLOSED');
    await fail(1);
    expect(guard.circuit).toBe('OPEN');
    await expect(call()).rejects.toMatchObject({ code: 'AGENCY_UNAVAILABLE', state: 'UNAVAILABLE' });
    expect(sent).toHaveLength(10);
    expect(changes).toEqual(['OPEN']);
  });

  it('makes no request, and so signs no token, for an agency that is left alone', async () => {
    const { guard, fail, answers } = guarded();
    answers(down);
    await fail(10);
    const failing = guard.call(() => {
      throw new Error('made a request');
    });
    await expect(failing).rejects.toMatchObject({ code: 'AGENCY_UNAVAILABLE' });
  });

  it('stays closed while half of the fetches succeed', async () => {
    const { guard, call, fail, answers } = guarded();
    for (let time = 0; time < 50; time += 1) {
      answers(well);
      await call();
      answers(down);
      await fail(1);
    }
    expect(guard.circuit).toBe('CLOSED');
  });

  it('tries one fetch after a while, and answers the others meanwhile, without waiting for it', async () => {
    const { guard, call, fail, answers, sent, changes } = guarded();
    answers(down);
    await fail(10);
    await pause(OPEN_MILLISECONDS + 5);
    let isBack: (value: unknown) => void = () => undefined;
    answers(() => new Promise((resolve) => (isBack = resolve)));
    const probe = call();
    await pause(1);
    expect(guard.circuit).toBe('HALF_OPEN');
    await expect(call()).rejects.toMatchObject({ code: 'AGENCY_UNAVAILABLE' });
    expect(sent).toHaveLength(11);
    isBack({ data: {} });
    await expect(probe).resolves.toEqual({ data: {} });
    expect(guard.circuit).toBe('CLOSED');
    answers(well);
    await expect(call()).resolves.toEqual({ data: {} });
    expect(changes).toEqual(['OPEN', 'HALF_OPEN', 'CLOSED']);
  });

  it('opens again when that one fails', async () => {
    const { guard, fail, answers, sent } = guarded();
    answers(down);
    await fail(10);
    await pause(OPEN_MILLISECONDS + 5);
    await fail(3);
    expect(guard.circuit).toBe('OPEN');
    expect(sent).toHaveLength(11);
  });

  it.each([
    ['a client that hangs up', 'AGENCY_TIMEOUT', { isOutage: false }],
    ['an answer that does not fit', 'AGENCY_INVALID_RESPONSE', {}],
    ['an answer that is too large', 'AGENCY_RESPONSE_TOO_LARGE', {}],
  ] as const satisfies readonly (readonly [string, AgencyFailureCode, object])[])(
    'is not opened by %s, which anybody could bring about',
    async (_what, code, options) => {
      const { guard, fail, answers } = guarded();
      answers(() => Promise.reject(new AgencyFailure(code, 'a test', options)));
      await fail(100);
      expect(guard.circuit).toBe('CLOSED');
    },
  );

  it('is opened by silence', async () => {
    const { guard, fail, answers } = guarded();
    answers(() => Promise.reject(new AgencyFailure('AGENCY_TIMEOUT', 'a test')));
    await fail(10);
    expect(guard.circuit).toBe('OPEN');
  });

  it('cannot be held open by a client that hangs up on the fetch that finds out', async () => {
    const { guard, call, fail, answers, sent } = guarded();
    answers(down);
    await fail(10);
    await pause(OPEN_MILLISECONDS + 5);
    answers(({ signal }) => (signal?.aborted === true ? down() : well()));
    await call(AbortSignal.abort());
    expect(sent.at(-1)?.signal).toBeUndefined();
    expect(guard.circuit).toBe('CLOSED');
  });
});

describe('the bulkhead of an agency', () => {
  it('turns fetches away at once beyond what it and its queue hold, and that is no fault of the agency', async () => {
    const { guard, call, answers, sent } = guarded({ inFlight: 2 });
    const waiting: ((value: unknown) => void)[] = [];
    answers(() => new Promise((resolve) => waiting.push(resolve)));
    const first = Array.from({ length: 2 + 8 }, () => call());
    await pause(1);
    expect(sent).toHaveLength(2);
    for (let time = 0; time < 50; time += 1) {
      await expect(call()).rejects.toMatchObject({ code: 'AGENCY_UNAVAILABLE' });
    }
    expect(guard.circuit).toBe('CLOSED');
    answers(well);
    for (const resolve of waiting) resolve({ data: {} });
    await expect(Promise.all(first)).resolves.toHaveLength(10);
  });
});
