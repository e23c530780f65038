/** A reader walks a long list page by page and meets every entry once, and a page that nobody should ask for is refused. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { connection, encodeCursor, pageOf } from '../../../subgraphs/kit/paging.ts';

describe('paging', () => {
  it('meets every entry once and in order, whatever the size of the page', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 25 }), (length, first) => {
        const all = Array.from({ length }, (_, index) => String(index).padStart(3, '0'));
        const met: string[] = [];
        let after: string | null = null;
        for (;;) {
          const page = pageOf({ first, after }, { cursorParts: 1 });
          const [from] = page.after ?? [];
          const rows = all.filter((row) => from === undefined || row > from).slice(0, first + 1);
          const { edges, pageInfo } = connection(rows, page, (row) => [row]);
          met.push(...edges.map(({ node }) => node));
          expect(pageInfo.hasPreviousPage).toBe(after !== null);
          if (!pageInfo.hasNextPage) break;
          after = pageInfo.endCursor;
        }
        expect(met).toEqual(all);
      }),
    );
  });

  it.each([0, -1, 101, 1_000_000, 1.5])('refuses a page of %p', (first) => {
    expect(() => pageOf({ first })).toThrow('"first" must be a whole number from 1 to 100.');
  });

  it.each([
    'rubbish',
    encodeCursor(['one', 'two', 'three']),
    Buffer.from('[1,2]').toString('base64url'),
    'x'.repeat(600),
  ])('refuses a cursor that this list did not give: %p', (after) => {
    expect(() => pageOf({ after })).toThrow('"after" is not a cursor that this list gave.');
  });

  it('says that an empty list has no pages', () => {
    expect(connection([], pageOf({}), () => [])).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});
