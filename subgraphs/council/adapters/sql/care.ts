/** Reads adult and children's social care, safeguarding and Blue Badges. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { ownersTable } from '../../../kit/sql/owners.ts';
import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { isAfter, rank } from '../../../kit/sql/list-page.ts';
import type { CouncilQueries } from '../../source.ts';
import { isOrAny } from './is-or-any.ts';
import type { CouncilTables } from './tables.ts';

export function careQueries(
  db: Kysely<CouncilTables>,
): CouncilQueries<
  | 'findAdultCare'
  | 'findChildCare'
  | 'findBlueBadges'
  | 'findProtectionPlans'
  | 'findAssessments'
  | 'findSection47'
  | 'pageCareEvents'
  | 'pageSafeguarding'
  | 'pageChildReferrals'
  | 'pageEarlyHelp'
> {
  return {
    findAdultCare: (owners) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('adultCareCase as t', 't.personId', 'k.key')
        .selectAll('t')
        .select('k.owner')
        .orderBy('t.isOpen', 'desc')
        .orderBy('t.openedOn', 'desc')
        .orderBy('t.personId')
        .execute(),

    findChildCare: (owners) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('childCareCase as t', 't.personId', 'k.key')
        .selectAll('t')
        .select('k.owner')
        .orderBy('t.isOpen', 'desc')
        .orderBy('t.openedOn', 'desc')
        .orderBy('t.personId')
        .execute(),

    findBlueBadges: (owners, day) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('blueBadge as t', 't.personId', 'k.key')
        .selectAll('t')
        .select('k.owner')
        .where('t.expiresOn', '>=', day)
        .orderBy('t.expiresOn', 'desc')
        .orderBy('t.badgeNumber', 'desc')
        .execute(),

    findProtectionPlans: (owners) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('childProtectionPlan as t', 't.personId', 'k.key')
        .selectAll('t')
        // As text: drivers turn a list of dates into moments, and a moment into the day before in summer time.
        .select(['k.owner', sql<readonly string[]>`t.reviewed_on::text[]`.as('reviewedOn')])
        .orderBy('t.startsOn', 'desc')
        .orderBy('t.reference', 'desc')
        .execute(),

    findAssessments: (referralReferences) =>
      db
        .selectFrom('childAssessment')
        .selectAll()
        .where('referralReference', '=', isOneOf(referralReferences))
        .orderBy('startedOn', 'desc')
        .orderBy('reference', 'desc')
        .execute(),

    findSection47: (referralReferences) =>
      db
        .selectFrom('section47Enquiry')
        .selectAll()
        .where('referralReference', '=', isOneOf(referralReferences))
        .orderBy('startedOn', 'desc')
        .orderBy('reference', 'desc')
        .execute(),

    pageCareEvents: (owners, page) =>
      db
        .selectFrom(
          db
            .selectFrom(ownersTable(owners))
            .innerJoin('careEvent as t', 't.personId', 'k.key')
            .selectAll('t')
            .select(['k.owner', rank('t.startsOn', 't.reference')])
            .where(isAfter(page, 't.startsOn', 't.reference'))
            .where(isOrAny('t.kind', page.kind))
            .as('t'),
        )
        .selectAll()
        .where('t.rank', '<=', page.first + 1)
        .orderBy('t.rank')
        .execute(),

    pageSafeguarding: (owners, page) =>
      db
        .selectFrom(
          db
            .selectFrom(ownersTable(owners))
            .innerJoin('safeguardingEnquiry as t', 't.personId', 'k.key')
            .selectAll('t')
            .select(['k.owner', rank('t.startedOn', 't.reference')])
            .where(isAfter(page, 't.startedOn', 't.reference'))
            .as('t'),
        )
        .selectAll()
        .where('t.rank', '<=', page.first + 1)
        .orderBy('t.rank')
        .execute(),

    pageChildReferrals: (owners, page) =>
      db
        .selectFrom(
          db
            .selectFrom(ownersTable(owners))
            .innerJoin('childReferral as t', 't.personId', 'k.key')
            .selectAll('t')
            .select(['k.owner', rank('t.referredOn', 't.reference')])
            .where(isAfter(page, 't.referredOn', 't.reference'))
            .as('t'),
        )
        .selectAll()
        .where('t.rank', '<=', page.first + 1)
        .orderBy('t.rank')
        .execute(),

    pageEarlyHelp: (owners, page) =>
      db
        .selectFrom(
          db
            .selectFrom(ownersTable(owners))
            .innerJoin('earlyHelpEpisode as t', 't.personId', 'k.key')
            .selectAll('t')
            .select(['k.owner', rank('t.startsOn', 't.reference')])
            .where(isAfter(page, 't.startsOn', 't.reference'))
            .as('t'),
        )
        .selectAll()
        .where('t.rank', '<=', page.first + 1)
        .orderBy('t.rank')
        .execute(),
  };
}
