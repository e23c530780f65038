/** The committed supergraph is the contract of today, in the eyes of two composers that share no code. */

import { describe, expect, it } from '@jest/globals';
import { composeServices, compositionHasErrors } from '@theguild/federation-composition';
import { parse } from 'graphql';

import { classTable } from '../../schema/class-table.ts';
import { composeSupergraph, lostClasses } from '../../schema/compose.ts';
import { readContract, readSupergraphSdl } from '../../schema/read-contract.ts';

const contract = readContract();

describe('the committed supergraph', () => {
  it('is what the five contracts compose to now', () => {
    expect(readSupergraphSdl() === composeSupergraph(contract)).toBe(true);
  });

  it('is composed by a second, independent composer without an error', () => {
    expect(composeWithSecond().length).toBeGreaterThan(100_000);
  });

  it.each([
    ['the composer that we use', () => readSupergraphSdl()],
    ['the second composer', composeWithSecond],
  ])('keeps every class of every field in %s', (_composer, compose) => {
    expect(lostClasses(classTable(compose()), contract)).toEqual([]);
  });

  it('has the same table of classes in both composers', () => {
    const ours = classTable(readSupergraphSdl()).entries();
    const second = classTable(composeWithSecond()).entries();
    expect(ours.length).toBeGreaterThan(800);
    expect(second).toEqual(ours);
  });

  it('shows no grant to a client', async () => {
    const { Supergraph } = await import('@apollo/federation-internals');
    const api = Supergraph.build(readSupergraphSdl()).apiSchema();
    expect(api.type('AgencyGrant')).toBeUndefined();
    const citizen = api.toGraphQLJSSchema().getType('Citizen');
    const fields = citizen !== undefined && 'getFields' in citizen ? Object.keys(citizen.getFields()) : [];
    expect(fields).toContain('displayName');
    expect(fields.filter((field) => field.endsWith('Grant'))).toEqual([]);
  });
});

function composeWithSecond(): string {
  const result = composeServices(contract.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (compositionHasErrors(result)) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}
