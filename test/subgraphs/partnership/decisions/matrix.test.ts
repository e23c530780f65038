/** The whole matrix, 13 roles by 20 classes by every purpose, in both directions: what the policies decide is what the officer's table says. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Ground } from '../../../../schema/access-cell.ts';
import { ceilingOf, MATRIX, PURPOSES_OF_ROLE } from '../../../../schema/access-matrix.ts';
import { AGENCIES, DATA_CLASSES, PURPOSES, ROLES } from '../../../../schema/wire.ts';
import type { DataClass, Purpose, Role } from '../../../../schema/wire.ts';
import type { Reader } from '../../../../schema/reader.ts';
import type { Ties } from '../../../../subgraphs/partnership/decisions/tie-facts.ts';
import {
  aCase,
  aConsent,
  ADA,
  aLimit,
  aLiveContact,
  anAllocation,
  aReader,
  aRecord,
  aRelease,
  aSeat,
  asking,
  aStanding,
  aVoice,
  brokenGlass,
  decide,
  factsAbout,
  levelOf,
  NO_TIES,
  referrals,
} from './a-case.ts';

/** Who holds what, written by hand, and not from the code: an agency's own case opens these of it and no others. */
const HELD: Readonly<Record<string, readonly DataClass[]>> = {
  council: [
    ...(['FINANCE', 'HOUSING', 'SOCIAL_CARE', 'ADULT_SAFEGUARDING', 'CHILD_SAFEGUARDING', 'STAFF_SAFETY'] as const),
    ...(['IDENTITY', 'IDENTIFIER', 'LOCATION', 'EQUALITY'] as const),
  ],
  police: ['STAFF_SAFETY', 'VICTIM', 'VULNERABILITY', 'CRIMINAL', 'IDENTITY', 'IDENTIFIER', 'LOCATION'],
  nhs: [
    ...(['HEALTH_ADMIN', 'HEALTH_CARE_PLAN', 'HEALTH_CLINICAL'] as const),
    ...(['IDENTITY', 'IDENTIFIER', 'LOCATION', 'EQUALITY', 'RIGHTS'] as const),
  ],
  'third-sector': ['SUPPORT', 'IDENTITY', 'LOCATION', 'EQUALITY'],
};

/** What is so between a reader and a citizen. Absent: it is not so. */
interface Situation {
  readonly noAgreement?: boolean;
  readonly tokenForAnother?: boolean;
  readonly liveContact?: boolean;
  readonly allocated?: boolean;
  readonly referred?: boolean;
  readonly otherForce?: boolean;
  readonly helpIsOver?: boolean;
  readonly consented?: boolean;
  readonly glassBroken?: boolean;
  readonly themself?: boolean;
  readonly secret?: boolean;
  /** Ten years old; twelve; fifteen; and of age when nothing is said. */
  readonly youngChild?: boolean;
  readonly child?: boolean;
  readonly teenager?: boolean;
  readonly dead?: boolean;
  /** The citizen who reads is not this one, but stands for them. */
  readonly parent?: boolean;
  readonly representative?: boolean;
  readonly shutOut?: boolean;
  readonly agreedByChild?: boolean;
  readonly released?: boolean;
  readonly atConference?: boolean;
  readonly inEnquiry?: boolean;
  /** Referred to the safeguarding hub, which has taken it up. */
  readonly atHub?: boolean;
  readonly invented?: boolean;
}

const SITUATIONS: readonly Situation[] = [
  {},
  { liveContact: true },
  { allocated: true },
  { referred: true },
  { consented: true },
  { glassBroken: true },
  { invented: true },
  { otherForce: true, helpIsOver: true },
  { otherForce: true, liveContact: true },
  { liveContact: true, themself: true },
  { liveContact: true, consented: true, glassBroken: true, secret: true, invented: true },
  { liveContact: true, consented: true, child: true },
  { liveContact: true, consented: true, allocated: true, dead: true },
  { youngChild: true },
  { teenager: true },
  { parent: true, youngChild: true },
  { parent: true, youngChild: true, shutOut: true },
  { parent: true, child: true },
  { parent: true, teenager: true, agreedByChild: true },
  { parent: true, teenager: true, agreedByChild: true, shutOut: true },
  { parent: true, agreedByChild: true },
  { representative: true, released: true },
  { representative: true, dead: true },
  { representative: true, dead: true, released: true },
  { dead: true, released: true },
  { released: true },
  { atConference: true },
  { inEnquiry: true },
  { atHub: true },
  { atHub: true, secret: true },
  { atHub: true, noAgreement: true },
  { atHub: true, tokenForAnother: true },
  { parent: true, youngChild: true, atHub: true },
  { liveContact: true, consented: true, allocated: true, glassBroken: true, invented: true, noAgreement: true },
  { liveContact: true, consented: true, allocated: true, glassBroken: true, invented: true, tokenForAnother: true },
];
/** Everything that opens, at once. */
const ALL: Situation = {
  liveContact: true,
  allocated: true,
  referred: true,
  consented: true,
  glassBroken: true,
  invented: true,
  released: true,
  atConference: true,
  inEnquiry: true,
  atHub: true,
};
/** Whoever stands for another reads more of them than everything else opens. */
const OPENING: readonly Situation[] = [
  ALL,
  { parent: true, youngChild: true },
  { representative: true, dead: true, released: true },
];

/** What the table says, read as an officer would. */
function oracle(role: Role, purpose: Purpose, dataClass: DataClass, so: Situation): 'F' | 'M' | '-' {
  if (!PURPOSES_OF_ROLE[role].includes(purpose) || so.noAgreement || so.tokenForAnother) return '-';
  if (so.secret && dataClass === 'LOCATION') return '-';
  if (so.themself && role !== 'citizen' && dataClass !== 'IDENTITY' && dataClass !== 'LOCATION') return '-';
  const age = ageOf(so);
  const isCitizen = role === 'citizen';
  const isParent = isCitizen && so.parent === true && age < 18;
  const isRepresentative = isCitizen && so.representative === true && so.dead === true;
  const isThemself = isCitizen && !so.parent && !so.representative;
  if (isCitizen && !isThemself && !isParent && !isRepresentative) return '-';
  if (isThemself && (age < 13 || so.dead)) return '-';
  if (isParent && (so.shutOut || so.secret || so.atConference || so.inEnquiry || so.atHub)) return '-';
  if (isCitizen && so.dead && !isRepresentative) return '-';
  const { agency } = aReader(role);
  const isBeforeReader = so.liveContact === true && !so.dead;
  const isOwnAgencys = (HELD[agency]?.includes(dataClass) ?? false) && !(agency === 'police' && so.otherForce);
  const holds: Readonly<Record<Ground, boolean>> = {
    RELATIONSHIP: isBeforeReader || Boolean(so.allocated) || Boolean(so.referred) || isOwnAgencys,
    FINDING: true,
    OVERSIGHT: true,
    REFERRAL: so.atHub === true,
    CONSENT: so.consented === true && !so.dead,
    OWN_RECORD: isThemself,
    PARENT: isParent && (age < 11 || so.agreedByChild === true),
    REPRESENTATIVE: isRepresentative,
    RELEASED: isThemself && so.released === true,
    RELEASED_TO_REPRESENTATIVE: isRepresentative && so.released === true,
    SEATED: so.atConference === true,
    ENQUIRY: so.inEnquiry === true,
    OWN_CASE: role === 'charity-worker' && (!so.helpIsOver || so.referred === true),
    OWN_FORCE: role === 'police-officer' && !so.otherForce,
    LIVE_CONTACT: isBeforeReader,
    ALLOCATED: so.allocated === true,
    INVENTED: so.invented === true,
    BREAK_GLASS: so.glassBroken === true,
  };
  const open = MATRIX[dataClass][role].clauses.filter(
    ({ ground, purposes }) => holds[ground] && (purposes === null || purposes.includes(purpose)),
  );
  if (open.length === 0) return '-';
  return open.some(({ level }) => level === 'FULL') ? 'F' : 'M';
}

function ageOf({ youngChild, child, teenager }: Situation): number {
  return youngChild ? 10 : child ? 12 : teenager ? 15 : 40;
}

/** One reader holds every seat and every standing that the situation has, so that roles alone can tell them apart. */
function tiesOf(reader: Reader, so: Situation): Ties {
  const marac = aCase('MARAC');
  const enquiry = aCase('SECTION_47', { part: 'ADULT_OF_CONCERN' });
  const cases = [...(so.atConference ? [marac] : []), ...(so.inEnquiry ? [enquiry] : [])];
  const recipient = reader.citizenId ?? ADA;
  return {
    ...NO_TIES,
    standings: [
      ...(so.parent ? [aStanding(SOMEBODY)] : []),
      ...(so.representative ? [aStanding(SOMEBODY, { kind: 'PERSONAL_REPRESENTATIVE' })] : []),
    ],
    limits: so.shutOut ? [aLimit()] : [],
    voices: so.agreedByChild ? [aVoice(SOMEBODY)] : [],
    cases,
    seats: cases.map((one) => aSeat(reader, one)),
    referrals: so.atHub ? referrals() : [],
    releases: so.released
      ? AGENCIES.flatMap((agency) => DATA_CLASSES.map((dataClass) => aRelease(agency, dataClass, { recipient })))
      : [],
  };
}

const SOMEBODY = 'c-somebody';

function theCase(role: Role, purpose: Purpose, so: Situation) {
  const self = role !== 'citizen' ? null : so.parent || so.representative ? SOMEBODY : ADA;
  const reader = aReader(role, { purpose, citizen: so.tokenForAnother ? 'c-glen' : self });
  const force = so.otherForce ? 'x-elsewhere' : 'x-fictonshire';
  const facts = factsAbout({
    records: [
      aRecord('council', 'C-1'),
      aRecord('police', `${force}:N1`, force),
      aRecord('nhs', '9990000018'),
      aRecord('third-sector', 'GB-CHC-9999001|K-9', 'GB-CHC-9999001', { hasOpenCase: !so.helpIsOver }),
    ],
    isSynthetic: so.invented === true,
    age: ageOf(so),
    ties: tiesOf(reader, so),
    isDeceased: so.dead === true,
    isLocationRestricted: so.secret === true,
    liveContacts: so.liveContact ? [aLiveContact()] : [],
    consents: so.consented ? [aConsent()] : [],
    breakGlass: so.glassBroken ? [brokenGlass(reader)] : [],
    staff: so.themself ? [{ kind: 'SELF', reader: reader.subject, agency: null }] : [],
    allocations: [
      ...(so.allocated ? [anAllocation(reader)] : []),
      ...(so.referred ? [anAllocation(reader, { kind: 'ACCEPTED_REFERRAL' })] : []),
    ],
  });
  return { asker: asking(reader, so.noAgreement ? { agreement: null } : {}), facts };
}

const cells = DATA_CLASSES.flatMap((dataClass) => ROLES.map((role) => ({ dataClass, role })));

describe('the matrix', () => {
  it.each(cells)('$role, $dataClass: is decided as the table says, for every purpose and situation', (cell) => {
    const { role, dataClass } = cell;
    const compared = PURPOSES.flatMap((purpose) =>
      (PURPOSES_OF_ROLE[role].includes(purpose) ? [...SITUATIONS, ...OPENING] : OPENING).map((so) => {
        const { asker, facts } = theCase(role, purpose, so);
        return { purpose, so, is: levelOf(asker, facts, dataClass), says: oracle(role, purpose, dataClass, so) };
      }),
    );
    expect(compared.filter(({ is, says }) => is !== says)).toEqual([]);
  });

  it('opens every cell that has a clause, to somebody: else it would be a promise that nothing keeps', () => {
    const never = cells.filter(({ role, dataClass }) => {
      const clauses = MATRIX[dataClass][role].clauses;
      return (
        clauses.length > 0 &&
        PURPOSES_OF_ROLE[role].every((purpose) =>
          OPENING.every((so) => {
            const { asker, facts } = theCase(role, purpose, so);
            return levelOf(asker, facts, dataClass) === '-';
          }),
        )
      );
    });
    expect(never).toEqual([]);
  });
});

describe('any decision, whatever is so', () => {
  const flags = [
    ...Object.keys(ALL),
    'noAgreement',
    'tokenForAnother',
    'otherForce',
    'helpIsOver',
    'themself',
    'secret',
    'youngChild',
    'child',
    'teenager',
    'dead',
    'parent',
    'representative',
    'shutOut',
    'agreedByChild',
  ];
  const anySituation = fc
    .subarray(flags)
    .map((names): Situation => Object.fromEntries(names.map((name) => [name, true])));
  const anyPurpose = fc
    .constantFrom(...ROLES)
    .chain((role) => fc.record({ role: fc.constant(role), purpose: fc.constantFrom(...PURPOSES_OF_ROLE[role]) }));

  it('is what the table says, for any mixture of situations', () => {
    fc.assert(
      fc.property(anyPurpose, anySituation, ({ role, purpose }, so) => {
        const { asker, facts } = theCase(role, purpose, so);
        for (const dataClass of DATA_CLASSES) {
          expect([dataClass, levelOf(asker, facts, dataClass)]).toEqual([
            dataClass,
            oracle(role, purpose, dataClass, so),
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is forbidden where anything forbids, whatever else permits', () => {
    const bound = fc.constantFrom('noAgreement', 'tokenForAnother');
    fc.assert(
      fc.property(anyPurpose, bound, fc.subarray(Object.keys(ALL)), ({ role, purpose }, forbids, permits) => {
        const so: Situation = Object.fromEntries([forbids, ...permits].map((name) => [name, true]));
        const { asker, facts } = theCase(role, purpose, so);
        const { classes, indicators, agencies, rules } = decide(asker, facts);
        expect([...classes, ...indicators, ...rules]).toEqual([]);
        expect(Object.values(agencies)).toEqual([null, null, null, null]);
      }),
      { numRuns: 60 },
    );
  });

  it('stays under the ceiling that the gateway withholds by', () => {
    fc.assert(
      fc.property(anyPurpose, anySituation, ({ role, purpose }, so) => {
        const { asker, facts } = theCase(role, purpose, so);
        const { full, masked } = ceilingOf(role, purpose);
        const decision = decide(asker, facts);
        for (const part of [decision, ...Object.values(decision.agencies).filter((agency) => agency !== null)]) {
          for (const one of part.classes) expect([one, full.has(one)]).toEqual([one, true]);
          for (const one of part.indicators) expect([one, full.has(one) || masked.has(one)]).toEqual([one, true]);
          for (const one of part.classes) expect(part.indicators.has(one)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows nobody but the police, the safeguarding hub and an enquiry that somebody is a suspect', () => {
    for (const role of ROLES.filter((one) => one !== 'police-officer' && one !== 'mash')) {
      for (const purpose of PURPOSES_OF_ROLE[role]) {
        const isEnquiry = role === 'social-worker' && purpose === 'SAFEGUARDING_CHILD';
        for (const so of OPENING) {
          const { asker, facts } = theCase(role, purpose, so);
          expect([role, levelOf(asker, facts, 'CRIMINAL')]).toEqual([role, isEnquiry && so.inEnquiry ? 'M' : '-']);
        }
      }
    }
  });
});
