/** Says how sure a link must be before an agency is asked by it: the one table that maps what may be shown, and what for, to a use. */

import type { DataClass, Purpose } from '../../../schema/wire.ts';
import { DEFAULT_THRESHOLDS } from '../linkage/linkage.ts';
import type { Use } from '../linkage/linkage.ts';
import type { ClassDecision } from './decide.ts';

/** Of a class, by the harm that is done when it is a stranger's (docs/data-protection.md, "How sure a link must be"). */
export const USE_OF_CLASS: Readonly<Record<DataClass, Use>> = {
  IDENTITY: 'SHARE_CONTACTS',
  IDENTIFIER: 'SHARE_CONTACTS',
  LOCATION: 'SHARE_CONTACTS',
  LINKAGE: 'SHARE_CONTACTS',
  HEALTH_ADMIN: 'SHARE_CONTACTS',
  RIGHTS: 'SHARE_CONTACTS',
  AUDIT: 'SHARE_CONTACTS',
  FINANCE: 'SHOW_A_CASE',
  HOUSING: 'SHOW_A_CASE',
  SOCIAL_CARE: 'SHOW_A_CASE',
  HEALTH_CARE_PLAN: 'SHOW_A_CASE',
  HEALTH_CLINICAL: 'SHOW_A_CASE',
  VICTIM: 'SHOW_A_CASE',
  SUPPORT: 'SHOW_A_CASE',
  EQUALITY: 'SHOW_A_CASE',
  ADULT_SAFEGUARDING: 'SHOW_A_POLICE_MARKER',
  CHILD_SAFEGUARDING: 'SHOW_A_POLICE_MARKER',
  STAFF_SAFETY: 'SHOW_A_POLICE_MARKER',
  VULNERABILITY: 'SHOW_A_POLICE_MARKER',
  CRIMINAL: 'SHOW_A_POLICE_MARKER',
};

/** Of a purpose, whatever the class: what is done to somebody because of it, or to whom a stranger's record would be handed. */
export const LEAST_USE_FOR_PURPOSE: Readonly<Record<Purpose, Use>> = {
  SERVICE_PLANNING: 'POST_A_LEAFLET',
  PUBLIC_SERVICE_DELIVERY: 'SHARE_CONTACTS',
  EARLY_HELP: 'SHARE_CONTACTS',
  HOUSING: 'SHARE_CONTACTS',
  AUDIT: 'SHARE_CONTACTS',
  EMERGENCY: 'SHARE_CONTACTS',
  COUNCIL_TAX_ADMIN: 'SHOW_A_CASE',
  DIRECT_CARE: 'SHOW_A_CASE',
  SAFEGUARDING_ADULT: 'SHOW_A_CASE',
  SAFEGUARDING_CHILD: 'SHOW_A_CASE',
  SELF_SERVICE: 'SHOW_A_CASE',
  RIGHTS_REQUEST: 'SHOW_A_CASE',
  CRIME_PREVENTION: 'SHOW_A_POLICE_MARKER',
};

/**
 * The strictest of all that a permission opens, in full or masked, and of the purpose. It looks at the permission alone and
 * never at the link: to open less because of a link would tell that there is one.
 */
export function leastConfidence({ classes, indicators }: ClassDecision, purpose: Purpose): number {
  const uses = [...classes, ...indicators].map((dataClass) => USE_OF_CLASS[dataClass]);
  return Math.max(...[...uses, LEAST_USE_FOR_PURPOSE[purpose]].map((use) => DEFAULT_THRESHOLDS[use]));
}
