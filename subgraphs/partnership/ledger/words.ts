/** Puts a look into words that a citizen understands: role, purpose, kinds of data, rules, and the whole in one sentence. */

import type { DecisionRecord } from '../../../schema/decision-record.ts';
import type { DataClass, Purpose, Role } from '../../../schema/wire.ts';
import type { CodedValue } from '../../kit/shared-values.ts';
import type { LookRow } from '../source.ts';

const ROLES: Readonly<Record<Role, string>> = {
  adviser: 'A front-desk adviser',
  'housing-officer': 'A housing officer',
  'social-worker': 'A social worker',
  mash: 'A safeguarding practitioner',
  'police-officer': 'A police officer',
  clinician: 'A clinician',
  'link-worker': 'A link worker',
  'charity-worker': 'A charity worker',
  citizen: 'You',
  dpo: 'A data protection officer',
  auditor: 'An auditor',
  analyst: 'An analyst',
  developer: 'A software developer',
};

/** By the rules of `policies/family.cedar`. */
const A_PARENT = 'A parent of yours';

const PURPOSES: Readonly<Record<Purpose, string>> = {
  DIRECT_CARE: 'direct care',
  SAFEGUARDING_ADULT: 'keeping an adult safe',
  SAFEGUARDING_CHILD: 'keeping a child safe',
  CRIME_PREVENTION: 'preventing crime',
  EARLY_HELP: 'early help',
  PUBLIC_SERVICE_DELIVERY: 'delivering a public service',
  HOUSING: 'housing',
  COUNCIL_TAX_ADMIN: 'administering council tax',
  SELF_SERVICE: 'self-service',
  RIGHTS_REQUEST: 'answering a request about data rights',
  AUDIT: 'an audit',
  SERVICE_PLANNING: 'planning services',
  EMERGENCY: 'an emergency',
};

const CLASSES: Readonly<Record<DataClass, string>> = {
  IDENTITY: 'who you are and how to talk with you',
  IDENTIFIER: 'your reference numbers',
  LOCATION: 'where you live',
  LINKAGE: 'which records were joined',
  FINANCE: 'council tax, benefits and rent',
  HOUSING: 'housing',
  SOCIAL_CARE: 'social care',
  ADULT_SAFEGUARDING: 'adult safeguarding',
  CHILD_SAFEGUARDING: 'children’s social care',
  STAFF_SAFETY: 'warnings for staff',
  HEALTH_ADMIN: 'appointments and adjustments',
  HEALTH_CARE_PLAN: 'care plans and referrals',
  HEALTH_CLINICAL: 'clinical records',
  VICTIM: 'crimes reported or suffered',
  VULNERABILITY: 'police notices of concern',
  CRIMINAL: 'police records of involvement',
  SUPPORT: 'support from charities',
  EQUALITY: 'ethnic category',
  RIGHTS: 'consents and opt-outs',
  AUDIT: 'who has looked',
};

/** The decision about the citizen that the look is of; undefined where the partnership said none. */
export function decisionOf({ aliases, body }: LookRow): DecisionRecord | undefined {
  return body.kind === 'REQUEST' ? undefined : body.decisions.find(({ citizen }) => aliases.includes(citizen));
}

export function summaryOf(look: LookRow): string {
  const { reader, purpose, kind } = look.body;
  const decision = decisionOf(look);
  const isEmpty = decision !== undefined && decision.classes.length + decision.indicators.length === 0;
  const did = isEmpty
    ? 'was shown nothing of you'
    : kind === 'DISCLOSURE'
      ? 'opened your record'
      : 'found you in the index';
  const sentence = `${lookerOf(look).display} (${reader.agency}) ${did}, for ${PURPOSES[purpose]}.`;
  return (decision?.breakGlass ?? null) === null ? sentence : `EMERGENCY ACCESS, beyond the usual rules: ${sentence}`;
}

/** Who looked, to the citizen. Who is signed in as a citizen need not be this one: a child reads that a parent has looked. */
export function lookerOf(look: LookRow): CodedValue & { readonly display: string } {
  const { role } = look.body.reader;
  const isParent = decisionOf(look)?.rules.some((rule) => rule.startsWith('parent-')) ?? false;
  return { ...roleWords(role), display: role === 'citizen' && isParent ? A_PARENT : ROLES[role] };
}

export function roleWords(role: Role): CodedValue {
  return { system: 'https://wholeplace.example/roles', code: role, display: ROLES[role] };
}

export function purposeWords(purpose: Purpose): CodedValue {
  return { system: 'https://wholeplace.example/purposes', code: purpose, display: PURPOSES[purpose] };
}

export function classWords(dataClass: DataClass): CodedValue {
  return { system: 'https://wholeplace.example/classes', code: dataClass, display: CLASSES[dataClass] };
}

/** `display` is null for a rule that has been taken out since: its id was written to be read too. */
export function ruleWords(rule: string, display: string | null): CodedValue {
  const words = display ?? rule.replaceAll(/[-_.]+/g, ' ');
  return { system: 'https://wholeplace.example/policies', code: rule, display: words };
}
