/** A reader walks a long list page by page and meets every entry once, and a page that nobody should ask for is refused. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { datedPage } from '../../../subgraphs/kit/dated-page.ts';
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
    encodeCursor(['2026-11-22', 'a name that no text of PostgreSQL can have \0']),
  ])('refuses a cursor that this list did not give: %p', (after) => {
    expect(() => pageOf({ after })).toThrow('"after" is not a cursor that this list gave.');
  });

  it.each(['2026-11-22', '2026-11-22T09:00:00.000Z'])('goes on in a list by date after %s', (at) => {
    expect(datedPage({ after: encodeCursor([at, 'id']) }).after).toEqual([at, 'id']);
  });

  it.each(['2026-02-31', '2026-13-01', '22 Nov 2026', '0000-01-01', '+010000-01-01T00:00:00.000Z', 'infinity', ''])(
    'refuses a date in a cursor that the store could not compare with: %p',
    (at) => {
      expect(() => datedPage({ after: encodeCursor([at, 'id']) })).toThrow(
        '"after" is not a cursor that this list gave.',
      );
    },
  );

  it('says that an empty list has no pages', () => {
    expect(connection([], pageOf({}), () => [])).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});
