/** Lists the five stores of Fictonshire: whose schema, how it is made, and the rows that fill it. */

import { migrations as policeMigrations } from '../../subgraphs/police/adapters/sql/migrations.ts';
import { migrations as thirdSectorMigrations } from '../../subgraphs/third-sector/adapters/sql/migrations.ts';
import type { AgencyStore } from '../load/load-place.ts';
import { policeRows } from './police.ts';
import { thirdSectorRows } from './third-sector.ts';

export const AGENCY_STORES: readonly AgencyStore[] = [
  { schema: 'police', migrations: policeMigrations, rows: policeRows },
  { schema: 'third_sector', migrations: thirdSectorMigrations, rows: thirdSectorRows },
];
