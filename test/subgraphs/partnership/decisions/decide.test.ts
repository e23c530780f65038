/** What each ground of the matrix turns on, what the agencies' grants name, and what the ledger is told of a decision. */

import { describe, expect, it } from '@jest/globals';

import type { Reader } from '../../../../schema/reader.ts';
import { AGENCIES, ROLES } from '../../../../schema/wire.ts';
import type { AgencyName, DataClass } from '../../../../schema/wire.ts';
import { verifyGrant } from '../../../../subgraphs/kit/grant.ts';
import { CLASSES_OF_AGENCY } from '../../../../subgraphs/partnership/decisions/agency-classes.ts';
import type { CitizenFacts, ConsentFact } from '../../../../subgraphs/partnership/decisions/citizen-facts.ts';
import { issueGrant } from '../../../../subgraphs/partnership/decisions/issue-grants.ts';
import type { LiveContactFact } from '../../../../subgraphs/partnership/decisions/relationship-facts.ts';
import {
  aConsent,
  ADA,
  AGE_CONCERN,
  aLiveContact,
  anAllocation,
  aReader,
  aRecord,
  asking,
  brokenGlass,
  decide,
  factsAbout,
  levelOf,
  NO_TIES,
  referrals,
} from './a-case.ts';

const REFUGE_ADVISERS = 'GB-CHC-9999004';
const decideFor = (reader: Reader, change: Partial<CitizenFacts> = {}) => decide(asking(reader), factsAbout(change));
const levelFor = (reader: Reader, change: Partial<CitizenFacts>, dataClass: DataClass) =>
  levelOf(asking(reader), factsAbout(change), dataClass);

describe('a role alone', () => {
  it('finds somebody, and opens nothing of another agency', () => {
    const { agencies, classes, indicators } = decideFor(aReader('adviser'));
    expect(agencies.nhs).toBeNull();
    expect(agencies.police).toBeNull();
    expect(agencies['third-sector']).toBeNull();
    expect([...classes].toSorted()).toEqual(['FINANCE', 'HOUSING', 'IDENTITY', 'LOCATION']);
    expect([...indicators].toSorted()).toEqual(['IDENTIFIER', 'SOCIAL_CARE', 'STAFF_SAFETY']);
  });

  it('does not warn of what the police know, though the council warns its own', () => {
    const { agencies } = decideFor(aReader('housing-officer'));
    expect(agencies.council?.classes.has('STAFF_SAFETY')).toBe(true);
    expect(agencies.police).toBeNull();
  });

  it('opens nothing of charities to whoever works for one that is not helping', () => {
    const worker = aReader('link-worker', { agency: 'third-sector', organization: 'GB-CHC-9999002' });
    expect(decideFor(worker).agencies['third-sector']).toBeNull();
    expect(decideFor(worker, { records: [] }).agencies['third-sector']).toBeNull();
  });

  it('shows an officer nothing of somebody whom only another force knows', () => {
    const records = [aRecord('police', 'x-elsewhere:N1', 'x-elsewhere')];
    expect(decideFor(aReader('police-officer'), { records }).agencies.police).toBeNull();
  });

  it('lets an agency say to its own people that it has no record', () => {
    const records = [aRecord('council', 'C-1')];
    expect(decideFor(aReader('clinician'), { records }).agencies.nhs?.keys).toEqual([]);
  });
});

describe('a live contact', () => {
  const sees = (change: Partial<LiveContactFact>) =>
    levelFor(aReader('adviser'), { liveContacts: [aLiveContact(change)] }, 'SUPPORT');

  it.each<[string, Partial<LiveContactFact>, string]>([
    ['opens what another agency holds', {}, 'M'],
    ['opens nothing when it was not checked who is calling', { isIdentityChecked: false }, '-'],
    ['opens nothing to a colleague of the reader', { reader: 'reader-2' }, '-'],
    ['opens nothing once it is over', { until: '2026-11-22T09:30:00Z' }, '-'],
    ['opens nothing before it begins', { from: '2026-11-22T09:30:01Z' }, '-'],
  ])('%s', (_case, change, level) => {
    expect(sees(change)).toBe(level);
  });

  it('is with nobody who has died: whoever calls is somebody else', () => {
    expect(levelFor(aReader('adviser'), { liveContacts: [aLiveContact()], isDeceased: true }, 'SUPPORT')).toBe('-');
  });

  it('is what a token for one citizen stands for, for that citizen alone', () => {
    expect(levelFor(aReader('adviser', { citizen: ADA }), {}, 'SUPPORT')).toBe('M');
    expect(levelFor(aReader('adviser', { citizen: ADA }), {}, 'VICTIM')).toBe('M');
    expect(decideFor(aReader('adviser', { citizen: 'c-glen' })).classes.size).toBe(0);
  });
});

describe('an allocated case', () => {
  const worker = aReader('social-worker', { purpose: 'SAFEGUARDING_CHILD' });
  const sees = (change: Parameters<typeof anAllocation>[1]) =>
    levelFor(worker, { allocations: [anAllocation(worker, change)] }, 'CHILD_SAFEGUARDING');

  it.each<[string, Parameters<typeof anAllocation>[1], string]>([
    ['opens a child’s case to its worker', {}, 'F'],
    ['and to the team that has it', { reader: null }, 'F'],
    ['not to another worker', { reader: 'reader-2' }, '-'],
    ['not to another agency’s team', { reader: null, agency: 'nhs' }, '-'],
    ['not once it has been handed on', { until: '2026-11-22T09:00:00Z' }, '-'],
    ['not for a referral that was accepted: that is another thing', { kind: 'ACCEPTED_REFERRAL' }, '-'],
  ])('%s', (_case, change, level) => {
    expect(sees(change)).toBe(level);
  });

  it('or an accepted referral relates a worker to what other agencies hold', () => {
    const linkWorker = aReader('link-worker');
    const allocations = [anAllocation(linkWorker, { kind: 'ACCEPTED_REFERRAL' })];
    expect(levelFor(linkWorker, {}, 'SUPPORT')).toBe('-');
    expect(levelFor(linkWorker, { allocations }, 'SUPPORT')).toBe('F');
  });
});

describe('consent', () => {
  const named = {
    agencies: ['council'],
    purposes: ['PUBLIC_SERVICE_DELIVERY'],
    dataClasses: ['HEALTH_ADMIN'],
  } as const;

  it.each<[string, Partial<ConsentFact>, string]>([
    ['opens the class it names', {}, 'F'],
    ['opens nothing once withdrawn', { withdrawnAt: '2026-11-01T00:00:00Z' }, '-'],
    ['opens nothing when it is marked as withdrawn without a day', { status: 'WITHDRAWN' }, '-'],
    ['opens nothing when it is marked as over', { status: 'EXPIRED' }, '-'],
    ['opens nothing once it has run out', { until: '2026-11-22T09:30:00Z' }, '-'],
    ['opens nothing before it begins', { from: '2026-11-23T00:00:00Z' }, '-'],
    ['opens nothing to another agency', { agencies: ['third-sector'] }, '-'],
    ['opens nothing for another purpose', { purposes: ['HOUSING'] }, '-'],
    ['opens no other class', { dataClasses: ['HEALTH_CLINICAL'] }, '-'],
  ])('%s', (_case, change, level) => {
    const consents = [aConsent({ ...named, ...change })];
    expect(levelFor(aReader('adviser'), { consents }, 'HEALTH_ADMIN')).toBe(level);
  });

  it('ends with the life of whoever gave it', () => {
    expect(levelFor(aReader('adviser'), { consents: [aConsent()], isDeceased: true }, 'HEALTH_ADMIN')).toBe('-');
  });
});

describe('broken glass', () => {
  const officer = aReader('police-officer', { purpose: 'EMERGENCY' });

  it('opens what policy lists for the role, and the decision says on which emergency it rests', () => {
    const decision = decideFor(officer, { breakGlass: [brokenGlass(officer)] });
    expect(decision.agencies.council?.classes.has('SOCIAL_CARE')).toBe(true);
    expect(decision.breakGlass).toBe('glass-1');
    expect(decision.rules).toContain('officer-breaks-the-glass');
    expect(decision.agencies.nhs).toBeNull();
  });

  it.each<[string, Parameters<typeof brokenGlass>[1]]>([
    ['another reader', { reader: 'reader-2' }],
    ['another purpose', { purpose: 'CRIME_PREVENTION' }],
    ['other classes', { dataClasses: ['HOUSING'] }],
    ['half an hour that is over', { until: '2026-11-22T09:29:00Z' }],
  ])('opens nothing for %s', (_case, change) => {
    const decision = decideFor(officer, { breakGlass: [brokenGlass(officer, change)] });
    expect([decision.breakGlass, decision.agencies.council]).toEqual([null, null]);
  });

  it('is not named where the decision stands without it', () => {
    const worker = aReader('social-worker');
    const glass = brokenGlass(worker, { dataClasses: ['HOUSING'] });
    expect(decideFor(worker, { breakGlass: [glass] }).breakGlass).toBeNull();
  });

  it('and consent together show a secret address to no role', () => {
    for (const role of ROLES) {
      const reader = aReader(role);
      const { classes, indicators, agencies } = decideFor(reader, {
        isLocationRestricted: true,
        isSynthetic: true,
        consents: [aConsent()],
        breakGlass: [brokenGlass(reader)],
        liveContacts: [aLiveContact()],
      });
      for (const part of [{ classes, indicators }, ...Object.values(agencies)]) {
        expect(part?.classes.has('LOCATION') || part?.indicators.has('LOCATION') || false).toBe(false);
      }
    }
  });
});

describe('a reader who is more to a citizen than a reader', () => {
  const looked = (
    kind: 'SELF' | 'FAMILY' | 'COLLEAGUE',
    reader: string | null = 'reader-1',
    agency: string | null = null,
  ) => decideFor(aReader('adviser'), { staff: [{ kind, reader, agency }], liveContacts: [aLiveContact()] });

  it('is shown of themself that they are there, and it is flagged', () => {
    const decision = looked('SELF');
    expect([...decision.classes].toSorted()).toEqual(['IDENTITY', 'LOCATION']);
    expect([...decision.indicators]).toEqual([]);
    expect(Object.values(decision.agencies)).toEqual([null, null, null, null]);
    expect(decision.flags).toEqual(['SELF']);
  });

  it('is flagged, and shown what anybody would be, where it is family or a colleague', () => {
    const stranger = looked('FAMILY', 'reader-2');
    expect(stranger.flags).toEqual([]);
    expect(looked('FAMILY')).toEqual({ ...stranger, flags: ['FAMILY'] });
    expect(looked('COLLEAGUE', null, 'council').flags).toEqual(['COLLEAGUE']);
    expect(looked('COLLEAGUE', null, 'nhs').flags).toEqual([]);
  });

  it('signs in as a citizen to see their own file', () => {
    const staff = [{ kind: 'SELF', reader: 'reader-1', agency: null }] as const;
    expect(levelFor(aReader('citizen'), { staff }, 'HEALTH_ADMIN')).toBe('F');
  });
});

describe('a citizen', () => {
  it('sees their own record and nobody else’s', () => {
    expect(levelFor(aReader('citizen'), {}, 'HEALTH_ADMIN')).toBe('F');
    expect(decideFor(aReader('citizen', { citizen: 'c-glen' })).classes.size).toBe(0);
  });

  it('under thirteen, or in the name of somebody who has died, sees none', () => {
    expect(decideFor(aReader('citizen'), { age: 12 }).classes.size).toBe(0);
    expect(decideFor(aReader('citizen'), { isDeceased: true }).classes.size).toBe(0);
  });
});

describe('a charity’s worker', () => {
  const worker = aReader('charity-worker');
  const over = [aRecord('third-sector', `${AGE_CONCERN}|K-9`, AGE_CONCERN, { hasOpenCase: false })];

  it('sees the own case, and who it is about, while it is open', () => {
    expect([levelFor(worker, {}, 'SUPPORT'), levelFor(worker, {}, 'IDENTITY')]).toEqual(['F', 'F']);
    expect([levelFor(worker, { records: over }, 'SUPPORT'), levelFor(worker, { records: over }, 'IDENTITY')]).toEqual([
      '-',
      '-',
    ]);
  });

  it.each(['GB-CHC-9999002', null])('of %s sees no other charity’s', (organization) => {
    expect(levelFor(aReader('charity-worker', { organization }), {}, 'SUPPORT')).toBe('-');
  });
});

describe('a referral to the safeguarding hub', () => {
  const hub = aReader('mash', { purpose: 'SAFEGUARDING_CHILD' });
  const anHourOn = '2026-11-22T10:30:00Z';
  const threeDaysAgo = '2026-11-19T09:30:00Z';

  it.each<[string, Parameters<typeof referrals>[0], string]>([
    ['opens while it waits to be taken up', { from: '2026-11-19T09:30:01Z', acceptedAt: null }, 'F'],
    ['is shut after three days without', { from: threeDaysAgo, acceptedAt: null }, '-'],
    ['opens for longer once it is taken up', { from: threeDaysAgo }, 'F'],
    ['is not taken up before it is', { from: threeDaysAgo, acceptedAt: anHourOn }, '-'],
    ['opens nothing before it is made', { from: anHourOn, acceptedAt: null }, '-'],
    ['opens nothing once it is closed', { until: '2026-11-22T09:30:00Z' }, '-'],
    ['opens nothing for the other purpose', { purpose: 'SAFEGUARDING_ADULT' }, '-'],
    ['opens nothing when its day cannot be read', { from: 'soon' }, '-'],
  ])('%s', (_what, change, level) => {
    const ties = { ...NO_TIES, referrals: referrals(change) };
    expect(levelFor(hub, { ties }, 'CHILD_SAFEGUARDING')).toBe(level);
    expect(levelFor(hub, { ties }, 'IDENTITY')).toBe(level);
  });

  it('opens nothing to any other role', () => {
    const ties = { ...NO_TIES, referrals: referrals() };
    for (const role of ROLES.filter((one) => one !== 'mash')) {
      const reader = aReader(role);
      const classesOf = (facts: Partial<CitizenFacts>) => [...decideFor(reader, facts).classes];
      expect([role, classesOf({ ties })]).toEqual([role, classesOf({})]);
    }
  });
});

describe('the grants of a decision', () => {
  it("name only the agency's own keys and the classes it holds", () => {
    const decision = decideFor(aReader('mash'), { ties: { ...NO_TIES, referrals: referrals() } });
    expect(decision.agencies.police?.keys).toEqual(['x-fictonshire:N1']);
    expect(decision.agencies.nhs?.keys).toEqual(['9990000018']);
    for (const agency of AGENCIES) {
      const { casework, supporting } = CLASSES_OF_AGENCY[agency];
      const named = [...(decision.agencies[agency]?.classes ?? []), ...(decision.agencies[agency]?.indicators ?? [])];
      expect(named.filter((one) => !casework.includes(one) && !supporting.includes(one))).toEqual([]);
    }
  });

  it('bring nothing but warnings where a warning is all that opens', () => {
    const { council, police } = decideFor(aReader('charity-worker')).agencies;
    for (const agency of [council, police]) {
      expect([...(agency?.classes ?? []), ...(agency?.indicators ?? [])]).toEqual(['STAFF_SAFETY']);
    }
  });

  it('bring who and where somebody is as soon as other casework opens, masked or full', () => {
    expect([...(decideFor(aReader('adviser')).agencies.council?.classes ?? [])]).toEqual(
      expect.arrayContaining(['IDENTITY', 'LOCATION']),
    );
    const officer = decideFor(aReader('police-officer'), { liveContacts: [aLiveContact()] });
    expect(officer.agencies.council?.classes.has('IDENTITY')).toBe(true);
    const consents = [aConsent({ dataClasses: ['HOUSING'] })];
    expect(decideFor(aReader('charity-worker'), { consents }).agencies.council?.classes.has('IDENTITY')).toBe(true);
  });

  it('name a confidential record to nobody who may not see casework in full', () => {
    const secret = aRecord('third-sector', `${REFUGE_ADVISERS}|X-1`, REFUGE_ADVISERS, { isConfidential: true });
    const told = (reader: Reader, records = [secret]) => {
      const { agencies, tellsConfidential } = decideFor(reader, { records, liveContacts: [aLiveContact()] });
      return { keys: agencies['third-sector']?.keys, tellsConfidential };
    };
    const seen = { keys: [secret.key], tellsConfidential: true };
    expect(told(aReader('adviser'))).toEqual({ keys: [], tellsConfidential: false });
    expect(told(aReader('dpo'))).toEqual({ keys: undefined, tellsConfidential: false });
    expect(told(aReader('link-worker'))).toEqual(seen);
    expect(told(aReader('charity-worker', { organization: REFUGE_ADVISERS }))).toEqual(seen);
    const other = [secret, aRecord('third-sector', `${AGE_CONCERN}|K-9`, AGE_CONCERN)];
    expect(told(aReader('charity-worker'), other)).toEqual({ keys: [`${AGE_CONCERN}|K-9`], tellsConfidential: false });
  });

  it('are null for an agency whose casework the reader may not see, record or none', () => {
    for (const records of [factsAbout().records, []]) {
      expect(decideFor(aReader('adviser'), { records }).agencies.nhs).toBeNull();
      expect(Object.values(decideFor(aReader('analyst'), { records }).agencies)).toEqual([null, null, null, null]);
    }
  });

  it("show a charity's worker that charity's records only", () => {
    const records = [...factsAbout().records, aRecord('third-sector', `${REFUGE_ADVISERS}|X-1`, REFUGE_ADVISERS)];
    const liveContacts = [aLiveContact()];
    const keysFor = (reader: Reader) => decideFor(reader, { records, liveContacts }).agencies['third-sector']?.keys;
    expect(keysFor(aReader('charity-worker'))).toEqual([`${AGE_CONCERN}|K-9`]);
    expect(keysFor(aReader('link-worker'))).toHaveLength(2);
  });

  it('are accepted by their own agency, for this reader and citizen, and by no other; and name the decision', () => {
    // One entry for each of AGENCIES.
    const secrets = Object.fromEntries(
      AGENCIES.map((agency, at) => [agency, { kid: agency, secret: Buffer.alloc(32, at + 1) }]),
    ) as Record<AgencyName, { kid: string; secret: Buffer }>;
    const reader = aReader('mash');
    const now = asking(reader).now;
    const ties = { ...NO_TIES, referrals: referrals() };
    const decision = { ...decideFor(reader, { ties }), id: 'decision-1', citizenId: ADA };
    for (const agency of AGENCIES) {
      const grant = issueGrant({ agency, reader, decision, now }, secrets);
      if (grant === null) throw new Error('A hub may ask every agency about whom it was referred.');
      for (const other of AGENCIES) {
        const expected = { agency: other, citizenId: ADA, reader: reader.subject, purpose: reader.purpose, now };
        const statement = verifyGrant(grant, [secrets[other]], expected);
        expect(statement?.decision).toBe(other === agency ? 'decision-1' : undefined);
      }
    }
  });
});

describe('what the ledger is told', () => {
  it('names the rules that permitted, and the agreement', () => {
    const { rules, agreement, isConfidential } = decideFor(aReader('adviser'), { consents: [aConsent()] });
    expect(rules).toEqual([
      'adviser-reads-accounts',
      'adviser-with-consent',
      'council-reads-housing',
      'desk-compares-an-identifier',
      'desk-finds-a-citizen',
      'desk-is-warned-in-short',
      'desk-sees-that-care-is-involved',
    ]);
    expect([agreement, isConfidential]).toEqual(['front-door', false]);
  });

  it.each([
    ['the police', aReader('police-officer', { purpose: 'EMERGENCY' }), true],
    ['a safeguarding hub', aReader('mash'), true],
    ['a social worker who safeguards', aReader('social-worker', { purpose: 'SAFEGUARDING_ADULT' }), true],
    ['a social worker who cares', aReader('social-worker', { purpose: 'DIRECT_CARE' }), false],
  ])(
    'keeps from the citizen, until it is released, that they were looked at by %s: %#',
    (_who, reader, isConfidential) => {
      expect(decideFor(reader).isConfidential).toBe(isConfidential);
    },
  );
});
