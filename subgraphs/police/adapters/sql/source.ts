/** Reads the police's records from PostgreSQL: one statement a question, for all the citizens that it is asked about. */

import type { Kysely } from 'kysely';

import type { PoliceSource } from '../../source.ts';
import { eventQueries } from './events.ts';
import { neighbourhoodQueries } from './neighbourhood.ts';
import { peopleQueries } from './people.ts';
import type { PoliceTables } from './tables.ts';
import { vulnerabilityQueries } from './vulnerability.ts';

export function createSqlSource(db: Kysely<PoliceTables>): PoliceSource {
  return {
    ...peopleQueries(db),
    ...eventQueries(db),
    ...vulnerabilityQueries(db),
    ...neighbourhoodQueries(db),
    close: () => db.destroy(),
  };
}
