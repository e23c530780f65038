/** Reads who a patient is: the record, names, addresses, flags, people around them and consents, one statement for each. */

import type { Kysely } from 'kysely';

import { ownersTable } from '../../../kit/sql/owners.ts';
import type { HealthConsentStatus, HealthFlagStatus } from '../../resolvers/types.generated.ts';
import type { NhsSource } from '../../source.ts';
import { ORGANIZATION_COLUMNS, SYSTEMS, coded, codedIfAny, daysOf, organizationIfAny } from './columns.ts';
import { ENTERED_IN_ERROR } from './tables.ts';
import type { NhsTables } from './tables.ts';

type PatientMethods = Pick<
  NhsSource,
  'findPatients' | 'findOtherNames' | 'findAddresses' | 'findFlags' | 'findRelatedPersons' | 'findConsents'
>;

export function createPatientMethods(db: Kysely<NhsTables>): PatientMethods {
  return {
    findPatients: async (owners) => {
      const rows = await db
        .selectFrom(ownersTable(owners))
        .innerJoin('patient as t', 't.nhs_number', 'k.key')
        .leftJoin('health_organization as o', 'o.ods_code', 't.gp_ods_code')
        .selectAll('t')
        .select('k.owner')
        .select(ORGANIZATION_COLUMNS)
        .orderBy('t.updated_at', 'desc')
        .orderBy('t.nhs_number')
        .execute();
      return rows.map((row) => ({
        owner: row.owner,
        nhsNumber: row.nhs_number,
        verification: coded(SYSTEMS.verification, row.verification_code, row.verification_display),
        confidentiality: row.confidentiality,
        title: row.title,
        givenNames: row.given_names,
        familyName: row.family_name,
        gender: row.gender,
        birthDate: row.birth_date,
        deceasedDate: row.deceased_date,
        deathNotificationStatus: codedIfAny(
          SYSTEMS.deathNotification,
          row.death_notification_code,
          row.death_notification_display,
        ),
        phone: row.phone,
        mobile: row.mobile,
        email: row.email,
        generalPractice: organizationIfAny(row),
        isInterpreterRequired: row.interpreter_required,
        language: codedIfAny(SYSTEMS.language, row.language_code, row.language_display),
        preferredContactMethod: codedIfAny(SYSTEMS.contactMethod, row.contact_method_code, row.contact_method_display),
        preferredWrittenFormat: codedIfAny(SYSTEMS.writtenFormat, row.written_format_code, row.written_format_display),
        preferredContactTimes: row.contact_times,
        ethnicCategory: codedIfAny(SYSTEMS.ethnicCategory, row.ethnic_category_code, row.ethnic_category_display),
        hasNationalDataOptOut: row.national_data_opt_out,
        updatedAt: row.updated_at,
      }));
    },

    findOtherNames: async (owners) => {
      const rows = await db
        .selectFrom(ownersTable(owners))
        .innerJoin('patient_name as t', 't.nhs_number', 'k.key')
        .selectAll('t')
        .select('k.owner')
        .orderBy('t.start_date', (order) => order.desc().nullsLast())
        .orderBy('t.family_name')
        .execute();
      return rows.map((row) => ({
        owner: row.owner,
        use: row.use,
        prefix: row.prefix,
        given: row.given_names,
        family: row.family_name,
        period: daysOf(row),
      }));
    },

    findAddresses: async (owners) => {
      const rows = await db
        .selectFrom(ownersTable(owners))
        .innerJoin('patient_address as t', 't.nhs_number', 'k.key')
        .selectAll('t')
        .select('k.owner')
        // The one that goes on is the current home, so an open end comes first.
        .orderBy('t.end_date', (order) => order.desc().nullsFirst())
        .orderBy('t.start_date', (order) => order.desc().nullsLast())
        .orderBy('t.uprn')
        .execute();
      return rows.map((row) => ({
        owner: row.owner,
        use: row.use,
        line: row.line,
        postalCode: row.postal_code,
        uprn: row.uprn,
        period: daysOf(row),
      }));
    },

    findFlags: async (owners) => {
      const rows = await db
        .selectFrom(ownersTable(owners))
        .innerJoin('flag as t', 't.nhs_number', 'k.key')
        .selectAll('t')
        .select('k.owner')
        .where('t.status', '<>', ENTERED_IN_ERROR)
        .$narrowType<{ status: HealthFlagStatus }>()
        .orderBy('t.status')
        .orderBy('t.start_date', (order) => order.desc().nullsLast())
        .orderBy('t.id')
        .execute();
      return rows.map((row) => ({
        owner: row.owner,
        id: row.id,
        code: coded(SYSTEMS.flag, row.code, row.display),
        category: coded(SYSTEMS.flagCategory, row.category_code, row.category_display),
        status: row.status,
        period: daysOf(row),
      }));
    },

    findRelatedPersons: async (owners) => {
      const rows = await db
        .selectFrom(ownersTable(owners))
        .innerJoin('related_person as t', 't.nhs_number', 'k.key')
        .selectAll('t')
        .select('k.owner')
        .where('t.active', '=', true)
        .orderBy('t.name')
        .orderBy('t.id')
        .execute();
      return rows.map((row) => ({
        owner: row.owner,
        relationship: coded(SYSTEMS.relationship, row.relationship_code, row.relationship_display),
        name: row.name,
        phone: row.phone,
        period: daysOf(row),
      }));
    },

    findConsents: async (owners) => {
      const rows = await db
        .selectFrom(ownersTable(owners))
        .innerJoin('consent as t', 't.nhs_number', 'k.key')
        .selectAll('t')
        .select('k.owner')
        .where('t.status', '<>', ENTERED_IN_ERROR)
        .$narrowType<{ status: HealthConsentStatus }>()
        .orderBy('t.given_at', (order) => order.desc().nullsLast())
        .orderBy('t.id')
        .execute();
      return rows.map((row) => ({
        owner: row.owner,
        id: row.id,
        status: row.status,
        decision: row.decision,
        scope: coded(SYSTEMS.consentScope, row.scope_code, row.scope_display),
        category: coded(SYSTEMS.consentCategory, row.category_code, row.category_display),
        purpose: codedIfAny(SYSTEMS.consentPurpose, row.purpose_code, row.purpose_display),
        givenAt: row.given_at,
      }));
    },
  };
}
