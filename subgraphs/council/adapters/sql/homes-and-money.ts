/** Reads council tax, benefits, tenancies and homelessness cases. */

import type { Kysely } from 'kysely';

import { ownersTable } from '../../../kit/sql/owners.ts';
import { isAfter, rank } from '../../../kit/sql/list-page.ts';
import type { CouncilQueries } from '../../source.ts';
import type { CouncilTables } from './tables.ts';

export function homeAndMoneyQueries(
  db: Kysely<CouncilTables>,
): CouncilQueries<'findCouncilTax' | 'findBenefits' | 'findTenancies' | 'pageHomelessness'> {
  return {
    findCouncilTax: (owners) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('councilTaxLiability as t', 't.personId', 'k.key')
        .innerJoin('councilTaxAccount as a', 'a.accountReference', 't.accountReference')
        .selectAll('a')
        .select(['k.owner', 't.liableFrom', 't.liableTo'])
        .orderBy('t.liableTo', (end) => end.desc().nullsFirst())
        .orderBy('t.liableFrom', 'desc')
        .orderBy('t.accountReference')
        .execute(),

    findBenefits: (owners) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('benefitClaim as t', 't.personId', 'k.key')
        .selectAll('t')
        .select('k.owner')
        .orderBy('t.startsOn', 'desc')
        .orderBy('t.reference', 'desc')
        .execute(),

    findTenancies: (owners) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('tenancy as t', 't.personId', 'k.key')
        .selectAll('t')
        .select('k.owner')
        .orderBy('t.endsOn', (end) => end.desc().nullsFirst())
        .orderBy('t.startsOn', 'desc')
        .orderBy('t.reference', 'desc')
        .execute(),

    pageHomelessness: (owners, page) =>
      db
        .selectFrom(
          db
            .selectFrom(ownersTable(owners))
            .innerJoin('homelessnessCase as t', 't.personId', 'k.key')
            .selectAll('t')
            .select(['k.owner', rank('t.openedOn', 't.reference')])
            .where(isAfter(page, 't.openedOn', 't.reference'))
            .$if(page.isOpen !== null, (cases) => cases.where('t.closedOn', page.isOpen ? 'is' : 'is not', null))
            .as('t'),
        )
        .selectAll()
        .where('t.rank', '<=', page.first + 1)
        .orderBy('t.rank')
        .execute(),
  };
}
