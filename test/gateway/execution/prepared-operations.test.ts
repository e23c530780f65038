/** What is kept ready is bounded, whatever clients send. */

import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';

import { createExecutor } from '../../../gateway/execution/executor.ts';
import { prepareOperation } from '../../../gateway/execution/prepare-operation.ts';
import { createRecentlyUsed } from '../../../gateway/execution/recently-used.ts';
import { aGraph, FEDERATION } from './a-graph.ts';

describe('what was used recently', () => {
  it('is kept, and what was not asked for the longest is not', () => {
    const kept = createRecentlyUsed<string>({ most: 2 });
    const made: string[] = [];
    const get = (key: string) =>
      kept.get(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
    expect(kept.size).toBe(2);
  });

  it('leaves nothing behind when a maker fails', () => {
    const kept = createRecentlyUsed<string>({ most: 2 });
    const fail = () => {
      throw new Error('No plan.');
    };
    expect(() => kept.get('a', fail)).toThrow('No plan.');
    expect(kept.size).toBe(0);
  });
});

describe('a prepared operation', () => {
  const graph = aGraph({
    council: { sdl: `${FEDERATION} type Query { a: Int b: Int }`, answer: () => ({ data: { a: 1, b: 2 } }) },
  });
  const names = Array.from({ length: 8 }, (_, index) => `v${index}`);
  const text = `query(${names.map((name) => `$${name}: Boolean = false`).join(' ')}) { a ${names.map((name) => `${name}: b @include(if: $${name})`).join(' ')} }`;

  it('is compiled once for each combination of conditions that turns up, and answers each rightly', async () => {
    const prepared = prepareOperation(graph.graph, { id: 'text', document: parse(text) });
    expect(prepared.variantFor({ v1: true })).toBe(prepared.variantFor({ v1: true, v2: false }));
    expect(prepared.variantFor({ v1: true })).not.toBe(prepared.variantFor({}));
    const first = prepared.variantFor({});
    for (let number = 1; number < 100; number += 1) {
      prepared.variantFor(Object.fromEntries(names.map((name, bit) => [name, ((number >> bit) & 1) === 1])));
    }
    expect(prepared.variantFor({})).not.toBe(first);
  });

  it('refuses a condition that is no boolean', async () => {
    const { errors, data } = await graph.ask(text, { variables: { v3: null } });
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('fetches what it was narrowed to, and keeps the shape that was asked for', async () => {
    const asked = parse('{ a b }');
    const prepared = prepareOperation(graph.graph, { id: 'text', document: asked, planned: parse('{ a }') });
    const sent: string[] = [];
    const execute = createExecutor<null>({
      async fetchAgency({ operation }) {
        sent.push(operation);
        return { data: { a: 1, b: 2 } };
      },
    });
    expect(await execute({ prepared, variables: {}, context: null })).toEqual({ data: { a: 1, b: null } });
    expect(sent).toEqual(['{a}']);
  });
});
