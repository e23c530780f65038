/** Holds the codes that Fictonshire's health records use: reasons, illnesses, clinics, languages and the words for each. */

import type { NhsTables } from '../../../subgraphs/nhs/adapters/sql/tables.ts';

export type Code = readonly [code: string, display: string];

/** What the partnership calls the matter of a contact. */
export type Subject = 'falls' | 'mental-health' | 'care' | 'family' | 'safety';

export interface EncounterKind {
  readonly class: Code;
  readonly type: Code;
  readonly minutes: number;
  readonly contact: 'VISIT' | 'ASSESSMENT' | 'CALL' | 'APPOINTMENT';
  readonly provider: 'practice' | 'hospital' | 'community' | 'mental-health';
}

const IN_CLINIC: Code = ['AMB', 'At a clinic'];
const AT_HOME: Code = ['HH', 'At home'];
const REMOTE: Code = ['VR', 'By telephone or video'];
const EMERGENCY: Code = ['EMER', 'In an emergency department'];
const INPATIENT: Code = ['IMP', 'In a ward'];

export const ENCOUNTERS = {
  gp: kind(IN_CLINIC, ['gp-consultation', 'GP consultation'], 10, 'APPOINTMENT', 'practice'),
  gpCall: kind(REMOTE, ['gp-telephone', 'GP telephone consultation'], 10, 'CALL', 'practice'),
  practiceNurse: kind(IN_CLINIC, ['practice-nurse', 'Practice nurse'], 15, 'APPOINTMENT', 'practice'),
  outpatient: kind(IN_CLINIC, ['outpatient', 'Outpatient clinic'], 30, 'APPOINTMENT', 'hospital'),
  emergency: kind(EMERGENCY, ['emergency', 'Emergency department attendance'], 210, 'ASSESSMENT', 'hospital'),
  stay: kind(INPATIENT, ['inpatient', 'Hospital stay'], 600, 'ASSESSMENT', 'hospital'),
  communityNurse: kind(AT_HOME, ['community-nurse', "Community nurse's visit"], 40, 'VISIT', 'community'),
  healthVisitor: kind(AT_HOME, ['health-visitor', "Health visitor's visit"], 45, 'VISIT', 'community'),
  schoolNurse: kind(IN_CLINIC, ['school-nurse', 'School nurse'], 30, 'ASSESSMENT', 'community'),
  talkingTherapy: kind(REMOTE, ['talking-therapy', 'Talking therapy session'], 50, 'CALL', 'mental-health'),
} as const satisfies Record<string, EncounterKind>;

/** SNOMED CT. */
export const REASONS = {
  cough: ['49727002', 'Cough'],
  fever: ['386661006', 'Fever'],
  headache: ['25064002', 'Headache'],
  backPain: ['161891005', 'Backache'],
  abdominalPain: ['21522001', 'Abdominal pain'],
  falls: ['161898004', 'Falls'],
  lowMood: ['35489007', 'Depressive disorder'],
  anxiety: ['48694002', 'Anxiety'],
  injury: ['417746004', 'Traumatic injury'],
  chestPain: ['29857009', 'Chest pain'],
} as const satisfies Record<string, Code>;

/** SNOMED CT. */
export const CONDITIONS = {
  asthma: ['195967001', 'Asthma'],
  hypertension: ['38341003', 'Hypertension'],
  diabetes: ['44054006', 'Type 2 diabetes'],
  copd: ['13645005', 'Chronic obstructive pulmonary disease'],
  osteoarthritis: ['396275006', 'Osteoarthritis'],
  dementia: ['52448006', 'Dementia'],
  depression: ['35489007', 'Depressive disorder'],
  hearingLoss: ['15188001', 'Hearing loss'],
  eczema: ['43116000', 'Eczema'],
} as const satisfies Record<string, Code>;

/** NHS Data Dictionary, treatment function code. */
export const SPECIALTIES = {
  elderly: ['430', 'Elderly medicine'],
  orthopaedics: ['110', 'Trauma and orthopaedics'],
  eyes: ['130', 'Ophthalmology'],
  heart: ['320', 'Cardiology'],
  lungs: ['340', 'Respiratory medicine'],
  skin: ['330', 'Dermatology'],
  physiotherapy: ['650', 'Physiotherapy'],
  children: ['420', 'Paediatrics'],
  mentalIllness: ['710', 'Adult mental illness'],
  orthodontics: ['143', 'Orthodontics'],
} as const satisfies Record<string, Code>;

export const APPOINTMENT_TYPES = {
  routine: ['ROUTINE', 'Routine appointment'],
  followUp: ['FOLLOWUP', 'Follow-up'],
  checkUp: ['CHECKUP', 'Check-up'],
} as const satisfies Record<string, Code>;

export const FLAGS = {
  hearing: { code: ['hard-of-hearing', 'Hard of hearing: face the person, speak clearly'], category: adjustment() },
  sight: { code: ['large-print', 'Partially sighted: needs large print'], category: adjustment() },
  learning: { code: ['learning-disability', 'Learning disability: longer appointments'], category: adjustment() },
  carer: { code: ['carer', 'Cares for somebody'], category: ['admin', 'Administrative'] },
} as const satisfies Record<string, { readonly code: Code; readonly category: Code }>;

/** UK Core preferred contact method. */
export const CONTACT_METHODS = {
  letter: ['1', 'Letter'],
  telephone: ['3', 'Telephone'],
  email: ['4', 'E-mail'],
  noTelephone: ['8', 'No telephone contact'],
  text: ['9', 'Text message'],
} as const satisfies Record<string, Code>;

/** UK Core preferred written communication format. */
export const LARGE_PRINT: Code = ['11', 'Large print'];

/** UK Core NHS number verification status. */
export const VERIFIED: Code = ['number-present-and-verified', 'Number present and verified'];
export const NOT_TRACED: Code = ['number-present-but-not-traced', 'Number present but not traced'];

/** UK Core death notification status. */
export const FORMAL_DEATH: Code = ['2', 'Formal death notice received'];

/** UK Core ethnic category. */
export const ETHNIC_CATEGORIES: Readonly<Record<string, string>> = {
  A: 'British, Mixed British',
  B: 'Irish',
  C: 'Any other White background',
  D: 'White and Black Caribbean',
  E: 'White and Black African',
  F: 'White and Asian',
  G: 'Any other mixed background',
  H: 'Indian or British Indian',
  J: 'Pakistani or British Pakistani',
  K: 'Bangladeshi or British Bangladeshi',
  L: 'Any other Asian background',
  M: 'Caribbean',
  N: 'African',
  P: 'Any other Black background',
  R: 'Chinese',
  S: 'Any other ethnic group',
  Z: 'Not stated',
};

/** BCP 47. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  bn: 'Bengali',
  cy: 'Welsh',
  en: 'English',
  ga: 'Irish',
  gu: 'Gujarati',
  ig: 'Igbo',
  ml: 'Malayalam',
  pa: 'Punjabi',
  pl: 'Polish',
  ro: 'Romanian',
  so: 'Somali',
  ur: 'Urdu',
  zh: 'Chinese',
};

/** HL7 v3 role code. */
export const RELATIONSHIPS = {
  mother: ['MTH', 'Mother'],
  father: ['FTH', 'Father'],
  spouse: ['SPS', 'Husband or wife'],
  child: ['CHILD', 'Son or daughter'],
  friend: ['FRND', 'Friend'],
} as const satisfies Record<string, Code>;

export const GENDERS = {
  male: 'MALE',
  female: 'FEMALE',
  other: 'OTHER',
  unknown: 'UNKNOWN',
} as const satisfies Record<string, NhsTables['patient']['gender']>;

function kind(
  encounterClass: Code,
  type: Code,
  minutes: number,
  contact: EncounterKind['contact'],
  provider: EncounterKind['provider'],
): EncounterKind {
  return { class: encounterClass, type, minutes, contact, provider };
}

function adjustment(): Code {
  return ['reasonable-adjustment', 'Reasonable adjustment'];
}
