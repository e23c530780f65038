/** Reads charities and groups, their register entries, and the grants that they were given. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { isAfter, rank } from '../../../kit/sql/list-page.ts';
import type { ThirdSectorQueries } from '../../source.ts';
import { SERVICE_COLUMNS } from './services.ts';
import type { ThirdSectorTables } from './tables.ts';

/** All but what the spend of an area is made from. */
const GRANT_COLUMNS = [
  'g.id',
  'g.title',
  'g.description',
  'g.currency',
  'g.amountAwarded',
  'g.awardDate',
  'g.funderOrgId',
  'g.funderName',
  'g.recipientOrgId',
  'g.recipientName',
  'g.recipientCharityNumber',
  'g.recipientCompanyNumber',
  'g.programme',
  'g.beneficiaryGss',
  'g.plannedStart',
  'g.plannedEnd',
  'g.dateModified',
  'g.dataSource',
] as const;

export function organizationQueries(
  db: Kysely<ThirdSectorTables>,
): ThirdSectorQueries<
  | 'findOrganizations'
  | 'findCharities'
  | 'findIdentifiers'
  | 'pageServicesOfOrganizations'
  | 'pageGrantsOfOrganizations'
  | 'pageGrants'
> {
  return {
    findOrganizations: (ids) => db.selectFrom('organization').selectAll().where('id', '=', isOneOf(ids)).execute(),

    findCharities: (organizationIds) =>
      db
        .selectFrom('charityRegistration')
        .selectAll()
        .where('organizationId', '=', isOneOf(organizationIds))
        .orderBy('suffix')
        .execute(),

    findIdentifiers: (organizationIds) =>
      db
        .selectFrom('organizationIdentifier')
        .selectAll()
        .where('organizationId', '=', isOneOf(organizationIds))
        .orderBy('kind')
        .orderBy('identifier')
        .execute(),

    pageServicesOfOrganizations: (organizationIds, page) =>
      db
        .selectFrom(
          db
            .selectFrom('service as s')
            .select([
              ...SERVICE_COLUMNS,
              sql<number>`row_number() over (partition by s.organization_id order by s.name, s.id)`.as('rank'),
            ])
            .where('s.organizationId', '=', isOneOf(organizationIds))
            .where('s.isConfidential', '=', false)
            .where(isAfter(page, 's.name', 's.id', 'asc'))
            .as('s'),
        )
        .selectAll()
        .where('s.rank', '<=', page.first + 1)
        .orderBy('s.rank')
        .execute(),

    pageGrantsOfOrganizations: (organizationIds, page) =>
      db
        .selectFrom(
          db
            .selectFrom('grantAward as g')
            .select([...GRANT_COLUMNS, rank('g.awardDate', 'g.id', { of: 'g.recipientOrgId' })])
            .where('g.recipientOrgId', '=', isOneOf(organizationIds))
            .where(isAfter(page, 'g.awardDate', 'g.id'))
            .as('g'),
        )
        .selectAll()
        .where('g.rank', '<=', page.first + 1)
        .orderBy('g.rank')
        .execute(),

    pageGrants: ({ recipientOrgId, gssCode, awardedFrom }, page) => {
      let found = db
        .selectFrom('grantAward as g')
        .select(GRANT_COLUMNS)
        .where(isAfter(page, 'g.awardDate', 'g.id'));
      if (recipientOrgId !== null) found = found.where('g.recipientOrgId', '=', recipientOrgId);
      if (gssCode !== null) found = found.where(sql<boolean>`g.beneficiary_gss @> array[${gssCode}]::text[]`);
      if (awardedFrom !== null) found = found.where('g.awardDate', '>=', awardedFrom);
      return found
        .orderBy('g.awardDate', 'desc')
        .orderBy('g.id', 'desc')
        .limit(page.first + 1)
        .execute();
    },
  };
}
