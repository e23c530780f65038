/** Reads the Open311 service list and what residents asked for. */

import type { Kysely } from 'kysely';

import { ownersTable } from '../../../kit/sql/owners.ts';
import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { isAfter, rank } from '../../../kit/sql/list-page.ts';
import type { CouncilQueries } from '../../source.ts';
import { isOrAny } from './is-or-any.ts';
import type { CouncilTables } from './tables.ts';

export function serviceRequestQueries(
  db: Kysely<CouncilTables>,
): CouncilQueries<'pageServiceRequests' | 'listServiceRequestTypes' | 'findServiceRequestTypes' | 'findAttributes'> {
  const types = () => db.selectFrom('serviceRequestType').selectAll().select('groupName as group').orderBy('position');
  return {
    pageServiceRequests: (owners, page) =>
      db
        .selectFrom(
          db
            .selectFrom(ownersTable(owners))
            .innerJoin('serviceRequest as t', 't.personId', 'k.key')
            .selectAll('t')
            .select(['k.owner', rank('t.requestedAt', 't.reference')])
            .where(isAfter(page, 't.requestedAt', 't.reference'))
            .where(isOrAny('t.status', page.status))
            .as('t'),
        )
        .selectAll()
        .where('t.rank', '<=', page.first + 1)
        .orderBy('t.rank')
        .execute(),

    listServiceRequestTypes: (group) => types().where(isOrAny('groupName', group)).execute(),

    findServiceRequestTypes: (serviceCodes) => types().where('serviceCode', '=', isOneOf(serviceCodes)).execute(),

    findAttributes: (serviceCodes) =>
      db
        .selectFrom('serviceRequestAttribute')
        .selectAll()
        .where('serviceCode', '=', isOneOf(serviceCodes))
        .orderBy('position')
        .execute(),
  };
}
