/** Tells who the personas are: the same seventeen people, homes and keys in every place, whatever its seed and size. */

import { valueAt } from './chance.ts';
import type { Calendar } from './calendar.ts';
import { nino, personaNhsNumber, pupilNumber } from './identifiers.ts';
import { PERSONAS } from './model.ts';
import type { Household, HouseholdRole, PersonaName } from './model.ts';
import { PERSONA_HOMES } from './persona-homes.ts';
import { PERSONA_IDS } from './persona-ids.ts';
import type { Unrecorded } from './people.ts';

interface Story {
  readonly name: readonly string[];
  readonly family: string;
  readonly age: number;
  /** Month and day of birth, `MM-DD`. */
  readonly born: string;
  readonly sex: 'male' | 'female';
  readonly title: string;
  readonly household?: keyof typeof HOUSEHOLDS;
  readonly role?: HouseholdRole;
  readonly more?: Partial<Unrecorded>;
}

const HOUSEHOLDS = {
  marlow: ['ada-marlow'],
  nair: ['ravi-nair', 'priya-nair'],
  lis: ['tomasz-lis'],
  okafor: ['ngozi-okafor', 'emeka-okafor', 'chidi-okafor', 'adaeze-okafor'],
  rudd: ['glen-rudd'],
  holt: ['sarah-holt', 'mia-holt', 'eva-holt'],
  finch: ['walter-finch'],
  pike: ['jean-pike'],
  brandt: ['helen-brandt'],
} as const satisfies Readonly<Record<string, readonly PersonaName[]>>;
const HOUSEHOLD_NAMES = ['marlow', 'nair', 'lis', 'okafor', 'rudd', 'holt', 'finch', 'pike', 'brandt'] as const;

/** How many households come before the ordinary ones. */
export const PERSONA_HOUSEHOLDS = HOUSEHOLD_NAMES.length;

const STORIES: Readonly<Record<PersonaName, Story>> = {
  'ada-marlow': {
    ...woman('Mrs', ['Ada', 'Florence'], 'Marlow', 74, '03-08'),
    ...living('marlow', 'HEAD'),
    more: { previousFamilyName: 'Quayle', phone: '01632 960012', need: 2 },
  },
  'ravi-nair': {
    ...man('Mr', ['Ravi'], 'Nair', 37, '06-21'),
    ...living('nair', 'HEAD'),
    more: { ...asian('ml'), mobile: '07700 900101', email: 'ravi.nair@example.com', need: 1 },
  },
  'priya-nair': {
    ...woman('Mrs', ['Priya', 'Lakshmi'], 'Nair', 35, '11-02'),
    ...living('nair', 'PARTNER'),
    more: { ...asian('ml'), previousFamilyName: 'Menon', mobile: '07700 900102', email: 'priya.nair@example.com' },
  },
  'kayleigh-stone': {
    ...woman('Ms', ['Kayleigh', 'Ann'], 'Stone', 29, '09-17'),
    more: {
      home: PERSONA_HOMES.refuge,
      previousHome: PERSONA_HOMES.stoneBefore,
      mobile: '07700 900103',
      locationRestriction: 'REFUGE',
      need: 2,
    },
  },
  'tomasz-lis': {
    ...man('Mr', ['Tomasz'], 'Lis', 41, '01-30'),
    ...living('lis', 'HEAD'),
    more: { ethnicity: 'C', language: 'pl', interpreterRequired: true, mobile: '07700 900104', need: 2 },
  },
  'ngozi-okafor': {
    ...woman('Mrs', ['Ngozi'], 'Okafor', 36, '04-11'),
    ...living('okafor', 'HEAD'),
    more: { ...nigerian(), previousFamilyName: 'Eze', mobile: '07700 900105', need: 2 },
  },
  'emeka-okafor': {
    ...man('Mr', ['Emeka', 'Obinna'], 'Okafor', 38, '08-25'),
    ...living('okafor', 'PARTNER'),
    more: { ...nigerian(), mobile: '07700 900106', need: 2 },
  },
  'chidi-okafor': {
    ...man('Master', ['Chidi'], 'Okafor', 9, '02-19'),
    ...living('okafor', 'CHILD'),
    more: { ...nigerian(), need: 2 },
  },
  'adaeze-okafor': {
    ...woman('Miss', ['Adaeze'], 'Okafor', 6, '10-05'),
    ...living('okafor', 'CHILD'),
    more: { ...nigerian(), need: 2 },
  },
  'glen-rudd': {
    ...man('Mr', ['Glen', 'Peter'], 'Rudd', 52, '05-14'),
    ...living('rudd', 'HEAD'),
    more: { mobile: '07700 900107', phone: '01632 960017', need: 2 },
  },
  'mia-holt': {
    ...woman('Miss', ['Mia', 'Grace'], 'Holt', 16, '07-01'),
    ...living('holt', 'CHILD'),
    more: { need: 1 },
  },
  'eva-holt': { ...woman('Miss', ['Eva', 'Rose'], 'Holt', 16, '07-01'), ...living('holt', 'CHILD') },
  'sarah-holt': {
    ...woman('Ms', ['Sarah', 'Jane'], 'Holt', 44, '12-12'),
    ...living('holt', 'HEAD'),
    more: { isCarer: true, mobile: '07700 900108', email: 'sarah.holt@example.org', need: 1 },
  },
  'walter-finch': {
    ...man('Mr', ['Walter', 'George'], 'Finch', 81, '01-23'),
    ...living('finch', 'HEAD'),
    more: { phone: '01632 960018' },
  },
  'jean-pike': {
    ...woman('Mrs', ['Jean'], 'Pike', 68, '08-30'),
    ...living('pike', 'HEAD'),
    more: { mobile: '07700 900109' },
  },
  'danny-crowe': { ...man('Mr', ['Daniel'], 'Crowe', 33, '04-01'), more: { preferredName: 'Danny', need: 2 } },
  'helen-brandt': {
    ...woman('Ms', ['Helen', 'Louise'], 'Brandt', 38, '02-29'),
    ...living('brandt', 'HEAD'),
    more: { employedBy: 'council', mobile: '07700 900110', email: 'helen.brandt@example.net' },
  },
};

/** The personas in order, households first at index 0, as their truth stands at this moment. */
export function createPersonas(calendar: Calendar): readonly Unrecorded[] {
  const moves: Partial<Record<PersonaName, Partial<Unrecorded>>> = {
    'ravi-nair': { movedOn: calendar.date(-21), previousHome: PERSONA_HOMES.nairBefore },
    'priya-nair': { movedOn: calendar.date(-21), previousHome: PERSONA_HOMES.nairBefore },
    'kayleigh-stone': { movedOn: calendar.date(-38) },
    'walter-finch': { deathDate: calendar.date(-152) },
  };
  const households = HOUSEHOLD_NAMES.map((name, index): Household => ({
    index,
    address: PERSONA_HOMES[name],
    memberIndexes: HOUSEHOLDS[name].map((member) => PERSONAS.indexOf(member)),
  }));
  return PERSONAS.map((persona, index) => {
    const story = STORIES[persona];
    const household =
      story.household === undefined ? null : valueAt(households, HOUSEHOLD_NAMES.indexOf(story.household));
    return { ...plain(persona, index, story, household, calendar), ...story.more, ...moves[persona] };
  });
}

function plain(
  persona: PersonaName,
  index: number,
  { name, family, age, born, sex, title, role }: Story,
  household: Household | null,
  calendar: Calendar,
): Unrecorded {
  // Helen was born on the 29th of February: only a leap year has one.
  const birthDate = born === '02-29' ? '1988-02-29' : calendar.birthdayOf(age, born);
  return {
    index,
    citizenId: PERSONA_IDS[persona],
    persona,
    title,
    givenNames: name,
    preferredName: null,
    familyName: family,
    previousFamilyName: null,
    sex,
    birthDate,
    deathDate: null,
    age: calendar.ageOf(birthDate),
    ethnicity: 'A',
    heritage: 'WHITE',
    language: 'en',
    interpreterRequired: false,
    household,
    householdRole: role ?? null,
    home: household?.address ?? null,
    previousHome: null,
    movedOn: null,
    mobile: null,
    phone: null,
    email: null,
    nhsNumber: personaNhsNumber(index),
    nino: age < 16 ? null : nino(3_999_980 + index),
    upn: age > 16 ? null : pupilNumber(999_900 + index, Number(birthDate.slice(0, 4)) + 4),
    locationRestriction: null,
    employedBy: null,
    isCarer: false,
    nationalDataOptOut: false,
    need: 0,
  };
}

function woman(title: string, name: readonly string[], family: string, age: number, born: string) {
  return { title, name, family, age, born, sex: 'female' } as const;
}

function man(title: string, name: readonly string[], family: string, age: number, born: string) {
  return { title, name, family, age, born, sex: 'male' } as const;
}

function living(household: keyof typeof HOUSEHOLDS, role: HouseholdRole) {
  return { household, role } as const;
}

function asian(language: string): Partial<Unrecorded> {
  return { ethnicity: 'H', heritage: 'ASIAN', language };
}

function nigerian(): Partial<Unrecorded> {
  return { ethnicity: 'N', heritage: 'BLACK', language: 'ig' };
}
