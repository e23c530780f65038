/** Keeps who was referred to the safeguarding hub, when the hub took it up, and how it ended. */

import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { isAfter } from '../../../kit/sql/list-page.ts';
import type { HubReferralRow, RecordSource } from '../../record-source.ts';
import { citizenNow } from './citizen-now.ts';
import { keepOnce } from './keep-once.ts';
import type { PartnershipTables } from './tables.ts';

type ReferralMethods = Pick<
  RecordSource,
  | 'hubReferralsById'
  | 'hubReferralPage'
  | 'ownHubReferralPage'
  | 'addHubReferral'
  | 'acceptHubReferral'
  | 'closeHubReferral'
>;

export function createReferralMethods(db: Kysely<PartnershipTables>): ReferralMethods {
  return {
    hubReferralsById: async (ids): Promise<readonly HubReferralRow[]> =>
      referrals(db).where('r.id', '=', isOneOf(ids)).execute(),

    hubReferralPage: async (filter, page): Promise<readonly HubReferralRow[]> => {
      const { purpose, citizenId, isClosed, isAccepted, referredAfter, referredUntil } = filter;
      const all = referrals(db)
        .where('r.purpose', '=', purpose)
        .where('e.referral_id', isClosed ? 'is not' : 'is', null)
        .where(isAfter(page, 'r.referred_at', 'r.id', 'asc'))
        .orderBy('r.referred_at')
        .orderBy('r.id')
        .limit(page.first + 1);
      const ofCitizen = citizenId === null ? all : all.where('k.citizen_id', '=', citizenId);
      const taken =
        isAccepted === null ? ofCitizen : ofCitizen.where('a.referral_id', isAccepted ? 'is not' : 'is', null);
      const early = referredAfter === null ? taken : taken.where('r.referred_at', '>', referredAfter);
      return (referredUntil === null ? early : early.where('r.referred_at', '<=', referredUntil)).execute();
    },

    ownHubReferralPage: async (reader, page): Promise<readonly HubReferralRow[]> =>
      referrals(db)
        .where('r.reader', '=', reader)
        .where(isAfter(page, 'r.referred_at', 'r.id', 'desc'))
        .orderBy('r.referred_at', 'desc')
        .orderBy('r.id', 'desc')
        .limit(page.first + 1)
        .execute(),

    addHubReferral: (referral) =>
      keepOnce(
        () =>
          db
            .insertInto('hub_referral')
            .values({
              id: referral.id,
              citizen_id: referral.citizenId,
              reader: referral.reader,
              role: referral.role,
              agency: referral.agency,
              organization: referral.organization,
              purpose: referral.purpose,
              concern: referral.concern,
              referred_at: referral.referredAt,
              idempotency_key: referral.idempotencyKey,
              input_hash: referral.inputHash,
              synthetic: referral.isSynthetic,
            })
            .onConflict((known) => known.columns(['reader', 'idempotency_key']).doNothing())
            .returning(['id', 'input_hash as inputHash'])
            .executeTakeFirst(),
        () =>
          db
            .selectFrom('hub_referral')
            .select(['id', 'input_hash as inputHash'])
            .where('reader', '=', referral.reader)
            .where('idempotency_key', '=', referral.idempotencyKey)
            .executeTakeFirst(),
      ),

    acceptHubReferral: async (id, by, at) => {
      await db
        .insertInto('hub_referral_acceptance')
        .values({ referral_id: id, accepted_by: by.reader, accepted_at: at })
        .onConflict((known) => known.column('referral_id').doNothing())
        .execute();
    },

    closeHubReferral: async (id, reason, by, at) => {
      await db
        .insertInto('hub_referral_end')
        .values({ referral_id: id, reason, closed_by: by.reader, closed_at: at })
        .onConflict((known) => known.column('referral_id').doNothing())
        .execute();
    },
  };
}

function referrals(db: Kysely<PartnershipTables>) {
  return db
    .selectFrom('hub_referral as r')
    .leftJoin('citizen_alias as k', 'k.alias', 'r.citizen_id')
    .leftJoin('hub_referral_acceptance as a', 'a.referral_id', 'r.id')
    .leftJoin('hub_referral_end as e', 'e.referral_id', 'r.id')
    .select([
      'r.id',
      citizenNow('r.citizen_id'),
      'r.reader',
      'r.role',
      'r.agency',
      'r.organization',
      'r.purpose',
      'r.concern',
      'r.referred_at as referredAt',
      'a.accepted_at as acceptedAt',
      'e.closed_at as closedAt',
      'e.reason',
    ]);
}
