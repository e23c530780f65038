/** Fits the port to the partnership's own schema in PostgreSQL, embedded or real. */

import type { Kysely } from 'kysely';

import type { IndexKeyring } from '../../citizen-index/keyring.ts';
import type { PartnershipSource } from '../../source.ts';
import { createAgreementMethods } from './agreements.ts';
import { createBreakGlassMethods } from './break-glass.ts';
import { createCitizenMethods } from './citizens.ts';
import { createConsentMethods } from './consents.ts';
import { createContactMethods } from './contacts.ts';
import { createJointWorkMethods } from './joint-work.ts';
import { createLinkMethods } from './links.ts';
import { createPlaceMethods } from './places.ts';
import { createReferralMethods } from './referrals.ts';
import { createReleaseMethods } from './releases.ts';
import { createSearchMethods } from './search.ts';
import { createSharedCaseMethods } from './shared-cases.ts';
import { createSubjectRequestMethods } from './subject-requests.ts';
import type { PartnershipTables } from './tables.ts';
import { createTieMethods } from './ties.ts';

export function createSqlSource(db: Kysely<PartnershipTables>, keyring: IndexKeyring): PartnershipSource {
  return {
    ...createPlaceMethods(db),
    ...createJointWorkMethods(db),
    ...createCitizenMethods(db, keyring),
    ...createLinkMethods(db, keyring),
    ...createSharedCaseMethods(db),
    ...createSearchMethods(db, keyring),
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
