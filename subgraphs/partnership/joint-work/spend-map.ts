/** Adds up what the agencies spend in one place: by theme, by agency, what prevents, what overlaps, and who gave no figures. */

import { AGENCIES } from '../../../schema/wire.ts';
import type { AgencyName } from '../../../schema/wire.ts';
import { decimalOf, shareOf, sumOf } from '../decimal.ts';
import type { Units } from '../decimal.ts';

export interface SpendFigure {
  readonly agency: string;
  readonly theme: string;
  readonly amount: string;
  readonly year: string;
  readonly fundingStream: string;
  readonly isPrevention: boolean;
}

/** What each agency gave. Null or absent: it did not answer. Empty: it spends nothing here. */
export type SuppliedFigures = Readonly<Record<AgencyName, readonly SpendFigure[] | null | undefined>>;

export interface SpendCell {
  readonly key: string;
  readonly amount: string;
  readonly share: string | null;
}

export interface SpendMapView {
  readonly year: string;
  readonly total: string;
  readonly perHead: string | null;
  readonly byTheme: readonly SpendCell[];
  readonly byAgency: readonly SpendCell[];
  readonly preventionShare: string | null;
  readonly overlaps: readonly {
    readonly theme: string;
    readonly agencies: readonly string[];
    readonly amount: string;
  }[];
  readonly missing: readonly AgencyName[];
}

export function spendMapOf(supplied: SuppliedFigures, year: string, population: number | null): SpendMapView {
  const missing = AGENCIES.filter((agency) => isMissing(supplied[agency], year));
  const answered = AGENCIES.filter((agency) => !missing.includes(agency));
  const lines = answered.flatMap((agency) => (supplied[agency] ?? []).filter((line) => line.year === year));
  const total = totalOf(lines);
  const themes = [...new Set(lines.map(({ theme }) => theme))];
  const inTheme = (theme: string) => lines.filter((line) => line.theme === theme);
  return {
    year,
    total: decimalOf(total),
    perHead: population === null || population === 0 ? null : decimalOf(total / BigInt(population)),
    byTheme: cells(
      themes.map((theme) => [theme, totalOf(inTheme(theme))]),
      total,
    ),
    byAgency: cells(
      answered.map((agency) => [agency, totalOf(lines.filter((line) => line.agency === agency))]),
      total,
    ),
    preventionShare: shareOf(totalOf(lines.filter(({ isPrevention }) => isPrevention)), total),
    overlaps: themes
      .map((theme) => ({ theme, agencies: agenciesOf(inTheme(theme)), units: totalOf(inTheme(theme)) }))
      .filter(({ agencies }) => agencies.length > 1)
      .toSorted((a, b) => descending(a.units, b.units) || ascending(a.theme, b.theme))
      .map(({ theme, agencies, units }) => ({ theme, agencies, amount: decimalOf(units) })),
    missing,
  };
}

/** Figures of other years only are no figures for this one, and must not read as nothing spent. */
function isMissing(figures: SuppliedFigures[AgencyName], year: string): boolean {
  if (figures === null || figures === undefined) return true;
  return figures.length > 0 && figures.every((line) => line.year !== year);
}

function totalOf(lines: readonly SpendFigure[]): Units {
  return sumOf(lines.map(({ amount }) => amount));
}

function agenciesOf(lines: readonly SpendFigure[]): readonly string[] {
  return AGENCIES.filter((agency) => lines.some((line) => line.agency === agency));
}

function cells(entries: readonly (readonly [key: string, units: Units])[], total: Units): readonly SpendCell[] {
  return entries
    .toSorted(([a, amountOfA], [b, amountOfB]) => descending(amountOfA, amountOfB) || ascending(a, b))
    .map(([key, units]) => ({ key, amount: decimalOf(units), share: shareOf(units, total) }));
}

function descending(a: Units, b: Units): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
