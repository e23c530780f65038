/** Creates what is open to everybody: agencies, areas, the gazetteer, hubs, joint teams, forums and pooled budgets. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function createPlaceTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('agency')
    .addColumn('org_id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subgraph', 'text', (column) => column.unique())
    .addColumn('is_connected', 'boolean', (column) => column.notNull())
    .addColumn('partnership_name', 'text', (column) => column.notNull())
    .addColumn('logos', sql`text[]`, (column) => column.notNull())
    .addColumn('no_lead_agency', 'boolean', (column) => column.notNull())
    .execute();
  await schema
    .createTable('area')
    .addColumn('gss_code', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('parents', sql`text[]`, (column) => column.notNull())
    .addColumn('population', 'integer')
    .addColumn('imd_decile', 'integer')
    .execute();
  await schema
    .createTable('property')
    .addColumn('uprn', 'text', (column) => column.primaryKey())
    .addColumn('usrn', 'text')
    .addColumn('single_line', 'text', (column) => column.notNull())
    .addColumn('postcode', 'text', (column) => column.notNull())
    .addColumn('ward_gss', 'text', (column) => column.notNull())
    .addColumn('lsoa_gss', 'text')
    .addColumn('classification', 'text')
    .addColumn('easting', 'integer', (column) => column.notNull())
    .addColumn('northing', 'integer', (column) => column.notNull())
    .addColumn('latitude', 'numeric', (column) => column.notNull())
    .addColumn('longitude', 'numeric', (column) => column.notNull())
    .execute();
  await schema.createIndex('property_by_postcode').on('property').columns(['postcode']).execute();
  await schema
    .createTable('hub')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('uprn', 'text', (column) => column.notNull().references('property.uprn'))
    .addColumn('hosted_by', sql`text[]`, (column) => column.notNull())
    .addColumn('partnership_name', 'text', (column) => column.notNull())
    .addColumn('logos', sql`text[]`, (column) => column.notNull())
    .addColumn('no_lead_agency', 'boolean', (column) => column.notNull())
    .addColumn('accessibility', sql`text[]`, (column) => column.notNull())
    .execute();
  await schema
    .createTable('hub_session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hub_id', 'text', (column) => column.notNull().references('hub.id'))
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.org_id'))
    .addColumn('service_name', 'text', (column) => column.notNull())
    .addColumn('need', 'text', (column) => column.notNull())
    .addColumn('days', sql`text[]`, (column) => column.notNull())
    .addColumn('opens_at', 'text', (column) => column.notNull())
    .addColumn('closes_at', 'text', (column) => column.notNull())
    .addCheckConstraint('opens_before_it_closes', sql`opens_at < closes_at`)
    .execute();
  await schema.createIndex('hub_session_by_hub').on('hub_session').columns(['hub_id']).execute();
  await schema
    .createTable('joint_team')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('agencies', sql`text[]`, (column) => column.notNull())
    .addColumn('areas', sql`text[]`, (column) => column.notNull())
    .addColumn('remit', sql`text[]`, (column) => column.notNull())
    .execute();
  await schema
    .createTable('area_forum')
    .addColumn('gss_code', 'text', (column) => column.primaryKey().references('area.gss_code'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('next_meeting', 'timestamptz(3)')
    .addColumn('priorities', sql`text[]`, (column) => column.notNull())
    .execute();
  await schema
    .createTable('pooled_budget')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('gss_code', 'text', (column) => column.notNull().references('area.gss_code'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('legal_basis', 'text', (column) => column.notNull())
    .addColumn('year', 'text', (column) => column.notNull())
    .addColumn('host_id', 'text', (column) => column.notNull().references('agency.org_id'))
    .execute();
  await schema
    .createTable('budget_contribution')
    .addColumn('budget_id', 'text', (column) => column.notNull().references('pooled_budget.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.org_id'))
    .addColumn('funding_stream', 'text', (column) => column.notNull())
    .addColumn('amount', 'numeric', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('budget_contribution_key', ['budget_id', 'position'])
    .execute();
  await schema
    .createTable('budget_scheme')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('budget_id', 'text', (column) => column.notNull().references('pooled_budget.id'))
    .addColumn('scheme_type', 'text', (column) => column.notNull())
    .addColumn('commissioner_id', 'text', (column) => column.notNull().references('agency.org_id'))
    .addColumn('provider_id', 'text', (column) => column.references('agency.org_id'))
    .addColumn('planned', 'numeric', (column) => column.notNull())
    .addColumn('actual', 'numeric')
    .execute();
  await schema.createIndex('budget_scheme_by_budget').on('budget_scheme').columns(['budget_id']).execute();
}
