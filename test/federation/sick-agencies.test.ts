/** An agency that is dead, silent or lying costs the reader that agency's part and nothing else, and the answer says whose it is. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { PERSONA_IDS } from '../../demo/place/persona-ids.ts';
import { openWholePlace, operation, sickAgency } from '../support/whole-place.ts';
import type { Answer, WholePlace } from '../support/whole-place.ts';
import { openTestStore } from '../support/store.ts';
import type { TestStore } from '../support/store.ts';

const SINGLE_VIEW = operation('j01-single-view');
const READER = { role: 'mash' } as const;
const AGENCY_TIMEOUT_MS = 700;

let on: TestStore;
beforeAll(async () => {
  on = await openTestStore();
});
afterAll(async () => {
  await on.close();
});

const toClose: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of toClose.splice(0)) await one.close();
});

async function open(options: Parameters<typeof openWholePlace>[0] = {}): Promise<WholePlace> {
  const whole = await openWholePlace({ ...options, on, env: { AGENCY_TIMEOUT_MS: String(AGENCY_TIMEOUT_MS) } });
  toClose.unshift(whole);
  return whole;
}

const askFor = (whole: WholePlace) => whole.ask(SINGLE_VIEW, { id: PERSONA_IDS['ada-marlow'] }, READER);

function expectAllBut(
  part: 'council' | 'health' | 'police' | 'support',
  { data, errors }: Answer,
  agency: string,
  code: string,
) {
  const { citizen } = data;
  expect(citizen.displayName).toBe('Ada Marlow');
  const missing = ['council', 'health', 'police', 'support'].filter((field) => citizen[field] === null);
  expect(missing).toEqual([part]);
  const faults = errors.filter(({ extensions }) => extensions['code'] !== 'WITHHELD');
  expect(
    faults.map(({ path, extensions }) => ({ path, code: extensions['code'], agency: extensions['agency'] })),
  ).toEqual([{ path: ['citizen', part], code, agency }]);
  expect(faults[0]?.extensions['traceId']).toMatch(/\S{8,}/);
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|localhost|ECONN|undici|node_modules|\.ts:/);
}

describe('a sick agency', () => {
  it('stopped: the police are named, and everything else is there', async () => {
    const whole = await open();
    await whole.system.subgraphs.stop('police');
    const answer = await askFor(whole);
    expectAllBut('police', answer, 'police', 'AGENCY_UNAVAILABLE');
    expect(answer.extensions['agencies'].police).toEqual({ state: 'UNAVAILABLE' });
    expect(answer.extensions['agencies'].council).toEqual({ state: 'ANSWERED' });
  });

  it('hanging: the answer comes within the deadline without the NHS', async () => {
    const hanging = await sickAgency(() => {});
    toClose.push(hanging);
    const whole = await open({ urls: { nhs: hanging.url } });
    const began = performance.now();
    const answer = await askFor(whole);
    expectAllBut('health', answer, 'nhs', 'AGENCY_TIMEOUT');
    // The deadline of one fetch and generous room for a busy machine, far below any default of a socket.
    expect(performance.now() - began).toBeLessThan(AGENCY_TIMEOUT_MS + 5_000);
  });

  it.each<[string, string, string]>([
    ['five megabytes of nonsense', 'x'.repeat(5_000_000), 'AGENCY_RESPONSE_TOO_LARGE'],
    ['nonsense', '<html>500</html>', 'AGENCY_INVALID_RESPONSE'],
    ['another shape', '{"data":{"_entities":[{"council":{"tenancies":"many"}}]}}', 'AGENCY_INVALID_RESPONSE'],
  ])('answering with %s: the council is named, and nothing of it comes through', async (_what, body, code) => {
    const lying = await sickAgency((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(body);
    });
    toClose.push(lying);
    const answer = await askFor(await open({ urls: { council: lying.url } }));
    expectAllBut('council', answer, 'council', code);
  });

  it('stopped partnership: nothing can be joined, and that is what is said', async () => {
    const whole = await open();
    await whole.system.subgraphs.stop('partnership');
    const { status, data, errors } = await askFor(whole);
    expect({ status, data }).toEqual({ status: 200, data: { citizen: null } });
    expect(errors.map(({ extensions }) => [extensions['code'], extensions['agency']])).toEqual([
      ['AGENCY_UNAVAILABLE', 'partnership'],
    ]);
  });
});
