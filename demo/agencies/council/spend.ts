/** Says what the council spends in each ward and in all of Fictonshire, by theme, over three years. */

import type { Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { row } from './file.ts';

interface Line {
  readonly theme: string;
  readonly fundingStream: string;
  readonly isPrevention: boolean;
  /** Pounds a head and year, in a ward of middling wealth. */
  readonly perHead: number;
  /** How much more is spent where people are poorer: 0 not at all, 1 double in the poorest ward. */
  readonly need: number;
}

const LINES: readonly Line[] = [
  line('Social protection', 'Council tax', false, 412, 0.7),
  line('Social protection', 'Improved Better Care Fund', false, 38, 0.6),
  line('Social protection', 'Supporting Families grant', true, 14, 1),
  line('Education', 'Dedicated Schools Grant', false, 690, 0.2),
  line('Health', 'Public Health Grant', true, 61, 0.8),
  line('Housing and community amenities', 'Housing Revenue Account', false, 148, 1),
  line('Housing and community amenities', 'Homelessness Prevention Grant', true, 11, 1),
  line('Environmental protection', 'Council tax', false, 96, 0),
  line('Economic affairs', 'Council tax', false, 83, 0.1),
  line('Public order and safety', 'Council tax', true, 9, 0.9),
  line('Recreation, culture and religion', 'Council tax', true, 34, 0.1),
  line('General public services', 'Revenue Support Grant', false, 57, 0),
];
const YEARS_KEPT = 3;
/** Prices of each year, so that the figures are not the same three times. */
const GROWTH = 1.034;

export function* areaRows(place: Place): Iterable<TableRow> {
  yield row('area', { gss: place.localAuthorityGss, parentGss: null });
  for (const { gss } of place.wards) yield row('area', { gss, parentGss: place.localAuthorityGss });
  const thisYear = financialYearOf(place.now);
  for (let ago = 0; ago < YEARS_KEPT; ago += 1) {
    for (const spent of LINES) {
      let total = 0;
      for (const ward of place.wards) {
        const poverty = (10 - ward.imdDecile) / 9;
        const pounds = Math.round(
          (ward.population * spent.perHead * (1 + spent.need * (poverty - 0.5))) / GROWTH ** ago,
        );
        total += pounds;
        yield spendRow(ward.gss, spent, pounds, thisYear - ago);
      }
      yield spendRow(place.localAuthorityGss, spent, total, thisYear - ago);
    }
  }
}

function spendRow(
  gssCode: string,
  { theme, fundingStream, isPrevention }: Line,
  pounds: number,
  year: number,
): TableRow {
  const name = `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
  return row('spendLine', { gssCode, theme, amount: `${pounds}.00`, year: name, fundingStream, isPrevention });
}

/** Councils count from the first of April. */
function financialYearOf(now: Date): number {
  return now.getUTCMonth() >= 3 ? now.getUTCFullYear() : now.getUTCFullYear() - 1;
}

function line(theme: string, fundingStream: string, isPrevention: boolean, perHead: number, need: number): Line {
  return { theme, fundingStream, isPrevention, perHead, need };
}
