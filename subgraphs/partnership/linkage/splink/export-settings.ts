/** Writes a model as Splink settings, so that what is too big for one machine can be linked by Splink on Spark with the same weights. */

import type { Comparison, LinkageModel, TermFrequencies } from '../model/model.ts';
import { blockingSql, nullSql, testSql } from './test-sql.ts';

export interface SplinkLevel {
  readonly sql_condition: string;
  readonly label_for_charts: string;
  readonly is_null_level?: boolean;
  readonly m_probability?: number;
  readonly u_probability?: number;
  readonly tf_adjustment_column?: string;
  readonly tf_adjustment_weight?: number;
}

export interface SplinkSettings {
  readonly link_type: 'dedupe_only';
  readonly unique_id_column_name: string;
  readonly sql_dialect: 'duckdb';
  readonly probability_two_random_records_match: number;
  readonly blocking_rules_to_generate_predictions: readonly {
    readonly blocking_rule: string;
    readonly sql_dialect: 'duckdb';
  }[];
  readonly comparisons: readonly {
    readonly output_column_name: string;
    readonly comparison_description: string;
    readonly comparison_levels: readonly SplinkLevel[];
  }[];
  readonly retain_matching_columns: boolean;
  readonly retain_intermediate_calculation_columns: boolean;
}

export interface SplinkExport {
  readonly settings: SplinkSettings;
  /** For `register_term_frequency_lookup`, by column. */
  readonly termFrequencies: Readonly<Record<string, TermFrequencies>>;
  /** What Splink has no place for, in words. */
  readonly leftOut: readonly string[];
}

export function exportSplinkSettings(model: LinkageModel): SplinkExport {
  return {
    settings: {
      link_type: 'dedupe_only',
      unique_id_column_name: 'ref',
      sql_dialect: 'duckdb',
      probability_two_random_records_match: model.prior,
      blocking_rules_to_generate_predictions: model.blocking.map((rule) => ({
        blocking_rule: blockingSql(rule),
        sql_dialect: 'duckdb',
      })),
      comparisons: model.comparisons.map((comparison) => ({
        output_column_name: comparison.name,
        comparison_description: comparison.name,
        comparison_levels: levelsOf(comparison),
      })),
      retain_matching_columns: false,
      retain_intermediate_calculation_columns: true,
    },
    termFrequencies: model.frequencies,
    leftOut: [
      ...(model.householdPrior > 0 ? ['The household class: apply it to the edges afterwards.'] : []),
      ...(Object.keys(model.together).length > 0
        ? ['Names that go together, and namesakes: apply them to the edges afterwards.']
        : []),
      ...(model.blocking.some(({ largestBlock }) => Number.isFinite(largestBlock)) ? ['The caps of the rules.'] : []),
      ...(model.fields.some(({ isVerified }) => isVerified === true)
        ? ['Verified identifiers that conflict: apply it when clustering.']
        : []),
    ],
  };
}

function levelsOf(comparison: Comparison): readonly SplinkLevel[] {
  const silent: SplinkLevel = {
    sql_condition: nullSql(comparison),
    label_for_charts: 'no value',
    is_null_level: true,
  };
  return [
    silent,
    ...comparison.levels.map(({ label, test, m, u, rarity = 0 }): SplinkLevel => ({
      sql_condition: testSql(test),
      label_for_charts: label,
      m_probability: m,
      u_probability: u,
      ...(rarity > 0 ? { tf_adjustment_column: comparison.field, tf_adjustment_weight: rarity } : {}),
    })),
  ];
}
