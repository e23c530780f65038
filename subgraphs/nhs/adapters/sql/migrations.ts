/** Builds the NHS's schema step by step; a step that has run anywhere is never changed, only followed by another. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * No foreign keys: feeds from clinics, hospitals and PDS arrive in any order, and a patient who comes an hour after the
 * appointment must not stop it. Reading joins what is there.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-patients': {
    async up(db) {
      await createTable(db, 'patient', {
        nhs_number: 'text primary key',
        verification_code: 'text not null',
        verification_display: 'text not null',
        confidentiality: 'text not null',
        title: 'text',
        given_names: 'text[] not null',
        family_name: 'text',
        gender: 'text not null',
        birth_date: 'date',
        deceased_date: 'date',
        ...coded('death_notification'),
        phone: 'text',
        mobile: 'text',
        email: 'text',
        gp_ods_code: 'text',
        interpreter_required: 'boolean not null',
        ...coded('language'),
        ...coded('contact_method'),
        ...coded('written_format'),
        contact_times: 'text',
        ...coded('ethnic_category'),
        national_data_opt_out: 'boolean not null',
        updated_at: 'timestamptz(3) not null',
        tenant: `text not null default 'Fictonshire'`,
        synthetic: SYNTHETIC,
      });
      await createTable(db, 'patient_name', {
        nhs_number: 'text not null',
        use: 'text not null',
        prefix: 'text',
        given_names: 'text[] not null',
        family_name: 'text',
        ...DAYS,
        synthetic: SYNTHETIC,
      });
      await createTable(db, 'patient_address', {
        nhs_number: 'text not null',
        use: 'text not null',
        line: 'text[] not null',
        postal_code: 'text',
        uprn: 'text',
        ...DAYS,
        synthetic: SYNTHETIC,
      });
      await createTable(db, 'related_person', {
        ...PERSONAL,
        ...codedRequired('relationship'),
        name: 'text',
        phone: 'text',
        ...DAYS,
        active: 'boolean not null',
      });
      for (const table of ['patient_name', 'patient_address', 'related_person']) {
        await createIndex(db, table, ['nhs_number']);
      }
    },
  },

  '0002-care': {
    async up(db) {
      await createTable(db, 'appointment', {
        ...PERSONAL,
        start_at: 'timestamptz(3) not null',
        end_at: 'timestamptz(3)',
        status: 'text not null',
        description: 'text',
        ...coded('specialty'),
        ...coded('type'),
        delivery_channel: 'text',
        participants: 'text[] not null',
        patient_instruction: 'text',
        booking_ods_code: 'text',
        contact_subject: 'text not null',
      });
      await createTable(db, 'encounter', {
        ...PERSONAL,
        start_at: 'timestamptz(3) not null',
        end_at: 'timestamptz(3)',
        status: 'text not null',
        ...codedRequired('class'),
        ...coded('type'),
        ...coded('reason'),
        ...coded('discharge'),
        provider_ods_code: 'text',
        contact_kind: 'text not null',
        contact_subject: 'text not null',
      });
      await createTable(db, 'condition', {
        ...PERSONAL,
        recorded_date: 'date not null',
        onset_date: 'date',
        code: 'text not null',
        display: 'text not null',
        clinical_status: 'text not null',
        verification_status: 'text not null',
        ...codedRequired('category'),
      });
      await createTable(db, 'care_plan', {
        ...PERSONAL,
        title: 'text not null',
        status: 'text not null',
        intent: 'text not null',
        ...codedRequired('category'),
        goals: 'text[] not null',
        activities: 'text[] not null',
        ...DAYS,
        author: 'text',
      });
      await createTable(db, 'referral', {
        ...PERSONAL,
        ubrn: 'text',
        authored_at: 'timestamptz(3) not null',
        status: 'text not null',
        intent: 'text not null',
        priority: 'text',
        ...codedRequired('category'),
        ...codedRequired('service'),
        ...coded('reason'),
        requester_ods_code: 'text',
      });
      await createTable(db, 'flag', {
        ...PERSONAL,
        code: 'text not null',
        display: 'text not null',
        ...codedRequired('category'),
        status: 'text not null',
        ...DAYS,
      });
      await createTable(db, 'consent', {
        ...PERSONAL,
        status: 'text not null',
        decision: 'text not null',
        ...codedRequired('scope'),
        ...codedRequired('category'),
        ...coded('purpose'),
        given_at: 'timestamptz(3)',
      });
      await createIndex(db, 'appointment', ['nhs_number', 'start_at', 'id']);
      await createIndex(db, 'encounter', ['nhs_number', 'start_at', 'id']);
      await createIndex(db, 'condition', ['nhs_number', 'recorded_date', 'id']);
      await createIndex(db, 'care_plan', ['nhs_number', 'start_date', 'id']);
      await createIndex(db, 'referral', ['nhs_number', 'authored_at', 'id']);
      await createIndex(db, 'flag', ['nhs_number']);
      await createIndex(db, 'consent', ['nhs_number']);
    },
  },

  '0003-public': {
    async up(db) {
      await createTable(db, 'health_organization', {
        ods_code: 'text primary key',
        name: 'text not null',
        ...codedRequired('role'),
        phone: 'text',
        postcode: 'text',
        icb_ods_code: 'text',
      });
      await createTable(db, 'healthcare_service', {
        id: 'text primary key',
        name: 'text not null',
        ...codedRequired('type'),
        is_self_referral: 'boolean not null',
        ods_code: 'text not null',
      });
      await createTable(db, 'spend_line', {
        gss_code: 'text not null',
        year: 'text not null',
        theme: 'text not null',
        amount: 'numeric(15, 2) not null',
        funding_stream: 'text not null',
        is_prevention: 'boolean not null',
      });
      await createIndex(db, 'healthcare_service', ['ods_code']);
      await createIndex(db, 'healthcare_service', ['name', 'id']);
      await createIndex(db, 'spend_line', ['gss_code']);
    },
  },
};

type Columns = Readonly<Record<string, string>>;

const SYNTHETIC = 'boolean not null default true';
const PERSONAL: Columns = { id: 'text primary key', nhs_number: 'text not null', synthetic: SYNTHETIC };
const DAYS: Columns = { start_date: 'date', end_date: 'date' };

/** A code from a published list and the words for it. */
function coded(name: string): Columns {
  return { [`${name}_code`]: 'text', [`${name}_display`]: 'text' };
}

function codedRequired(name: string): Columns {
  return { [`${name}_code`]: 'text not null', [`${name}_display`]: 'text not null' };
}

// The builder is used, and not raw SQL, because it is what puts the schema's name before the table's.
async function createTable(db: Kysely<unknown>, name: string, columns: Columns): Promise<void> {
  let table = db.schema.createTable(name);
  for (const [column, type] of Object.entries(columns)) table = table.addColumn(column, sql.raw(type));
  await table.execute();
}

async function createIndex(db: Kysely<unknown>, table: string, columns: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns([...columns])
    .execute();
}
