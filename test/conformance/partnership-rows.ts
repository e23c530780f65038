/** Takes rows out of the partnership's index, or puts one in, and undoes it: on a server the rows are every suite's. */

import type { Selectable } from 'kysely';

import { openDatabase } from '../../subgraphs/kit/sql/open-database.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';
import type { PartnershipTables } from '../../subgraphs/partnership/adapters/sql/tables.ts';
import { AGENCIES, DATA_CLASSES, PURPOSES } from '../../schema/wire.ts';
import type { AgencyName } from '../../schema/wire.ts';

type Told = readonly Selectable<PartnershipTables['index_record']>[];

export interface IndexRows {
  /** Lets `during` see a citizen without what these agencies have told the index of them. */
  without<T>(citizenId: string, agencies: readonly AgencyName[], during: () => Promise<T>): Promise<T>;
  /** Lets `during` see a citizen of whom no agency but the police has told the index. */
  knownOnlyToThePolice<T>(citizenId: string, during: () => Promise<T>): Promise<T>;
  /** Lets `during` see a citizen who has agreed that everybody may share everything. */
  agreedToAll<T>(citizenId: string, during: () => Promise<T>): Promise<T>;
  /** Lets `during` see a citizen whose address must stay secret, though every agency has it written down. */
  restricted<T>(citizenId: string, during: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function openIndexRows(store: Store): IndexRows {
  const db = openDatabase<PartnershipTables>({ schema: 'partnership', store, asAgency: false, maxConnections: 1 });
  return {
    without: (citizenId, agencies, during) =>
      changed(citizenId, (told) => told.filter(({ agency }) => !agencies.includes(agency)), during),
    knownOnlyToThePolice: (citizenId, during) =>
      changed(citizenId, (told) => told.filter(({ agency }) => agency === 'police'), during),
    async agreedToAll(citizenId, during) {
      const id = `conformance-${citizenId}`;
      const consent = {
        id,
        citizen_id: citizenId,
        status: 'ACTIVE' as const,
        agencies: AGENCIES,
        purposes: PURPOSES,
        data_classes: DATA_CLASSES,
        given_by: 'The citizen',
        captured_how: 'in person',
        valid_from: '2020-01-01T00:00:00Z',
        valid_until: null,
        withdrawn_at: null,
        synthetic: true,
      };
      await db.insertInto('consent').values(consent).execute();
      try {
        return await during();
      } finally {
        await db.deleteFrom('consent').where('id', '=', id).execute();
      }
    },
    async restricted(citizenId, during) {
      const restrict = (location_restriction: 'PDS_R' | null) =>
        db.updateTable('citizen').set({ location_restriction }).where('id', '=', citizenId).execute();
      await restrict('PDS_R');
      try {
        return await during();
      } finally {
        await restrict(null);
      }
    },
    close: () => db.destroy(),
  };

  async function changed<T>(citizenId: string, change: (told: Told) => Told, during: () => Promise<T>): Promise<T> {
    const before = await takeOut(citizenId);
    await putIn(change(before));
    try {
      return await during();
    } finally {
      await takeOut(citizenId);
      await putIn(before);
    }
  }

  /** What a record is found by stays: it leads to no record while that is gone. */
  function takeOut(citizenId: string): Promise<Told> {
    return db.deleteFrom('index_record').where('citizen_id', '=', citizenId).returningAll().execute();
  }

  async function putIn(told: Told): Promise<void> {
    if (told.length > 0)
      await db
        .insertInto('index_record')
        .values([...told])
        .execute();
  }
}
