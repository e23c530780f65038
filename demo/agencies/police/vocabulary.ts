/** Holds the words and codes that Fictonshire's police records are written in; all officers and streets are invented. */

import type { IncidentTheme, StreetCrimeCategory } from '../../../subgraphs/police/rows.ts';

export const FORCE = 'x-fictonshire';

export interface Offence {
  readonly code: string;
  readonly name: string;
  readonly category: StreetCrimeCategory;
  readonly summary: string;
}

/** Crimes that people are the victims of. Codes are those of the Home Office counting rules. */
export const OFFENCES: readonly Offence[] = [
  offence('28E', 'Burglary - residential', 'BURGLARY', 'Home entered while the family was out'),
  offence('45', 'Theft from vehicle', 'VEHICLE_CRIME', 'Tools taken from a van'),
  offence('48', 'Theft of motor vehicle', 'VEHICLE_CRIME', 'Car taken overnight'),
  offence('44', 'Bicycle theft', 'BICYCLE_THEFT', 'Bicycle taken, lock cut'),
  offence('58C', 'Criminal damage to a vehicle', 'CRIMINAL_DAMAGE_ARSON', 'Car scratched'),
  offence('58A', 'Criminal damage to a dwelling', 'CRIMINAL_DAMAGE_ARSON', 'Window broken'),
  offence('8N', 'Assault with injury', 'VIOLENT_CRIME', 'Punched in the street'),
  offence('105A', 'Assault without injury', 'VIOLENT_CRIME', 'Pushed in an argument'),
  offence('8L', 'Harassment', 'VIOLENT_CRIME', 'Unwanted messages over several weeks'),
  offence('39', 'Theft from the person', 'THEFT_FROM_THE_PERSON', 'Purse taken from a bag'),
  offence('49', 'Other theft', 'OTHER_THEFT', 'Parcel taken from a doorstep'),
  offence('9A', 'Public fear, alarm or distress', 'PUBLIC_ORDER', 'Shouted at and threatened'),
];

export const DISTRACTION_BURGLARY = offence(
  '28G',
  'Burglary - residential, distraction',
  'BURGLARY',
  'Caller pretended to be from the water company; money taken',
);
export const DOMESTIC_ASSAULT = offence('8N', 'Assault with injury', 'VIOLENT_CRIME', 'Assaulted by a former partner');
export const HARASSMENT = offence('8L', 'Harassment', 'VIOLENT_CRIME', 'Followed and messaged by a former partner');
export const CRIMINAL_DAMAGE = offence(
  '58D',
  'Other criminal damage',
  'CRIMINAL_DAMAGE_ARSON',
  "Neighbour's fence and gate broken",
);

export interface IncidentKind {
  readonly theme: IncidentTheme;
  readonly asbType: 'PERSONAL' | 'NUISANCE' | 'ENVIRONMENTAL' | null;
  readonly opening: string;
  readonly closing: string;
  readonly summary: string;
  readonly qualifiers: readonly string[];
  readonly thrive: string | null;
}

export const ASB: readonly IncidentKind[] = [
  asb('NUISANCE', 'Loud music late at night', ['alcohol']),
  asb('NUISANCE', 'Off-road bikes ridden on the green', ['youth-related']),
  asb('ENVIRONMENTAL', 'Rubbish tipped behind the garages', []),
  asb('PERSONAL', 'Neighbour shouting over the fence', ['alcohol']),
];
export const DOMESTIC = welfare(
  'Domestic incident',
  'Argument at home, both spoken to',
  ['domestic'],
  'Harm possible if they meet again; children at home',
);
export const CONCERN = welfare(
  'Concern for safety',
  'Not heard from for two days; found safe',
  ['vulnerable-person'],
  'Lives alone; no immediate threat',
);
export const MISSING = welfare(
  'Missing person',
  'Did not come home; came back next day',
  ['youth-related'],
  'Medium risk; known places checked',
);
export const COLLISION: IncidentKind = {
  theme: 'TRANSPORT',
  asbType: null,
  opening: 'Road traffic collision',
  closing: 'Road traffic collision, damage only',
  summary: 'Two cars collided, nobody hurt',
  qualifiers: [],
  thrive: null,
};

export const OFFICERS = [
  'PC 2207 Ambler',
  'PC 2815 Nowak',
  'PC 3102 Sefton',
  'PC 3390 Adeyemi',
  'PC 3744 Birtles',
  'DC 1188 Farrow',
  'DC 1263 Hussain',
  'PC 4102 Lacey',
  'PC 4411 Rhodes',
  'PCSO 7015 Wren',
] as const;

/** Outcome types that a crime is closed with, as often as they come up. */
export const OUTCOMES = ['18', '18', '18', '14', '14', '15', '16', '1', '8', '20', '22'] as const;

/** Outcomes as data.police.uk words them, for the street map. */
export const STREET_OUTCOMES = [
  'Under investigation',
  'Investigation complete; no suspect identified',
  'Investigation complete; no suspect identified',
  'Unable to prosecute suspect',
  'Local resolution',
  'Awaiting court outcome',
] as const;

function offence(code: string, name: string, category: StreetCrimeCategory, summary: string): Offence {
  return { code, name, category, summary };
}

function asb(
  asbType: 'PERSONAL' | 'NUISANCE' | 'ENVIRONMENTAL',
  summary: string,
  qualifiers: readonly string[],
): IncidentKind {
  return {
    theme: 'ANTI_SOCIAL_BEHAVIOUR',
    asbType,
    opening: 'Nuisance',
    closing: `Anti-social behaviour - ${asbType.toLowerCase()}`,
    summary,
    qualifiers,
    thrive: null,
  };
}

function welfare(category: string, summary: string, qualifiers: readonly string[], thrive: string): IncidentKind {
  return {
    theme: 'PUBLIC_SAFETY_AND_WELFARE',
    asbType: null,
    opening: category,
    closing: category,
    summary,
    qualifiers,
    thrive,
  };
}
