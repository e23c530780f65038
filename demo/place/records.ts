/** Writes down each person as each agency has them, with the mistakes that agencies make: the truth a matcher is judged by. */

import { valueAt, weighted } from './chance.ts';
import type { ChanceSource } from './chance.ts';
import type { Calendar } from './calendar.ts';
import { CASEWORK_CHARITIES, CHARITY_SHARES, CLIENT_LETTERS } from './charities.ts';
import { KNOWN, NOISE } from './distributions.ts';
import { createScramble, NHS_NUMBERS, nhsNumberOf } from './identifiers.ts';
import type { Address, AgencyRecord, Chance } from './model.ts';
import { informalForm, misspelt, withoutDiacritics } from './names/variants.ts';
import { ageGroup } from './people.ts';
import type { Unrecorded } from './people.ts';

type Agency = AgencyRecord['agency'];
type Records = Record<Agency, readonly AgencyRecord[]>;

/** Keys below this are the personas'. */
const FIRST_KEY = 10_000;
const KEYS = 9_980_000;
/** A second record of one person has the key of an index that no person has. */
const SECOND = 4_000_000;

const charityFor = {
  child: weighted(CHARITY_SHARES.child),
  adult: weighted(CHARITY_SHARES.adult),
  older: weighted(CHARITY_SHARES.older),
};

/** Makes the records of one person in all agencies. */
export function createRecordKeeper(chanceOf: ChanceSource, calendar: Calendar, size: number) {
  const scrambles = {
    council: createScramble(KEYS, chanceOf('keys', 'council')),
    police: createScramble(KEYS, chanceOf('keys', 'police')),
    'third-sector': createScramble(KEYS, chanceOf('keys', 'third-sector')),
  };
  // The same scramble as people's own numbers, so that a spare rank is never a person's.
  const nhsRank = createScramble(NHS_NUMBERS, chanceOf('nhs-numbers'));

  function keyOf(agency: Agency, person: Unrecorded, copy: number, chance: Chance): string | null {
    if (agency === 'nhs') return copy === 0 ? person.nhsNumber : spareNhsNumber(person.index);
    const number = FIRST_KEY + scrambles[agency](person.index + copy * SECOND);
    const digits = String(number).padStart(7, '0');
    if (agency === 'council') return `C-${digits}`;
    if (agency === 'police') return `x-fictonshire:N${digits}`;
    const charity = charityFor[ageGroup(person.age)](chance);
    return `${CASEWORK_CHARITIES[charity]}|${CLIENT_LETTERS[charity]}-${number}`;
  }

  /** A number for a duplicate: from the far end of the range, as long as people do not reach it. */
  function spareNhsNumber(index: number): string | null {
    const rank = NHS_NUMBERS - 1 - index;
    return rank < size ? null : nhsNumberOf(nhsRank(rank));
  }

  function recordsIn(agency: Agency, person: Unrecorded): readonly AgencyRecord[] {
    const made: AgencyRecord[] = [];
    for (let copy = 0; copy < 2; copy += 1) {
      const chance = chanceOf('record', agency, person.index, copy);
      if (copy === 1 && !chance.happens(NOISE.duplicate.rate)) break;
      const key = keyOf(agency, person, copy, chance);
      if (key !== null) made.push(noisy(agency, key, person, chance, calendar));
    }
    return made;
  }

  return (person: Unrecorded): Records => {
    const known = knownTo(person, chanceOf('known', person.index));
    return {
      council: known.council ? recordsIn('council', person) : [],
      police: known.police ? recordsIn('police', person) : [],
      nhs: known.nhs ? recordsIn('nhs', person) : [],
      'third-sector': known['third-sector'] ? recordsIn('third-sector', person) : [],
    };
  };
}

/** A record without a mistake, which the personas' stories then change where they need to. */
export function faithful(agency: Agency, key: string, person: Unrecorded, updatedAt: string): AgencyRecord {
  return {
    agency,
    key,
    title: person.title,
    givenNames: person.givenNames.map(withoutDiacritics),
    familyName: withoutDiacritics(person.familyName),
    birthDate: person.birthDate,
    sex: person.sex,
    address: person.home,
    postcodeAsTyped: person.home?.postcode ?? null,
    phone: person.mobile ?? person.phone,
    email: person.email,
    nhsNumber: agency === 'nhs' ? key : null,
    nino: null,
    updatedAt,
  };
}

function knownTo(person: Unrecorded, chance: Chance): Record<Agency, boolean> {
  const group = ageGroup(person.age);
  const rolls = { council: chance.next(), nhs: chance.next(), police: chance.next(), charity: chance.next() };
  if (person.need === 2) {
    const police = rolls.police < KNOWN.muchNeed.police;
    return {
      council: true,
      nhs: true,
      police,
      'third-sector': !police || rolls.charity < KNOWN.muchNeed['third-sector'],
    };
  }
  const council = group === 'child' ? KNOWN.council.child : councilRate(person);
  return {
    council: rolls.council < council,
    nhs: rolls.nhs < KNOWN.nhs,
    police: rolls.police < KNOWN.police[group],
    'third-sector': rolls.charity < KNOWN['third-sector'][group],
  };
}

function councilRate(person: Unrecorded): number {
  if (person.householdRole === 'HEAD') return KNOWN.council.head;
  return person.householdRole === 'PARTNER' ? KNOWN.council.partner : KNOWN.council.adult;
}

function noisy(agency: Agency, key: string, person: Unrecorded, chance: Chance, calendar: Calendar): AgencyRecord {
  const { givenNames, familyName } = noisyName(agency, person, chance);
  const address = happens(NOISE.oldAddress, chance) && person.previousHome !== null ? person.previousHome : person.home;
  const daysAgo = 1 + Math.floor(1500 * chance.next() ** 2);
  return {
    agency,
    key,
    title: chance.happens(NOISE.titleMissing[agency]) ? null : person.title,
    givenNames,
    familyName,
    birthDate: noisyBirthDate(agency, person.birthDate, chance),
    sex: chance.happens(NOISE.sexMissing[agency]) ? 'unknown' : person.sex,
    address,
    postcodeAsTyped: noisyPostcode(address, chance),
    phone: chance.happens(NOISE.phoneMissing[agency]) ? null : (person.mobile ?? person.phone),
    email: chance.happens(NOISE.emailMissing[agency]) ? null : person.email,
    nhsNumber: noisyNhsNumber(agency, key, person, chance),
    nino: chance.happens(NOISE.ninoMissing[agency]) ? null : person.nino,
    updatedAt: calendar.dateTime(-daysAgo, clockTime(chance)),
  };
}

function noisyName(agency: Agency, person: Unrecorded, chance: Chance) {
  const first = valueAt(person.givenNames, 0);
  const given = happens(NOISE.nickname, chance) ? informalForm(first, chance) : first;
  const middle = chance.happens(NOISE.middleNameMissing[agency]) ? [] : person.givenNames.slice(1);
  let family = person.familyName;
  if (happens(NOISE.previousSurname, chance) && person.previousFamilyName !== null) family = person.previousFamilyName;
  if (happens(NOISE.misspeltSurname, chance)) family = misspelt(withoutDiacritics(family), chance);
  // Old systems hold no Polish letters; one in four does.
  const write = chance.happens(0.75) ? withoutDiacritics : (text: string): string => text;
  if (happens(NOISE.transposedNames, chance)) {
    return { givenNames: [write(family), ...middle.map(write)], familyName: write(given) };
  }
  return { givenNames: [given, ...middle].map(write), familyName: write(family) };
}

function noisyBirthDate(agency: Agency, birthDate: string, chance: Chance): string | null {
  if (chance.happens(NOISE.birthDateMissing[agency])) return null;
  if (happens(NOISE.firstOfJanuary, chance)) return `${birthDate.slice(0, 4)}-01-01`;
  const [year = '', month = '', day = ''] = birthDate.split('-');
  if (happens(NOISE.dayMonthSwapped, chance) && Number(day) <= 12) return `${year}-${day}-${month}`;
  return birthDate;
}

function noisyPostcode(address: Address | null, chance: Chance): string | null {
  if (address === null || happens(NOISE.missingPostcode, chance)) return null;
  return happens(NOISE.postcodeTypedLoosely, chance)
    ? address.postcode.toLowerCase().replace(' ', '')
    : address.postcode;
}

function noisyNhsNumber(agency: Agency, key: string, person: Unrecorded, chance: Chance): string | null {
  if (agency === 'nhs') return key;
  const { councilCare, council } = NOISE.nhsNumberMissing;
  const missing =
    agency === 'council'
      ? person.need === 2 && person.age >= 18
        ? councilCare
        : council
      : NOISE.nhsNumberMissing[agency];
  return chance.happens(missing) ? null : person.nhsNumber;
}

/** A mistake's rate is of all records; only some people can have it, so theirs is the higher. */
function happens({ rate, eligible }: { readonly rate: number; readonly eligible: number }, chance: Chance): boolean {
  return chance.happens(rate / eligible);
}

function clockTime(chance: Chance): string {
  return `${String(chance.integer(8, 17)).padStart(2, '0')}:${String(chance.integer(0, 59)).padStart(2, '0')}`;
}
