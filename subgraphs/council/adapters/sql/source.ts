/** Reads the council's records from PostgreSQL: one statement a question, for all the citizens that it is asked about. */

import { CamelCasePlugin } from 'kysely';
import type { Kysely } from 'kysely';

import type { CouncilSource } from '../../source.ts';
import { careQueries } from './care.ts';
import { homeAndMoneyQueries } from './homes-and-money.ts';
import { personQueries } from './people.ts';
import { placeQueries } from './places.ts';
import { serviceRequestQueries } from './service-requests.ts';
import type { CouncilTables } from './tables.ts';

export function createSqlSource(database: Kysely<CouncilTables>): CouncilSource {
  const db = database.withPlugin(new CamelCasePlugin());
  return {
    ...personQueries(db),
    ...homeAndMoneyQueries(db),
    ...serviceRequestQueries(db),
    ...careQueries(db),
    ...placeQueries(db),
    close: () => database.destroy(),
  };
}
