/** The hook before each wave of fetches: it sees what will leave, nothing leaves before it has passed, and it can refuse. */

import { describe, expect, it } from '@jest/globals';

import { aGraph, FEDERATION } from './a-graph.ts';

const part = (name: string) => ({
  sdl: `${FEDERATION} type Citizen @key(fields: "id") { id: ID! ${name}: String }`,
  answer: ({ representations }: { readonly representations: readonly unknown[] }) => ({
    data: { _entities: representations.map(() => ({ [name]: `of ${name}` })) },
  }),
});

const graph = aGraph({
  partnership: {
    sdl: `${FEDERATION} type Query { citizen: Citizen } type Citizen @key(fields: "id") { id: ID! }`,
    answer: () => ({ data: { citizen: { __typename: 'Citizen', id: '1' } } }),
  },
  council: part('council'),
  police: part('police'),
});
const TEXT = '{ citizen { council police } }';

describe('the hook before a wave', () => {
  it('sees together what starts together, with what is asked about', async () => {
    const waves: unknown[] = [];
    const { data } = await graph.ask(TEXT, {
      beforeWave: async ({ context, fetches }) => {
        waves.push([
          context,
          fetches.map(({ service, variables }) => [service, variables()['representations']]).sort(),
        ]);
      },
    });
    const representations = [{ __typename: 'Citizen', id: '1' }];
    expect(waves).toEqual([
      ['context', [['partnership', undefined]]],
      [
        'context',
        [
          ['council', representations],
          ['police', representations],
        ],
      ],
    ]);
    expect(data).toEqual({ citizen: { council: 'of council', police: 'of police' } });
  });

  it('keeps everything back until it has passed', async () => {
    const before = graph.asked.length;
    let pass = () => {};
    const passed = new Promise<void>((resolve) => {
      pass = resolve;
    });
    const answer = graph.ask(TEXT, { beforeWave: () => passed });
    await new Promise((resolve) => setImmediate(resolve));
    expect(graph.asked.length).toBe(before);
    pass();
    expect((await answer).errors).toBeUndefined();
  });

  it('fails the whole operation when it refuses, and nothing of the wave is sent', async () => {
    const before = graph.asked.length;
    const answer = graph.ask(TEXT, {
      beforeWave: async ({ fetches }) => {
        if (fetches.some(({ service }) => service === 'police')) throw new Error('No record, no answer.');
      },
    });
    await expect(answer).rejects.toThrow('No record, no answer.');
    expect(graph.asked.slice(before).map(({ service }) => service)).toEqual(['partnership']);
  });
});

describe('the hook before the answer', () => {
  it('runs when everything has been fetched, and an operation that it refuses tells nothing', async () => {
    const before = graph.asked.length;
    const answer = graph.ask(TEXT, {
      beforeAnswer: (context) => {
        expect(graph.asked.slice(before).map(({ service }) => service)).toHaveLength(3);
        throw new Error(`Too much for ${String(context)}.`);
      },
    });
    await expect(answer).rejects.toThrow('Too much for context.');
  });
});
