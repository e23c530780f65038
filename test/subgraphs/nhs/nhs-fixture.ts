/** Starts the NHS's subgraph for a test. */

import type { Kysely } from 'kysely';

import { migrations } from '../../../subgraphs/nhs/adapters/sql/migrations.ts';
import type { NhsTables } from '../../../subgraphs/nhs/adapters/sql/tables.ts';
import { NHS_SCHEMA, createNhs } from '../../../subgraphs/nhs/main.ts';
import { startAgency } from '../../support/agency-fixture.ts';
import type { FilledAgency } from '../../support/agency-fixture.ts';

export type NhsFixture = FilledAgency<NhsTables>;

const NHS = { name: 'nhs', schema: NHS_SCHEMA, migrations, create: createNhs } as const;

/** Over a store of its own, with what the test puts into it. */
export const startNhs = (fill: (db: Kysely<NhsTables>) => Promise<void>) => startAgency(NHS, fill);
