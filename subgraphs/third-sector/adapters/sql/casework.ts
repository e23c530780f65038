/** Reads what charities hold about citizens, for exactly the keys that a grant names. */

import { sql } from 'kysely';
import type { JoinBuilder, Kysely } from 'kysely';

import { ownersTable } from '../../../kit/sql/owners.ts';
import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { isAfter, rank } from '../../../kit/sql/list-page.ts';
import type { OrganizationRow, ServiceRow } from '../../rows.ts';
import type { ThirdSectorQueries } from '../../source.ts';
import type { ThirdSectorTables } from './tables.ts';

/** More than a person can have in a year and take in; it bounds the answer, not the record. */
const MOST_CONTACTS = 200;

/** A charity that is confidential as a whole makes every case of its own confidential, whatever was ticked. */
const IS_CONFIDENTIAL = sql<boolean>`(t.is_confidential or o.is_confidential)`;

/** The charity beside its record, and the public service beside a referral: joined, so that neither costs a statement more. */
const ORGANIZATION = sql<OrganizationRow>`to_jsonb(o) - 'is_confidential'`.as('organization');
const SERVICE = sql<ServiceRow | null>`to_jsonb(s) - 'is_confidential' - 'words'`.as('service');

export function caseworkQueries(
  db: Kysely<ThirdSectorTables>,
): ThirdSectorQueries<
  | 'pageCases'
  | 'pageReferrals'
  | 'findClients'
  | 'findContacts'
  | 'pageSessions'
  | 'findMeasures'
  | 'findReferralsOfCases'
> {
  return {
    pageCases: (owners, page) => {
      let cases = db
        .selectFrom(ownersTable(owners))
        .innerJoin('supportCase as t', 't.personKey', 'k.key')
        .innerJoin('organization as o', 'o.id', 't.organizationId')
        .select(['k.owner', 't.id', 't.openedOn', 't.closedOn', 't.worker', 't.needs', ORGANIZATION])
        .select([IS_CONFIDENTIAL.as('isConfidential'), rank('t.openedOn', 't.id')])
        .where(isAfter(page, 't.openedOn', 't.id'));
      if (!page.withConfidential) cases = cases.where(sql<boolean>`not ${IS_CONFIDENTIAL}`);
      if (page.isOpen !== null) cases = cases.where('t.closedOn', page.isOpen ? 'is' : 'is not', null);
      return db
        .selectFrom(cases.as('t'))
        .selectAll()
        .where('t.rank', '<=', page.first + 1)
        .orderBy('t.rank')
        .execute();
    },

    pageReferrals: (owners, page) => {
      let referrals = db
        .selectFrom(ownersTable(owners))
        .innerJoin('supportReferral as t', 't.personKey', 'k.key')
        .leftJoin('service as s', publicService)
        .selectAll('t')
        .select(['k.owner', SERVICE, rank('t.madeOn', 't.id')])
        .where(isAfter(page, 't.madeOn', 't.id'));
      if (page.status !== null) referrals = referrals.where('t.status', 'in', page.status);
      return db
        .selectFrom(referrals.as('t'))
        .selectAll()
        .where('t.rank', '<=', page.first + 1)
        .orderBy('t.rank')
        .execute();
    },

    findClients: (owners) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('person as t', 't.key', 'k.key')
        .innerJoin('organization as o', 'o.id', 't.organizationId')
        .selectAll('t')
        .select(['k.owner', ORGANIZATION])
        .where('o.isConfidential', '=', false)
        .orderBy('o.name')
        .orderBy('t.key')
        .execute(),

    findContacts: (owners, from) => {
      const contacts = db
        .selectFrom(ownersTable(owners))
        .innerJoin('supportSession as e', 'e.personKey', 'k.key')
        .innerJoin('supportCase as t', 't.id', 'e.caseId')
        .innerJoin('organization as o', 'o.id', 't.organizationId')
        .select(['k.owner', 'e.at', 'e.kind', 'e.subject', rank('e.at', 'e.id')])
        .where('e.at', '>=', from)
        .where(sql<boolean>`not ${IS_CONFIDENTIAL}`);
      return db
        .selectFrom(contacts.as('t'))
        .selectAll()
        .where('t.rank', '<=', MOST_CONTACTS)
        .orderBy('t.rank')
        .execute();
    },

    pageSessions: (caseIds, page) =>
      db
        .selectFrom(
          db
            .selectFrom('supportSession as t')
            .selectAll('t')
            .select(rank('t.at', 't.id', { of: 't.caseId' }))
            .where('t.caseId', '=', isOneOf(caseIds))
            .where(isAfter(page, 't.at', 't.id'))
            .as('t'),
        )
        .selectAll()
        .where('t.rank', '<=', page.first + 1)
        .orderBy('t.rank')
        .execute(),

    findMeasures: (caseIds) =>
      db
        .selectFrom('supportMeasure')
        .selectAll()
        .where('caseId', '=', isOneOf(caseIds))
        .orderBy('measuredOn', 'desc')
        .orderBy('id', 'desc')
        .execute(),

    findReferralsOfCases: (caseIds) =>
      db
        .selectFrom('supportReferral as t')
        .leftJoin('service as s', publicService)
        .selectAll('t')
        .select(SERVICE)
        .where('t.caseId', '=', isOneOf(caseIds))
        .orderBy('t.madeOn', 'desc')
        .orderBy('t.id', 'desc')
        .execute(),
  };
}

/** A confidential service's name could tell where it stands: the referral is shown without it. */
function publicService<
  Tables extends ThirdSectorTables & { s: ThirdSectorTables['service']; t: { serviceId: string | null } },
>(join: JoinBuilder<Tables, 's' | 't'>) {
  return join.on(sql<boolean>`s.id = t.service_id and not s.is_confidential`);
}
