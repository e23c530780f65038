/** Lists the five stores of Fictonshire: whose schema, how it is made, and the rows that fill it. */

import { migrations as councilMigrations } from '../../subgraphs/council/adapters/sql/migrations.ts';
import { migrations as nhsMigrations } from '../../subgraphs/nhs/adapters/sql/migrations.ts';
import { migrations as partnershipMigrations } from '../../subgraphs/partnership/adapters/sql/migrations.ts';
import { migrations as policeMigrations } from '../../subgraphs/police/adapters/sql/migrations.ts';
import { migrations as thirdSectorMigrations } from '../../subgraphs/third-sector/adapters/sql/migrations.ts';
import type { AgencyStore } from '../load/load-place.ts';
import { councilRows } from './council.ts';
import { nhsRows } from './nhs.ts';
import { partnershipRows } from './partnership.ts';
import { registerPlace } from './partnership/registration.ts';
import { policeRows } from './police.ts';
import { thirdSectorRows } from './third-sector.ts';

export const AGENCY_STORES: readonly AgencyStore[] = [
  { schema: 'partnership', migrations: partnershipMigrations, rows: partnershipRows, register: registerPlace },
  { schema: 'council', migrations: councilMigrations, rows: councilRows },
  { schema: 'police', migrations: policeMigrations, rows: policeRows },
  { schema: 'nhs', migrations: nhsMigrations, rows: nhsRows },
  { schema: 'third_sector', migrations: thirdSectorMigrations, rows: thirdSectorRows },
];
