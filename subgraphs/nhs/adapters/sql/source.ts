/** Fits the port to the NHS's own schema in PostgreSQL, embedded or real. */

import type { Kysely } from 'kysely';

import type { NhsSource } from '../../source.ts';
import { createCareMethods } from './care.ts';
import { createPatientMethods } from './patients.ts';
import { createPublicMethods } from './public.ts';
import type { NhsTables } from './tables.ts';

export function createSqlSource(db: Kysely<NhsTables>): NhsSource {
  return {
    ...createPatientMethods(db),
    ...createCareMethods(db),
    ...createPublicMethods(db),
    close: () => db.destroy(),
  };
}
