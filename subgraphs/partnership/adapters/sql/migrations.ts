/** Builds the partnership's own schema, in the order that the tables need each other. */

import type { Migrations } from '../../../kit/sql/migrate-schema.ts';
import { createCaseTables } from './migrations/0003-shared-cases.ts';
import { markConfidential } from './migrations/0004-confidential.ts';
import { createAgreementTables } from './migrations/0009-agreements.ts';
import { createCitizenTables } from './migrations/0002-citizens.ts';
import { createPlaceTables } from './migrations/0001-place.ts';

export const migrations: Migrations = {
  '0001-place': { up: createPlaceTables },
  '0002-citizens': { up: createCitizenTables },
  '0003-shared-cases': { up: createCaseTables },
  '0004-confidential': { up: markConfidential },
  '0009-agreements': { up: createAgreementTables },
};
