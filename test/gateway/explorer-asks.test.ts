/** Presses the explorer's switch, as far as that goes without a browser: what its page sends to the gateway, and shows of the answer. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { runGateway } from './running-gateway.ts';
import type { RunningGateway } from './running-gateway.ts';
import { createAskGateway } from '../../gateway/explorer/app/ask-gateway.ts';
import type { PageState } from '../../gateway/explorer/app/ask-gateway.ts';
import type { Explanation } from '../../gateway/explorer/app/read-explanation.ts';

const QUESTION = { query: '{ citizens(first: 1) { id council { tenancies } } }', operationName: undefined };

let gateway: RunningGateway;
let shown: (Explanation | null)[];
let page: PageState;
beforeAll(async () => {
  gateway = await runGateway();
});
beforeEach(async () => {
  shown = [];
  const token = await gateway.token({ role: 'developer', agency: 'partnership', purpose: 'SERVICE_PLANNING' });
  page = { token, wantsExplanation: true, showExplanation: (one) => void shown.push(one) };
});
afterAll(() => gateway.close());

/** As a browser resolves the page's own path. */
const ask = (params: object = QUESTION, headers?: Readonly<Record<string, unknown>>) =>
  createAskGateway(page, (path, init) => fetch(`${gateway.origin}${String(path)}`, init))(params, { headers });

describe('the explorer, with its switch on', () => {
  it('asks for the explanation as the reader whose token it was given, and shows what comes', async () => {
    const { data } = await ask();
    expect(data).toEqual({ citizens: [{ id: 'c0', council: { tenancies: null } }] });
    expect(shown).toMatchObject([
      { agencies: ['council', 'partnership'], withheld: [{ path: 'citizens.council.tenancies' }], decisions: [] },
    ]);
    expect(shown[0]?.plan).toContain('Fetch(service: "partnership")');
  });

  it('shows that there is none for a reader to whom the gateway does not explain itself', async () => {
    page.token = await gateway.token();
    await ask();
    expect(shown).toEqual([null]);
  });

  it('leaves what it shows as it is while the editor asks for the schema', async () => {
    await ask({ query: 'query IntrospectionQuery { __typename }', operationName: 'IntrospectionQuery' });
    expect(shown).toEqual([]);
  });

  it('lets a token among the editor’s own headers go before that of the page', async () => {
    await ask(QUESTION, { authorization: 'Bearer no.such.token', 'x-not-text': 7 });
    expect(shown).toEqual([null]);
  });
});

describe('the explorer, with its switch off', () => {
  it('asks for the answer and nothing else', async () => {
    page.wantsExplanation = false;
    const { extensions } = await ask();
    expect(Object.keys(extensions as object)).toEqual(['traceId', 'agencies']);
    expect(shown).toEqual([null]);
  });
});
