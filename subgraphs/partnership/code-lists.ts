/** Gives words to the codes that the index keeps, each with the list that it is from. */

import type { CodedValue } from '../kit/shared-values.ts';

const ADJUSTMENTS: Readonly<Record<string, string>> = {
  'hard-of-hearing': 'Hard of hearing: face them, speak clearly, offer a text relay',
  'large-print': 'Needs large print',
  'easy-read': 'Needs easy read',
  'british-sign-language': 'Uses British Sign Language: book an interpreter',
  'home-visit': 'Cannot come to an office: offer a home visit',
};

/** HL7 v3 RoleCode, and RoleClass for care. */
const ROLES: Readonly<Record<string, string>> = {
  SPS: 'Spouse or partner',
  MTH: 'Mother',
  FTH: 'Father',
  PRN: 'Parent',
  CHILD: 'Child',
  CAREGIVER: 'Carer',
  CARED_FOR: 'Cared for',
};

/** Basic Land and Property Unit classes (BS7666, AddressBase). */
const CLASSIFICATIONS: Readonly<Record<string, string>> = {
  RD02: 'Detached house',
  RD03: 'Semi-detached house',
  RD04: 'Terraced house',
  RD06: 'Flat',
  RI01: 'Care home',
  CC04: 'Public hall or community building',
};

const TOOLS: Readonly<Record<string, string>> = {
  'ONS4-life-satisfaction': 'ONS personal well-being: life satisfaction, 0 to 10',
  'falls-in-90-days': 'Falls in 90 days',
  'arrears-pounds': 'Arrears in pounds',
  'attendance-percent': 'School attendance, percent',
};

const REMITS: Readonly<Record<string, string>> = {
  falls: 'Falls and frailty',
  safety: 'Community safety',
  family: 'Families and children',
  care: 'Care and support at home',
};

export const isAdjustment = (code: string): boolean => Object.hasOwn(ADJUSTMENTS, code);
export const adjustment = (code: string) => coded('Fictonshire communication needs', code, ADJUSTMENTS);
export const relationshipRole = (code: string) =>
  coded('http://terminology.hl7.org/CodeSystem/v3-RoleCode', code, ROLES);
export const classification = (code: string) => coded('BLPU class', code, CLASSIFICATIONS);
export const measuringTool = (code: string) => coded('Fictonshire outcome tools', code, TOOLS);
export const teamRemit = (code: string) => coded('Fictonshire contact subjects', code, REMITS);

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

export function languageSpoken(tag: string): CodedValue {
  return { system: 'urn:ietf:bcp:47', code: tag, display: `Speaks ${languageNames.of(tag) ?? tag}` };
}

export function interpreterNeeded(tag: string): CodedValue {
  const language = languageNames.of(tag) ?? tag;
  return { system: 'Fictonshire communication needs', code: 'interpreter', display: `Needs a ${language} interpreter` };
}

function coded(system: string, code: string, words: Readonly<Record<string, string>>): CodedValue {
  return { system, code, display: words[code] ?? null };
}
