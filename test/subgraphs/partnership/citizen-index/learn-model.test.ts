/** Proves that a model can be learned anew from records alone, and that one that ships is one that the index can use. */

import { describe, expect, it } from '@jest/globals';

import { recordsOf } from '../../../../demo/agencies/partnership/registration.ts';
import { createPlace } from '../../../../demo/place/create-place.ts';
import {
  learnModel,
  modelText,
  TooFewRecordsError,
} from '../../../../subgraphs/partnership/citizen-index/learn-model.ts';
import { readModel, shippedModel } from '../../../../subgraphs/partnership/citizen-index/read-model.ts';
import { INDEX_FIELDS } from '../../../../subgraphs/partnership/citizen-index/registered-record.ts';
import { createLinker } from '../../../../subgraphs/partnership/citizen-index/linker.ts';
import { parseModel } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { aRegisteredRecord } from './record-fixture.ts';

const place = createPlace({ seed: 'learning', size: 3_000, now: new Date('2026-11-23T09:00:00Z') });
const records = [...place.people()].flatMap((person) => recordsOf(person, place));

describe('a model', () => {
  it('is learned from agencies’ records alone, the same from the same', async () => {
    const model = await learnModel('ours-1', records);
    expect(modelText(await learnModel('ours-1', records))).toBe(modelText(model));
    expect(parseModel(JSON.parse(modelText(model)))).toEqual(model);
    expect(model).toMatchObject({ name: 'ours-1', fields: INDEX_FIELDS });
    const { keysOf } = createLinker(model).rules;
    expect(keysOf(aRegisteredRecord()).length).toBeGreaterThan(5);
  });

  it('is not learned from a handful', async () => {
    await expect(learnModel('ours-1', records.slice(0, 1_999))).rejects.toThrow(TooFewRecordsError);
  });

  it('ships, and fits the index', () => {
    expect(shippedModel()).toMatchObject({ name: 'fictonshire-1', fields: INDEX_FIELDS });
  });

  it('that is not there is refused by the name of the setting', () => {
    expect(() => readModel('/nowhere/model.json')).toThrow(/^LINKAGE_MODEL: /);
  });
});
