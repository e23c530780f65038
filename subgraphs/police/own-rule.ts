/** Holds the force's own rule at the third gate, stricter than any grant: a contact shows no more than what it was part of. */

import type { Permission } from '../kit/guard.ts';
import type { PoliceContactRow } from './rows.ts';

/**
 * The contacts that this reader may know of. A visit after an arrest, or about a notice of concern, would tell that there
 * was one, so it needs that class as well.
 */
export function contactsFor({ classes }: Permission, contacts: readonly PoliceContactRow[]): PoliceContactRow[] {
  return contacts.filter(({ dataClass }) => classes.has(dataClass));
}
