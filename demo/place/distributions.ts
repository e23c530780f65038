/** Holds every rate that shapes the people of Fictonshire, so that a place of another shape is a change of this file alone. */

/** Kinds of household and their share. Together they give 2.35 people a household, 30% alone, ages 21/60/19. */
export const HOUSEHOLD_KINDS = [
  ['SINGLE_OLDER', 0.13],
  ['SINGLE', 0.17],
  ['COUPLE_OLDER', 0.12],
  ['COUPLE', 0.15],
  ['COUPLE_1_CHILD', 0.06],
  ['COUPLE_2_CHILDREN', 0.09],
  ['COUPLE_3_CHILDREN', 0.03],
  ['LONE_PARENT_1_CHILD', 0.04],
  ['LONE_PARENT_2_CHILDREN', 0.03],
  ['LONE_PARENT_3_CHILDREN', 0.01],
  ['COUPLE_OLDER_ADULT_CHILD', 0.03],
  ['THREE_GENERATIONS', 0.02],
  ['THREE_ADULTS', 0.09],
  ['FIVE_ADULTS', 0.03],
] as const;
export type HouseholdKind = (typeof HOUSEHOLD_KINDS)[number][0];

/** Communities that names, ethnicity and language come from, by share of households: 82/9/4/3/2 by heritage. */
export const COMMUNITY_SHARES = [
  ['BRITISH', 0.755],
  ['IRISH', 0.015],
  ['POLISH', 0.035],
  ['ROMANIAN', 0.015],
  ['PUNJABI', 0.024],
  ['GUJARATI', 0.016],
  ['PAKISTANI', 0.026],
  ['BANGLADESHI', 0.014],
  ['KERALAN', 0.01],
  ['NIGERIAN', 0.016],
  ['CARIBBEAN', 0.013],
  ['SOMALI', 0.011],
  ['MIXED', 0.03],
  ['CHINESE', 0.009],
  ['ARAB', 0.011],
] as const;
export type Community = (typeof COMMUNITY_SHARES)[number][0];

export const PEOPLE = {
  needMuch: { child: 0.025, adult: 0.035, older: 0.07 },
  needSome: { child: 0.15, adult: 0.22, older: 0.45 },
  /** Of those who speak another language at home: 2% of everybody. */
  interpreterGivenOtherLanguage: 0.2,
  takesPartnersName: 0.72,
  /** Households that moved within five years, so that some agency may still have the old address. */
  movedHousehold: 0.45,
  restrictedHousehold: 0.003,
  carer: { adult: 0.11, older: 0.12 },
  optOut: 0.055,
  diedWithinAYear: { adult: 0.001, older: 0.02 },
  /** Families of two children or more whose first two are twins: 0.8% of people. */
  twinsInFamily: 0.052,
  /** Families with a son who has his father's name: 0.3% of people. */
  sonNamedForFather: 0.03,
  preferredName: 0.12,
  employed: { council: 0.012, nhs: 0.02, police: 0.004, 'third-sector': 0.004 },
  landline: { adult: 0.4, older: 0.85 },
  mobile: { child: 0.25, adult: 0.93, older: 0.62 },
  email: { child: 0.05, adult: 0.86, older: 0.5 },
} as const;

export const HOMES = {
  ownedElsePrivate: 0.76,
  bands: [
    ['A', 0.24],
    ['B', 0.2],
    ['C', 0.22],
    ['D', 0.16],
    ['E', 0.1],
    ['F', 0.05],
    ['G', 0.025],
    ['H', 0.005],
  ],
  /** Streets that are blocks of flats. */
  flats: 0.18,
} as const;

/** Which agencies know somebody. Council 70%, NHS 98%, police 12%, third sector 6% of people. */
export const KNOWN = {
  council: { head: 1, partner: 0.6, adult: 0.33, child: 0.27 },
  nhs: 0.98,
  police: { child: 0.04, adult: 0.128, older: 0.085 },
  'third-sector': { child: 0.01, adult: 0.028, older: 0.055 },
  /** Somebody with much need is known to the council, the NHS and at least one of these. */
  muchNeed: { police: 0.72, 'third-sector': 0.62 },
} as const;

/** Mistakes per record of an agency. `eligible` is the part of people to whom the mistake can happen at all. */
export const NOISE = {
  nickname: { rate: 0.04, eligible: 0.53 },
  transposedNames: { rate: 0.01, eligible: 1 },
  misspeltSurname: { rate: 0.03, eligible: 1 },
  previousSurname: { rate: 0.03, eligible: 0.148 },
  dayMonthSwapped: { rate: 0.01, eligible: 0.36 },
  firstOfJanuary: { rate: 0.007, eligible: 1 },
  missingPostcode: { rate: 0.04, eligible: 1 },
  postcodeTypedLoosely: { rate: 0.03, eligible: 1 },
  oldAddress: { rate: 0.12, eligible: 0.45 },
  duplicate: { rate: 0.06, eligible: 1 },
  nhsNumberMissing: { councilCare: 0.04, council: 0.88, police: 0.7, 'third-sector': 0.95 },
  ninoMissing: { council: 0.35, police: 0.97, nhs: 1, 'third-sector': 0.97 },
  phoneMissing: { council: 0.3, police: 0.35, nhs: 0.1, 'third-sector': 0.15 },
  emailMissing: { council: 0.35, police: 0.8, nhs: 0.4, 'third-sector': 0.4 },
  titleMissing: { council: 0.1, police: 0.6, nhs: 0.2, 'third-sector': 0.5 },
  sexMissing: { council: 0.3, police: 0.02, nhs: 0.005, 'third-sector': 0.6 },
  middleNameMissing: { council: 0.5, police: 0.3, nhs: 0.2, 'third-sector': 0.9 },
  birthDateMissing: { council: 0.08, police: 0.03, nhs: 0, 'third-sector': 0.12 },
} as const;
