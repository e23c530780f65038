/** Attack: ask by id for what one may not see by text, or by text for what was planned for somebody else by id. */

import { writeFile } from 'node:fs/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import type { DevelopmentToken } from '../../../gateway/authentication/development-issuer.ts';
import { composeFakes, SDL } from '../../gateway/fake-agencies.ts';
import { persisted, runGateway, send } from '../../gateway/running-gateway.ts';
import type { Answer, RunningGateway } from '../../gateway/running-gateway.ts';
import { operationId } from '../../../schema/safelist.ts';

const SINGLE_VIEW = 'query SingleView($id: ID!) { citizen(id: $id) { name police { x: markers } policeCount } }';
const MASH: Partial<DevelopmentToken> = { role: 'mash', purpose: 'SAFEGUARDING_CHILD' };
const ADVISER: Partial<DevelopmentToken> = { role: 'adviser', purpose: 'HOUSING' };
const ANALYST: Partial<DevelopmentToken> = { role: 'analyst', purpose: 'SERVICE_PLANNING' };
const SHOWN = new Map([
  [MASH, { citizen: { name: 'Ada Marlow', police: { x: [] }, policeCount: 0 } }],
  [ADVISER, { citizen: { name: 'Ada Marlow', police: { x: null }, policeCount: null } }],
  [ANALYST, { citizen: null }],
]);

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway({ listed: [SINGLE_VIEW], env: { AGENCY_TIMEOUT_MS: '5000' } });
});
beforeEach(() => {
  for (const { requests } of Object.values(gateway.agencies)) requests.splice(0);
});
afterAll(() => gateway.close());

const askers = {
  id: async (reader: Partial<DevelopmentToken>) =>
    gateway.askListed(SINGLE_VIEW, { variables: { id: 'c1' }, token: await gateway.token(reader) }),
  text: async (reader: Partial<DevelopmentToken>) =>
    // A space more: the text of no listed operation.
    gateway.ask(`${SINGLE_VIEW} `, { variables: { id: 'c1' }, token: await gateway.token(reader) }),
};

/** A graph with one field more, and the gateway on it. */
async function reload(): Promise<void> {
  const partnership = SDL.partnership.replace('type Hub {', 'type Hub { town: String @access(class: "OPEN")');
  await writeFile(gateway.supergraph, composeFakes({}, { ...SDL, partnership }));
  for (let turn = 0; turn < 100; turn += 1) {
    const { data } = await gateway.ask('{ __type(name: "Hub") { fields { name } } }');
    if (JSON.stringify(data).includes('town')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The gateway has not followed its supergraph.');
}

function told({ status, data, errors }: Answer) {
  return {
    status,
    data,
    errors: errors.map(({ extensions: { traceId: _own, ...rest }, ...error }) => ({ ...error, rest })),
  };
}

describe('an id and its text', () => {
  it.each([
    ['the one who may see all first', [MASH, ADVISER, ANALYST]],
    ['the one who may see nothing first', [ANALYST, ADVISER, MASH]],
  ])('show each reader the same, %s', async (_what, readers) => {
    for (const reader of [...readers, ...readers]) {
      const [byId, byText] = [await askers.id(reader), await askers.text(reader)];
      expect(byId.data).toEqual(SHOWN.get(reader));
      expect(told(byId)).toEqual(told(byText));
    }
  });

  it.each(['id', 'text'] as const)('keep what is withheld from the agencies too: by %s', async (way) => {
    await askers[way](ADVISER);
    expect(JSON.stringify(gateway.agencies.police.requests)).not.toMatch(/markers|policeCount/);
    await askers[way](ANALYST);
    expect(gateway.agencies.partnership.requests).toHaveLength(1);
  });

  it('make no list longer: a text that came with its id is not known by it afterwards', async () => {
    const [body, token] = ['query Own { hubs { name } }', await gateway.token(MASH)];
    const headers = { authorization: `Bearer ${token}` };
    const extensions = persisted(operationId(body));
    const both = await send(gateway.url, JSON.stringify({ query: body, extensions }), headers);
    expect(both.errors).toEqual([]);
    const { errors, data } = await send(gateway.url, JSON.stringify({ extensions }), headers);
    expect({ data, codes: errors.map((error) => error.extensions['code']) }).toEqual({
      data: undefined,
      codes: ['PERSISTED_QUERY_NOT_FOUND'],
    });
  });

  it('hold it back when the graph is reloaded, too', async () => {
    const before = told(await askers.id(ADVISER));
    await reload();
    expect(told(await askers.id(ADVISER))).toEqual(before);
    expect((await askers.id(MASH)).data).toEqual(SHOWN.get(MASH));
  });
});
