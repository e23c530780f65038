/** Reads who the council knows: records, references, warnings, contacts and addresses. */

import type { Kysely } from 'kysely';

import { ownersTable } from '../../../kit/sql/owners.ts';
import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { CouncilQueries } from '../../source.ts';
import type { CouncilTables } from './tables.ts';

export function personQueries(
  db: Kysely<CouncilTables>,
): CouncilQueries<'findRecords' | 'findReferences' | 'findAlerts' | 'findContacts' | 'findAddresses'> {
  return {
    findRecords: (owners) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('person as t', 't.id', 'k.key')
        .selectAll('t')
        .select(['k.owner', 't.id as reference'])
        .orderBy('t.updatedAt', 'desc')
        .orderBy('t.id')
        .execute(),

    findReferences: (owners) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('personReference as t', 't.personId', 'k.key')
        .selectAll('t')
        .select('k.owner')
        .orderBy('t.system')
        .orderBy('t.reference')
        .execute(),

    findAlerts: (owners, day) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('cautionaryAlert as t', 't.personId', 'k.key')
        .selectAll('t')
        .select('k.owner')
        .where('t.validFrom', '<=', day)
        .where((is) => is.or([is('t.validTo', 'is', null), is('t.validTo', '>=', day)]))
        .orderBy('t.validFrom', 'desc')
        .orderBy('t.reference', 'desc')
        .execute(),

    findContacts: (owners, { from, until }) =>
      db
        .selectFrom(ownersTable(owners))
        .innerJoin('contact as t', 't.personId', 'k.key')
        .selectAll('t')
        .select('k.owner')
        .where('t.at', '>=', from)
        .where('t.at', '<=', until)
        .orderBy('t.at', 'desc')
        .orderBy('t.id', 'desc')
        .execute(),

    findAddresses: (lpiKeys) => db.selectFrom('address').selectAll().where('lpiKey', '=', isOneOf(lpiKeys)).execute(),
  };
}
