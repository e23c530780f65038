/** Builds the council's schema step by step; a step that has run anywhere is never changed: another is added. */

import type { Migrations } from '../../../kit/sql/migrate-schema.ts';
import { care } from './migrations/0004-care.ts';
import { homesAndMoney } from './migrations/0002-homes-and-money.ts';
import { person } from './migrations/0001-person.ts';
import { places } from './migrations/0005-places.ts';
import { serviceRequests } from './migrations/0003-service-requests.ts';

export const migrations: Migrations = {
  '0001-person': person,
  '0002-homes-and-money': homesAndMoney,
  '0003-service-requests': serviceRequests,
  '0004-care': care,
  '0005-places': places,
};
