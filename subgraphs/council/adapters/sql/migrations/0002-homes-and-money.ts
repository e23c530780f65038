/** Lays council tax, benefits, tenancies and homelessness. */

import type { Migration } from 'kysely/migration';

import { createPersonTable, indexByPerson, needed, pounds, textList, withReference } from './columns.ts';

export const homesAndMoney: Migration = {
  up: async ({ schema }) => {
    // An account is a property's; several people may be liable for it, and nobody may be known to be.
    await schema
      .createTable('council_tax_account')
      .addColumn('account_reference', 'text', (column) => column.primaryKey())
      .addColumn('check_character', 'text', needed)
      .addColumn('balance', pounds, needed)
      .addColumn('overdue', pounds, needed)
      .addColumn('payment_method', 'text', needed)
      .addColumn('band', 'text', needed)
      .addColumn('discounts', textList, needed)
      .addColumn('lpi_key', 'text', needed)
      .addColumn('forwarding_lpi_key', 'text')
      .execute();

    await createPersonTable(schema, 'council_tax_liability')
      .addColumn('account_reference', 'text', (column) =>
        column.notNull().references('council_tax_account.account_reference').onDelete('cascade'),
      )
      .addColumn('liable_from', 'date', needed)
      .addColumn('liable_to', 'date')
      .addPrimaryKeyConstraint('council_tax_liability_key', ['person_id', 'account_reference'])
      .execute();

    await withReference(createPersonTable(schema, 'benefit_claim'))
      .addColumn('check_character', 'text', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('status', 'text', needed)
      .addColumn('weekly_amount', pounds)
      .addColumn('starts_on', 'date', needed)
      .addColumn('ends_on', 'date')
      .addColumn('last_paid_on', 'date')
      .addColumn('landlord', 'text')
      .addColumn('household_members', 'integer', needed)
      .execute();
    await indexByPerson(schema, 'benefit_claim', 'starts_on');

    await withReference(createPersonTable(schema, 'tenancy'))
      .addColumn('tenure_type', 'text', needed)
      .addColumn('starts_on', 'date', needed)
      .addColumn('ends_on', 'date')
      .addColumn('rent_balance', pounds, needed)
      .addColumn('weekly_rent', pounds, needed)
      .addColumn('housing_officer', 'text', needed)
      .addColumn('notice_served_on', 'date')
      .addColumn('lpi_key', 'text', needed)
      .execute();
    await indexByPerson(schema, 'tenancy', 'starts_on');

    await withReference(createPersonTable(schema, 'homelessness_case'))
      .addColumn('duty', 'text', needed)
      .addColumn('opened_on', 'date', needed)
      .addColumn('closed_on', 'date')
      .addColumn('reason', 'text', needed)
      .addColumn('priority_needs', textList, needed)
      .addColumn('is_in_temporary_accommodation', 'boolean', needed)
      .addColumn('case_officer', 'text')
      .execute();
    await indexByPerson(schema, 'homelessness_case', 'opened_on');
  },
};
