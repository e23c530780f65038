/** Reads the third sector's records from PostgreSQL: one statement a question, for all that it is asked about. */

import { CamelCasePlugin } from 'kysely';
import type { Kysely } from 'kysely';

import type { ThirdSectorSource } from '../../source.ts';
import { areaQueries } from './areas.ts';
import { caseworkQueries } from './casework.ts';
import { organizationQueries } from './organizations.ts';
import { serviceDetailQueries } from './service-details.ts';
import { serviceQueries } from './services.ts';
import type { ThirdSectorTables } from './tables.ts';

export function createSqlSource(database: Kysely<ThirdSectorTables>): ThirdSectorSource {
  const db = database.withPlugin(new CamelCasePlugin());
  return {
    ...serviceQueries(db),
    ...serviceDetailQueries(db),
    ...organizationQueries(db),
    ...areaQueries(db),
    ...caseworkQueries(db),
    close: () => database.destroy(),
  };
}
