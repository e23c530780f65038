/** Refers people of the test place to the safeguarding hub for as long as a suite needs, and takes that out again: on a server the rows are every suite's. */

import { openDatabase } from '../../subgraphs/kit/sql/open-database.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';
import type { PartnershipTables } from '../../subgraphs/partnership/adapters/sql/tables.ts';
import { TEST_PLACE } from './test-place.ts';

/** To keep a child safe, which is what the tests' hub reader signs in for; made just now, so that the hub may look. */
export async function referToHub(
  store: Store,
  suite: string,
  citizenIds: readonly string[],
): Promise<() => Promise<void>> {
  const db = openDatabase<PartnershipTables>({ schema: 'partnership', store, asAgency: false, maxConnections: 1 });
  const ids = citizenIds.map((citizenId) => `${suite}-${citizenId}`);
  await db
    .insertInto('hub_referral')
    .values(
      citizenIds.map((citizen_id, at) => ({
        id: `${suite}-${citizen_id}`,
        citizen_id,
        reader: 'test-social-worker',
        role: 'social-worker' as const,
        agency: 'council',
        organization: null,
        purpose: 'SAFEGUARDING_CHILD' as const,
        concern: 'NEGLECT' as const,
        referred_at: TEST_PLACE.now.toISOString(),
        idempotency_key: `${suite}-${at}`,
        input_hash: suite,
        synthetic: true,
      })),
    )
    .execute();
  return async () => {
    await db.deleteFrom('hub_referral').where('id', 'in', ids).execute();
    await db.destroy();
  };
}
