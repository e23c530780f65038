/** Builds the few rows that the NHS's tests stand on: who is a patient, and what was done and is to come. */

import type { Insertable, Kysely } from 'kysely';

import type { NhsTables } from '../../../subgraphs/nhs/adapters/sql/tables.ts';

type Values<Table extends keyof NhsTables> = Partial<Insertable<NhsTables[Table]>>;

export const PRACTICE = 'Y12345';

/** Puts rows in one table after another; what a test does not care about has a plain value. */
export function rowsOf(db: Kysely<NhsTables>) {
  let made = 0;
  const next = (prefix: string) => `${prefix}${String((made += 1)).padStart(5, '0')}`;

  return {
    organization: async (ods_code: string, values: Values<'health_organization'> = {}) => {
      const role = { role_code: 'RO76', role_display: 'GP practice', icb_ods_code: 'QF9' };
      const where = { phone: '01632 960100', postcode: 'FX1 1GP' };
      const row = { ods_code, name: `Organisation ${ods_code}`, ...role, ...where, ...values };
      await db.insertInto('health_organization').values(row).execute();
    },
    service: async (values: Values<'healthcare_service'> = {}) => {
      const type = { type_code: 'falls', type_display: 'Falls prevention' };
      const row = { id: next('S'), name: 'Falls clinic', ...type, is_self_referral: false, ods_code: PRACTICE };
      await db
        .insertInto('healthcare_service')
        .values({ ...row, ...values })
        .execute();
    },
    spend: async (values: Values<'spend_line'> = {}) => {
      const line = { gss_code: 'E05999001', year: '2026-27', theme: 'Health', amount: '1200.50' };
      const row = { ...line, funding_stream: 'Primary medical care', is_prevention: false, ...values };
      await db.insertInto('spend_line').values(row).execute();
    },
    patient: async (nhs_number: string, values: Values<'patient'> = {}) => {
      await db
        .insertInto('patient')
        .values({
          nhs_number,
          verification_code: 'number-present-and-verified',
          verification_display: 'Number present and verified',
          confidentiality: 'UNRESTRICTED',
          title: 'Mrs',
          given_names: ['Test', 'Middle'],
          family_name: 'Patient',
          gender: 'FEMALE',
          birth_date: '1952-03-08',
          deceased_date: '2026-11-20',
          death_notification_code: '2',
          death_notification_display: 'Formal death notice received',
          phone: '01632 960012',
          mobile: '07700 900001',
          email: 'test@example.com',
          gp_ods_code: PRACTICE,
          interpreter_required: true,
          language_code: 'pl',
          language_display: 'Polish',
          contact_method_code: '1',
          contact_method_display: 'Letter',
          written_format_code: '11',
          written_format_display: 'Large print',
          contact_times: 'Mornings',
          ethnic_category_code: 'C',
          ethnic_category_display: 'Any other White background',
          national_data_opt_out: false,
          updated_at: '2026-11-01T00:00:00.000Z',
          tenant: 'Fictonshire',
          synthetic: true,
          ...values,
        })
        .execute();
    },
    name: async (nhs_number: string, values: Values<'patient_name'> = {}) => {
      const days = { start_date: '1952-03-08', end_date: '1974-05-01' };
      const name = { use: 'MAIDEN' as const, prefix: 'Miss', given_names: ['Test'], family_name: 'Before', ...days };
      await db
        .insertInto('patient_name')
        .values({ nhs_number, synthetic: true, ...name, ...values })
        .execute();
    },
    address: async (nhs_number: string, values: Values<'patient_address'> = {}) => {
      const where = { line: ['1 Anchor Street', 'Fictonport'], postal_code: 'fx11aa', uprn: '999900000001' };
      const days = { start_date: '2020-01-01', end_date: null };
      await db
        .insertInto('patient_address')
        .values({ nhs_number, synthetic: true, use: 'HOME', ...where, ...days, ...values })
        .execute();
    },
    appointment: async (nhs_number: string, values: Values<'appointment'> = {}) => {
      await db
        .insertInto('appointment')
        .values({
          id: next('A'),
          nhs_number,
          start_at: '2026-12-01T10:30:00.000Z',
          end_at: '2026-12-01T11:00:00.000Z',
          status: 'BOOKED',
          description: 'Falls clinic',
          specialty_code: '430',
          specialty_display: 'Elderly medicine',
          type_code: 'ROUTINE',
          type_display: 'Routine appointment',
          delivery_channel: 'IN_PERSON',
          participants: ['Consultant'],
          patient_instruction: 'Bring your glasses.',
          booking_ods_code: PRACTICE,
          contact_subject: 'falls',
          synthetic: true,
          ...values,
        })
        .execute();
    },
    encounter: async (nhs_number: string, values: Values<'encounter'> = {}) => {
      await db
        .insertInto('encounter')
        .values({
          id: next('E'),
          nhs_number,
          start_at: '2026-11-16T11:20:00.000Z',
          end_at: '2026-11-16T12:00:00.000Z',
          status: 'FINISHED',
          class_code: 'HH',
          class_display: 'At home',
          type_code: 'community-nurse',
          type_display: "Community nurse's visit",
          reason_code: '161898004',
          reason_display: 'Falls',
          discharge_code: '1',
          discharge_display: 'Discharged on clinical advice',
          provider_ods_code: PRACTICE,
          contact_kind: 'VISIT',
          contact_subject: 'falls',
          synthetic: true,
          ...values,
        })
        .execute();
    },
    condition: async (nhs_number: string, values: Values<'condition'> = {}) => {
      const code = { code: '396275006', display: 'Osteoarthritis' };
      const state = { clinical_status: 'ACTIVE' as const, verification_status: 'CONFIRMED' as const };
      const category = { category_code: 'co-morbidity', category_display: 'Co-morbidity' };
      const days = { recorded_date: '2018-05-01', onset_date: '2018-01-01' };
      await db
        .insertInto('condition')
        .values({ id: next('C'), nhs_number, synthetic: true, ...code, ...state, ...category, ...days, ...values })
        .execute();
    },
    carePlan: async (nhs_number: string, values: Values<'care_plan'> = {}) => {
      await db
        .insertInto('care_plan')
        .values({
          id: next('P'),
          nhs_number,
          title: 'Falls prevention',
          status: 'ACTIVE',
          intent: 'PLAN',
          category_code: 'falls',
          category_display: 'Falls',
          goals: ['No fall'],
          activities: ['Exercises'],
          start_date: '2026-11-03',
          end_date: '2027-02-03',
          author: 'Community team',
          synthetic: true,
          ...values,
        })
        .execute();
    },
    referral: async (nhs_number: string, values: Values<'referral'> = {}) => {
      await db
        .insertInto('referral')
        .values({
          id: next('R'),
          nhs_number,
          ubrn: '000000070001',
          authored_at: '2026-11-03T12:30:00.000Z',
          status: 'ACTIVE',
          intent: 'ORDER',
          priority: 'URGENT',
          category_code: 'referral',
          category_display: 'Referral to a specialist',
          service_code: '430',
          service_display: 'Elderly medicine',
          reason_code: '161898004',
          reason_display: 'Falls',
          requester_ods_code: PRACTICE,
          synthetic: true,
          ...values,
        })
        .execute();
    },
    flag: async (nhs_number: string, values: Values<'flag'> = {}) => {
      const code = { code: 'hard-of-hearing', display: 'Hard of hearing' };
      const category = { category_code: 'reasonable-adjustment', category_display: 'Reasonable adjustment' };
      const days = { start_date: '2022-01-01', end_date: '2028-01-01' };
      await db
        .insertInto('flag')
        .values({
          id: next('F'),
          nhs_number,
          synthetic: true,
          ...code,
          ...category,
          status: 'ACTIVE',
          ...days,
          ...values,
        })
        .execute();
    },
    relatedPerson: async (nhs_number: string, values: Values<'related_person'> = {}) => {
      const person = { name: 'Sam Patient', phone: '07700 900200', active: true };
      const relationship = { relationship_code: 'CHILD', relationship_display: 'Son or daughter' };
      const days = { start_date: '2020-01-01', end_date: '2030-01-01' };
      await db
        .insertInto('related_person')
        .values({ id: next('N'), nhs_number, synthetic: true, ...person, ...relationship, ...days, ...values })
        .execute();
    },
    consent: async (nhs_number: string, values: Values<'consent'> = {}) => {
      await db
        .insertInto('consent')
        .values({
          id: next('O'),
          nhs_number,
          status: 'ACTIVE',
          decision: 'PERMIT',
          scope_code: 'patient-privacy',
          scope_display: 'Sharing of information',
          category_code: 'INFA',
          category_display: 'Information access',
          purpose_code: 'CAREMGT',
          purpose_display: 'Care management',
          given_at: '2026-11-04T11:15:00.000Z',
          synthetic: true,
          ...values,
        })
        .execute();
    },
  };
}
