/** Fills a small index in memory with just the citizens that a test names, and the agencies and place around them. */

import type { Insertable, Kysely } from 'kysely';

import { AGREEMENTS } from '../../../demo/agencies/partnership/agreements.ts';
import { PURPOSES } from '../../../schema/wire.ts';
import type { AgencyName } from '../../../schema/wire.ts';
import { migrateSchema } from '../../../subgraphs/kit/sql/migrate-schema.ts';
import { openDatabase } from '../../../subgraphs/kit/sql/open-database.ts';
import { migrations } from '../../../subgraphs/partnership/adapters/sql/migrations.ts';
import type { PartnershipTables } from '../../../subgraphs/partnership/adapters/sql/tables.ts';
import { createIndexKeys } from '../../../subgraphs/partnership/citizen-index/index-keys.ts';
import { keyHashes, recordRef } from '../../../subgraphs/partnership/citizen-index/key-hash.ts';
import { shippedModel } from '../../../subgraphs/partnership/citizen-index/read-model.ts';
import type {
  RegisteredPerson,
  RegisteredRecord,
} from '../../../subgraphs/partnership/citizen-index/registered-record.ts';
import { seal } from '../../../subgraphs/partnership/citizen-index/seal.ts';
import { citizenColumns, openCitizen, sealRecord } from '../../../subgraphs/partnership/citizen-index/sealed-rows.ts';
import { PARTNERSHIP_SCHEMA } from '../../../subgraphs/partnership/main.ts';
import type { LocationRestriction } from '../../../subgraphs/partnership/source.ts';
import { openEmptyStore } from '../../support/store.ts';
import { KEYRING } from './keyring.ts';
import { startPartnership } from './partnership-fixture.ts';
import type { Connected, PartnershipFixture } from './partnership-fixture.ts';

export const ORG_IDS: Readonly<Record<AgencyName, string>> = {
  council: 'GB-LAE-FIC',
  police: 'X-POLICE-FICTONSHIRE',
  nhs: 'GB-NHS-FX1',
  'third-sector': 'GB-CHC-9999000',
};

/** A citizen as a test describes one. What is left out is ordinary. */
export interface TestCitizen {
  readonly id: string;
  readonly given?: string;
  readonly family?: string;
  readonly born?: string;
  readonly uprn?: string | null;
  readonly postcode?: string | null;
  readonly phone?: string;
  readonly email?: string;
  readonly nhsNumber?: string;
  readonly restriction?: LocationRestriction | null;
  readonly knownTo?: readonly AgencyName[];
  /** How an agency has written the name, where it differs. */
  readonly aliases?: Partial<Record<AgencyName, string>>;
  /** What these have written down must not get about. */
  readonly confidential?: readonly AgencyName[];
  /** How sure it is that an agency's record is theirs; left out, sure enough for everything. */
  readonly sure?: Partial<Record<AgencyName, number>>;
  /** The third sector's record is of this charity. */
  readonly charity?: string;
  /** What an agency has written down otherwise, or besides. */
  readonly written?: Partial<Record<AgencyName, Partial<RegisteredPerson>>>;
}

export interface IndexFixture extends PartnershipFixture {
  readonly db: Kysely<PartnershipTables>;
  add(...citizens: readonly TestCitizen[]): Promise<void>;
  /** The index learns that somebody has died. */
  bury(citizenId: string, on: string): Promise<void>;
}

export async function startIndex(connected: Connected = {}): Promise<IndexFixture> {
  const { store, close } = await openEmptyStore();
  await migrateSchema({ schema: PARTNERSHIP_SCHEMA, store, migrations });
  const db = openDatabase<PartnershipTables>({ schema: PARTNERSHIP_SCHEMA, store, asAgency: false });
  await db.insertInto('agency').values(AGENCY_ROWS).execute();
  await db.insertInto('area').values(AREA_ROWS).execute();
  await db.insertInto('sharing_agreement').values(AGREEMENT_ROWS).execute();
  await db
    .insertInto('property')
    .values([property('999900000001'), property('999900000002', 'FX1 1AB')])
    .execute();
  const fixture = await startPartnership(store, connected);
  return {
    ...fixture,
    db,
    add: (...citizens) => addCitizens(db, citizens),
    bury: async (citizenId, deathDate) => {
      const citizen = db.selectFrom('citizen').select('sealed').where('id', '=', citizenId);
      const { sealed } = await citizen.executeTakeFirstOrThrow();
      const profile = { ...openCitizen(citizenId, sealed, KEYRING), deathDate };
      const row = { sealed: seal(profile, `citizen ${citizenId}`, KEYRING) };
      await db.updateTable('citizen').set(row).where('id', '=', citizenId).execute();
    },
    close: async () => {
      await fixture.close();
      await close();
    },
  };
}

export function property(
  uprn: string,
  postcode = 'FX1 1AA',
  metresEast = 0,
): Insertable<PartnershipTables['property']> {
  return {
    uprn,
    usrn: null,
    single_line: `${uprn} Test Street, Fictonport, ${postcode}`,
    postcode,
    ward_gss: 'E05999001',
    lsoa_gss: 'E01999001',
    classification: 'RD04',
    is_confidential: false,
    easting: 625_000 + metresEast,
    northing: 550_000,
    latitude: '54.8',
    longitude: '1.5',
  };
}

const AGENCY_ROWS = (
  [
    ['council', 'Fictonshire Council', 'COUNCIL'],
    ['police', 'Fictonshire Police', 'POLICE'],
    ['nhs', 'NHS Fictonshire', 'NHS'],
    ['third-sector', 'Fictonshire Voluntary Sector Alliance', 'THIRD_SECTOR'],
  ] as const
).map(([subgraph, name, kind]) => ({
  org_id: ORG_IDS[subgraph],
  name,
  kind,
  subgraph,
  is_connected: true,
  partnership_name: 'Fictonshire Together',
  logos: [name],
  no_lead_agency: true,
}));

const AREA_ROWS = [
  {
    gss_code: 'E06999001',
    name: 'Fictonshire',
    kind: 'LOCAL_AUTHORITY',
    parents: [],
    population: 1000,
    imd_decile: null,
  },
  { gss_code: 'E05999001', name: 'Harbour', kind: 'WARD', parents: ['E06999001'], population: 100, imd_decile: 1 },
] as const;

/** The demonstration's agreements, in force for as long as any test's clock goes. */
const AGREEMENT_ROWS = AGREEMENTS.map(({ lawfulBasis, purposes, ...agreement }) => ({
  ...agreement,
  purposes: PURPOSES.filter((purpose) => purposes.includes(purpose)),
  lawful_basis: lawfulBasis,
  in_force_from: '2020-01-01',
  review_due: '2040-01-01',
}));

async function addCitizens(db: Kysely<PartnershipTables>, citizens: readonly TestCitizen[]): Promise<void> {
  for (const citizen of citizens) {
    const { id, knownTo = ['council', 'nhs'], restriction = null } = citizen;
    const records = knownTo.map((agency) => recordOf(citizen, agency));
    const columns = citizenColumns(id, [recordOf({ ...citizen, aliases: {}, confidential: [] }, 'council')], KEYRING);
    await db
      .insertInto('citizen')
      .values({ id, ...columns, location_restriction: restriction, synthetic: true, tenant: 'Fictonshire' })
      .execute();
    await db.insertInto('citizen_alias').values({ alias: id, citizen_id: id }).execute();
    for (const record of records) {
      const { number } = await db
        .insertInto('index_record')
        .values(recordRow(id, record, citizen.sure?.[record.agency] ?? 0.9995))
        .returning('number')
        .executeTakeFirstOrThrow();
      const texts = keysOf(record).map(({ text }) => text);
      const rows = keyHashes(texts, KEYRING).map((hash) => ({ hash, record: number }));
      if (rows.length > 0) await db.insertInto('index_key').values(rows).execute();
    }
  }
}

const keysOf = createIndexKeys(shippedModel());

function recordOf(citizen: TestCitizen, agency: AgencyName): RegisteredRecord {
  const { id, given = 'Ada', family = 'Marlow', born = '1952-03-04', uprn = '999900000001' } = citizen;
  const { postcode = 'FX1 1AA', aliases = {}, confidential = [], charity = ORG_IDS['third-sector'] } = citizen;
  const first = citizen.knownTo?.[0] ?? 'council';
  const isCharity = agency === 'third-sector';
  return {
    agency,
    key: `${agency}:${id}`,
    organization: agency === 'police' ? 'x-fictonshire' : isCharity ? charity : ORG_IDS[agency],
    isConfidential: confidential.includes(agency),
    hasOpenCase: isCharity ? true : null,
    updatedAt: '2026-06-05T09:00:00Z',
    person: {
      givenNames: [given],
      familyNames: [aliases[agency] ?? family],
      preferredName: null,
      birthDate: born,
      deathDate: null,
      sex: null,
      addresses: postcode === null && uprn === null ? [] : [{ line: null, postcode, uprn }],
      // One agency, the first, has what they are reached by.
      phones: citizen.phone !== undefined && agency === first ? [citizen.phone] : [],
      emails: citizen.email !== undefined && agency === first ? [citizen.email] : [],
      nhsNumber: agency === first ? (citizen.nhsNumber ?? null) : null,
      nino: null,
      locationRestriction: citizen.restriction ?? null,
      language: 'en',
      interpreterRequired: false,
      adjustments: [],
      ...citizen.written?.[agency],
    },
  };
}

function recordRow(
  citizenId: string,
  record: RegisteredRecord,
  confidence: number,
): Insertable<PartnershipTables['index_record']> {
  const { agency, key } = record;
  const id = `${citizenId}-${agency}`;
  return {
    id,
    ref: recordRef(KEYRING.newest, agency, key),
    agency,
    citizen_id: citizenId,
    sealed: sealRecord(id, record, KEYRING),
    kid: KEYRING.newest.kid,
    basis: 'DETERMINISTIC_DEMOGRAPHIC',
    status: 'ACTIVE',
    confidence,
    model: shippedModel().name,
    linked_at: '2026-01-05T09:00:00Z',
    record_updated_at: record.updatedAt,
    synthetic: true,
  };
}
