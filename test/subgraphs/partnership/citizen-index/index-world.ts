/** Gives a test an index of its own, in memory or on a server, and people to register with it. */

import type { Kysely } from 'kysely';

import { migrateSchema } from '../../../../subgraphs/kit/sql/migrate-schema.ts';
import { openDatabase } from '../../../../subgraphs/kit/sql/open-database.ts';
import type { Store } from '../../../../subgraphs/kit/sql/open-database.ts';
import { createSqlIndexStore } from '../../../../subgraphs/partnership/adapters/sql/index-store.ts';
import { migrations } from '../../../../subgraphs/partnership/adapters/sql/migrations.ts';
import type { PartnershipTables } from '../../../../subgraphs/partnership/adapters/sql/tables.ts';
import type { IndexStore } from '../../../../subgraphs/partnership/citizen-index/index-store.ts';
import type { IndexKeyring } from '../../../../subgraphs/partnership/citizen-index/keyring.ts';
import { createLinker } from '../../../../subgraphs/partnership/citizen-index/linker.ts';
import type { Linker } from '../../../../subgraphs/partnership/citizen-index/linker.ts';
import { shippedModel } from '../../../../subgraphs/partnership/citizen-index/read-model.ts';
import type { LinkageModel } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { registerRecord, withdrawRecord } from '../../../../subgraphs/partnership/citizen-index/register-record.ts';
import type { Registered } from '../../../../subgraphs/partnership/citizen-index/register-record.ts';
import type {
  RegisteredPerson,
  RegisteredRecord,
} from '../../../../subgraphs/partnership/citizen-index/registered-record.ts';
import { openEmptyStore } from '../../../support/store.ts';
import { newDatabase } from '../../../support/test-ledger.ts';
import { isOnServer } from '../../../support/test-place.ts';
import { KEYRING } from '../keyring.ts';

export interface IndexWorld {
  readonly db: Kysely<PartnershipTables>;
  readonly store: Store;
  readonly index: IndexStore;
  readonly linker: Linker;
  register(record: RegisteredRecord): Promise<Registered>;
  withdraw(record: RegisteredRecord): Promise<boolean>;
  close(): Promise<void>;
}

export const NOW = new Date('2026-11-23T09:00:00Z');
export const PLACE = { keyring: KEYRING, isSynthetic: true, tenant: 'Fictonshire' };

export interface WorldOptions {
  readonly keyring?: IndexKeyring;
  readonly connections?: number;
  readonly model?: LinkageModel;
}

/** On a server a database of its own, so that nobody else's people are in it. */
export async function openIndexWorld(options: WorldOptions = {}): Promise<IndexWorld> {
  if (isOnServer()) return worldOn({ kind: 'postgres', url: await newDatabase() }, options);
  const { store, close } = await openEmptyStore();
  const world = await worldOn(store, options);
  return {
    ...world,
    close: async () => {
      await world.close();
      await close();
    },
  };
}

export async function worldOn(
  store: Store,
  { keyring = KEYRING, connections = 4, model = shippedModel() }: WorldOptions = {},
): Promise<IndexWorld> {
  await migrateSchema({ schema: 'partnership', store, migrations });
  const db = openDatabase<PartnershipTables>({ schema: 'partnership', store, asAgency: false, maxConnections: 2 });
  const desks = openDatabase<PartnershipTables>({ schema: 'partnership', store, maxConnections: connections });
  const linker = createLinker(model);
  const index = createSqlIndexStore(desks, { ...PLACE, keyring, rules: linker.rules });
  const options = { store: index, linker, now: () => NOW };
  return {
    db,
    store,
    index,
    linker,
    register: (record) => registerRecord(record, options),
    withdraw: ({ agency, key }) => withdrawRecord(agency, key, options),
    close: async () => {
      await index.close();
      await db.destroy();
    },
  };
}

const ADA: RegisteredPerson = {
  givenNames: ['Ada'],
  familyNames: ['Marlow'],
  preferredName: null,
  birthDate: '1952-03-04',
  deathDate: null,
  sex: 'female',
  addresses: [{ line: '14 Harbour Street', postcode: 'FX1 1AA', uprn: '999900000001' }],
  phones: [],
  emails: [],
  nhsNumber: null,
  nino: null,
  locationRestriction: null,
  language: null,
  interpreterRequired: false,
  adjustments: [],
};

/** Ada Marlow as an agency has written her down, but for what the test says. */
export function aRecord(
  agency: RegisteredRecord['agency'],
  person: Partial<RegisteredPerson> = {},
  record: Partial<RegisteredRecord> = {},
): RegisteredRecord {
  return {
    agency,
    key: `${agency}:1`,
    organization: 'GB-LAE-FIC',
    isConfidential: false,
    hasOpenCase: null,
    updatedAt: '2026-06-05T09:00:00Z',
    ...record,
    person: { ...ADA, ...person },
  };
}

/** A valid NHS number of the range that is never given to anybody, 999 000 0000 to 999 999 9999. */
export function anNhsNumber(serial: number): string {
  for (let number = 999_000_000 + (serial % 100_000) * 10; ; number += 1) {
    const digits = String(number);
    const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${digits}${check}`;
  }
}
