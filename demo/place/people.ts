/** Turns the members of a household into people with homes, numbers, languages and needs. */

import { valueAt } from './chance.ts';
import type { ChanceSource } from './chance.ts';
import type { Calendar } from './calendar.ts';
import { PEOPLE } from './distributions.ts';
import type { Homes } from './addresses.ts';
import { createMembers } from './households.ts';
import type { Member } from './households.ts';
import {
  createScramble,
  emailAddress,
  landlineNumber,
  mobileNumber,
  NHS_NUMBERS,
  nhsNumberOf,
  nino,
  pupilNumber,
} from './identifiers.ts';
import type { Address, AgencyRecord, Chance, Household, Person } from './model.ts';
import { COMMUNITIES } from './names/communities.ts';
import { hasInformalForm, informalForm } from './names/variants.ts';

/** A person before any agency has written anything down. */
export type Unrecorded = Omit<Person, 'records'>;
export type AgeGroup = 'child' | 'adult' | 'older';

export interface Population {
  /** The people of one ordinary household, numbered from `firstIndex`; no more than `most` of them. */
  household(index: number, firstIndex: number, most: number): readonly Unrecorded[];
}

interface Circumstances {
  readonly household: Household;
  readonly previousHome: Address | null;
  readonly movedOn: string | null;
  readonly isRestricted: boolean;
  readonly landline: string;
}

/** Makes ordinary households one at a time. Nothing is kept between them. */
export function createPopulation(chanceOf: ChanceSource, calendar: Calendar, homes: Homes): Population {
  const nhsRank = createScramble(NHS_NUMBERS, chanceOf('nhs-numbers'));
  const ninoSerial = createScramble(3_999_971, chanceOf('ninos'));

  function person(member: Member, index: number, { household, ...rest }: Circumstances, chance: Chance): Unrecorded {
    const age = calendar.ageOf(member.birthDate);
    const group = ageGroup(age);
    const names = COMMUNITIES[member.community];
    const given = valueAt(member.givenNames, 0);
    const speaksOther = chance.happens(names.speaks);
    const isAdult = group !== 'child';
    const bornBeforeMove = rest.movedOn !== null && member.birthDate < rest.movedOn;
    const dies = isAdult && chance.happens(PEOPLE.diedWithinAYear[group === 'older' ? 'older' : 'adult']);
    const informal =
      chance.happens(PEOPLE.preferredName) && hasInformalForm(given) ? informalForm(given, chance) : null;
    return {
      index,
      citizenId: chance.uuid(),
      persona: null,
      title: titleOf(member, age),
      givenNames: member.givenNames,
      preferredName: informal,
      familyName: member.familyName,
      previousFamilyName: member.previousFamilyName,
      sex: isAdult && chance.happens(0.002) ? 'other' : member.sex,
      birthDate: member.birthDate,
      deathDate: dies ? calendar.date(-chance.integer(10, 360)) : null,
      age,
      ethnicity: chance.happens(0.02) ? 'Z' : chance.pick(names.ethnicity),
      heritage: names.heritage,
      language: speaksOther ? names.language : 'en',
      interpreterRequired: speaksOther && chance.happens(PEOPLE.interpreterGivenOtherLanguage),
      household,
      householdRole: member.role,
      home: household.address,
      previousHome: bornBeforeMove ? rest.previousHome : null,
      movedOn: bornBeforeMove ? rest.movedOn : null,
      mobile: age >= 10 && chance.happens(PEOPLE.mobile[group]) ? mobileNumber(chance) : null,
      phone: isAdult && chance.happens(PEOPLE.landline[group === 'older' ? 'older' : 'adult']) ? rest.landline : null,
      email: age >= 13 && chance.happens(PEOPLE.email[group]) ? emailAddress(given, member.familyName, chance) : null,
      nhsNumber: index < NHS_NUMBERS ? nhsNumberOf(nhsRank(index)) : null,
      nino: age >= 16 ? nino(ninoSerial(index)) : null,
      upn: age >= 4 && age <= 16 ? pupilNumber(index, Number(member.birthDate.slice(0, 4)) + 4) : null,
      locationRestriction: rest.isRestricted ? 'PDS_R' : null,
      employedBy: age >= 18 && age < 67 ? employer(chance) : null,
      isCarer: isAdult && chance.happens(PEOPLE.carer[group === 'older' ? 'older' : 'adult']),
      nationalDataOptOut: chance.happens(PEOPLE.optOut),
      need: needOf(group, chance),
    };
  }

  return {
    household: (index, firstIndex, most) => {
      const chance = chanceOf('household', index);
      const members = createMembers(chance, calendar).slice(0, most);
      const household: Household = {
        index,
        address: homes.ofHousehold(index),
        memberIndexes: members.map((_, place) => firstIndex + place),
      };
      const moved = chance.happens(PEOPLE.movedHousehold);
      const circumstances: Circumstances = {
        household,
        previousHome: moved ? homes.at(chance.integer(0, homes.slots - 1)) : null,
        movedOn: moved ? calendar.date(-chance.integer(5, 1825)) : null,
        isRestricted: chance.happens(PEOPLE.restrictedHousehold),
        landline: landlineNumber(chance),
      };
      return members.map((member, place) => person(member, firstIndex + place, circumstances, chance));
    },
  };
}

/** Adds what each agency has written down. */
export function withRecords(
  person: Unrecorded,
  records: Record<AgencyRecord['agency'], readonly AgencyRecord[]>,
): Person {
  return { ...person, records };
}

export function ageGroup(age: number): AgeGroup {
  return age < 18 ? 'child' : age < 65 ? 'adult' : 'older';
}

function needOf(group: AgeGroup, chance: Chance): Person['need'] {
  if (chance.happens(PEOPLE.needMuch[group])) return 2;
  return chance.happens(PEOPLE.needSome[group]) ? 1 : 0;
}

function employer(chance: Chance): Person['employedBy'] {
  let at = chance.next();
  for (const agency of ['council', 'nhs', 'police', 'third-sector'] as const) {
    at -= PEOPLE.employed[agency];
    if (at < 0) return agency;
  }
  return null;
}

function titleOf(member: Member, age: number): string {
  if (member.sex === 'male') return age < 16 ? 'Master' : 'Mr';
  if (member.previousFamilyName !== null) return 'Mrs';
  return age < 25 ? 'Miss' : 'Ms';
}
