/** Says what each agency has written down about the personas, mistakes and all, so that every demo shows the same records. */

import { CASEWORK_CHARITIES } from './charities.ts';
import type { Calendar } from './calendar.ts';
import type { AgencyRecord, PersonaName } from './model.ts';
import type { Unrecorded } from './people.ts';
import { faithful } from './records.ts';

type Agency = AgencyRecord['agency'];
interface Entry {
  readonly agency: Agency;
  readonly key: string;
  readonly changes?: Partial<AgencyRecord>;
  /** The NHS number came with a referral, as it does where social care is given and where a child is spoken of by three agencies. */
  readonly hasNhsNumber?: true;
  /** The record still has where they lived before, or nothing about where they live. */
  readonly address?: 'previous' | 'none';
}

const { ageConcern, foodBank, debtAdvice, domesticAbuse, homelessness, carers } = CASEWORK_CHARITIES;

const ENTRIES: Readonly<Record<PersonaName, readonly Entry[]>> = {
  'ada-marlow': [
    withNhsNumber(council(4711)),
    police(4411),
    nhs(),
    charity(ageConcern, 'K-9', { givenNames: ['Ada'], birthDate: null }),
  ],
  'ravi-nair': [council(4712), nhs({}, 'previous'), charity(foodBank, 'F-44', { familyName: 'Nayar' }, 'previous')],
  'priya-nair': [council(4713), nhs({ familyName: 'Menon' }, 'previous')],
  'kayleigh-stone': [
    council(4714, { phone: null }, 'none'),
    police(4414, { phone: null }, 'previous'),
    nhs(),
    charity(domesticAbuse, 'V-7', { phone: null }, 'none'),
  ],
  'tomasz-lis': [council(4715), nhs(), charity(debtAdvice, 'D-18', { givenNames: ['Thomas'] })],
  'ngozi-okafor': [council(4716), police(4416), nhs()],
  'emeka-okafor': [council(4717), police(4417, { givenNames: ['Meka'] }), nhs()],
  'chidi-okafor': [withNhsNumber(council(4718)), withNhsNumber(police(4418)), nhs()],
  'adaeze-okafor': [withNhsNumber(council(4719)), withNhsNumber(police(4419)), nhs()],
  'glen-rudd': [council(4720), police(4420), police(4421, { givenNames: ['Glenn'], birthDate: null }), nhs()],
  'mia-holt': [nhs(), council(4722)],
  'eva-holt': [nhs(), council(4723)],
  'sarah-holt': [council(4721), nhs(), charity(carers, 'R-27')],
  'walter-finch': [council(4724), nhs()],
  'jean-pike': [charity(foodBank, 'F-31')],
  'danny-crowe': [
    council(4725, { givenNames: ['Danny'] }, 'none'),
    nhs({ postcodeAsTyped: 'ZZ99 3VZ' }, 'none'),
    charity(homelessness, 'H-12', { givenNames: ['Danny'], birthDate: null }, 'none'),
  ],
  'helen-brandt': [council(4726), nhs()],
};

/** The records of one persona in one agency's order of keys. */
export function personaRecords(
  persona: PersonaName,
  person: Unrecorded,
  calendar: Calendar,
): Record<Agency, readonly AgencyRecord[]> {
  const written: Record<Agency, AgencyRecord[]> = { council: [], police: [], nhs: [], 'third-sector': [] };
  for (const entry of ENTRIES[persona]) written[entry.agency].push(recordFrom(entry, person, calendar));
  return written;
}

function recordFrom(
  { agency, key, changes, hasNhsNumber, address }: Entry,
  person: Unrecorded,
  calendar: Calendar,
): AgencyRecord {
  const record = faithful(agency, key === '' ? (person.nhsNumber ?? '') : key, person, calendar.dateTime(-30, '10:15'));
  const where = address === undefined ? person.home : address === 'previous' ? person.previousHome : null;
  const number = hasNhsNumber === true ? { nhsNumber: person.nhsNumber } : {};
  return { ...record, address: where, postcodeAsTyped: where?.postcode ?? null, ...number, ...changes };
}

function council(number: number, changes?: Partial<AgencyRecord>, address?: Entry['address']): Entry {
  return { agency: 'council', key: `C-${String(number).padStart(7, '0')}`, changes, address };
}

function police(number: number, changes?: Partial<AgencyRecord>, address?: Entry['address']): Entry {
  return { agency: 'police', key: `x-fictonshire:N${String(number).padStart(7, '0')}`, changes, address };
}

function withNhsNumber(entry: Entry): Entry {
  return { ...entry, hasNhsNumber: true };
}

/** The key is the person's own NHS number. */
function nhs(changes?: Partial<AgencyRecord>, address?: Entry['address']): Entry {
  return { agency: 'nhs', key: '', changes, address };
}

function charity(orgId: string, client: string, changes?: Partial<AgencyRecord>, address?: Entry['address']): Entry {
  return { agency: 'third-sector', key: `${orgId}|${client}`, changes, address };
}
