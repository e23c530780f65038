/** The order of errors says where they stand and nothing else. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLError } from 'graphql';

import { orderErrors } from '../../../gateway/execution/order-errors.ts';

const step = fc.oneof(fc.constantFrom('citizen', 'health', 'police', 'a', 'b'), fc.nat({ max: 30 }));
const path = fc.option(fc.array(step, { maxLength: 4 }), { nil: undefined });

describe('the errors of an answer', () => {
  it('stand in one order, whichever agency was the first to fail', () => {
    fc.assert(
      fc.property(fc.uniqueArray(path, { selector: String, maxLength: 12 }), fc.nat(), (paths, seed) => {
        const errors = paths.map((one) => new GraphQLError('x', { path: one }));
        const shuffled = errors.toSorted((a, b) => hash(a, seed) - hash(b, seed));
        expect(orderErrors(shuffled).map(placeOf)).toEqual(orderErrors(errors).map(placeOf));
      }),
    );
  });

  it('stand by the entry of a list as a number, and the whole answer’s before all', () => {
    const given = [['c', 10, 'a'], ['c', 9, 'b'], undefined, ['b'], ['c', 9]];
    const ordered = orderErrors(given.map((one) => new GraphQLError('x', { path: one })));
    expect(ordered.map((error) => error.path)).toEqual([undefined, ['b'], ['c', 9], ['c', 9, 'b'], ['c', 10, 'a']]);
  });
});

function placeOf(error: GraphQLError): string {
  return JSON.stringify(error.path ?? []);
}

function hash(error: GraphQLError, seed: number): number {
  return [...placeOf(error)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 1_009, seed % 97);
}
