/** Puts referrals to the safeguarding hub into the index, as they stand after they were made, taken up and closed. */

import type { Insertable } from 'kysely';

import type { PartnershipTables } from '../../../../subgraphs/partnership/adapters/sql/tables.ts';
import type { IndexFixture } from '../index-fixture.ts';

/** By a social worker, to keep a child safe; waiting to be taken up, unless it is said. */
export async function addReferral(
  index: IndexFixture,
  citizen: string,
  {
    acceptedAt = null,
    closedAt = null,
    ...change
  }: Partial<Insertable<PartnershipTables['hub_referral']>> & {
    readonly acceptedAt?: string | null;
    readonly closedAt?: string | null;
  } = {},
): Promise<string> {
  const purpose = change.purpose ?? 'SAFEGUARDING_CHILD';
  const id = `referral-${purpose}-${citizen}`;
  await index.db
    .insertInto('hub_referral')
    .values({
      id,
      citizen_id: citizen,
      reader: 'test-social-worker',
      role: 'social-worker',
      agency: 'council',
      organization: null,
      purpose,
      concern: 'NEGLECT',
      referred_at: '2026-11-20T09:00:00Z',
      idempotency_key: id,
      input_hash: id,
      synthetic: true,
      ...change,
    })
    .execute();
  if (acceptedAt !== null) {
    const accepted = { referral_id: id, accepted_by: 'test-mash', accepted_at: acceptedAt };
    await index.db.insertInto('hub_referral_acceptance').values(accepted).execute();
  }
  if (closedAt !== null) {
    const reason = 'NO_FURTHER_ACTION' as const;
    const closed = { referral_id: id, reason, closed_by: 'test-mash', closed_at: closedAt };
    await index.db.insertInto('hub_referral_end').values(closed).execute();
  }
  return id;
}
