/** Fits the port to the partnership's own schema in PostgreSQL, embedded or real. */

import type { Kysely } from 'kysely';

import type { PartnershipSource } from '../../source.ts';
import { createAgreementMethods } from './agreements.ts';
import { createBreakGlassMethods } from './break-glass.ts';
import { createCitizenMethods } from './citizens.ts';
import { createConsentMethods } from './consents.ts';
import { createContactMethods } from './contacts.ts';
import { createJointWorkMethods } from './joint-work.ts';
import { createPlaceMethods } from './places.ts';
import { createReferralMethods } from './referrals.ts';
import { createReleaseMethods } from './releases.ts';
import { createSearchMethods } from './search.ts';
import { createSharedCaseMethods } from './shared-cases.ts';
import { createSubjectRequestMethods } from './subject-requests.ts';
import type { PartnershipTables } from './tables.ts';
import { createTieMethods } from './ties.ts';

export function createSqlSource(db: Kysely<PartnershipTables>): PartnershipSource {
  return {
    ...createPlaceMethods(db),
    ...createJointWorkMethods(db),
    ...createCitizenMethods(db),
    ...createSharedCaseMethods(db),
    ...createSearchMethods(db),
    ...createAgreementMethods(db),
    ...createTieMethods(db),
    ...createContactMethods(db),
    ...createConsentMethods(db),
    ...createBreakGlassMethods(db),
    ...createReleaseMethods(db),
    ...createReferralMethods(db),
    ...createSubjectRequestMethods(db),
    close: () => db.destroy(),
  };
}
