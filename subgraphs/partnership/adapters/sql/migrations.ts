/** Builds the partnership's own schema, in the order that the tables need each other. */

import type { Migrations } from '../../../kit/sql/migrate-schema.ts';
import { createCaseTables } from './migrations/0003-shared-cases.ts';
import { markConfidential } from './migrations/0004-confidential.ts';
import { createAgreementTables } from './migrations/0009-agreements.ts';
import { CHANGING_CITIZEN_TABLES, createCitizenTables } from './migrations/0002-citizens.ts';
import {
  APPENDED_INDEX_TABLES,
  CHANGING_INDEX_TABLES,
  createIndexTables,
  KEPT_INDEX_TABLES,
} from './migrations/0011-citizen-index.ts';
import { DISOWNED_TABLES, createDisownedTables } from './migrations/0012-disowned-records.ts';
import { createPlaceTables } from './migrations/0001-place.ts';
import { CONTACT_TABLES, createContactTables } from './migrations/0005-contacts.ts';
import { CONSENT_TABLES, keepConsentHistory } from './migrations/0006-consents.ts';
import { BREAK_GLASS_TABLES, createBreakGlassTables } from './migrations/0007-break-glass.ts';
import { createFamilyTables, RELEASE_TABLES } from './migrations/0010-family-and-panels.ts';
import { createReferralTables, REFERRAL_TABLES } from './migrations/0013-referrals.ts';
import { SUBJECT_REQUEST_TABLES, createSubjectRequestTables } from './migrations/0008-subject-requests.ts';

export const migrations: Migrations = {
  '0001-place': { up: createPlaceTables },
  '0002-citizens': { up: createCitizenTables, changes: CHANGING_CITIZEN_TABLES },
  '0003-shared-cases': { up: createCaseTables },
  '0004-confidential': { up: markConfidential },
  '0005-contacts': { up: createContactTables, appends: CONTACT_TABLES },
  '0006-consents': { up: keepConsentHistory, appends: CONSENT_TABLES },
  '0007-break-glass': { up: createBreakGlassTables, appends: BREAK_GLASS_TABLES },
  '0008-subject-requests': { up: createSubjectRequestTables, appends: SUBJECT_REQUEST_TABLES },
  '0009-agreements': { up: createAgreementTables },
  '0010-family-and-panels': { up: createFamilyTables, appends: RELEASE_TABLES },
  '0011-citizen-index': {
    up: createIndexTables,
    appends: APPENDED_INDEX_TABLES,
    changes: CHANGING_INDEX_TABLES,
    keeps: KEPT_INDEX_TABLES,
  },
  '0012-disowned-records': { up: createDisownedTables, appends: DISOWNED_TABLES },
  '0013-referrals': { up: createReferralTables, appends: REFERRAL_TABLES },
};
