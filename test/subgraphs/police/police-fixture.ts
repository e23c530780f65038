/** Starts the police's subgraph for a test. */

import type { Kysely } from 'kysely';

import { migrations } from '../../../subgraphs/police/adapters/sql/migrations.ts';
import type { PoliceTables } from '../../../subgraphs/police/adapters/sql/tables.ts';
import { POLICE_SCHEMA, createPolice } from '../../../subgraphs/police/main.ts';
import type { Store } from '../../../subgraphs/kit/sql/open-database.ts';
import { serveAgency, startAgency } from '../../support/agency-fixture.ts';
import type { FilledAgency } from '../../support/agency-fixture.ts';

export type PoliceFixture = FilledAgency<PoliceTables>;

const POLICE = { name: 'police', schema: POLICE_SCHEMA, migrations, create: createPolice } as const;

/** Over a store of its own, with what the test puts into it. */
export const startPolice = (fill: (db: Kysely<PoliceTables>) => Promise<void>) => startAgency(POLICE, fill);

/** Over a store that has its rows. */
export const servePolice = (store: Store) => serveAgency(POLICE, store);
