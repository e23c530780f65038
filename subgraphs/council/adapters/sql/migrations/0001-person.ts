/** Lays the gazetteer and the people: who the council knows, under which numbers, where, and with which warnings. */

import type { Migration } from 'kysely/migration';

import { createPersonTable, indexByPerson, needed, textList, withReference } from './columns.ts';

export const person: Migration = {
  up: async ({ schema }) => {
    // The gazetteer is another system: nothing refers to it by a foreign key, and an unknown key shows as no address.
    await schema
      .createTable('address')
      .addColumn('lpi_key', 'text', (column) => column.primaryKey())
      .addColumn('uprn', 'text', needed)
      .addColumn('parent_uprn', 'text')
      .addColumn('usrn', 'text', needed)
      .addColumn('saon', 'text')
      .addColumn('paon', 'text', needed)
      .addColumn('street', 'text', needed)
      .addColumn('locality', 'text')
      .addColumn('town', 'text', needed)
      .addColumn('postcode', 'text', needed)
      .addColumn('logical_status', 'smallint', needed)
      .addColumn('ward_gss', 'text', needed)
      .addColumn('usage_code', 'text', needed)
      .addColumn('easting', 'integer', needed)
      .addColumn('northing', 'integer', needed)
      .execute();

    await schema
      .createTable('person')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('tenant', 'text', (column) => column.notNull().defaultTo('Fictonshire'))
      .addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(true))
      .addColumn('title', 'text')
      .addColumn('given_names', textList, needed)
      .addColumn('family_name', 'text', needed)
      .addColumn('birth_date', 'date')
      .addColumn('phone', 'text')
      .addColumn('email', 'text')
      .addColumn('nino', 'text')
      .addColumn('nhs_number', 'text')
      .addColumn('upn', 'text')
      .addColumn('lpi_key', 'text')
      .addColumn('updated_at', 'timestamptz(3)', needed)
      .execute();

    await createPersonTable(schema, 'person_reference')
      .addColumn('system', 'text', needed)
      .addColumn('reference', 'text', needed)
      .addPrimaryKeyConstraint('person_reference_key', ['person_id', 'system', 'reference'])
      .execute();

    await withReference(createPersonTable(schema, 'cautionary_alert'))
      .addColumn('kind', 'text', needed)
      .addColumn('advice', 'text', needed)
      .addColumn('reason', 'text')
      .addColumn('valid_from', 'date', needed)
      .addColumn('valid_to', 'date')
      .addColumn('review_due', 'date', needed)
      .addColumn('is_disclosed_to_citizen', 'boolean', needed)
      .addColumn('approved_by', 'text', needed)
      .execute();
    await indexByPerson(schema, 'cautionary_alert', 'valid_from');
  },
};
