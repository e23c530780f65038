/** Holds the NHS's own rules at the third gate, stricter than any grant: what it tells nobody, or only to clinicians. */

import { withheld } from '../kit/errors.ts';
import type { Permission } from '../kit/guard.ts';
import type { ContactRow } from '../kit/shared-values.ts';
import type { PatientView } from './patient.ts';

/**
 * Gives what would tell where a patient is, unless the record is restricted. PDS answers for such a record without
 * address, telephone, contacts and practice, whoever asks; so does this subgraph, should a grant name LOCATION by mistake.
 */
export function unlessRestricted<Value>({ confidentiality }: PatientView, value: Value): Value {
  if (confidentiality === 'RESTRICTED' || confidentiality === 'VERY_RESTRICTED') throw withheld('LOCATION');
  return value;
}

/** The subject of a contact about mental health, in the partnership's shared words. */
export const MENTAL_HEALTH_SUBJECT = 'mental-health';

/**
 * NHS Data Dictionary, treatment function codes of mental health: clinical psychology, then psychiatry, psychotherapy,
 * eating disorders, addiction, perinatal care, recovery, dual diagnosis and dementia assessment.
 */
export const MENTAL_HEALTH_SPECIALTIES = [
  '656',
  '710',
  '711',
  '712',
  '713',
  '715',
  '720',
  '721',
  '722',
  '723',
  '724',
  '725',
  '726',
  '727',
] as const;

/**
 * Whether this reader may know of contacts, appointments and referrals about mental health. When somebody is seen is
 * administrative, but that it is about mental health is a clinical matter in itself.
 */
export function seesMentalHealth({ classes }: Permission): boolean {
  return classes.has('HEALTH_CLINICAL');
}

/** The contacts that this reader may know of. */
export function contactsFor(permission: Permission, contacts: readonly ContactRow[]): ContactRow[] {
  return contacts.filter(({ subject }) => subject !== MENTAL_HEALTH_SUBJECT || seesMentalHealth(permission));
}
