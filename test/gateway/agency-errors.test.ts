/** Holds an agency's own errors to this: plain words of what is not there pass, and none points at what the agency was not asked for. */

import { globSync, readFileSync } from 'node:fs';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { errorsFromAgency } from '../../gateway/agencies/agency-errors.ts';
import { json } from './fake-agencies.ts';
import { runGateway } from './running-gateway.ts';
import type { Answer, RunningGateway } from './running-gateway.ts';

const SINGLE_VIEW = `query SingleView($id: ID!) {
  citizen(id: $id) { id name council { tenancies } police { markers } health { gp } }
}`;

const WHOLE = {
  id: 'c1',
  name: 'Ada Marlow',
  council: { tenancies: ['flat 3'] },
  police: { markers: [] },
  health: { gp: 'Harbour Street Surgery' },
};

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
});
afterEach(() => {
  for (const agency of Object.values(gateway.agencies)) agency.behave(null);
});
afterAll(() => gateway.close());

describe('an agency’s own error', () => {
  it.each(textsOfOurs())('of a subgraph of ours reaches the caller as it was written: %s', (message) => {
    const error = { message, extensions: { code: 'BAD_USER_INPUT' } };
    expect(errorsFromAgency([error], { agency: 'council', traceId: 't' })?.[0]?.message).toBe(message);
  });

  it.each([
    'connect ECONNREFUSED 10.0.0.7:5432',
    'Could not reach http://db.internal/citizens.',
    'No patient 9990000018.',
    'No such file: /etc/passwd.',
    'Failed.\n    at query (store.ts:7)',
    'a sentence that does not begin as one.',
    `The value ${'x'.repeat(170)}.`,
  ])('that is no plain, short sentence is told in ours: %s', (message) => {
    const error = { message, extensions: { code: 'BAD_USER_INPUT' } };
    const [told] = errorsFromAgency([error], { agency: 'council', traceId: 't' }) ?? [];
    expect(told?.message).toBe('A value that was given cannot be used here.');
  });

  it('that nothing is there is told in its own plain words', async () => {
    gateway.agencies.police.behave((_request, response) =>
      json(response, {
        data: { _entities: [{ police: { markers: null } }] },
        errors: [
          {
            message: 'There is no crime under that reference.',
            path: ['_entities', 0, 'police', 'markers'],
            extensions: { code: 'NOT_FOUND' },
          },
        ],
      }),
    );
    expect((await single()).errors).toMatchObject([
      { message: 'There is no crime under that reference.', extensions: { code: 'NOT_FOUND', agency: 'police' } },
    ]);
  });

  it.each<[string, unknown]>([
    ['another agency’s field', ['_entities', 0, 'council', 'tenancies']],
    ['a citizen as a whole', ['_entities', 0]],
    ['a citizen who was not asked for', ['_entities', 7, 'police', 'markers']],
    ['all of them', ['_entities']],
    ['a name beneath its own field that nobody asked for', ['_entities', 0, 'police', 'AdaMarlow']],
    ['a name of the system’s', ['_entities', 0, 'police', '__typename']],
    ['the root', ['citizen', 'health']],
    ['nothing', undefined],
  ])('that points at %s stays at its own field, once', async (_what, path) => {
    gateway.agencies.police.behave((_request, response) =>
      json(response, {
        data: { _entities: [{ police: { markers: null } }] },
        errors: Array.from({ length: 3 }, () => ({ path, extensions: { code: 'WITHHELD', class: 'STAFF_SAFETY' } })),
      }),
    );
    const { data, errors } = await single();
    expect(data).toEqual({ citizen: { ...WHOLE, police: { markers: null } } });
    expect(errors.map(({ path: at, extensions }) => [at, extensions['agency']])).toEqual([
      [['citizen', 'police'], 'police'],
    ]);
  });

  it('about one citizen of a page stays at that one', async () => {
    gateway.agencies.police.behave((_request, response) =>
      json(response, {
        data: { _entities: [0, 1, 2].map(() => ({ police: { markers: null } })) },
        errors: [{ path: ['_entities', 1], extensions: { code: 'WITHHELD' } }],
      }),
    );
    const { errors } = await gateway.ask('{ citizens(first: 3) { police { markers } } }');
    expect(errors.map(({ path }) => path)).toEqual([['citizens', 1, 'police']]);
  });

  it('of the partnership about a field that it was not asked for stays at the root fields', async () => {
    gateway.agencies.partnership.behave((_request, response) =>
      json(response, {
        data: { hubs: [{ name: 'Harbour Street' }] },
        errors: [
          { path: ['citizens', 0], extensions: { code: 'WITHHELD' } },
          { path: ['hubs', 0, 'name'], extensions: { code: 'WITHHELD' } },
        ],
      }),
    );
    const { errors } = await gateway.ask('{ hubs { name } }');
    expect(errors.map(({ path }) => path)).toEqual([['hubs'], ['hubs', 0, 'name']]);
  });
});

function single(): Promise<Answer> {
  return gateway.ask(SINGLE_VIEW, { variables: { id: 'c1' } });
}

/** What the subgraphs of this repository say is wanted, or is not there: the texts in their sources, a number in each gap. */
function textsOfOurs(): readonly string[] {
  const sources = globSync('subgraphs/**/*.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .filter((source) => source.includes('badInput') || source.includes('notFound'));
  const said = sources.flatMap((source) => [
    ...source.matchAll(/\b(?:badInput|notFound)\(\s*(['`])(?<text>(?:(?!\1).)*)\1/gs),
    ...source.matchAll(/(['`])(?<text>"\w+" must [^'`]*\.)\1/g),
  ]);
  const texts = said.map(({ groups }) => (groups?.['text'] ?? '').replaceAll(/\$\{[^}]*\}/g, '12'));
  return [...new Set(texts)].toSorted();
}
