/** Says which classes of data each agency holds: a grant names no other, as an agency need not learn what else a reader may see. */

import type { AgencyName, DataClass } from '../../../schema/wire.ts';

export interface AgencyClasses {
  /** What the agency is for. Without one of these there is no reason to ask it, and the grant is null. */
  readonly casework: readonly DataClass[];
  /** What comes with the casework (but see `BRINGS_NOTHING`), where the reader may see it. */
  readonly supporting: readonly DataClass[];
}

export const CLASSES_OF_AGENCY: Readonly<Record<AgencyName, AgencyClasses>> = {
  council: {
    casework: ['FINANCE', 'HOUSING', 'SOCIAL_CARE', 'ADULT_SAFEGUARDING', 'CHILD_SAFEGUARDING', 'STAFF_SAFETY'],
    supporting: ['IDENTITY', 'IDENTIFIER', 'LOCATION', 'EQUALITY'],
  },
  police: {
    casework: ['STAFF_SAFETY', 'VICTIM', 'VULNERABILITY', 'CRIMINAL'],
    supporting: ['IDENTITY', 'IDENTIFIER', 'LOCATION'],
  },
  nhs: {
    casework: ['HEALTH_ADMIN', 'HEALTH_CARE_PLAN', 'HEALTH_CLINICAL'],
    supporting: ['IDENTITY', 'IDENTIFIER', 'LOCATION', 'EQUALITY', 'RIGHTS'],
  },
  'third-sector': { casework: ['SUPPORT'], supporting: ['IDENTITY', 'LOCATION', 'EQUALITY'] },
};

/**
 * Casework that is told for the sake of whoever visits: to warn somebody is no reason to show them the citizen's phone,
 * address or requests. Only other casework of the agency brings the supporting classes.
 */
export const BRINGS_NOTHING: ReadonlySet<DataClass> = new Set(['STAFF_SAFETY']);
