/** Registers Fictonshire's people with the partnership's index: each agency its own records, mistakes and all, as agencies do. */

import { AGENCIES } from '../../../schema/wire.ts';
import type { Store } from '../../../subgraphs/kit/sql/open-database.ts';
import { bulkRegister } from '../../../subgraphs/partnership/citizen-index/bulk-register.ts';
import type { BulkProgress } from '../../../subgraphs/partnership/citizen-index/bulk-register.ts';
import { createIndexKeyring } from '../../../subgraphs/partnership/citizen-index/keyring.ts';
import { shippedModel } from '../../../subgraphs/partnership/citizen-index/read-model.ts';
import type { RegisteredRecord } from '../../../subgraphs/partnership/citizen-index/registered-record.ts';
import { FICTONSHIRE_INDEX_KEYS } from '../../index-keys.ts';
import { CASEWORK_CHARITIES } from '../../place/charities.ts';
import type { AgencyRecord, Person, Place } from '../../place/model.ts';
import { caseworkRows } from '../third-sector/casework.ts';
import { ORG_IDS } from './agencies.ts';

const RATES = {
  /** Adjustments beyond language, by age: hard of hearing, large print ... */
  adjustmentOver65: 0.16,
  adjustmentUnder65: 0.02,
};
const ADJUSTMENTS = ['hard-of-hearing', 'large-print', 'easy-read', 'british-sign-language', 'home-visit'] as const;
/** Below it a second thread takes longer to start than it saves. */
const WORTH_A_THREAD = 20_000;

/**
 * The engine says who is who. The truth is asked for one thing only: which id somebody's records had in the index before this
 * one, so that a persona has the same id in every place.
 */
export async function registerPlace(
  place: Place,
  store: Store,
  schema: string,
  onProgress?: (progress: BulkProgress) => void,
): Promise<void> {
  const truth = new WeakMap<RegisteredRecord, string>();
  await bulkRegister({
    store,
    schema,
    keyring: createIndexKeyring(FICTONSHIRE_INDEX_KEYS),
    model: shippedModel(),
    now: place.now,
    isSynthetic: true,
    tenant: place.name,
    threads: place.size < WORTH_A_THREAD ? 1 : 2,
    records: function* records() {
      for (const person of place.people()) {
        for (const record of recordsOf(person, place)) {
          truth.set(record, person.citizenId);
          yield record;
        }
      }
    },
    proposeId: (record) => truth.get(record) ?? null,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}

/** All records that agencies have of somebody, as they register them. */
export function recordsOf(person: Person, place: Place): readonly RegisteredRecord[] {
  const helped = keysBeingHelped(person, place);
  return AGENCIES.flatMap((agency) =>
    person.records[agency].map((record) => registered(record, person, place, helped)),
  );
}

function registered(
  record: AgencyRecord,
  person: Person,
  place: Place,
  helped: ReadonlySet<unknown>,
): RegisteredRecord {
  const { agency, key, address, postcodeAsTyped } = record;
  // Who looks after somebody's needs or their file asks how to speak with them; police and charities take down who they are.
  const asks = agency === 'council' || agency === 'nhs';
  const hasNoPlace = address === null && postcodeAsTyped === null;
  return {
    agency,
    key,
    organization: organizationOf(record),
    isConfidential: isConfidential(record),
    hasOpenCase: agency === 'third-sector' ? helped.has(key) : null,
    updatedAt: record.updatedAt,
    person: {
      givenNames: record.givenNames,
      familyNames: [record.familyName],
      preferredName: asks ? person.preferredName : null,
      birthDate: record.birthDate,
      deathDate: asks ? person.deathDate : null,
      sex: record.sex === 'unknown' ? null : record.sex,
      addresses: hasNoPlace
        ? []
        : [
            {
              line:
                address === null
                  ? null
                  : [address.saon, `${address.paon} ${address.street}`].filter(Boolean).join(', '),
              postcode: postcodeAsTyped,
              uprn: address?.uprn ?? null,
            },
          ],
      phones: record.phone === null ? [] : [record.phone],
      emails: record.email === null ? [] : [record.email],
      nhsNumber: record.nhsNumber,
      nino: record.nino,
      locationRestriction: keepersOf(person).has(record) ? person.locationRestriction : null,
      language: asks ? person.language : null,
      interpreterRequired: asks && person.interpreterRequired,
      adjustments: asks ? adjustmentsOf(person, place) : [],
    },
  };
}

/**
 * Those who must keep it: who sees the NHS's own marker, the police for a witness, a refuge and a surgery for who lives in the
 * refuge. Where none of them knows the citizen, whoever does was told.
 */
function keepersOf({ locationRestriction, records }: Person): ReadonlySet<AgencyRecord> {
  if (locationRestriction === null) return new Set();
  const all = AGENCIES.flatMap((agency) => records[agency]);
  const keepers = all.filter((record) => isKeeper(record, locationRestriction));
  return new Set(keepers.length > 0 ? keepers : all);
}

function isKeeper(record: AgencyRecord, restriction: NonNullable<Person['locationRestriction']>): boolean {
  switch (restriction) {
    case 'PDS_R':
      return record.agency === 'nhs' || record.agency === 'council';
    case 'WITNESS_PROTECTION':
      return record.agency === 'police';
    case 'REFUGE':
      return record.agency === 'nhs' || isConfidential(record);
    default:
      return restriction satisfies never;
  }
}

function adjustmentsOf(person: Person, place: Place): readonly string[] {
  if (person.persona === 'ada-marlow') return ['hard-of-hearing'];
  if (person.persona !== null) return [];
  const chance = place.chance('partnership', 'adjustment', person.index);
  const rate = person.age >= 65 ? RATES.adjustmentOver65 : RATES.adjustmentUnder65;
  return chance.happens(rate) ? [chance.pick(ADJUSTMENTS)] : [];
}

/** A charity of which nobody may know that it helps somebody. */
function isConfidential(record: AgencyRecord): boolean {
  return record.agency === 'third-sector' && organizationOf(record) === CASEWORK_CHARITIES.domesticAbuse;
}

/** The clients' keys of charities whose help goes on, as those charities themselves have it. */
function keysBeingHelped(person: Person, place: Place): ReadonlySet<unknown> {
  const open = [...caseworkRows(person, place)].filter(
    ({ table, values }) => table === 'support_case' && values['closed_on'] === null,
  );
  return new Set(open.map(({ values }) => values['person_key']));
}

function organizationOf({ agency, key }: AgencyRecord): string {
  if (agency === 'third-sector') return key.split('|')[0] ?? ORG_IDS[agency];
  // A force code, as a police reader's token names it.
  return agency === 'police' ? (key.split(':')[0] ?? ORG_IDS[agency]) : ORG_IDS[agency];
}
