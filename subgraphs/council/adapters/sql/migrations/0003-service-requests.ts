/** Lays the Open311 service list and the requests that residents made. */

import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

import { createPersonTable, indexByPerson, needed, textList, withReference } from './columns.ts';

export const serviceRequests: Migration = {
  up: async ({ schema }) => {
    await schema
      .createTable('service_request_type')
      .addColumn('service_code', 'text', (column) => column.primaryKey())
      .addColumn('position', 'integer', needed)
      .addColumn('name', 'text', needed)
      .addColumn('description', 'text', needed)
      .addColumn('group_name', 'text', needed)
      .addColumn('keywords', textList, needed)
      .addColumn('response', 'text', needed)
      .addColumn('lgsl_id', 'integer')
      .execute();

    await schema
      .createTable('service_request_attribute')
      .addColumn('service_code', 'text', (column) =>
        column.notNull().references('service_request_type.service_code').onDelete('cascade'),
      )
      .addColumn('code', 'text', needed)
      .addColumn('position', 'integer', needed)
      .addColumn('description', 'text', needed)
      .addColumn('is_answer_expected', 'boolean', needed)
      .addColumn('is_required', 'boolean', needed)
      .addColumn('datatype', 'text', needed)
      .addColumn('datatype_description', 'text')
      .addColumn('value_codes', textList, needed)
      .addColumn('value_names', textList, needed)
      .addPrimaryKeyConstraint('service_request_attribute_key', ['service_code', 'code'])
      .addCheckConstraint('every_value_has_a_name', sql`cardinality(value_codes) = cardinality(value_names)`)
      .execute();

    await withReference(createPersonTable(schema, 'service_request'))
      .addColumn('service_code', 'text', (column) =>
        column.notNull().references('service_request_type.service_code').onDelete('restrict'),
      )
      .addColumn('status', 'text', needed)
      .addColumn('status_notes', 'text')
      .addColumn('description', 'text')
      .addColumn('team_responsible', 'text', needed)
      .addColumn('service_notice', 'text')
      .addColumn('channel', 'text', needed)
      .addColumn('requested_at', 'timestamptz(3)', needed)
      .addColumn('updated_at', 'timestamptz(3)', needed)
      .addColumn('expected_at', 'timestamptz(3)')
      .addColumn('place', 'text')
      .addColumn('uprn', 'text')
      .addColumn('postcode', 'text')
      .addColumn('ward_gss', 'text')
      .addColumn('latitude', 'numeric(9, 6)')
      .addColumn('longitude', 'numeric(9, 6)')
      .execute();
    await indexByPerson(schema, 'service_request', 'requested_at');
    await schema
      .createIndex('service_request_open_by_ward')
      .on('service_request')
      .column('ward_gss')
      .where(sql.ref('status'), '=', sql.lit('OPEN'))
      .execute();
  },
};
