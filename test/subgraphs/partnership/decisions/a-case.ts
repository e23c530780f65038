/** Builds a reader and a citizen as a test describes them: strangers to each other, unless it says what they have to do with each other. */

import { readerFromClaims } from '../../../../schema/reader.ts';
import type { Reader } from '../../../../schema/reader.ts';
import { AGENCIES, DATA_CLASSES, PURPOSES } from '../../../../schema/wire.ts';
import type { AgencyName, DataClass, Purpose, Role } from '../../../../schema/wire.ts';
import type {
  CitizenFacts,
  ConsentFact,
  LinkedRecord,
} from '../../../../subgraphs/partnership/decisions/citizen-facts.ts';
import { openCasesOf } from '../../../../subgraphs/partnership/decisions/dealings.ts';
import type { Asker } from '../../../../subgraphs/partnership/decisions/dealings.ts';
import { createDecide } from '../../../../subgraphs/partnership/decisions/decide.ts';
import { createPolicyEngine } from '../../../../subgraphs/partnership/decisions/policy-engine.ts';
import { readPolicies } from '../../../../subgraphs/partnership/decisions/read-policies.ts';
import { recordOf } from '../../../../subgraphs/partnership/decisions/record-of-decision.ts';
import type {
  AllocationFact,
  BreakGlassFact,
  LiveContactFact,
} from '../../../../subgraphs/partnership/decisions/relationship-facts.ts';
import type {
  CaseFact,
  LimitFact,
  Panel,
  ReferralFact,
  ReleaseFact,
  SeatFact,
  StandingFact,
  Ties,
  VoiceFact,
} from '../../../../subgraphs/partnership/decisions/tie-facts.ts';

export const NOW = new Date('2026-11-22T09:30:00Z');
export const ADA = 'c-ada';
export const AGE_CONCERN = 'GB-CHC-9999001';
export const A_WEEK_AGO = '2026-11-15T09:30:00Z';
const AN_HOUR_AGO = '2026-11-22T08:30:00Z';
const IN_AN_HOUR = '2026-11-22T10:30:00Z';

/** Nobody stands for the citizen, nothing is conferred about, nothing is released, and nobody has referred them. */
export const NO_TIES: Ties = {
  standings: [],
  limits: [],
  voices: [],
  cases: [],
  seats: [],
  releases: [],
  referrals: [],
};

export const policies = readPolicies();
export const decide = createDecide(createPolicyEngine(policies));

/** Where each role works, and a purpose of it that no cell turns on. */
const DESKS: Readonly<Record<Role, readonly [agency: string, purpose: Purpose, organization?: string]>> = {
  adviser: ['council', 'PUBLIC_SERVICE_DELIVERY'],
  'housing-officer': ['council', 'HOUSING'],
  'social-worker': ['council', 'EARLY_HELP'],
  mash: ['council', 'SAFEGUARDING_ADULT'],
  'police-officer': ['police', 'CRIME_PREVENTION', 'x-fictonshire'],
  clinician: ['nhs', 'EMERGENCY', 'Y12345'],
  'link-worker': ['nhs', 'EARLY_HELP', 'Y12345'],
  'charity-worker': ['third-sector', 'EARLY_HELP', AGE_CONCERN],
  citizen: ['citizen', 'SELF_SERVICE'],
  dpo: ['partnership', 'AUDIT'],
  auditor: ['partnership', 'AUDIT'],
  analyst: ['partnership', 'SERVICE_PLANNING'],
  developer: ['partnership', 'SERVICE_PLANNING'],
};

export interface Claims {
  readonly purpose?: Purpose;
  readonly citizen?: string | null;
  readonly agency?: string;
  readonly organization?: string | null;
  readonly sub?: string;
}

export function aReader(role: Role, claims: Claims = {}): Reader {
  const [agency, purpose, organization = null] = DESKS[role];
  const citizen = role === 'citizen' ? ADA : null;
  return readerFromClaims({ sub: 'reader-1', role, agency, purpose, organization, citizen, ...claims });
}

export function asking(reader: Reader, change: Partial<Asker> = {}): Asker {
  return { reader, agreement: 'front-door', now: NOW, ...change };
}

/** Known to all four agencies; with nothing agreed, and nobody at the desk. */
export function factsAbout(change: Partial<CitizenFacts> = {}): CitizenFacts {
  const records = change.records ?? [
    aRecord('council', 'C-0004711'),
    aRecord('police', 'x-fictonshire:N1', 'x-fictonshire'),
    aRecord('nhs', '9990000018'),
    aRecord('third-sector', `${AGE_CONCERN}|K-9`, AGE_CONCERN),
  ];
  return {
    citizenId: ADA,
    isSynthetic: false,
    age: 74,
    isDeceased: false,
    isLocationRestricted: false,
    consents: [],
    liveContacts: [],
    breakGlass: [],
    staff: [],
    ties: NO_TIES,
    ...change,
    records,
    allocations: [
      ...openCasesOf(records.map((record) => ({ ...record, linkedAt: AN_HOUR_AGO }))),
      ...(change.allocations ?? []),
    ],
  };
}

export function aRecord(
  agency: LinkedRecord['agency'],
  key: string,
  organization: string | null = null,
  change: Partial<LinkedRecord> = {},
): LinkedRecord {
  const hasOpenCase = agency === 'third-sector' ? true : null;
  return {
    agency,
    key,
    organization,
    isConfidential: false,
    hasOpenCase,
    confidence: 1,
    recordUpdatedAt: A_WEEK_AGO,
    ...change,
  };
}

export function aLiveContact(change: Partial<LiveContactFact> = {}): LiveContactFact {
  return {
    id: 'contact-1',
    reader: 'reader-1',
    isIdentityChecked: true,
    callerIs: 'CITIZEN',
    representativeId: null,
    from: AN_HOUR_AGO,
    until: IN_AN_HOUR,
    ...change,
  };
}

export function anAllocation(reader: Reader, change: Partial<AllocationFact> = {}): AllocationFact {
  const { agency, organization, subject } = reader;
  return { kind: 'ALLOCATED_WORKER', agency, organization, reader: subject, from: AN_HOUR_AGO, until: null, ...change };
}

export function brokenGlass(reader: Reader, change: Partial<BreakGlassFact> = {}): BreakGlassFact {
  const { subject, purpose } = reader;
  const dataClasses = DATA_CLASSES;
  return { id: 'glass-1', reader: subject, purpose, dataClasses, from: AN_HOUR_AGO, until: IN_AN_HOUR, ...change };
}

export function aStanding(holder: string, change: Partial<StandingFact> = {}): StandingFact {
  const kind = 'PARENTAL_RESPONSIBILITY';
  return { kind, holder, isHolderHidden: false, from: '2017-01-01T00:00:00Z', until: null, ...change };
}

export function aLimit(change: Partial<LimitFact> = {}): LimitFact {
  return { holder: null, from: AN_HOUR_AGO, until: null, ...change };
}

/** To everything, unless it is said. */
export function aVoice(holder: string, change: Partial<VoiceFact> = {}): VoiceFact {
  return { kind: 'AGREES', holder, dataClasses: DATA_CLASSES, from: AN_HOUR_AGO, until: null, ...change };
}

export function aCase(panel: Panel, change: Partial<CaseFact> = {}): CaseFact {
  return { id: `case-${panel}`, panel, part: 'SUBJECT', from: AN_HOUR_AGO, until: null, ...change };
}

export function aSeat({ agency, organization, subject }: Reader, { id }: CaseFact): SeatFact {
  return { caseId: id, agency, organization, reader: subject, from: AN_HOUR_AGO, until: IN_AN_HOUR };
}

export function aRelease(agency: AgencyName, dataClass: DataClass, change: Partial<ReleaseFact> = {}): ReleaseFact {
  return { agency, dataClass, recipient: ADA, from: AN_HOUR_AGO, until: IN_AN_HOUR, ...change };
}

/** For both purposes of the safeguarding hub, and taken up, unless it is said. */
export function referrals(change: Partial<ReferralFact> = {}): readonly ReferralFact[] {
  return (['SAFEGUARDING_ADULT', 'SAFEGUARDING_CHILD'] as const).map((purpose) => ({
    purpose,
    from: A_WEEK_AGO,
    acceptedAt: AN_HOUR_AGO,
    until: null,
    ...change,
  }));
}

/** To everything, by everybody, for every purpose; unless it is said. */
export function aConsent(change: Partial<ConsentFact> = {}): ConsentFact {
  return {
    status: 'ACTIVE',
    agencies: [...AGENCIES, 'partnership', 'citizen'],
    purposes: PURPOSES,
    dataClasses: DATA_CLASSES,
    from: '2026-01-01T00:00:00Z',
    until: null,
    withdrawnAt: null,
    ...change,
  };
}

/** F shown in full somewhere, M masked, - nowhere: what the ledger is told. */
export function levelOf(asker: Asker, facts: CitizenFacts, dataClass: DataClass): 'F' | 'M' | '-' {
  const { classes, indicators } = recordOf({ ...decide(asker, facts), id: 'd-1', citizenId: facts.citizenId });
  return classes.includes(dataClass) ? 'F' : indicators.includes(dataClass) ? 'M' : '-';
}
