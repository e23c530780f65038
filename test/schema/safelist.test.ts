/** The committed safelist has every operation that clients count on, under the id that a client works out by itself. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { Kind, parse, print } from 'graphql';

import { readOperations } from '../../schema/read-operations.ts';
import { SAFELIST_PATH, writeSafelist } from '../../schema/safelist.ts';
import type { SafelistManifest } from '../../schema/safelist.ts';

const manifestOf = (...documents: string[]): SafelistManifest =>
  JSON.parse(writeSafelist(documents.map((document) => ({ document }))));

describe('the safelist', () => {
  it('is committed as the operations stand', () => {
    expect(readFileSync(SAFELIST_PATH, 'utf8')).toBe(writeSafelist(readOperations()));
  });

  it('is a manifest as Apollo’s tools write and read it', () => {
    const { format, version, operations } = manifestOf('query Hubs { hubs { name } }');
    const body = '{\n  hubs {\n    name\n  }\n}';
    expect({ format, version, operations }).toEqual({
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [
        {
          id: createHash('sha256').update(`query Hubs ${body}`).digest('hex'),
          name: 'Hubs',
          type: 'query',
          body: `query Hubs ${body}`,
        },
      ],
    });
  });

  it('gives an operation one id however its file is laid out and commented', () => {
    const [one, other] = ['query A { b # why\n c }', '# J1\nquery   A\n{ b, c }'].map((text) => manifestOf(text));
    expect(one?.operations[0]?.id).toBe(other?.operations[0]?.id);
  });

  it('puts into a body the fragments that the operation uses, and no other', () => {
    const document = `
      fragment Unused on Hub { id }
      fragment Town on Hub { town }
      fragment Shown on Hub { name ...Town }
      query Hubs { hubs { ...Shown } }
      query Names { hubs { name } }`;
    const [hubs, names] = manifestOf(document).operations;
    const definitions = parse(hubs?.body ?? '').definitions.map(
      (definition) => 'name' in definition && definition.name?.value,
    );
    expect(definitions).toEqual(['Hubs', 'Shown', 'Town']);
    expect(names?.body).toBe(print(parse('query Names { hubs { name } }')));
  });

  it('has one operation in a body, so that a request needs no name', () => {
    const { operations } = manifestOf(...readOperations().map(({ document }) => document));
    expect(operations.length).toBeGreaterThanOrEqual(readOperations().length);
    for (const { body } of operations) {
      expect(
        parse(body).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION),
      ).toHaveLength(1);
    }
  });

  it.each([
    ['has no name', ['{ hubs { name } }'], /no name/],
    ['has the name of another', ['query A { b }', 'query A { c }'], /Two operations are called A/],
  ])('is not written when an operation %s', (_what, documents, reason) => {
    expect(() => manifestOf(...documents)).toThrow(reason);
  });
});
