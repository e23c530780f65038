/** The permission matrix, cell by cell and in both directions: what opens, what stays shut, and what each condition turns on. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readerFromClaims } from '../../../schema/reader.ts';
import type { Reader } from '../../../schema/reader.ts';
import { AGENCIES, DATA_CLASSES, PURPOSES, ROLES } from '../../../schema/wire.ts';
import type { AgencyName, DataClass, Purpose, Role } from '../../../schema/wire.ts';
import { decide, possible } from '../../../subgraphs/partnership/decisions/decide.ts';
import type { CitizenFacts, LinkedRecord } from '../../../subgraphs/partnership/decisions/decide.ts';
import { issueGrant } from '../../../subgraphs/partnership/decisions/issue-grants.ts';
import { CLASSES_OF_AGENCY, PURPOSES_OF_ROLE } from '../../../subgraphs/partnership/decisions/matrix.ts';
import { verifyGrant } from '../../../subgraphs/kit/grant.ts';

const NOW = new Date('2026-11-22T09:30:00Z');
const ADA = 'c-ada';
const ordinary = { isConfidential: false, hasOpenCase: null };
const helped = { isConfidential: false, hasOpenCase: true };

/** What a stranger's open case looks like: every cell without a condition, and no other. F full, M masked, - denied. */
const UNCONDITIONAL: Readonly<Record<Exclude<DataClass, 'AUDIT'>, string>> = {
  //                   FA HO SW MP PO GP LW CW CI DP AU AN DV
  IDENTITY: /*         */ 'F  F  F  F  F  F  F  -  -  M  M  -  -',
  IDENTIFIER: /*       */ 'M  -  F  F  -  F  M  -  -  M  -  -  -',
  LOCATION: /*         */ 'F  F  F  F  F  F  F  -  -  M  -  -  -',
  LINKAGE: /*          */ '-  -  M  M  -  -  -  -  -  F  F  -  -',
  FINANCE: /*          */ 'F  M  -  M  -  -  -  -  -  -  -  -  -',
  HOUSING: /*          */ 'F  F  F  F  M  -  -  -  -  -  -  -  -',
  SOCIAL_CARE: /*      */ 'M  M  F  F  M  -  -  -  -  -  -  -  -',
  ADULT_SAFEGUARDING: /**/ '-  -  F  F  -  -  -  -  -  -  -  -  -',
  CHILD_SAFEGUARDING: /**/ '-  -  -  F  -  -  -  -  -  -  -  -  -',
  STAFF_SAFETY: /*     */ 'M  F  F  F  F  F  M  M  -  F  -  -  -',
  HEALTH_ADMIN: /*     */ '-  -  -  F  -  F  F  -  -  -  -  -  -',
  HEALTH_CARE_PLAN: /* */ '-  -  -  -  -  F  -  -  -  -  -  -  -',
  HEALTH_CLINICAL: /*  */ '-  -  M  -  -  F  -  -  -  -  -  -  -',
  VICTIM: /*           */ '-  -  -  F  F  -  -  -  -  -  -  -  -',
  VULNERABILITY: /*    */ '-  -  -  F  F  -  -  -  -  -  -  -  -',
  CRIMINAL: /*         */ '-  -  -  -  -  -  -  -  -  -  -  -  -',
  SUPPORT: /*          */ 'M  M  -  -  -  -  F  -  -  -  -  -  -',
  EQUALITY: /*         */ '-  -  F  F  -  F  -  -  -  -  -  -  -',
  RIGHTS: /*           */ 'M  -  -  -  -  M  -  -  -  F  F  -  -',
};

/** A purpose of each role that no condition of the matrix turns on. */
const PLAIN_PURPOSE: Readonly<Record<Role, Purpose>> = {
  adviser: 'PUBLIC_SERVICE_DELIVERY',
  'housing-officer': 'HOUSING',
  'social-worker': 'EARLY_HELP',
  mash: 'SAFEGUARDING_ADULT',
  'police-officer': 'CRIME_PREVENTION',
  clinician: 'EMERGENCY',
  'link-worker': 'EARLY_HELP',
  'charity-worker': 'EARLY_HELP',
  citizen: 'SELF_SERVICE',
  dpo: 'AUDIT',
  auditor: 'AUDIT',
  analyst: 'SERVICE_PLANNING',
  developer: 'SERVICE_PLANNING',
};

/** Every purpose that a MASH may hold is safeguarding, so its cells that wait for that are always met. */
const MASH_SAFEGUARDING: ReadonlySet<DataClass> = new Set(['HEALTH_CARE_PLAN', 'SUPPORT', 'CRIMINAL']);

const cells = Object.entries(UNCONDITIONAL).flatMap(([dataClass, row]) =>
  row.split(/\s+/).map((cell, index) => ({ dataClass: dataClass as DataClass, role: ROLES[index] as Role, cell })),
);

describe('the matrix', () => {
  it.each(cells.filter(({ role }) => role !== 'mash'))(
    '$role sees $dataClass as $cell',
    ({ dataClass, role, cell }) => {
      expect(levelOf(reader(role), facts(), dataClass)).toBe(cell);
    },
  );

  it.each([
    ...cells.filter(({ role, dataClass }) => role === 'mash' && !MASH_SAFEGUARDING.has(dataClass)),
    { role: 'mash' as const, dataClass: 'HEALTH_CARE_PLAN' as const, cell: 'F' },
    { role: 'mash' as const, dataClass: 'SUPPORT' as const, cell: 'F' },
    { role: 'mash' as const, dataClass: 'CRIMINAL' as const, cell: 'M' },
  ])('mash sees $dataClass as $cell', ({ dataClass, role, cell }) => {
    expect(levelOf(reader(role), facts(), dataClass)).toBe(cell);
  });

  it('opens nothing to any role for a purpose outside the agreement', () => {
    for (const role of ROLES) {
      for (const purpose of PURPOSES.filter((one) => !PURPOSES_OF_ROLE[role].includes(one))) {
        const decision = decide(reader(role, { purpose }), everythingAgreed(), NOW);
        expect([...decision.classes, ...decision.indicators]).toEqual([]);
        expect(Object.values(decision.agencies)).toEqual([null, null, null, null]);
      }
    }
  });
});

describe('consent', () => {
  const agreed = {
    agencies: ['council'],
    purposes: ['PUBLIC_SERVICE_DELIVERY'],
    dataClasses: ['HEALTH_ADMIN'],
  } as const;
  const active = { ...agreed, status: 'ACTIVE', from: '2026-01-01T00:00:00Z', until: null, withdrawnAt: null } as const;

  it.each([
    ['opens the class it names', active, 'F'],
    ['opens nothing once withdrawn', { ...active, withdrawnAt: '2026-11-01T00:00:00Z' }, '-'],
    ['opens nothing when it is marked as withdrawn without a day', { ...active, status: 'WITHDRAWN' as const }, '-'],
    ['opens nothing when it is marked as over', { ...active, status: 'EXPIRED' as const }, '-'],
    ['opens nothing once it has run out', { ...active, until: '2026-11-22T09:30:00Z' }, '-'],
    ['opens nothing before it begins', { ...active, from: '2026-11-23T00:00:00Z' }, '-'],
    ['opens nothing to another agency', { ...active, agencies: ['third-sector'] }, '-'],
    ['opens nothing for another purpose', { ...active, purposes: ['HOUSING' as const] }, '-'],
    ['opens no other class', { ...active, dataClasses: ['HEALTH_CLINICAL' as const] }, '-'],
  ])('%s', (_case, consent, cell) => {
    expect(levelOf(reader('adviser'), facts({ consents: [consent] }), 'HEALTH_ADMIN')).toBe(cell);
  });
});

describe('conditions', () => {
  it.each<[string, Reader, Partial<CitizenFacts>, DataClass, string]>([
    ['a citizen sees their own record', reader('citizen', { citizen: ADA }), {}, 'HEALTH_ADMIN', 'F'],
    ["a citizen sees nobody else's", reader('citizen', { citizen: 'c-glen' }), {}, 'HEALTH_ADMIN', '-'],
    [
      'a citizen is not shown safeguarding before review',
      reader('citizen', { citizen: ADA }),
      {},
      'ADULT_SAFEGUARDING',
      '-',
    ],
    [
      'a charity worker sees their own case',
      reader('charity-worker', { organization: 'GB-CHC-9999001' }),
      {},
      'SUPPORT',
      'F',
    ],
    [
      "a charity worker sees no other charity's case",
      reader('charity-worker', { organization: 'GB-CHC-9999002' }),
      {},
      'SUPPORT',
      '-',
    ],
    [
      'a charity worker whose help has ended sees nothing more',
      reader('charity-worker', { organization: 'GB-CHC-9999001' }),
      { records: [{ ...charityRecord('GB-CHC-9999001|K-9', 'GB-CHC-9999001'), hasOpenCase: false }] },
      'SUPPORT',
      '-',
    ],
    [
      'nor who they are',
      reader('charity-worker', { organization: 'GB-CHC-9999001' }),
      { records: [{ ...charityRecord('GB-CHC-9999001|K-9', 'GB-CHC-9999001'), hasOpenCase: false }] },
      'IDENTITY',
      '-',
    ],
    ['a charity worker of no charity sees nothing', reader('charity-worker'), {}, 'SUPPORT', '-'],
    [
      'an officer sees nominals of the own force',
      reader('police-officer', { organization: 'x-fictonshire' }),
      {},
      'CRIMINAL',
      'F',
    ],
    [
      "an officer sees no other force's nominals",
      reader('police-officer', { organization: 'x-elsewhere' }),
      {},
      'CRIMINAL',
      '-',
    ],
    [
      'an officer sees safeguarding for that purpose',
      reader('police-officer', { purpose: 'SAFEGUARDING_CHILD' }),
      {},
      'CHILD_SAFEGUARDING',
      'F',
    ],
    [
      'and not the other kind of it',
      reader('police-officer', { purpose: 'SAFEGUARDING_CHILD' }),
      {},
      'ADULT_SAFEGUARDING',
      '-',
    ],
    ['an adviser sees that a caller was a victim', reader('adviser', { citizen: ADA }), {}, 'VICTIM', 'M'],
    ['a token narrowed to one citizen opens no other', reader('adviser', { citizen: 'c-glen' }), {}, 'IDENTITY', '-'],
    ['a developer sees invented people', reader('developer'), { isSynthetic: true }, 'IDENTITY', 'F'],
    [
      'a social worker sees health for direct care',
      reader('social-worker', { purpose: 'DIRECT_CARE' }),
      {},
      'HEALTH_CARE_PLAN',
      'F',
    ],
  ])('%s', (_case, who, change, dataClass, cell) => {
    expect(levelOf(who, facts(change), dataClass)).toBe(cell);
  });

  it('shows a restricted address to no role, whatever was agreed', () => {
    for (const role of ROLES) {
      const who = reader(role, { citizen: role === 'citizen' ? ADA : null, organization: 'GB-CHC-9999001' });
      const decision = decide(who, { ...everythingAgreed(), isLocationRestricted: true }, NOW);
      expect(decision.classes.has('LOCATION') || decision.indicators.has('LOCATION')).toBe(false);
      for (const agency of Object.values(decision.agencies))
        expect(agency?.classes.has('LOCATION') ?? false).toBe(false);
    }
  });
});

describe('the grants of a decision', () => {
  it("name only the agency's own keys and the classes it holds", () => {
    const decision = decide(reader('mash'), facts(), NOW);
    expect(decision.agencies.police?.keys).toEqual(['x-fictonshire:N1']);
    expect(decision.agencies.nhs?.keys).toEqual(['9990000018']);
    for (const agency of AGENCIES) {
      const { casework, supporting } = CLASSES_OF_AGENCY[agency];
      const named = [...(decision.agencies[agency]?.classes ?? []), ...(decision.agencies[agency]?.indicators ?? [])];
      expect(named.filter((one) => !casework.includes(one) && !supporting.includes(one))).toEqual([]);
    }
  });

  it('do not tell an agency of money that another one holds', () => {
    const decision = decide(reader('adviser'), facts(), NOW);
    expect(decision.agencies.council?.classes.has('FINANCE')).toBe(true);
    expect(decision.agencies['third-sector']?.classes.has('FINANCE')).toBe(false);
  });

  it('bring nothing but warnings where a warning is all that opens', () => {
    const who = reader('charity-worker', { organization: 'GB-CHC-9999001' });
    const { council, police } = decide(who, facts(), NOW).agencies;
    for (const agency of [council, police]) {
      expect([...(agency?.classes ?? []), ...(agency?.indicators ?? [])]).toEqual(['STAFF_SAFETY']);
    }
  });

  it('bring who and where somebody is as soon as other casework opens, masked or full', () => {
    expect([...(decide(reader('adviser'), facts(), NOW).agencies.council?.classes ?? [])]).toEqual(
      expect.arrayContaining(['IDENTITY', 'LOCATION']),
    );
    expect(decide(reader('police-officer'), facts(), NOW).agencies.council?.classes.has('IDENTITY')).toBe(true);
    const consent = {
      status: 'ACTIVE' as const,
      agencies: ['third-sector'],
      purposes: ['EARLY_HELP' as const],
      dataClasses: ['HOUSING' as const],
      from: '2026-01-01T00:00:00Z',
      until: null,
      withdrawnAt: null,
    };
    const who = reader('charity-worker', { organization: 'GB-CHC-9999001' });
    expect(decide(who, facts({ consents: [consent] }), NOW).agencies.council?.classes.has('IDENTITY')).toBe(true);
  });

  it('name a confidential record to nobody who may not see casework in full', () => {
    const secret = { ...charityRecord('GB-CHC-9999004|X-1', 'GB-CHC-9999004'), isConfidential: true };
    const about = facts({ records: [secret] });
    const told = (who: Reader) => {
      const { agencies, tellsConfidential } = decide(who, about, NOW);
      return { keys: agencies['third-sector']?.keys, tellsConfidential };
    };
    const seen = { keys: [secret.key], tellsConfidential: true };
    expect(told(reader('adviser'))).toEqual({ keys: [], tellsConfidential: false });
    expect(told(reader('dpo'))).toEqual({ keys: undefined, tellsConfidential: false });
    expect(told(reader('link-worker'))).toEqual(seen);
    expect(told(reader('charity-worker', { organization: 'GB-CHC-9999004' }))).toEqual(seen);
    const other = facts({ records: [secret, charityRecord('GB-CHC-9999001|K-9', 'GB-CHC-9999001')] });
    const otherCharity = decide(reader('charity-worker', { organization: 'GB-CHC-9999001' }), other, NOW);
    expect(otherCharity.agencies['third-sector']?.keys).toEqual(['GB-CHC-9999001|K-9']);
    expect(otherCharity.tellsConfidential).toBe(false);
  });

  it('are null for an agency whose casework the reader may not see, record or none', () => {
    for (const records of [facts().records, []]) {
      expect(decide(reader('adviser'), facts({ records }), NOW).agencies.nhs).toBeNull();
      expect(decide(reader('analyst'), facts({ records }), NOW).agencies).toEqual(allNull());
    }
  });

  it('are without keys for a citizen whom the agency does not know, and are made all the same', () => {
    expect(decide(reader('police-officer'), facts({ records: [] }), NOW).agencies.police?.keys).toEqual([]);
  });

  it("show a charity's worker that charity's records only", () => {
    const records = [
      ...facts().records,
      { agency: 'third-sector' as const, key: 'GB-CHC-9999004|X-1', organization: 'GB-CHC-9999004', ...helped },
    ];
    const who = reader('charity-worker', { organization: 'GB-CHC-9999001' });
    expect(decide(who, facts({ records }), NOW).agencies['third-sector']?.keys).toEqual(['GB-CHC-9999001|K-9']);
    expect(decide(reader('link-worker'), facts({ records }), NOW).agencies['third-sector']?.keys).toHaveLength(2);
  });

  it('are accepted by their own agency, for this reader and citizen, and by no other', () => {
    const secrets = Object.fromEntries(
      AGENCIES.map((agency, at) => [agency, { kid: agency, secret: Buffer.alloc(32, at + 1) }]),
    ) as Record<AgencyName, { kid: string; secret: Buffer }>;
    const who = reader('mash');
    const decision = decide(who, facts(), NOW);
    for (const agency of AGENCIES) {
      const grant = issueGrant({ agency, citizenId: ADA, reader: who, decision, now: NOW }, secrets);
      if (grant === null) throw new Error('A MASH may ask every agency.');
      for (const other of AGENCIES) {
        const expected = { agency: other, citizenId: ADA, reader: who.subject, purpose: who.purpose, now: NOW };
        expect(verifyGrant(grant, [secrets[other]], expected) !== null).toBe(other === agency);
      }
    }
  });
});

describe('any decision', () => {
  const anyReader = fc.record({
    role: fc.constantFrom(...ROLES),
    purpose: fc.constantFrom(...PURPOSES),
    own: fc.boolean(),
  });

  it('stays within what the role and purpose could ever see', () => {
    fc.assert(
      fc.property(anyReader, fc.boolean(), fc.boolean(), ({ role, purpose, own }, agreed, isLocationRestricted) => {
        const who = reader(role, {
          purpose,
          citizen: own || role === 'citizen' ? ADA : null,
          organization: 'GB-CHC-9999001',
        });
        const decision = decide(who, { ...(agreed ? everythingAgreed() : facts()), isLocationRestricted }, NOW);
        const most = possible(who);
        for (const one of decision.classes) expect(most.classes.has(one)).toBe(true);
        for (const one of decision.indicators) expect(most.indicators.has(one)).toBe(true);
        for (const one of decision.classes) expect(decision.indicators.has(one)).toBe(false);
      }),
    );
  });
});

interface Claims {
  readonly purpose?: Purpose;
  readonly citizen?: string | null;
  readonly organization?: string;
}

function reader(role: Role, claims: Claims = {}): Reader {
  const agency = {
    adviser: 'council',
    'charity-worker': 'third-sector',
    'link-worker': 'third-sector',
    clinician: 'nhs',
  }[role as string];
  const citizen = role === 'citizen' ? 'c-nobody' : null;
  return readerFromClaims({
    sub: 'reader-1',
    role,
    agency: agency ?? 'council',
    purpose: PLAIN_PURPOSE[role],
    citizen,
    ...claims,
  });
}

function facts(change: Partial<CitizenFacts> = {}): CitizenFacts {
  return {
    citizenId: ADA,
    isSynthetic: false,
    isLocationRestricted: false,
    records: [
      { agency: 'council', key: 'C-0004711', organization: null, ...ordinary },
      { agency: 'police', key: 'x-fictonshire:N1', organization: 'x-fictonshire', ...ordinary },
      { agency: 'nhs', key: '9990000018', organization: null, ...ordinary },
      { agency: 'third-sector', key: 'GB-CHC-9999001|K-9', organization: 'GB-CHC-9999001', ...helped },
    ],
    consents: [],
    ...change,
  };
}

function charityRecord(key: string, organization: string): LinkedRecord {
  return { agency: 'third-sector', key, organization, ...helped };
}

function everythingAgreed(): CitizenFacts {
  const always = { status: 'ACTIVE' as const, from: '2020-01-01T00:00:00Z', until: null, withdrawnAt: null };
  const agencies = [...AGENCIES, 'partnership', 'citizen'];
  return facts({
    consents: [{ agencies, purposes: PURPOSES, dataClasses: DATA_CLASSES, ...always }],
    isSynthetic: true,
  });
}

function levelOf(who: Reader, about: CitizenFacts, dataClass: DataClass): string {
  const { classes, indicators } = decide(who, about, NOW);
  return classes.has(dataClass) ? 'F' : indicators.has(dataClass) ? 'M' : '-';
}

function allNull() {
  return { council: null, police: null, nhs: null, 'third-sector': null };
}
