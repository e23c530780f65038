/** Starts the council's subgraph for a test. */

import { CamelCasePlugin } from 'kysely';
import type { Kysely } from 'kysely';

import { migrations } from '../../../subgraphs/council/adapters/sql/migrations.ts';
import type { CouncilTables } from '../../../subgraphs/council/adapters/sql/tables.ts';
import { COUNCIL_SCHEMA, createCouncil } from '../../../subgraphs/council/main.ts';
import type { Store } from '../../../subgraphs/kit/sql/open-database.ts';
import { serveAgency, startAgency } from '../../support/agency-fixture.ts';
import type { FilledAgency } from '../../support/agency-fixture.ts';

export type CouncilFixture = FilledAgency<CouncilTables>;

const COUNCIL = { name: 'council', schema: COUNCIL_SCHEMA, migrations, create: createCouncil } as const;

/** Over a store of its own, with what the test puts into it. */
export const startCouncil = (fill: (db: Kysely<CouncilTables>) => Promise<void>) =>
  startAgency<CouncilTables>(COUNCIL, (db) => fill(db.withPlugin(new CamelCasePlugin())));

/** Over a store that has its rows. */
export const serveCouncil = (store: Store) => serveAgency(COUNCIL, store);
