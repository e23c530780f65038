/** Lays out Fictonshire: twelve wards of uneven wealth, on a grid in the North Sea where nobody lives. */

import type { Ward } from './model.ts';

export const LOCAL_AUTHORITY_GSS = 'E06999001';
/** The police force area: `E23` is ONS's prefix for one. */
export const POLICE_FORCE_GSS = 'E23999001';

export interface WardPlan {
  readonly gss: string;
  readonly name: string;
  readonly town: string;
  readonly locality: string | null;
  /** `FX1` to `FX9`. */
  readonly district: string;
  readonly imdDecile: number;
  readonly share: number;
  readonly socialRent: number;
  readonly column: number;
  readonly row: number;
}

const PLAN = [
  ['Harbour', 'Fictonport', null, 1, 1, 0.11, 0.34],
  ['Castle', 'Fictonport', null, 1, 3, 0.09, 0.18],
  ['Northgate', 'Fictonport', 'Northgate', 2, 2, 0.1, 0.27],
  ['Ropewalk', 'Fictonport', 'Ropewalk', 2, 1, 0.09, 0.31],
  ['Minster', 'Fictonport', null, 3, 6, 0.08, 0.12],
  ['Saltmarsh', 'Saltby', null, 4, 4, 0.08, 0.16],
  ['Lantern Hill', 'Saltby', 'Lantern Hill', 4, 7, 0.07, 0.08],
  ['Market Ficton', 'Market Ficton', null, 5, 8, 0.09, 0.08],
  ['Weaverdale', 'Market Ficton', 'Weaverdale', 6, 5, 0.08, 0.13],
  ['Ashcombe', 'Ashcombe', null, 7, 9, 0.07, 0.06],
  ['Thornwick', 'Thornwick', null, 8, 10, 0.06, 0.04],
  ['Quarry Bank', 'Thornwick', 'Quarry Bank', 9, 4, 0.08, 0.16],
] as const;

export const WARD_PLANS: readonly WardPlan[] = PLAN.map(
  ([name, town, locality, district, imdDecile, share, socialRent], index) => ({
    gss: `E05999${String(index + 1).padStart(3, '0')}`,
    name,
    town,
    locality,
    district: `FX${district}`,
    imdDecile,
    share,
    socialRent,
    column: index % 4,
    row: Math.floor(index / 4),
  }),
);

/** The wards as a reader sees them. Populations are of a place of this size. */
export function wardsOf(size: number): readonly Ward[] {
  return WARD_PLANS.map(({ gss, name, imdDecile, share }) => ({
    gss,
    name,
    imdDecile,
    population: Math.round(size * share),
  }));
}
