/** Gives the records of Fictonshire's agencies as they wrote them down, each with whose it is and of which group. */

import { createPlace } from '../../../../demo/place/create-place.ts';
import type { Address, AgencyRecord, Person, Place } from '../../../../demo/place/model.ts';
import { AGENCIES } from '../../../../schema/wire.ts';
import type { FieldSpec, PersonRecord } from '../../../../subgraphs/partnership/linkage/table/record-table.ts';
import type { LabelledRecord } from './labelled-record.ts';

/** A record has what an agency's own form asks for. The property's own number is not on it: few agencies hold that. */
export const FICTONSHIRE_FIELDS: readonly FieldSpec[] = [
  { name: 'forename', kind: 'given-name' },
  { name: 'surname', kind: 'family-name' },
  { name: 'born', kind: 'date' },
  { name: 'sex', kind: 'category' },
  { name: 'postcode', kind: 'postcode' },
  { name: 'address', kind: 'address' },
  { name: 'phone', kind: 'phone' },
  { name: 'email', kind: 'email' },
  { name: 'nhs', kind: 'nhs-number', isVerified: true },
  { name: 'nino', kind: 'identifier' },
];

/** The moment of every bench, so that ages and files are the same on any day. */
const NOW = new Date('2026-11-23T09:00:00Z');
/** Records a person, near enough; the last person's may be cut off. */
const RECORDS_A_PERSON = 1.9;

/** A place of enough people for so many records. */
export function fictonshirePlace(records: number, seed = 'linkage'): Place {
  const size = Math.min(1_000_000, Math.max(100, Math.ceil((records / RECORDS_A_PERSON) * 1.05)));
  return createPlace({ seed, size, now: NOW });
}

/** The first so many records. */
export function* fictonshire(records: number, seed?: string): Iterable<LabelledRecord> {
  let given = 0;
  for (const person of fictonshirePlace(records, seed).people()) {
    for (const agency of AGENCIES) {
      for (const record of person.records[agency]) {
        if (given === records) return;
        given += 1;
        yield labelled(person, record);
      }
    }
  }
}

function labelled(person: Person, record: AgencyRecord): LabelledRecord {
  return {
    record: personRecord(record),
    truth: person.citizenId,
    groups: {
      heritage: heritageOf(person),
      // Twins with one name, whom nothing tells apart, are children: they would hide how names do.
      'heritage of adults': person.age < 18 ? 'under 18' : heritageOf(person),
      sex: person.sex,
      age: ageBand(person.age),
    },
  };
}

function personRecord({ agency, key, address, ...written }: AgencyRecord): PersonRecord {
  return {
    ref: `${agency} ${key}`,
    source: agency,
    values: {
      forename: written.givenNames[0],
      surname: written.familyName,
      born: written.birthDate,
      sex: written.sex === 'unknown' ? null : written.sex,
      postcode: written.postcodeAsTyped,
      address: address === null ? null : addressLine(address),
      phone: written.phone,
      email: written.email,
      nhs: written.nhsNumber,
      nino: written.nino,
    },
  };
}

export function addressLine({ saon, paon, street }: Address): string {
  return `${saon ?? ''} ${paon} ${street}`;
}

/** As the partnership counts heritage, with Polish and Romanian names apart from British and Irish ones. */
function heritageOf({ heritage, language, ethnicity }: Person): string {
  return heritage === 'WHITE' && (ethnicity === 'C' || language !== 'en') ? 'EASTERN EUROPEAN' : heritage;
}

function ageBand(age: number): string {
  return age < 18 ? 'under 18' : age < 65 ? '18 to 64' : '65 and over';
}
