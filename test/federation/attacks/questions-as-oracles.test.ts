/** Attack: never ask for the secret, but filter, order or search by it, and read it off what comes back. */

import { describe, expect, it } from '@jest/globals';

import { aGuardedGraph, HEAD, placesOf } from './a-guarded-graph.ts';
import type { AgencyFunction, Asking } from './a-guarded-graph.ts';

const SDL = {
  partnership: `${HEAD}
    type Query {
      people(
        isSuspect: Boolean @access(class: "CRIMINAL")
        filter: Filter
        orderBy: [Order!]
        first: Int
      ): [Person!] @access(class: "IDENTITY")
      listed: Listed @access(class: "IDENTITY")
    }
    type Person { name: String @access(class: "IDENTITY") }
    interface Listed { people(isSuspect: Boolean): [Person!] @access(class: "IDENTITY") }
    type Register implements Listed { people(isSuspect: Boolean @access(class: "CRIMINAL")): [Person!] @access(class: "IDENTITY") }
    input Filter {
      name: String
      minimumCrimes: Int @access(class: "CRIMINAL")
      all: [Filter!]
      where: Where
    }
    input Where { town: String not: Filter }
    input Order { by: String convictions: Boolean @access(class: "CRIMINAL") }`,
};
const answer: AgencyFunction = () => ({ data: { people: [{ name: 'Glen' }], listed: { __typename: 'Register' } } });
const READER: Asking = { full: ['IDENTITY'] };
const graph = aGuardedGraph(SDL, answer);

const F = 'query($f: Filter) { people(filter: $f) { name } }';

describe('a question by what the reader may not see', () => {
  it.each<[string, string, object]>([
    ['a classed argument', '{ people(isSuspect: true) { name } }', {}],
    ['a classed argument that is null', '{ people(isSuspect: null) { name } }', {}],
    ['a classed argument from a variable', 'query($s: Boolean) { people(isSuspect: $s) { name } }', { s: false }],
    ['one with a default', 'query($s: Boolean = true) { people(isSuspect: $s) { name } }', {}],
    ['a field of an input', '{ people(filter: { minimumCrimes: 1 }) { name } }', {}],
    ['a field of an input, deep', '{ people(filter: { where: { not: { minimumCrimes: 1 } } }) { name } }', {}],
    [
      'a field of an input in a list',
      '{ people(filter: { all: [{ name: "G" }, { minimumCrimes: 1 }] }) { name } }',
      {},
    ],
    [
      'a field of an input that a list may be left out for',
      '{ people(filter: { all: { minimumCrimes: 1 } }) { name } }',
      {},
    ],
    ['a field of a variable', F, { f: { minimumCrimes: 1 } }],
    ['a field of a variable that is null', F, { f: { minimumCrimes: null } }],
    ['a field of a variable, deep', F, { f: { all: [{ where: { not: { minimumCrimes: 1 } } }] } }],
    ['a variable within an input', 'query($n: Int) { people(filter: { minimumCrimes: $n }) { name } }', { n: 2 }],
    ['an input’s default', 'query($f: Filter = { minimumCrimes: 3 }) { people(filter: $f) { name } }', {}],
    ['an order', '{ people(orderBy: [{ by: "name" }, { convictions: true }]) { name } }', {}],
    ['an order from a variable', 'query($o: [Order!]) { people(orderBy: $o) { name } }', { o: { convictions: false } }],
    ['an argument of one type behind an interface', '{ listed { people(isSuspect: true) { name } } }', {}],
  ])('(%s) is not asked', async (_what, text, variables) => {
    const answered = await graph.ask(text, { ...READER, variables: { ...variables } });
    expect(placesOf(answered)).toEqual([text.includes('listed') ? 'listed.people' : 'people']);
    expect(answered.errors[0]?.extensions).toMatchObject({ code: 'WITHHELD', class: 'CRIMINAL' });
    expect(JSON.stringify(answered.asked)).not.toMatch(/minimumCrimes|isSuspect|convictions/);
  });

  it.each<[string, string, object]>([
    ['nothing of the kind', '{ people(first: 3) { name } }', {}],
    ['an argument that is left out', 'query($s: Boolean) { people(isSuspect: $s) { name } }', {}],
    ['the open fields of an input', F, { f: { name: 'G', all: [{ name: 'l' }], where: { town: 'F' } } }],
    [
      'an input’s default that is overruled',
      'query($f: Filter = { minimumCrimes: 3 }) { people(filter: $f) { name } }',
      { f: {} },
    ],
  ])('(%s) is, so that the refusals above prove something', async (_what, text, variables) => {
    const { data, errors } = await graph.ask(text, { ...READER, variables: { ...variables } });
    expect({ data, errors }).toEqual({ data: { people: [{ name: 'Glen' }] }, errors: [] });
  });

  it('is answered to a reader of the class, whatever somebody else was refused before', async () => {
    const variables = { f: { minimumCrimes: 1 } };
    expect(placesOf(await graph.ask(F, { ...READER, variables }))).toEqual(['people']);
    expect((await graph.ask(F, { full: ['IDENTITY', 'CRIMINAL'], variables })).errors).toEqual([]);
    expect((await graph.ask(F, { ...READER, variables: { f: { name: 'G' } } })).errors).toEqual([]);
    expect(placesOf(await graph.ask(F, { ...READER, variables }))).toEqual(['people']);
  });

  it('needs the class in full: that something exists is just what the question finds out', async () => {
    const answered = await graph.ask('{ people(isSuspect: true) { name } }', { ...READER, masked: ['CRIMINAL'] });
    expect(placesOf(answered)).toEqual(['people']);
  });
});
