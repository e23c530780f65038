/** Reads what was done and is planned for a patient: each list of all citizens in one statement, cut to its page in the store. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { ownersTable } from '../../../kit/sql/owners.ts';
import type { ContactKind } from '../../../kit/shared-values.ts';
import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import { isAfter, rank } from '../../../kit/sql/list-page.ts';
import type {
  AppointmentStatus,
  ConditionVerificationStatus,
  EncounterStatus,
  HealthRequestStatus,
} from '../../resolvers/types.generated.ts';
import { MENTAL_HEALTH_SPECIALTIES, MENTAL_HEALTH_SUBJECT } from '../../own-rule.ts';
import type { NhsSource } from '../../source.ts';
import { ORGANIZATION_COLUMNS, SYSTEMS, coded, codedIfAny, daysOf, organizationIfAny } from './columns.ts';
import { ENTERED_IN_ERROR } from './tables.ts';
import type { NhsTables } from './tables.ts';

type CareMethods = Pick<
  NhsSource,
  'findAppointments' | 'findEncounters' | 'findConditions' | 'findCarePlans' | 'findReferrals' | 'findContacts'
>;

export function createCareMethods(db: Kysely<NhsTables>): CareMethods {
  return {
    findAppointments: async (owners, { status, from, to, withMentalHealth, order, page }) => {
      const direction = order === 'SOONEST_FIRST' ? 'asc' : 'desc';
      const ranked = db
        .selectFrom(ownersTable(owners))
        .innerJoin('appointment as t', 't.nhs_number', 'k.key')
        .selectAll('t')
        .select(['k.owner', rank('t.start_at', 't.id', { direction })])
        .where('t.status', '<>', ENTERED_IN_ERROR)
        .$narrowType<{ status: AppointmentStatus }>()
        .$if(status !== null, (query) => query.where('t.status', 'in', status ?? []))
        .$if(from !== null, (query) => query.where('t.start_at', '>=', from ?? ''))
        .$if(to !== null, (query) => query.where('t.start_at', '<', to ?? ''))
        .$if(!withMentalHealth, (query) =>
          query
            .where('t.contact_subject', '<>', MENTAL_HEALTH_SUBJECT)
            .where(isOtherThanMentalHealth('t.specialty_code')),
        )
        .where(isAfter(page, 't.start_at', 't.id', direction))
        .as('r');
      const rows = await db
        .selectFrom(ranked)
        .leftJoin('health_organization as o', 'o.ods_code', 'r.booking_ods_code')
        .selectAll('r')
        .select(ORGANIZATION_COLUMNS)
        .where('r.rank', '<=', page.first + 1)
        .orderBy('r.rank')
        .execute();
      return rows.map((row) => ({
        owner: row.owner,
        id: row.id,
        start: row.start_at,
        end: row.end_at,
        status: row.status,
        description: row.description,
        specialty: codedIfAny(SYSTEMS.specialty, row.specialty_code, row.specialty_display),
        appointmentType: codedIfAny(SYSTEMS.appointmentType, row.type_code, row.type_display),
        deliveryChannel: row.delivery_channel,
        participants: row.participants,
        patientInstruction: row.patient_instruction,
        bookingOrganization: organizationIfAny(row),
      }));
    },

    findEncounters: async (owners, { from, to, page }) => {
      const ranked = db
        .selectFrom(ownersTable(owners))
        .innerJoin('encounter as t', 't.nhs_number', 'k.key')
        .selectAll('t')
        .select(['k.owner', rank('t.start_at', 't.id')])
        .where('t.status', '<>', ENTERED_IN_ERROR)
        .$narrowType<{ status: EncounterStatus }>()
        .$if(from !== null, (query) => query.where('t.start_at', '>=', from ?? ''))
        .$if(to !== null, (query) => query.where('t.start_at', '<', to ?? ''))
        .where(isAfter(page, 't.start_at', 't.id'))
        .as('r');
      const rows = await db
        .selectFrom(ranked)
        .leftJoin('health_organization as o', 'o.ods_code', 'r.provider_ods_code')
        .selectAll('r')
        .select(ORGANIZATION_COLUMNS)
        .where('r.rank', '<=', page.first + 1)
        .orderBy('r.rank')
        .execute();
      return rows.map((row) => ({
        owner: row.owner,
        id: row.id,
        start: row.start_at,
        end: row.end_at,
        status: row.status,
        class: coded(SYSTEMS.encounterClass, row.class_code, row.class_display),
        type: codedIfAny(SYSTEMS.encounterType, row.type_code, row.type_display),
        reason: codedIfAny(SYSTEMS.clinical, row.reason_code, row.reason_display),
        dischargeMethod: codedIfAny(SYSTEMS.dischargeMethod, row.discharge_code, row.discharge_display),
        serviceProvider: organizationIfAny(row),
      }));
    },

    findConditions: async (owners, { clinicalStatus, page }) => {
      const ranked = db
        .selectFrom(ownersTable(owners))
        .innerJoin('condition as t', 't.nhs_number', 'k.key')
        .selectAll('t')
        .select(['k.owner', rank('t.recorded_date', 't.id')])
        .where('t.verification_status', '<>', ENTERED_IN_ERROR)
        .$narrowType<{ verification_status: ConditionVerificationStatus }>()
        .$if(clinicalStatus !== null, (query) => query.where('t.clinical_status', 'in', clinicalStatus ?? []))
        .where(isAfter(page, 't.recorded_date', 't.id'))
        .as('r');
      const rows = await db
        .selectFrom(ranked)
        .selectAll('r')
        .where('r.rank', '<=', page.first + 1)
        .orderBy('r.rank')
        .execute();
      return rows.map((row) => ({
        owner: row.owner,
        id: row.id,
        code: coded(SYSTEMS.clinical, row.code, row.display),
        clinicalStatus: row.clinical_status,
        verificationStatus: row.verification_status,
        category: coded(SYSTEMS.conditionCategory, row.category_code, row.category_display),
        onsetDate: row.onset_date,
        recordedDate: row.recorded_date,
      }));
    },

    findCarePlans: async (owners, { status }) => {
      const rows = await db
        .selectFrom(ownersTable(owners))
        .innerJoin('care_plan as t', 't.nhs_number', 'k.key')
        .selectAll('t')
        .select('k.owner')
        .where('t.status', '<>', ENTERED_IN_ERROR)
        .$narrowType<{ status: HealthRequestStatus }>()
        .$if(status !== null, (query) => query.where('t.status', 'in', status ?? []))
        .orderBy('t.start_date', (order) => order.desc().nullsLast())
        .orderBy('t.id')
        .execute();
      return rows.map((row) => ({
        owner: row.owner,
        id: row.id,
        title: row.title,
        status: row.status,
        intent: row.intent,
        category: coded(SYSTEMS.carePlan, row.category_code, row.category_display),
        goals: row.goals,
        activities: row.activities,
        period: daysOf(row),
        author: row.author,
      }));
    },

    findReferrals: async (owners, { status, withMentalHealth, page }) => {
      const ranked = db
        .selectFrom(ownersTable(owners))
        .innerJoin('referral as t', 't.nhs_number', 'k.key')
        .selectAll('t')
        .select(['k.owner', rank('t.authored_at', 't.id')])
        .where('t.status', '<>', ENTERED_IN_ERROR)
        .$narrowType<{ status: HealthRequestStatus }>()
        .$if(status !== null, (query) => query.where('t.status', 'in', status ?? []))
        .$if(!withMentalHealth, (query) => query.where(isOtherThanMentalHealth('t.service_code')))
        .where(isAfter(page, 't.authored_at', 't.id'))
        .as('r');
      const rows = await db
        .selectFrom(ranked)
        .leftJoin('health_organization as o', 'o.ods_code', 'r.requester_ods_code')
        .selectAll('r')
        .select(ORGANIZATION_COLUMNS)
        .where('r.rank', '<=', page.first + 1)
        .orderBy('r.rank')
        .execute();
      return rows.map((row) => ({
        owner: row.owner,
        id: row.id,
        ubrn: row.ubrn,
        authoredAt: row.authored_at,
        status: row.status,
        intent: row.intent,
        priority: row.priority,
        category: coded(SYSTEMS.referral, row.category_code, row.category_display),
        service: coded(SYSTEMS.specialty, row.service_code, row.service_display),
        reason: codedIfAny(SYSTEMS.clinical, row.reason_code, row.reason_display),
        requester: organizationIfAny(row),
      }));
    },

    findContacts: async (owners, { from, to }) => {
      // An appointment that took place is there again as the encounter it became, so only those to come are read.
      const due = db
        .selectFrom(ownersTable(owners))
        .innerJoin('appointment as t', 't.nhs_number', 'k.key')
        .select([
          'k.owner',
          't.start_at as at',
          sql<ContactKind>`'APPOINTMENT'`.as('kind'),
          't.contact_subject as subject',
        ])
        .where('t.status', 'in', ['BOOKED', 'ARRIVED', 'CHECKED_IN'])
        .$if(from !== null, (query) => query.where('t.start_at', '>=', from ?? ''))
        .$if(to !== null, (query) => query.where('t.start_at', '<', to ?? ''));
      const had = db
        .selectFrom(ownersTable(owners))
        .innerJoin('encounter as t', 't.nhs_number', 'k.key')
        .select(['k.owner', 't.start_at as at', 't.contact_kind as kind', 't.contact_subject as subject'])
        .where('t.status', 'not in', [ENTERED_IN_ERROR, 'CANCELLED'])
        .$if(from !== null, (query) => query.where('t.start_at', '>=', from ?? ''))
        .$if(to !== null, (query) => query.where('t.start_at', '<', to ?? ''));
      return due.unionAll(had).orderBy('at', 'desc').orderBy('kind').orderBy('subject').execute();
    },
  };
}

/** A row without a specialty is of none. */
function isOtherThanMentalHealth(specialty: string) {
  return sql<boolean>`(${sql.ref(specialty)} = ${isOneOf(MENTAL_HEALTH_SPECIALTIES)}) is not true`;
}
