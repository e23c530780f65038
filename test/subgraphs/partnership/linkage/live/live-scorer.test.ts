/** A desk's scores are a batch's, to the last bit, whatever was asked before and however little room there is. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  createExplainer,
  createLiveScorer,
  encodeRecords,
  scoringData,
} from '../../../../../subgraphs/partnership/linkage/linkage.ts';
import type { PersonRecord, ScoredCandidate } from '../../../../../subgraphs/partnership/linkage/linkage.ts';
import { aRecord, FIELDS, smallTown } from '../linkage-fixture.ts';

/** The oracle: a table of exactly these records, each pair explained as a batch's are. */
function scoredAsBatch(query: PersonRecord, candidates: readonly PersonRecord[]): readonly ScoredCandidate[] {
  const { model } = smallTown();
  const table = encodeRecords([query, ...candidates], model.fields);
  const explain = createExplainer(model, scoringData(table, model));
  return candidates
    .map(({ ref }, index) => ({ ref, evidence: explain(0, index + 1) }))
    .toSorted((one, other) => other.evidence.total - one.evidence.total || (one.ref < other.ref ? -1 : 1));
}

/** A record with each field of one of the town's people or of another's, missing, or a list of both. */
function someRecord(ref: string): fc.Arbitrary<PersonRecord> {
  const { records } = smallTown();
  const whose = fc.integer({ min: 0, max: 39 });
  const field = fc.record({ one: whose, other: whose, as: fc.constantFrom('now', 'now', 'now', 'list', 'none') });
  return fc.tuple(whose, fc.array(field, { minLength: FIELDS.length, maxLength: FIELDS.length })).map(([own, drawn]) =>
    aRecord(
      ref,
      Object.fromEntries(
        FIELDS.map(({ name }, place) => {
          const { one = 0, other = 0, as = 'none' } = drawn[place] ?? {};
          const [now, before] = [one % 3 === 0 ? own : one, other].map((person) => records[person]?.values[name]);
          if (as === 'none') return [name, null];
          return [name, as === 'now' ? now : [now, before].filter((value) => typeof value === 'string')];
        }),
      ),
    ),
  );
}

const search = fc.integer({ min: 0, max: 9 }).chain((count) =>
  fc.record({
    query: someRecord('query'),
    candidates: fc.tuple(...Array.from({ length: count }, (_, index) => someRecord(`candidate ${index}`))),
  }),
);

describe('the live scorer', () => {
  it.each([
    ['with room for all that was asked before', {}],
    ['with so little room that it must begin anew, or take more, in between', { atOnce: 3, keptValues: 5 }],
  ])('gives the scores and evidence of a batch, %s', (_, options) => {
    const scorer = createLiveScorer(smallTown().model, options);
    fc.assert(
      fc.property(search, ({ query, candidates }) => {
        expect(scorer.score(query, candidates)).toEqual(scoredAsBatch(query, candidates));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the whole town its own scores, though its values are dropped again and again', () => {
    const { model, records } = smallTown();
    const scorer = createLiveScorer(model, { keptValues: 1000 });
    for (let from = 0; from < records.length; from += 150) {
      const [query, ...candidates] = records.slice(from, from + 150);
      if (query === undefined) throw new Error('The town is empty.');
      expect(scorer.score(query, candidates)).toEqual(scoredAsBatch(query, candidates));
    }
  });

  it('counts what a search does not say as nothing: no bits, no level', () => {
    const { model } = smallTown();
    const person = aRecord('a', { forename: 'Ada', surname: 'Ravenhurst', born: '1951-03-07', postcode: 'FX1 1AA' });
    const [found] = createLiveScorer(model).score(aRecord('', { surname: 'Ravenhurst', postcode: 'FX1 1AA' }), [
      person,
    ]);
    const said = ['surname', 'postcode_without_address'];
    const silent = found?.evidence.fields.filter(({ comparison }) => !said.includes(comparison));
    expect(silent).toHaveLength(model.comparisons.length - said.length);
    for (const field of silent ?? []) expect(field).toMatchObject({ level: null, gamma: 0, bits: 0, rarityBits: 0 });
    expect(found?.evidence.fields.find(({ comparison }) => comparison === 'surname')?.bits).toBeGreaterThan(5);
  });

  it('lets a postcode say the whole where no address does, and less where it differs', () => {
    const { model } = smallTown();
    const bitsOf = (query: PersonRecord['values']): number => {
      const person = aRecord('a', { postcode: 'FX1 1AA', address: '9 Nettle Row' });
      const [found] = createLiveScorer(model).score(aRecord('', query), [person]);
      return (found?.evidence.fields ?? [])
        .filter(({ comparison }) => comparison.startsWith('postcode'))
        .reduce((sum, { bits, rarityBits }) => sum + bits + rarityBits, 0);
    };
    expect(bitsOf({ postcode: 'FX1 1AA' })).toBeGreaterThan(3);
    expect(bitsOf({ postcode: 'FX9 9ZZ' })).toBeLessThan(-1);
    expect(bitsOf({ postcode: 'FX1 1AA', address: '9 Nettle Row' })).toBe(0);
    expect(bitsOf({ postcode: 'FX1 1AA', address: '200 Cutler Street' })).toBeLessThan(
      bitsOf({ postcode: 'FX1 1AA' }) - 2,
    );
  });

  it('puts ties in the order of their names', () => {
    const { model } = smallTown();
    const values = { forename: 'Ada', surname: 'Ravenhurst' };
    const candidates = ['c', 'a', 'b'].map((ref) => aRecord(ref, values));
    const found = createLiveScorer(model).score(aRecord('', values), candidates);
    expect(found.map(({ ref }) => ref)).toEqual(['a', 'b', 'c']);
  });

  it('has nothing to say of nobody', () => {
    expect(createLiveScorer(smallTown().model).score(aRecord('', { surname: 'Ravenhurst' }), [])).toEqual([]);
  });
});
