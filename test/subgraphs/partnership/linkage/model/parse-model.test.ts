/** A model is somebody else's file until every part of it has been looked at. */

import { describe, expect, it } from '@jest/globals';

import { ModelError, parseModel } from '../../../../../subgraphs/partnership/linkage/linkage.ts';
import { smallTown } from '../linkage-fixture.ts';

type Json = Record<string, unknown>;

/** A learned model as JSON, to be spoilt. */
function spoilt(
  spoil: (
    model: Json & { fields: Json[]; comparisons: (Json & { levels: Json[] })[]; blocking: Json[]; searchRules: Json[] },
  ) => void,
): unknown {
  const model = JSON.parse(JSON.stringify(smallTown().model));
  spoil(model);
  return model;
}

describe('a model', () => {
  it('comes back from JSON as it was', () => {
    const { model } = smallTown();
    expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it.each<[string, unknown, string]>([
    ['that is none', null, ''],
    ['of another version', spoilt((model) => (model['version'] = 2)), 'version'],
    [
      'with a field that would be SQL',
      spoilt((model) => (model.fields[0]!['name'] = 'x"; drop table')),
      'fields[0].name',
    ],
    ['with a kind that is none', spoilt((model) => (model.fields[0]!['kind'] = 'constructor')), 'fields[0].kind'],
    ['with two fields of one name', spoilt((model) => (model.fields[1] = { ...model.fields[0] })), 'fields'],
    [
      'with a probability that is text',
      spoilt((model) => (model.comparisons[0]!.levels[0]!['m'] = '0.9')),
      'comparisons[0].levels[0].m',
    ],
    [
      'with a probability of nought',
      spoilt((model) => (model.comparisons[1]!.levels[2]!['u'] = 0)),
      'comparisons[1].levels[2].u',
    ],
    [
      'with a threshold that is code',
      spoilt(
        (model) =>
          (model.comparisons[0]!.levels[0]!['test'] = { is: 'jaro-winkler', of: 'forename', atLeast: '0) OR (1=1' }),
      ),
      'comparisons[0].levels[0].test.atLeast',
    ],
    [
      'with an unknown test',
      spoilt((model) => (model.comparisons[0]!.levels[0]!['test'] = { is: 'eval', of: 'forename' })),
      'comparisons[0].levels[0].test.is',
    ],
    [
      'that compares a field it does not have',
      spoilt((model) => (model.comparisons[0]!['field'] = 'shoe_size')),
      'comparisons[0].field',
    ],
    [
      'with a test of another field',
      spoilt((model) => (model.comparisons[0]!.levels[0]!['test'] = { is: 'same', of: 'surname' })),
      'comparisons[0].levels[0].test.of',
    ],
    [
      'that blocks on a part that there is not',
      spoilt((model) => (model.blocking[0]!['on'] = ['surname.__proto__'])),
      'blocking[0].on[0]',
    ],
    [
      'that blocks a batch on a clue, which only an index can use',
      spoilt((model) => (model.blocking[0]!['on'] = ['surname.sounds'])),
      'blocking[0].on[0]',
    ],
    [
      'that searches by a clue that there is not',
      spoilt((model) => (model.searchRules[0]!['on'] = ['surname.constructor'])),
      'searchRules[0].on[0]',
    ],
    ['that finds everybody by nothing', spoilt((model) => (model.searchRules[1]!['on'] = [])), 'searchRules[1].on'],
    [
      'that finds for a search perhaps',
      spoilt((model) => (model.searchRules[1]!['isForSearchOnly'] = 'yes')),
      'searchRules[1].isForSearchOnly',
    ],
    [
      'with two rules of a search of one name',
      spoilt((model) => (model.searchRules[1]!['name'] = model.searchRules[0]!['name'])),
      'searchRules',
    ],
    [
      'with two comparisons of one name',
      spoilt((model) => (model.comparisons[1]!['name'] = model.comparisons[0]!['name'])),
      'comparisons',
    ],
    [
      'with a comparison whose name would be SQL',
      spoilt((model) => (model.comparisons[1]!['name'] = 'x" from y')),
      'comparisons[1].name',
    ],
    ['without a last level', spoilt((model) => model.comparisons[0]!.levels.pop()), 'comparisons[0].levels'],
    ['with a setting that nobody reads', spoilt((model) => (model['houseHoldPrior'] = 0.1)), ''],
    [
      'with a day apart of a name',
      spoilt((model) => (model.comparisons[0]!.levels[0]!['test'] = { is: 'days-apart', of: 'forename', atMost: 3 })),
      'comparisons[0].levels[0].test.of',
    ],
    [
      'with a block that takes all memory',
      spoilt((model) => (model.blocking[0]!['largestBlock'] = 1e12)),
      'blocking[0].largestBlock',
    ],
  ])('%s is refused, with the place', (_, json, path) => {
    expect(() => parseModel(json)).toThrow(expect.objectContaining({ name: ModelError.name, path }));
  });

  it('is refused without telling what it held, as that may be a name', () => {
    const json = spoilt((model) => (model['together'] = { 'zelda|fitzwobble': 'often' }));
    expect(() => parseModel(json)).toThrow(/^(?!.*fitzwobble).*together/);
  });
});
