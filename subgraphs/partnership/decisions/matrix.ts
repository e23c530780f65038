/** States what each role may see of each class of data, as a table that a governance officer can read; what is absent is denied. */

import type { AgencyName, DataClass, Purpose, Role } from '../../../schema/wire.ts';

/** How much of a class, and what must be true of the reader and the citizen besides. */
export interface Cell {
  readonly level: 'FULL' | 'MASKED';
  readonly when?: Condition;
  /** Only what this agency holds of the class. Absent: whichever agency holds it. */
  readonly only?: AgencyName;
}

/** A fact that a cell waits for. A fact that nobody can establish yet is false, so its cell stays shut. */
export type Condition =
  /** The citizen has agreed that the reader's agency may see this class for this purpose. */
  | 'CONSENT'
  /** The reader's own charity is helping the citizen now: its case is open. */
  | 'OWN_CASE'
  /** The reader is the citizen. */
  | 'OWN_RECORD'
  /** The reader's own force holds every police record of the citizen. */
  | 'OWN_FORCE'
  /** The token is for this citizen alone: the person at the desk, whose identity was checked. */
  | 'CALLER_IS_CITIZEN'
  | 'DIRECT_CARE'
  | 'SAFEGUARDING'
  | 'SAFEGUARDING_ADULT'
  | 'SAFEGUARDING_CHILD'
  /** The record is of an invented person in a demonstration place. */
  | 'SYNTHETIC';

const full: Cell = { level: 'FULL' };
const masked: Cell = { level: 'MASKED' };
const fullWhen = (when: Condition): Cell => ({ level: 'FULL', when });
const maskedWhen = (when: Condition): Cell => ({ level: 'MASKED', when });

const own = fullWhen('OWN_RECORD');
const consent = fullWhen('CONSENT');
const synthetic = fullWhen('SYNTHETIC');

/**
 * Role by class. Cells that wait for a mechanism of a later release (an allocated worker, a section 47 enquiry, a MARAC
 * seat, disclosure to the person, a review before release, break-glass, aggregates) are absent, so they are denied.
 */
export const MATRIX: Readonly<Record<DataClass, Readonly<Partial<Record<Role, Cell>>>>> = {
  IDENTITY: {
    adviser: full,
    'housing-officer': full,
    'social-worker': full,
    mash: full,
    'police-officer': full,
    clinician: full,
    'link-worker': full,
    'charity-worker': fullWhen('OWN_CASE'),
    citizen: own,
    dpo: masked,
    auditor: masked,
    developer: synthetic,
  },
  IDENTIFIER: {
    adviser: masked,
    'social-worker': full,
    mash: full,
    clinician: full,
    'link-worker': masked,
    citizen: own,
    dpo: masked,
    developer: synthetic,
  },
  LOCATION: {
    adviser: full,
    'housing-officer': full,
    'social-worker': full,
    mash: full,
    'police-officer': full,
    clinician: full,
    'link-worker': full,
    'charity-worker': consent,
    citizen: own,
    dpo: masked,
    developer: synthetic,
  },
  LINKAGE: { 'social-worker': masked, mash: masked, citizen: own, dpo: full, auditor: full },
  FINANCE: {
    adviser: { level: 'FULL', only: 'council' },
    'housing-officer': { level: 'MASKED', only: 'council' },
    'social-worker': consent,
    mash: masked,
    'link-worker': consent,
    citizen: own,
  },
  HOUSING: {
    adviser: full,
    'housing-officer': full,
    'social-worker': full,
    mash: full,
    'police-officer': masked,
    clinician: consent,
    'link-worker': consent,
    'charity-worker': consent,
    citizen: own,
  },
  SOCIAL_CARE: {
    adviser: masked,
    'housing-officer': masked,
    'social-worker': full,
    mash: full,
    'police-officer': masked,
    clinician: fullWhen('DIRECT_CARE'),
    'link-worker': consent,
    'charity-worker': consent,
    citizen: own,
  },
  ADULT_SAFEGUARDING: {
    'social-worker': full,
    mash: full,
    'police-officer': fullWhen('SAFEGUARDING_ADULT'),
    clinician: fullWhen('SAFEGUARDING_ADULT'),
  },
  CHILD_SAFEGUARDING: {
    mash: full,
    'police-officer': fullWhen('SAFEGUARDING_CHILD'),
    clinician: fullWhen('SAFEGUARDING_CHILD'),
  },
  STAFF_SAFETY: {
    adviser: masked,
    'housing-officer': full,
    'social-worker': full,
    mash: full,
    'police-officer': full,
    clinician: full,
    'link-worker': masked,
    'charity-worker': masked,
    dpo: full,
  },
  HEALTH_ADMIN: {
    adviser: consent,
    'social-worker': fullWhen('DIRECT_CARE'),
    mash: full,
    clinician: full,
    'link-worker': full,
    'charity-worker': consent,
    citizen: own,
  },
  HEALTH_CARE_PLAN: {
    'social-worker': fullWhen('DIRECT_CARE'),
    mash: fullWhen('SAFEGUARDING'),
    clinician: full,
    'link-worker': consent,
    citizen: own,
  },
  HEALTH_CLINICAL: { 'social-worker': masked, clinician: full },
  VICTIM: {
    adviser: maskedWhen('CALLER_IS_CITIZEN'),
    'social-worker': fullWhen('SAFEGUARDING'),
    mash: full,
    'police-officer': full,
    citizen: own,
  },
  VULNERABILITY: { 'social-worker': fullWhen('SAFEGUARDING'), mash: full, 'police-officer': full },
  CRIMINAL: { mash: maskedWhen('SAFEGUARDING'), 'police-officer': fullWhen('OWN_FORCE') },
  SUPPORT: {
    adviser: masked,
    'housing-officer': masked,
    'social-worker': consent,
    mash: fullWhen('SAFEGUARDING'),
    clinician: consent,
    'link-worker': full,
    'charity-worker': fullWhen('OWN_CASE'),
    citizen: own,
  },
  EQUALITY: {
    'social-worker': full,
    mash: full,
    clinician: full,
    'link-worker': consent,
    'charity-worker': consent,
    citizen: own,
  },
  RIGHTS: { adviser: masked, clinician: masked, citizen: own, dpo: full, auditor: full },
  // Masked: one's own actions, and nobody else's.
  AUDIT: {
    adviser: masked,
    'housing-officer': masked,
    'social-worker': masked,
    mash: masked,
    'police-officer': masked,
    clinician: masked,
    'link-worker': masked,
    'charity-worker': masked,
    citizen: own,
    dpo: full,
    auditor: full,
    analyst: masked,
    developer: masked,
  },
};

/** The purposes that the sharing agreement lets each role look for. Any other purpose opens nothing. */
export const PURPOSES_OF_ROLE: Readonly<Record<Role, readonly Purpose[]>> = {
  adviser: ['PUBLIC_SERVICE_DELIVERY', 'HOUSING', 'COUNCIL_TAX_ADMIN', 'EARLY_HELP'],
  'housing-officer': ['HOUSING', 'PUBLIC_SERVICE_DELIVERY'],
  'social-worker': ['DIRECT_CARE', 'SAFEGUARDING_ADULT', 'SAFEGUARDING_CHILD', 'EARLY_HELP'],
  mash: ['SAFEGUARDING_ADULT', 'SAFEGUARDING_CHILD'],
  'police-officer': ['CRIME_PREVENTION', 'SAFEGUARDING_ADULT', 'SAFEGUARDING_CHILD', 'EMERGENCY'],
  clinician: ['DIRECT_CARE', 'SAFEGUARDING_ADULT', 'SAFEGUARDING_CHILD', 'EMERGENCY'],
  'link-worker': ['DIRECT_CARE', 'EARLY_HELP'],
  'charity-worker': ['EARLY_HELP', 'DIRECT_CARE'],
  citizen: ['SELF_SERVICE', 'RIGHTS_REQUEST'],
  dpo: ['RIGHTS_REQUEST', 'AUDIT'],
  auditor: ['AUDIT'],
  analyst: ['SERVICE_PLANNING'],
  developer: ['SERVICE_PLANNING', 'PUBLIC_SERVICE_DELIVERY'],
};

/** The classes that each agency holds. A grant names no other: an agency need not learn what else a reader may see. */
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

export interface AgencyClasses {
  /** What the agency is for. Without one of these there is no reason to ask it, and the grant is null. */
  readonly casework: readonly DataClass[];
  /** What comes with the casework (but see `BRINGS_NOTHING`), where the reader may see it. */
  readonly supporting: readonly DataClass[];
}
