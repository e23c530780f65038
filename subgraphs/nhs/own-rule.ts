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

/** A contact's subject is administrative, but that one is about mental health is a clinical matter in itself. */
const CLINICAL_SUBJECTS: ReadonlySet<string> = new Set(['mental-health']);

/** The contacts that this reader may know of. */
export function contactsFor({ classes }: Permission, contacts: readonly ContactRow[]): ContactRow[] {
  return contacts.filter(({ subject }) => !CLINICAL_SUBJECTS.has(subject) || classes.has('HEALTH_CLINICAL'));
}
