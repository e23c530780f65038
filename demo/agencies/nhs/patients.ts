/** Writes who somebody is to the NHS: the record, the names and the addresses, as PDS would have them. */

import type { AgencyRecord, Chance, Person } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { practiceNear } from './public.ts';
import { RATES, ageGroup } from './rates.ts';
import { codes, row } from './record.ts';
import {
  CONTACT_METHODS,
  ETHNIC_CATEGORIES,
  FORMAL_DEATH,
  GENDERS,
  LANGUAGES,
  LARGE_PRINT,
  NOT_TRACED,
  VERIFIED,
} from './vocabulary.ts';
import type { Code } from './vocabulary.ts';

const METHODS = [
  CONTACT_METHODS.letter,
  CONTACT_METHODS.telephone,
  CONTACT_METHODS.email,
  CONTACT_METHODS.text,
] as const;

/** One record's rows. `isTraced`: this is the person's own NHS number, not that of a duplicate. */
export function* patientRows(
  record: AgencyRecord,
  isTraced: boolean,
  person: Person,
  chance: Chance,
): Iterable<TableRow> {
  const { ethnicity, language, previousFamilyName, preferredName } = person;
  const nhs_number = record.key;
  const isMobile = record.phone?.startsWith('07') ?? false;
  yield row('patient', {
    nhs_number,
    ...codes('verification', isTraced ? VERIFIED : NOT_TRACED),
    confidentiality: person.locationRestriction === null ? 'UNRESTRICTED' : 'RESTRICTED',
    title: record.title,
    given_names: [...record.givenNames],
    family_name: record.familyName,
    gender: GENDERS[record.sex],
    birth_date: record.birthDate,
    deceased_date: person.deathDate,
    ...codes('death_notification', person.deathDate === null ? null : FORMAL_DEATH),
    phone: isMobile ? null : record.phone,
    mobile: isMobile ? record.phone : null,
    email: record.email,
    gp_ods_code: practiceNear(record.address),
    interpreter_required: person.interpreterRequired,
    ...codes('language', [language, LANGUAGES[language] ?? language]),
    ...codes('contact_method', contactMethod(person, chance)),
    ...codes('written_format', chance.happens(RATES.largePrint[ageGroup(person)]) ? LARGE_PRINT : null),
    contact_times: person.persona === 'ada-marlow' ? 'Mornings, before eleven' : null,
    ...codes('ethnic_category', [ethnicity, ETHNIC_CATEGORIES[ethnicity] ?? ethnicity]),
    national_data_opt_out: person.nationalDataOptOut,
    updated_at: record.updatedAt,
  });
  const name = { nhs_number, prefix: null, start_date: null };
  if (previousFamilyName !== null && previousFamilyName !== record.familyName) {
    const maiden = { use: 'MAIDEN' as const, family_name: previousFamilyName, end_date: null };
    yield row('patient_name', { ...name, given_names: [...record.givenNames], ...maiden });
  }
  if (preferredName !== null) {
    const nickname = { use: 'NICKNAME' as const, family_name: null, end_date: null };
    yield row('patient_name', { ...name, given_names: [preferredName], ...nickname });
  }
  yield* addressRows(record, person, chance);
}

function* addressRows(
  { key, address, postcodeAsTyped }: AgencyRecord,
  { home, previousHome, movedOn }: Person,
  chance: Chance,
): Iterable<TableRow> {
  if (address === null && postcodeAsTyped === null) return;
  const isMatched = chance.happens(RATES.uprnMatched);
  yield row('patient_address', {
    nhs_number: key,
    use: 'HOME',
    line: linesOf(address),
    postal_code: postcodeAsTyped,
    uprn: isMatched ? (address?.uprn ?? null) : null,
    start_date: address === home ? movedOn : null,
    end_date: null,
  });
  if (previousHome === null || address === previousHome || !chance.happens(RATES.oldAddressKept)) return;
  yield row('patient_address', {
    nhs_number: key,
    use: 'OLD',
    line: linesOf(previousHome),
    postal_code: previousHome.postcode,
    uprn: previousHome.uprn,
    start_date: null,
    end_date: movedOn,
  });
}

function contactMethod({ persona }: Person, chance: Chance): Code | null {
  if (persona === 'ada-marlow') return CONTACT_METHODS.letter;
  if (persona === 'kayleigh-stone') return CONTACT_METHODS.noTelephone;
  return chance.happens(RATES.contactMethod) ? chance.pick(METHODS) : null;
}

function linesOf(address: AgencyRecord['address']): string[] {
  if (address === null) return [];
  const { saon, paon, street, locality, town } = address;
  return [saon, `${paon} ${street}`, locality, town].filter((part) => part !== null);
}
