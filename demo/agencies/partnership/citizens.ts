/** Writes one citizen of the index, the agencies' records joined to them, and the keys that a search finds them by. */

import { createHash } from 'node:crypto';

import { AGENCIES } from '../../../schema/wire.ts';
import { emailKey, nameKey, phoneKey } from '../../../subgraphs/partnership/search/normalise.ts';
import { CASEWORK_CHARITIES } from '../../place/charities.ts';
import type { Address, AgencyRecord, Person, Place, TableRow } from '../../place/model.ts';
import { PERSONA_HOMES } from '../../place/persona-homes.ts';
import { caseworkRows } from '../third-sector/casework.ts';
import { ORG_IDS } from './agencies.ts';
import { isKnown } from './known.ts';

const RATES = {
  /** Adjustments beyond language, by age: hard of hearing, large print ... */
  adjustmentOver65: 0.16,
  adjustmentUnder65: 0.02,
};
const ADJUSTMENTS = ['hard-of-hearing', 'large-print', 'easy-read', 'british-sign-language', 'home-visit'] as const;
/** In this order, then confidential charities: a key that two share is put down to the first, so that little is secret. */
const LEAST_SECRET_FIRST = ['council', 'nhs', 'third-sector', 'police'] as const;

export function* citizenRows(person: Person, place: Place): Iterable<TableRow> {
  const { household, home } = person;
  // The gazetteer holds a home once, whoever of its household is known.
  if (household !== null && household.memberIndexes[0] === person.index) yield propertyRow(household.address);
  else if (household === null && home !== null) yield propertyRow(home);
  if (!isKnown(person)) return;
  yield {
    table: 'citizen',
    values: {
      id: person.citizenId,
      display_name: `${person.preferredName ?? person.givenNames[0] ?? ''} ${person.familyName}`.trim(),
      birth_date: person.birthDate,
      death_date: person.deathDate,
      home_uprn: home?.uprn ?? null,
      location_restriction: person.locationRestriction,
      employed_by: person.employedBy,
      language: person.language,
      interpreter_required: person.interpreterRequired,
      adjustments: adjustmentsOf(person, place),
      synthetic: true,
      tenant: 'Fictonshire',
    },
  };
  yield* searchRows(person);
  yield* contactRows(person);
  const helped = keysBeingHelped(person, place);
  for (const agency of AGENCIES) {
    for (const record of person.records[agency]) yield linkRow(person, record, helped);
  }
}

/** An id that depends on nothing but its labels, so that a persona's is the same in every place. */
export function idOf(...labels: readonly string[]): string {
  const hex = createHash('sha256').update(labels.join('\u0000')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function propertyRow(home: Address): TableRow {
  const street = [home.saon, `${home.paon} ${home.street}`];
  const line = [...street, home.locality, home.town, home.postcode].filter((part) => part !== null).join(', ');
  return {
    table: 'property',
    values: {
      uprn: home.uprn,
      usrn: home.usrn,
      single_line: line,
      postcode: home.postcode,
      ward_gss: home.wardGss,
      lsoa_gss: home.lsoaGss,
      classification: home.usageCode,
      is_confidential: home.uprn === PERSONA_HOMES.refuge.uprn,
      easting: home.easting,
      northing: home.northing,
      latitude: String(home.latitude),
      longitude: String(home.longitude),
    },
  };
}

function adjustmentsOf(person: Person, place: Place): readonly string[] {
  if (person.persona === 'ada-marlow') return ['hard-of-hearing'];
  if (person.persona !== null) return [];
  const chance = place.chance('partnership', 'adjustment', person.index);
  const rate = person.age >= 65 ? RATES.adjustmentOver65 : RATES.adjustmentUnder65;
  return chance.happens(rate) ? [chance.pick(ADJUSTMENTS)] : [];
}

function* searchRows({ citizenId, records }: Person): Iterable<TableRow> {
  const seen = new Set<string>();
  for (const record of leastSecretFirst(records)) {
    const values = {
      citizen_id: citizenId,
      agency: record.agency,
      given_key: nameKey(record.givenNames[0] ?? ''),
      family_key: nameKey(record.familyName),
      birth_date: record.birthDate,
      postcode: postcodeOf(record.postcodeAsTyped),
      uprn: record.address?.uprn ?? null,
      is_confidential: isConfidential(record),
      synthetic: true,
    };
    const key = `${values.given_key} ${values.family_key} ${values.birth_date} ${values.postcode} ${values.uprn}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield { table: 'search_record', values };
  }
}

function* contactRows({ citizenId, records }: Person): Iterable<TableRow> {
  const seen = new Set<string>();
  for (const record of leastSecretFirst(records)) {
    const { agency } = record;
    const contacts = [
      ['PHONE', record.phone === null ? '' : phoneKey(record.phone)],
      ['EMAIL', record.email === null ? '' : emailKey(record.email)],
      ['NHS_NUMBER', record.nhsNumber ?? (agency === 'nhs' ? record.key : '')],
    ] as const;
    for (const [kind, value] of contacts) {
      if (value === '' || seen.has(value)) continue;
      seen.add(value);
      const is_confidential = isConfidential(record);
      yield {
        table: 'contact_key',
        values: { citizen_id: citizenId, agency, kind, value, is_confidential, synthetic: true },
      };
    }
  }
}

function leastSecretFirst(records: Person['records']): readonly AgencyRecord[] {
  const all = LEAST_SECRET_FIRST.flatMap((agency) => records[agency]);
  return [...all.filter((record) => !isConfidential(record)), ...all.filter(isConfidential)];
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

function linkRow(person: Person, record: AgencyRecord, helped: ReadonlySet<unknown>): TableRow {
  const [basis, confidence] = basisOf(person, record);
  return {
    table: 'agency_link',
    values: {
      id: idOf('link', record.agency, record.key),
      citizen_id: person.citizenId,
      agency: record.agency,
      key: record.key,
      organization: organizationOf(record),
      is_confidential: isConfidential(record),
      has_open_case: record.agency === 'third-sector' ? helped.has(record.key) : null,
      basis,
      status: confidence < 0.88 ? 'NEEDS_REVIEW' : 'ACTIVE',
      confidence: confidence.toFixed(3),
      linked_at: record.updatedAt,
      record_updated_at: record.updatedAt,
      synthetic: true,
    },
  };
}

function basisOf(person: Person, record: AgencyRecord): readonly [basis: string, confidence: number] {
  if (record.agency === 'nhs' || (record.nhsNumber !== null && record.nhsNumber === person.nhsNumber)) {
    return ['NHS_NUMBER_TRACED', 0.999];
  }
  if (record.nino !== null && record.nino === person.nino) return ['SHARED_IDENTIFIER', 0.99];
  const isSameName =
    nameKey(record.familyName) === nameKey(person.familyName) &&
    nameKey(record.givenNames[0] ?? '') === nameKey(person.givenNames[0] ?? '');
  const isSameBirth = record.birthDate === person.birthDate;
  if (isSameName && isSameBirth) {
    return record.address?.uprn === person.home?.uprn ? ['DETERMINISTIC_DEMOGRAPHIC', 0.97] : ['PROBABILISTIC', 0.93];
  }
  return ['PROBABILISTIC', isSameName || isSameBirth ? 0.9 : 0.82];
}

function organizationOf({ agency, key }: AgencyRecord): string {
  if (agency === 'third-sector') return key.split('|')[0] ?? ORG_IDS[agency];
  // A force code, as a police reader's token names it.
  return agency === 'police' ? (key.split(':')[0] ?? ORG_IDS[agency]) : ORG_IDS[agency];
}

function postcodeOf(typed: string | null): string | null {
  if (typed === null) return null;
  const compact = typed.toUpperCase().replace(/\s+/g, '');
  return compact.length < 5 ? null : `${compact.slice(0, -3)} ${compact.slice(-3)}`;
}
