/** Keeps contacts between readers and citizens that go on now, and reads them with what readers are to citizens outside work. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { LiveContactRow, RecordSource } from '../../record-source.ts';
import { citizenNow, namedNow } from './citizen-now.ts';
import { keepOnce } from './keep-once.ts';
import type { PartnershipTables } from './tables.ts';

type ContactMethods = Pick<
  RecordSource,
  'liveContactsByCitizen' | 'liveContactsById' | 'staffByCitizen' | 'addLiveContact' | 'endLiveContact'
>;

export function createContactMethods(db: Kysely<PartnershipTables>): ContactMethods {
  return {
    liveContactsByCitizen: async (ids, now): Promise<readonly LiveContactRow[]> =>
      contacts(db)
        .where('k.citizen_id', '=', isOneOf(ids))
        .where('c.until_at', '>', now)
        .where((is) => is.or([is('e.ended_at', 'is', null), is('e.ended_at', '>', now)]))
        .execute(),

    liveContactsById: async (ids): Promise<readonly LiveContactRow[]> =>
      contacts(db).where('c.id', '=', isOneOf(ids)).execute(),

    staffByCitizen: async (ids) =>
      db
        .selectFrom('staff_link as s')
        .innerJoin('citizen_alias as k', 'k.alias', 's.citizen_id')
        .select([citizenNow('s.citizen_id'), 's.kind', 's.reader', 's.agency'])
        .where('k.citizen_id', '=', isOneOf(ids))
        .orderBy('s.id')
        .execute(),

    addLiveContact: (contact) =>
      keepOnce(
        () =>
          db
            .insertInto('live_contact')
            .values({
              id: contact.id,
              citizen_id: contact.citizenId,
              reader: contact.reader,
              role: contact.role,
              agency: contact.agency,
              organization: contact.organization,
              purpose: contact.purpose,
              channel: contact.channel,
              caller_is: contact.callerIs,
              representative_id: contact.representativeId,
              asked: contact.asked,
              passed: contact.passed,
              is_identity_checked: contact.isIdentityChecked,
              from_at: contact.from,
              until_at: contact.until,
              idempotency_key: contact.idempotencyKey,
              input_hash: contact.inputHash,
              synthetic: contact.isSynthetic,
            })
            .onConflict((known) => known.columns(['reader', 'idempotency_key']).doNothing())
            .returning(['id', 'input_hash as inputHash'])
            .executeTakeFirst(),
        () =>
          db
            .selectFrom('live_contact')
            .select(['id', 'input_hash as inputHash'])
            .where('reader', '=', contact.reader)
            .where('idempotency_key', '=', contact.idempotencyKey)
            .executeTakeFirst(),
      ),

    endLiveContact: async (id, at) => {
      await db
        .insertInto('live_contact_end')
        .values({ contact_id: id, ended_at: at })
        .onConflict((known) => known.column('contact_id').doNothing())
        .execute();
    },
  };
}

function contacts(db: Kysely<PartnershipTables>) {
  return db
    .selectFrom('live_contact as c')
    .innerJoin('citizen_alias as k', 'k.alias', 'c.citizen_id')
    .leftJoin('citizen_alias as n', 'n.alias', 'c.representative_id')
    .leftJoin('live_contact_end as e', 'e.contact_id', 'c.id')
    .select([
      'c.id',
      citizenNow('c.citizen_id'),
      'c.reader',
      'c.role',
      'c.agency',
      'c.organization',
      'c.purpose',
      'c.channel',
      'c.caller_is as callerIs',
      namedNow<string | null>('c.representative_id').as('representativeId'),
      'c.asked',
      'c.passed',
      'c.is_identity_checked as isIdentityChecked',
      'c.from_at as from',
      sql<string>`least(c.until_at, e.ended_at)`.as('until'),
    ])
    .orderBy('c.from_at', 'desc')
    .orderBy('c.id');
}
