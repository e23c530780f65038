/** Writes what lets the demo readers see the people of the stories at once: contacts that go on, and ties outside work. */

import { createHash } from 'node:crypto';

import type { Role } from '../../../schema/wire.ts';
import type { Person, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { READERS, subjectOf } from '../../place/readers.ts';
import { idOf } from './ids.ts';

/** Readers whose work is with people. The hub has referrals; officers and analysts have contact with nobody. */
const IN_CONTACT: readonly Role[] = [
  'adviser',
  'housing-officer',
  'social-worker',
  'police-officer',
  'clinician',
  'link-worker',
  'charity-worker',
];
/** Whose record it is when this reader is a citizen too. */
const IS_ALSO: Readonly<Partial<Record<NonNullable<Person['persona']>, Role>>> = { 'helen-brandt': 'housing-officer' };

/** A working day. `npm start` begins it anew each time (demo/start/renew-contacts.ts). */
export const CONTACT_HOURS = 12;
/** What every demo contact's key begins with, so that they are found again. */
export const DEMO_KEY = 'demo-contact-';

export function* contactRows({ persona, citizenId }: Person, place: Place): Iterable<TableRow> {
  if (persona === null) return;
  for (const role of IN_CONTACT) {
    // Nobody has themself before them.
    if (IS_ALSO[persona] === role) continue;
    const { agency, organization, purpose } = READERS[role];
    const key = `${DEMO_KEY}${persona}`;
    yield {
      table: 'live_contact',
      values: {
        id: idOf('contact', role, citizenId),
        citizen_id: citizenId,
        reader: subjectOf(role),
        role,
        agency,
        organization,
        purpose,
        channel: 'PHONE',
        caller_is: 'CITIZEN',
        representative_id: null,
        asked: ['NAME', 'BIRTH_DATE', 'POSTCODE'],
        passed: ['NAME', 'BIRTH_DATE', 'POSTCODE'],
        is_identity_checked: true,
        from_at: place.now.toISOString(),
        until_at: new Date(place.now.getTime() + CONTACT_HOURS * 3_600_000).toISOString(),
        idempotency_key: key,
        input_hash: createHash('sha256').update(key).digest('base64url'),
        synthetic: true,
      },
    };
  }
}

export function* staffRows({ citizenId, employedBy, persona }: Person): Iterable<TableRow> {
  if (employedBy !== null) yield staffRow(citizenId, 'COLLEAGUE', null, employedBy);
  const role = persona === null ? undefined : IS_ALSO[persona];
  if (role !== undefined) yield staffRow(citizenId, 'SELF', subjectOf(role), null);
}

function staffRow(citizenId: string, kind: string, reader: string | null, agency: string | null): TableRow {
  return {
    table: 'staff_link',
    values: { id: idOf('staff', kind, citizenId), citizen_id: citizenId, kind, reader, agency, synthetic: true },
  };
}
