/** A model goes to Splink and comes back as the same model, as far as Splink has places for it, and gives the same scores. */

import { describe, expect, it } from '@jest/globals';

import {
  exportSplinkSettings,
  importSplinkSettings,
  linkTable,
  ModelError,
} from '../../../../../subgraphs/partnership/linkage/linkage.ts';
import { FIELDS, smallTown } from '../linkage-fixture.ts';

const there = () => exportSplinkSettings(smallTown().model);
const back = () => {
  const { settings, termFrequencies } = there();
  const json: unknown = JSON.parse(JSON.stringify(settings));
  return importSplinkSettings(json, { name: 'fictonshire', fields: FIELDS, termFrequencies });
};

describe('Splink settings', () => {
  it('carry every rule, level and rate there and back', () => {
    const { model } = smallTown();
    const strip = ({ levels, ...comparison }: (typeof model.comparisons)[number]) => ({
      ...comparison,
      levels: levels.map((level) => ({ ...level, h: 0, n: 0 })),
    });
    const again = back();
    expect(again.comparisons.map(strip)).toEqual(model.comparisons.map(strip));
    expect(again.blocking.map(({ on }) => on)).toEqual(model.blocking.map(({ on }) => on));
    expect(again.prior).toBe(model.prior);
    expect(again.frequencies).toEqual(model.frequencies);
  });

  it('give the same scores as the model, but for what Splink has no place for', async () => {
    const { model, table } = smallTown();
    const overlap = { ...model, householdPrior: 0, goTogether: null, together: {} };
    const ours = await linkTable(table, overlap);
    const theirs = await linkTable(table, { ...back(), blocking: overlap.blocking });
    expect(theirs.edges).toEqual(ours.edges);
    expect(ours.edges.left.length).toBeGreaterThan(1000);
  });

  it('say in words what they leave out', () => {
    expect(there().leftOut.join(' ')).toMatch(/household class.*go together.*caps.*identifiers/);
  });

  it('look as Splink wants them', () => {
    const { settings } = there();
    const surname = settings.comparisons.find(({ output_column_name: column }) => column === 'surname');
    expect(surname?.comparison_levels[0]).toMatchObject({ is_null_level: true });
    expect(surname?.comparison_levels[1]).toMatchObject({
      sql_condition: '"surname_l" = "surname_r"',
      tf_adjustment_column: 'surname',
      tf_adjustment_weight: 1,
    });
    expect(surname?.comparison_levels.at(-1)).toMatchObject({ sql_condition: 'ELSE' });
    expect(settings.blocking_rules_to_generate_predictions[0]?.blocking_rule).toMatch(/^l\."\w+" = r\."\w+"/);
  });

  it('of Splink’s own library are read, with and without quotes', () => {
    const level = (sql_condition: string) => ({
      sql_condition,
      label_for_charts: 'x',
      m_probability: 0.5,
      u_probability: 0.1,
    });
    const model = importSplinkSettings(
      {
        probability_two_random_records_match: 0.001,
        blocking_rules_to_generate_predictions: ['l.surname = r.surname', { blocking_rule: '(l."born" = r."born")' }],
        comparisons: [
          {
            output_column_name: 'surname',
            comparison_levels: [
              {
                sql_condition: 'surname_l IS NULL OR surname_r IS NULL',
                label_for_charts: 'Null',
                is_null_level: true,
              },
              level('surname_l = surname_r'),
              level('jaro_winkler_similarity("surname_l", "surname_r") >= 0.9'),
              level('ELSE'),
            ],
          },
        ],
      },
      { name: 'theirs', fields: FIELDS },
    );
    expect(model.comparisons[0]?.levels.map(({ test }) => test.is)).toEqual(['same', 'jaro-winkler', 'otherwise']);
    expect(model.blocking.map(({ on }) => on)).toEqual([['surname'], ['born']]);
  });

  it('with a condition that this program does not know are refused, with the place, and never run', () => {
    const { settings } = there();
    const json = JSON.parse(JSON.stringify(settings));
    json.comparisons[0].comparison_levels[1].sql_condition = "read_text('/etc/passwd') IS NOT NULL";
    const read = () => importSplinkSettings(json, { name: 'theirs', fields: FIELDS });
    expect(read).toThrow(ModelError);
    expect(read).toThrow(/comparisons\[0\]\.comparison_levels\[1\]\.sql_condition/);
    expect(read).not.toThrow(/passwd/);
  });
});
