/** Each field that is said to give nothing away stands in the officers' own document, with the reason that its author gave. */

import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';

import { hasFields } from '../../schema/class-table.ts';
import { readContract } from '../../schema/read-contract.ts';

const REVIEWED = readFileSync(new URL('../../docs/data-protection.md', import.meta.url), 'utf8');

const declassified = readContract().flatMap(({ sdl }) =>
  parse(sdl)
    .definitions.filter(hasFields)
    .flatMap(({ name: type, fields = [] }) =>
      fields.flatMap(({ name, directives = [] }) => {
        const directive = directives.find((one) => one.name.value === 'declassify');
        const value = directive?.arguments?.find((argument) => argument.name.value === 'reason')?.value;
        if (directive === undefined) return [];
        return [{ coordinate: `${type.value}.${name.value}`, reason: value?.kind === Kind.STRING ? value.value : '' }];
      }),
    ),
);

describe('the fields that are declassified', () => {
  it('are few', () => {
    expect(declassified.map(({ coordinate }) => coordinate)).toEqual(['Citizen.duplicateContacts']);
  });

  it.each(declassified)('are reviewed with their reasons: $coordinate', ({ coordinate, reason }) => {
    const rows = REVIEWED.split('\n').filter((line) => line.startsWith(`| \`${coordinate}\``));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(reason);
  });
});
