/** One score, whoever asks: batch or live, in one thread or three, and the bits of its explanation add up to it. */

import { describe, expect, it } from '@jest/globals';

import { createBlocks } from '../../../../../subgraphs/partnership/linkage/blocking/candidate-blocks.ts';
import {
  createExplainer,
  linkTable,
  probabilityOf,
  createLiveScorer,
  scoringData,
  weightOf,
  zoneOf,
} from '../../../../../subgraphs/partnership/linkage/linkage.ts';
import { createPairScorer } from '../../../../../subgraphs/partnership/linkage/score/pair-scorer.ts';
import { scoreInThreads } from '../../../../../subgraphs/partnership/linkage/workers/score-in-threads.ts';
import { aRecord, smallTown } from '../linkage-fixture.ts';

const ADA = {
  forename: 'Ada',
  surname: 'Ravenhurst',
  born: '1951-03-07',
  sex: 'female',
  postcode: 'FX1 1AA',
  address: '9 Nettle Row',
};

describe('a score', () => {
  it('is the same with one thread and with three, edge for edge, in one order', async () => {
    const { table, model } = smallTown();
    const { blocks } = createBlocks(table, model.blocking);
    const data = scoringData(table, model);
    const one = await scoreInThreads(model, data, blocks, weightOf(0.01), 1);
    const three = await scoreInThreads(model, data, blocks, weightOf(0.01), 3);
    expect(one.edges.left.length).toBeGreaterThan(1000);
    expect(three).toEqual(one);
  });

  it('is the sum of what its explanation shows', async () => {
    const { table, model } = smallTown();
    const data = scoringData(table, model);
    const { edges } = await linkTable(table, model);
    const explain = createExplainer(model, data);
    for (let index = 0; index < edges.left.length; index += 50) {
      const waterfall = explain(edges.left[index] ?? 0, edges.right[index] ?? 0);
      const bits = waterfall.fields.reduce((sum, field) => sum + field.bits + field.rarityBits, waterfall.prior);
      expect(bits + waterfall.togetherBits + waterfall.namesakeBits + waterfall.householdBits).toBeCloseTo(
        waterfall.total,
        9,
      );
      expect(waterfall.total).toBeCloseTo(edges.weights[index] ?? 0, 3);
      expect(waterfall.probability).toBeCloseTo(probabilityOf(waterfall.total), 12);
    }
  });

  it('keeps every pair that reaches the floor, however early others are dismissed', () => {
    const { table, model } = smallTown();
    const data = scoringData(table, model);
    const left = Int32Array.from({ length: 2000 }, (_, index) => index % 50);
    const right = Int32Array.from({ length: 2000 }, (_, index) => 50 + Math.floor(index / 50) + (index % 50));
    const scored = (floor: number): string[] => {
      const pairs: string[] = [];
      createPairScorer(model, data, floor).score(left, right, 2000, (a, b, weight) => {
        if (weight >= -5) pairs.push(`${a} ${b} ${weight}`);
      });
      return pairs;
    };
    expect(scored(-5)).toEqual(scored(Number.NEGATIVE_INFINITY));
  });

  it('is at a desk what it is in a batch', async () => {
    const { table, model, records } = smallTown();
    const { edges } = await linkTable(table, model);
    const [left, right] = [edges.left[7] ?? 0, edges.right[7] ?? 0];
    const [query, candidate] = [records[left], records[right]];
    if (query === undefined || candidate === undefined) throw new Error('The town has no such records.');
    const [found] = createLiveScorer(model).score(query, [candidate, aRecord('x', { forename: 'Zbigniew' })]);
    expect(found?.ref).toBe(candidate.ref);
    expect(found?.evidence.total).toBeCloseTo(edges.weights[7] ?? 0, 3);
  });

  it('is lower for a twin at the same address than for the person with a slip, and says that it is for the household', () => {
    const { model } = smallTown();
    const slip = aRecord('slip', { ...ADA, surname: 'Ravenhrust' });
    const twin = aRecord('twin', { ...ADA, forename: 'Ida' });
    const [first, second] = createLiveScorer(model).score(aRecord('ada', ADA), [twin, slip]);
    expect(first?.ref).toBe('slip');
    expect(zoneOf(first?.evidence.probability ?? 0, false)).toBe('LINK');
    expect(zoneOf(second?.evidence.probability ?? 1, false)).toBe('REVIEW');
    expect(second?.evidence.householdBits).toBeLessThan(-3);
    expect(second?.evidence.fields.find(({ comparison }) => comparison === 'forename')?.bits).toBeLessThan(0);
  });

  it('is higher for a rare name than for a common one', () => {
    const { model } = smallTown();
    const [common = ''] = Object.keys(model.frequencies['surname']?.common ?? {});
    const evidenceFor = (surname: string): number => {
      const values = { forename: 'Ada', surname };
      const [found] = createLiveScorer(model).score(aRecord('a', values), [aRecord('b', values)]);
      return found?.evidence.fields.find(({ comparison }) => comparison === 'surname')?.rarityBits ?? 0;
    };
    expect(evidenceFor('Quillfeather')).toBeGreaterThan(evidenceFor(common) + 1);
  });

  it('counts two names that go together for less than their sum, and never for more', () => {
    const { model } = smallTown();
    const [names = ''] = Object.keys(model.together);
    const [forename, surname] = names.split('|');
    const [together] = createLiveScorer(model).score(aRecord('a', { forename, surname }), [
      aRecord('b', { forename, surname }),
    ]);
    const apart = { forename, surname: 'Quillfeather' };
    const [unrelated] = createLiveScorer(model).score(aRecord('a', apart), [aRecord('b', apart)]);
    expect(together?.evidence.togetherBits).toBeLessThan(0);
    expect(unrelated?.evidence.togetherBits).toBe(0);
  });

  it('counts what namesakes share for less, also where one record has the names in each other’s place', () => {
    const { model } = smallTown();
    const values = { forename: 'Bilal', surname: 'Khan', sex: 'male', email: 'bilal.khan7@example.com' };
    const turned = { ...values, forename: 'Khan', surname: 'Bilal' };
    const namesakeBits = [values, turned].map((other) => {
      const [found] = createLiveScorer(model).score(aRecord('a', values), [aRecord('b', other)]);
      return found?.evidence.namesakeBits ?? 0;
    });
    expect(namesakeBits[0]).toBeLessThan(0);
    expect(namesakeBits[1]).toBe(namesakeBits[0]);
  });

  it('links a town it has learned from alone, and nearly nobody wrongly', async () => {
    const { table, model, truth } = smallTown();
    const { clusterOf, report } = await linkTable(table, model, { clusterProbability: 0.95 });
    let [found, right] = [0, 0];
    for (let one = 0; one < table.size; one += 1) {
      for (let other = one + 1; other < Math.min(table.size, one + 60); other += 1) {
        if (clusterOf[one] !== clusterOf[other]) continue;
        found += 1;
        if (truth[one] === truth[other]) right += 1;
      }
    }
    expect(found).toBeGreaterThan(1200);
    expect(right / found).toBeGreaterThan(0.995);
    expect(report.map(({ rule }) => rule)).toEqual(model.blocking.map(({ name }) => name));
  });
});
