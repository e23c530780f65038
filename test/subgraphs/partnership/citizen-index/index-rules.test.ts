/** Proves that the digest of search rules follows all that keys depend on, and nothing else. */

import { describe, expect, it } from '@jest/globals';

import { readRules, rulesOf } from '../../../../subgraphs/partnership/citizen-index/index-rules.ts';
import { shippedModel } from '../../../../subgraphs/partnership/citizen-index/read-model.ts';
import type { LinkageModel } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { recordOf } from './crowd.ts';

const MODEL = shippedModel();
const RULES = rulesOf(MODEL);

describe('what the keys of an index depend on', () => {
  const [first, ...others] = MODEL.searchRules;
  if (first === undefined) throw new Error('The model has no search rules.');
  const digest = (change: Partial<LinkageModel>): string => rulesOf({ ...MODEL, ...change }).digest;

  it.each([
    ['another rate', { prior: MODEL.prior / 2, name: 'another' }],
    ['another order', { searchRules: [...others, first], fields: MODEL.fields.toReversed() }],
    ['another cap', { searchRules: [{ ...first, largestBlock: 7 }, ...others] }],
  ])('is not %s', (_what, change) => {
    expect(digest(change)).toBe(RULES.digest);
  });

  it.each<[string, Partial<LinkageModel>]>([
    ['a rule fewer', { searchRules: others }],
    ['a rule that is for searches alone', { searchRules: [{ ...first, isForSearchOnly: true }, ...others] }],
    ['a rule of another name', { searchRules: [{ ...first, name: 'another' }, ...others] }],
    ['a rule on something else', { searchRules: [{ ...first, on: ['surname.sounds'] }, ...others] }],
    ['a field of another kind', { fields: MODEL.fields.map((field) => ({ ...field, kind: 'text' })) }],
  ])('is %s', (_what, change) => {
    expect(digest(change)).not.toBe(RULES.digest);
  });

  it('is kept as text, which gives the same keys again', () => {
    const kept = readRules(RULES.text);
    expect(kept).toMatchObject({ digest: RULES.digest, text: RULES.text });
    expect(kept.keysOf(recordOf(1, 'nhs'))).toEqual(RULES.keysOf(recordOf(1, 'nhs')));
    expect(() => readRules('{"fields":[],"searchRules":[{"name":"x","on":["nobody"],"largestBlock":9}]}')).toThrow(
      'searchRules',
    );
  });
});
