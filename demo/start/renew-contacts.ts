/** Begins the demo readers' contacts with the people of the stories anew at each start, so that the first question of the day is answered. */

import { openDatabase } from '../../subgraphs/kit/sql/open-database.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';
import type { PartnershipTables } from '../../subgraphs/partnership/adapters/sql/tables.ts';
import { CONTACT_HOURS, DEMO_KEY } from '../agencies/partnership/contacts.ts';

/** As the login that loaded the place: the partnership's own role can change nothing that was recorded. */
export async function renewContacts(store: Store, now: Date): Promise<void> {
  const db = openDatabase<PartnershipTables>({ schema: 'partnership', store, asAgency: false, maxConnections: 1 });
  try {
    await db
      .updateTable('live_contact')
      .set({
        from_at: now.toISOString(),
        until_at: new Date(now.getTime() + CONTACT_HOURS * 3_600_000).toISOString(),
      })
      .where('idempotency_key', 'like', `${DEMO_KEY}%`)
      .execute();
    const renewed = db.selectFrom('live_contact').select('id').where('idempotency_key', 'like', `${DEMO_KEY}%`);
    // One that somebody has ended while trying things out goes on again.
    await db.deleteFrom('live_contact_end').where('contact_id', 'in', renewed).execute();
  } finally {
    await db.destroy();
  }
}
