/** Lists the steps that build the third sector's own store, in the order in which they are taken. */

import type { Migration } from 'kysely/migration';

import { directory } from './migrations/0001-directory.ts';
import { serviceDetails } from './migrations/0002-service-details.ts';
import { casework } from './migrations/0003-casework.ts';

/** A step that has run anywhere never changes again: the next change is a new step. */
export const migrations: Record<string, Migration> = {
  '0001-directory': directory,
  '0002-service-details': serviceDetails,
  '0003-casework': casework,
};
