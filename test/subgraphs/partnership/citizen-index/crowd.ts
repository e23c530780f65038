/** Makes up people, all different, and what each agency has written down of them: the same every time. */

import type { AgencyName } from '../../../../schema/wire.ts';
import type {
  RegisteredPerson,
  RegisteredRecord,
} from '../../../../subgraphs/partnership/citizen-index/registered-record.ts';
import { anNhsNumber, aRecord } from './index-world.ts';

const GIVEN = ['Amara', 'Bogdan', 'Clive', 'Daljit', 'Edith', 'Farah', 'Gwen', 'Hamza', 'Ines', 'Jerzy'];
const FIRST = ['Hart', 'Wood', 'Kirk', 'Stan', 'Beck', 'Thorn', 'Marl', 'Ash', 'Brad', 'Wint', 'Lang', 'Ever'];
const LAST = ['ley', 'ington', 'ham', 'worth', 'by', 'combe', 'field', 'stead', 'more', 'wick', 'ton', 'den'];

export function person(number: number): RegisteredPerson {
  const { person: ada } = aRecord('council');
  const day = new Date(Date.UTC(1930, 0, 1) + ((number * 7919) % 29_000) * 86_400_000);
  const postcode = `FX${1 + (number % 9)} ${(number * 3) % 10}${'ABDEFGHJLN'[number % 10]}${'PQRSTUWXYZ'[(number * 7) % 10]}`;
  return {
    ...ada,
    givenNames: [GIVEN[number % GIVEN.length] ?? ''],
    familyNames: [`${FIRST[(number * 5) % FIRST.length]}${LAST[Math.floor(number / 3) % LAST.length]}`],
    birthDate: day.toISOString().slice(0, 10),
    sex: number % 2 === 0 ? 'female' : 'male',
    addresses: [{ line: `${1 + (number % 90)} ${FIRST[(number * 11) % FIRST.length]} Road`, postcode, uprn: null }],
    phones: [`07700 ${String(900_000 + (number % 1000)).padStart(6, '0')}`],
    nhsNumber: anNhsNumber(number),
  };
}

/** The police and charities know no NHS number, and charities no phone. */
export function recordOf(number: number, agency: AgencyName): RegisteredRecord {
  const all = person(number);
  const known: Partial<RegisteredPerson> = agency === 'council' || agency === 'nhs' ? {} : { nhsNumber: null };
  const told = agency === 'third-sector' ? { ...known, phones: [] } : known;
  return aRecord(agency, { ...all, ...told }, { key: `${agency}:${number}` });
}
