/** Describes the synthetic people and places of Fictonshire, as the truth that every agency's own records are derived from. */

import type { AgencyName } from '../../schema/wire.ts';
import type { TableRow } from '../../subgraphs/kit/sql/bulk/table-row.ts';

/** The people that every demo and test may rely on. The same in every place of any seed and size. */
export const PERSONAS = [
  'ada-marlow',
  'ravi-nair',
  'priya-nair',
  'kayleigh-stone',
  'tomasz-lis',
  'ngozi-okafor',
  'emeka-okafor',
  'chidi-okafor',
  'adaeze-okafor',
  'glen-rudd',
  'mia-holt',
  'eva-holt',
  'sarah-holt',
  'walter-finch',
  'jean-pike',
  'danny-crowe',
  'helen-brandt',
] as const;
export type PersonaName = (typeof PERSONAS)[number];

export interface Address {
  /** `9999nnnnnnnn`: a shape of UPRN that is kept for tests. */
  readonly uprn: string;
  readonly parentUprn: string | null;
  readonly usrn: string;
  readonly saon: string | null;
  readonly paon: string;
  readonly street: string;
  readonly locality: string | null;
  readonly town: string;
  /** `FX1 1AA`: an area that does not exist. */
  readonly postcode: string;
  readonly wardGss: string;
  readonly lsoaGss: string;
  readonly easting: number;
  readonly northing: number;
  readonly latitude: number;
  readonly longitude: number;
  /** BLPU class: RD04 terraced, RD06 flat, RD03 semi-detached, RD02 detached, RI01 care home ... */
  readonly usageCode: string;
  readonly tenure: 'OWNED' | 'PRIVATE_RENT' | 'SOCIAL_RENT';
  readonly councilTaxBand: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H';
}

export interface Ward {
  readonly gss: string;
  readonly name: string;
  readonly imdDecile: number;
  readonly population: number;
}

export interface Household {
  readonly index: number;
  readonly address: Address;
  readonly memberIndexes: readonly number[];
}

export type HouseholdRole = 'HEAD' | 'PARTNER' | 'CHILD' | 'ADULT_CHILD' | 'PARENT' | 'SHARER';

/** How one agency has written this person down: its own key, and its own mistakes. One person may have two in an agency. */
export interface AgencyRecord {
  readonly agency: AgencyName;
  /**
   * council `C-0000123` · police `x-fictonshire:N0000123` · nhs the NHS number, 10 digits ·
   * third-sector `<org-id>|<client reference>`, e.g. `GB-CHC-9999001|K-9`.
   */
  readonly key: string;
  readonly title: string | null;
  readonly givenNames: readonly string[];
  readonly familyName: string;
  readonly birthDate: string | null;
  readonly sex: 'male' | 'female' | 'other' | 'unknown';
  /** The address as this agency has it: perhaps an old one, perhaps none. */
  readonly address: Address | null;
  /** The postcode as typed: perhaps lower case, perhaps missing. */
  readonly postcodeAsTyped: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly nhsNumber: string | null;
  readonly nino: string | null;
  /** When the agency last changed the record, ISO 8601 with offset. */
  readonly updatedAt: string;
}

export interface Person {
  /** Zero-based and stable: the same person in every run with the same seed and size. */
  readonly index: number;
  /** Opaque UUID of the neutral index. A persona's does not depend on the seed. */
  readonly citizenId: string;
  readonly persona: PersonaName | null;
  readonly title: string;
  readonly givenNames: readonly string[];
  readonly preferredName: string | null;
  readonly familyName: string;
  readonly previousFamilyName: string | null;
  readonly sex: 'male' | 'female' | 'other';
  readonly birthDate: string;
  readonly deathDate: string | null;
  readonly age: number;
  /** UK Core ethnic category code (A..Z), and its heritage group for the fairness figures. */
  readonly ethnicity: string;
  readonly heritage: 'WHITE' | 'ASIAN' | 'BLACK' | 'MIXED' | 'OTHER';
  /** BCP 47 tag of the language spoken at home. */
  readonly language: string;
  readonly interpreterRequired: boolean;
  readonly household: Household | null;
  /** Their part in the household; what is kept once a household (council tax, a tenancy) is the HEAD's. Null outside one. */
  readonly householdRole: HouseholdRole | null;
  /** Null for a citizen with no fixed abode. */
  readonly home: Address | null;
  readonly previousHome: Address | null;
  /** When they moved to `home`, ISO date. */
  readonly movedOn: string | null;
  readonly mobile: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Null only for those past the 909,091 numbers that the never-issued range holds (a place of a million). */
  readonly nhsNumber: string | null;
  readonly nino: string | null;
  readonly upn: string | null;
  /** Location withheld everywhere: an NHS restricted patient (`PDS_R`), a refuge, a witness. */
  readonly locationRestriction: 'PDS_R' | 'REFUGE' | 'WITNESS_PROTECTION' | null;
  /** Employed by this agency, so a reader may be looking at a colleague. */
  readonly employedBy: AgencyName | null;
  readonly isCarer: boolean;
  readonly nationalDataOptOut: boolean;
  /** 0 none, 1 some, 2 much contact with services: those at 2 (4%) are known to three agencies or more. */
  readonly need: 0 | 1 | 2;
  /** The truth table: which agency holds which record of this person. */
  readonly records: Readonly<Record<AgencyName, readonly AgencyRecord[]>>;
}

/** A seeded source of chance: the same labels give the same numbers, whatever else was drawn before. */
export interface Chance {
  /** A number in [0, 1). */
  next(): number;
  /** An integer in [low, high], both included. */
  integer(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** True with this probability. */
  happens(probability: number): boolean;
  /** A UUID (version 4 shape) from this source. */
  uuid(): string;
}

export interface Place {
  readonly name: 'Fictonshire';
  readonly seed: string;
  readonly size: number;
  /** The moment that every relative date counts from. */
  readonly now: Date;
  readonly localAuthorityGss: string;
  readonly policeForceGss: string;
  readonly wards: readonly Ward[];
  /** Chance that depends on the seed and these labels only: `chance('council', person.index)`. */
  chance(...labels: readonly (string | number)[]): Chance;
  /** ISO date so many days from now (negative: before). */
  date(daysFromNow: number): string;
  /** ISO date-time with offset so many days from now, at a local time such as `09:30`. */
  dateTime(daysFromNow: number, localTime: string): string;
  /** The people in order of index, made one household at a time, so that a million need no more memory than a hundred. */
  people(): Iterable<Person>;
  /** A persona by name. */
  persona(name: PersonaName): Person;
}

/** What each agency's own generator offers the loader: rows that stand alone, and rows about one person. */
export interface AgencyRows {
  readonly subgraph: 'partnership' | AgencyName;
  /** Tables in an order that foreign keys allow. */
  readonly tables: readonly string[];
  reference(place: Place): Iterable<TableRow>;
  about(person: Person, place: Place): Iterable<TableRow>;
}
