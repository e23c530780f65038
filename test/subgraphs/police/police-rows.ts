/** Builds the few rows that the police's tests stand on: whom the force knows, and what for. */

import type { Insertable, Kysely } from 'kysely';

import type { PoliceTables } from '../../../subgraphs/police/adapters/sql/tables.ts';
import type { InvolvementRole } from '../../../subgraphs/police/rows.ts';

type Values<Table extends keyof PoliceTables> = Partial<Insertable<PoliceTables[Table]>>;

/** Puts rows in one table after another; what a test does not care about has a plain value. */
export function rowsOf(db: Kysely<PoliceTables>) {
  let made = 0;
  const next = (prefix: string) => `${prefix}${String((made += 1)).padStart(5, '0')}`;

  const involve = async (
    key: string,
    event: { readonly id: string; readonly at: string },
    roles: readonly InvolvementRole[],
  ) => {
    for (const role of roles) {
      const values = { id: next('I'), person_key: key, event_id: event.id, role, at: event.at };
      await db
        .insertInto('involvement')
        .values({ ...values, since: event.at.slice(0, 10), synthetic: true })
        .execute();
    }
  };

  const event = async (values: Values<'event'>): Promise<{ readonly id: string; readonly at: string }> => {
    const row: Insertable<PoliceTables['event']> = {
      id: next('E'),
      kind: 'INCIDENT',
      force: 'x-fictonshire',
      at: '2026-10-01T10:00:00.000Z',
      summary: 'Something happened',
      address: '1 Anchor Street, Fictonport',
      postcode: 'FX1 1AA',
      uprn: '999900000001',
      theme: null,
      asb_type: null,
      opening_category: null,
      closing_category: null,
      qualifiers: [],
      grade: null,
      is_repeat_caller: null,
      is_vulnerable: null,
      thrive: null,
      offence_code: null,
      offence_name: null,
      category: null,
      officer_in_case: null,
      outcome_code: null,
      outcome_date: null,
      flags: [],
      synthetic: true,
      ...values,
    };
    await db.insertInto('event').values(row).execute();
    return { id: row.id, at: row.at };
  };

  return {
    involve,
    person: async (key: string, values: Values<'person'> = {}) => {
      await db
        .insertInto('person')
        .values({
          key,
          force: 'x-fictonshire',
          nominal_number: key.slice(-8),
          given_names: ['Test'],
          family_name: 'Person',
          birth_date: '1980-01-01',
          pnc_id: null,
          cro_number: null,
          updated_at: '2026-11-01T00:00:00Z',
          tenant: 'Fictonshire',
          synthetic: true,
          ...values,
        })
        .execute();
    },
    incident: async (key: string, roles: readonly InvolvementRole[], values: Values<'event'> = {}) => {
      const incident = await event({
        kind: 'INCIDENT',
        theme: 'ANTI_SOCIAL_BEHAVIOUR',
        asb_type: 'NUISANCE',
        opening_category: 'Nuisance',
        closing_category: 'Nuisance',
        qualifiers: ['alcohol'],
        grade: 'SCHEDULED',
        is_repeat_caller: true,
        is_vulnerable: true,
        thrive: 'No threat',
        ...values,
      });
      await involve(key, incident, roles);
      return incident;
    },
    crime: async (key: string, roles: readonly InvolvementRole[], values: Values<'event'> = {}) => {
      const crime = await event({
        kind: 'CRIME',
        offence_code: '28E',
        offence_name: 'Burglary - residential',
        category: 'BURGLARY',
        officer_in_case: 'PC 4411 Rhodes',
        flags: ['vulnerable-victim'],
        ...values,
      });
      await involve(key, crime, roles);
      return crime;
    },
    marker: async (key: string, values: Values<'warning_marker'> = {}) => {
      await db
        .insertInto('warning_marker')
        .values({
          id: next('M'),
          person_key: key,
          kind_code: 'VI',
          kind_name: 'Violent',
          text: 'May be violent',
          advice: 'Go in pairs.',
          raised_on: '2026-06-01',
          review_by: '2027-06-01',
          expires_on: '2028-06-01',
          approved_by: 'Sgt 1507 Calder',
          is_disclosed: true,
          synthetic: true,
          ...values,
        })
        .execute();
    },
    notice: async (key: string, values: Values<'vulnerability_notice'> = {}) => {
      const id = next('PPN-');
      await db
        .insertInto('vulnerability_notice')
        .values({
          id,
          person_key: key,
          raised_at: '2026-11-02T23:50:00.000Z',
          grade: 'RED',
          kind_code: 'DOMESTIC',
          kind_name: 'Domestic abuse',
          needs: ['safety'],
          is_consent_given: false,
          shared_without_consent_reason: 'To protect somebody from serious harm',
          sent_to: ['Fictonshire MASH'],
          synthetic: true,
          ...values,
        })
        .execute();
      const dash = { level: 'HIGH', ticks: 17, is_professional_judgement: false, synthetic: true } as const;
      await db
        .insertInto('dash_assessment')
        .values({ notice_id: id, at: '2026-11-02T23:55:00.000Z', ...dash })
        .execute();
      const marac = { criteria: ['high-risk'], actions: ['Move'], is_repeat: false, synthetic: true };
      await db
        .insertInto('marac_referral')
        .values({ id: next('MARAC-'), notice_id: id, conference_date: '2026-12-20', ...marac })
        .execute();
    },
    contact: async (key: string, values: Values<'contact'> = {}) => {
      await db
        .insertInto('contact')
        .values({
          id: next('C'),
          person_key: key,
          at: '2026-11-10T10:00:00.000Z',
          kind: 'VISIT',
          subject: 'safety',
          data_class: 'VICTIM',
          synthetic: true,
          ...values,
        })
        .execute();
    },
  };
}
