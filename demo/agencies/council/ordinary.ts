/** Gives people without a story the dealings with a council that a place like Fictonshire has, in the published proportions. */

import type { Chance, Person } from '../../place/model.ts';
import {
  addBenefit,
  addCareEvent,
  addContact,
  addProtectionPlan,
  addReferral,
  addRequest,
  addSection47,
  addTenancy,
} from './entries.ts';
import type { CouncilFile } from './file.ts';
import { SERVICES } from './service-list.ts';
import type { ServiceName } from './service-list.ts';

/** Chances by how much contact with services somebody has (`Person.need` 0, 1, 2), of those whom the council knows. */
const RATES = {
  /** Requests in two years, on average. */
  requests: [0.2, 0.7, 2.6],
  requestOpenWithinDays: 24,
  rentArrears: 0.22,
  /** Of council tenants; of everybody else. */
  tenantOnBenefit: 0.46,
  otherOnBenefit: [0.02, 0.12, 0.3],
  homelessness: [0.002, 0.015, 0.12],
  /** Long-term care: about 1.5% of adults, 5% of those over 65. Requests are three times as many again. */
  careAdult: [0.001, 0.008, 0.14],
  careOlder: [0.012, 0.06, 0.5],
  careRequestOnly: [0.012, 0.06, 0.3],
  /** Of those in care. */
  safeguarding: 0.1,
  blueBadgeOlder: 0.1,
  blueBadgeAdult: 0.015,
  alert: [0.0005, 0.006, 0.05],
  /** Children in need 330 per 10,000, protection plans 42, looked after 70, early help 250. */
  childInNeed: [0.005, 0.1, 0.5],
  section47: 0.3,
  protectionPlan: 0.12,
  lookedAfter: 0.2,
  earlyHelp: [0.02, 0.1, 0.25],
  /** A contact within two months, for each piece of work that is open. */
  contact: 0.3,
  reference: 0.45,
} as const;

const ADULT = 18;
const OLDER = 65;
const DAYS_KEPT = 730;
/** So that nobody runs out of references. */
const MOST_REQUESTS = 30;

const OFFICERS = ['J. Okoro', 'P. Sandhu', 'L. Whitcombe', 'D. Farrow'];
const WORKERS = ['M. Lindqvist', 'A. Penrose', 'K. Osei', 'F. Haddad', 'T. Brannigan'];
const CARE_TEAMS = ['Harbour Older Adults', 'Castle Adults', 'Saltby Adults', 'Learning Disability Team'];
const CHILD_TEAMS = ['Castle Children’s Team', 'Saltby Children’s Team', 'Thornwick Children’s Team'];
const PROVIDERS = ['Tideway Homecare', 'Lantern Care', 'Marram House', 'Weaver Day Centre'];
const LONG_SERVICES = ['home-support', 'direct-payment', 'day-care', 'residential', 'nursing'];
const SERVICE_NAMES = Object.keys(SERVICES) as readonly ServiceName[]; // the keys of a constant

export function tellOrdinary(file: CouncilFile, keys: readonly string[]): void {
  const { person, place } = file;
  const chance = place.chance('council', person.index);
  if (chance.happens(RATES.reference)) {
    file.file('personReference', { system: 'CRM', reference: file.reference('FS-Case') });
  }
  // Of the dead the council keeps who they were, and a tax account that it may not have closed.
  if (person.deathDate !== null) return;
  if (person.age < ADULT) {
    tellChild(file, chance);
    return;
  }
  tellHome(file, chance);
  tellRequests(file, keys, chance);
  tellCare(file, chance);
  if (chance.happens(RATES.alert[person.need])) tellAlert(file, chance);
}

function tellHome(file: CouncilFile, chance: Chance): void {
  const { person, place } = file;
  const isTenant =
    person.householdRole === 'HEAD' && person.home?.tenure === 'SOCIAL_RENT' && person.deathDate === null;
  const weeklyRent = 84 + chance.integer(0, 4200) / 100;
  if (isTenant) {
    const owes = chance.happens(RATES.rentArrears);
    const owed = owes ? weeklyRent * (0.5 + 8 * chance.next()) : -chance.integer(0, 60);
    addTenancy(file, person.movedOn === null ? chance.integer(1900, 7000) : daysSince(person, place.now), {
      tenureType: chance.pick(['SECURE', 'SECURE', 'SECURE', 'FLEXIBLE', 'INTRODUCTORY']),
      rentBalance: owed.toFixed(2),
      weeklyRent: weeklyRent.toFixed(2),
      housingOfficer: chance.pick(OFFICERS),
      noticeServedOn: owes && chance.happens(0.2) ? place.date(-chance.integer(5, 90)) : null,
    });
    if (chance.happens(RATES.contact)) {
      addContact(file, -chance.integer(1, 60), '10:15', { kind: 'VISIT', subject: 'housing', dataClass: 'HOUSING' });
    }
  }
  if (chance.happens(isTenant ? RATES.tenantOnBenefit : RATES.otherOnBenefit[person.need])) {
    const isRent = isTenant && chance.happens(0.6);
    addBenefit(file, chance.integer(20, 1400), {
      kind: isRent ? 'HOUSING_BENEFIT' : chance.pick(['COUNCIL_TAX_REDUCTION', 'UNIVERSAL_CREDIT_HOUSING']),
      status: chance.pick(['IN_PAYMENT', 'IN_PAYMENT', 'IN_PAYMENT', 'SUSPENDED', 'ENDED']),
      weeklyAmount: (isRent ? weeklyRent * 0.8 : 8 + chance.integer(0, 2200) / 100).toFixed(2),
      landlord: isRent ? 'Fictonshire Council' : null,
    });
  }
  if (chance.happens(RATES.homelessness[person.need])) tellHomelessness(file, chance);
}

function tellHomelessness(file: CouncilFile, chance: Chance): void {
  const { place } = file;
  const daysAgo = chance.integer(3, DAYS_KEPT);
  const isOpen = daysAgo < 120;
  file.file('homelessnessCase', {
    reference: file.reference('HC'),
    duty: chance.pick(['PREVENTION', 'PREVENTION', 'RELIEF', 'RELIEF', 'MAIN']),
    openedOn: place.date(-daysAgo),
    closedOn: isOpen ? null : place.date(-(daysAgo - chance.integer(30, 110))),
    reason: chance.pick(['END_OF_AST', 'FAMILY', 'RELATIONSHIP', 'ARREARS', 'DOMESTIC_ABUSE', 'INSTITUTION']),
    priorityNeeds: chance.happens(0.6) ? [chance.pick(['CHILDREN', 'PHYSICAL', 'MENTAL', 'PREGNANT', 'OLD_AGE'])] : [],
    isInTemporaryAccommodation: isOpen && chance.happens(0.4),
    caseOfficer: isOpen ? chance.pick(['S. Aldous', 'R. Kettle']) : null,
  });
  if (isOpen && chance.happens(RATES.contact)) {
    addContact(file, -chance.integer(0, 40), '09:45', { kind: 'CALL', subject: 'housing', dataClass: 'HOUSING' });
  }
}

function tellRequests(file: CouncilFile, keys: readonly string[], chance: Chance): void {
  // As many as an average of that size brings: a die thrown again for as long as it falls well.
  const average = RATES.requests[file.person.need];
  for (let made = 0; made < MOST_REQUESTS && chance.happens(average / (1 + average)); made += 1) {
    const service = chance.pick(SERVICE_NAMES);
    const { said, days } = SERVICES[service];
    const daysAgo = Math.floor(DAYS_KEPT * chance.next() ** 1.5);
    const isOpen = daysAgo < RATES.requestOpenWithinDays && daysAgo < days;
    addRequest(file, {
      service,
      daysAgo,
      time: `${String(chance.integer(8, 17)).padStart(2, '0')}:${String(chance.integer(0, 59)).padStart(2, '0')}`,
      said: chance.pick<string>(said),
      dueInDays: isOpen ? days - daysAgo : null,
      channel: chance.pick(['WEB', 'WEB', 'PHONE', 'PHONE', 'DESK', 'PARTNER']),
      key: chance.pick(keys),
    });
  }
}

function tellCare(file: CouncilFile, chance: Chance): void {
  const { person, place } = file;
  const isOlder = person.age >= OLDER;
  if (chance.happens(isOlder ? RATES.blueBadgeOlder : RATES.blueBadgeAdult)) {
    const issuedAgo = chance.integer(10, 1300);
    file.file('blueBadge', {
      badgeNumber: file.reference('BB'),
      issuedOn: place.date(-issuedAgo),
      expiresOn: place.date(1095 - issuedAgo),
      eligibility: chance.pick(['PIP', 'WALKING', 'WALKING', 'HIDDEN']),
    });
  }
  const isInCare = chance.happens((isOlder ? RATES.careOlder : RATES.careAdult)[person.need]);
  if (!isInCare && !chance.happens(RATES.careRequestOnly[person.need])) return;

  const reason = isOlder
    ? chance.pick(['physical-access', 'physical-care', 'memory', 'sensory-hearing', 'sensory-visual'])
    : chance.pick(['learning', 'mental', 'physical-access', 'social-substance', 'social-isolation']);
  const began = chance.integer(60, DAYS_KEPT);
  file.file('adultCareCase', {
    isOpen: isInCare,
    openedOn: place.date(-began),
    allocatedTeam: chance.pick(CARE_TEAMS),
    allocatedWorker: isInCare && chance.happens(0.7) ? chance.pick(WORKERS) : null,
    primarySupportReason: reason,
  });
  addCareEvent(file, began, chance.integer(2, 14), {
    kind: 'REQUEST',
    description: 'Asked for support',
    routeOfAccess: chance.pick(['community', 'community', 'discharge', 'diversion', 'transition', 'self-funder']),
    outcome: isInCare ? 'assessment' : chance.pick(['signposted', 'no-needs']),
  });
  if (isInCare) tellLongTermCare(file, began, chance);
}

function tellLongTermCare(file: CouncilFile, began: number, chance: Chance): void {
  const { place } = file;
  addCareEvent(file, began - 14, 12, { kind: 'ASSESSMENT', description: 'Needs assessment', outcome: 'services' });
  const serviceType = chance.pick(LONG_SERVICES);
  addCareEvent(file, began - 28, null, {
    kind: 'SERVICE',
    description: 'Long-term support',
    serviceType,
    deliveryMechanism: serviceType === 'direct-payment' ? 'direct-payment' : chance.pick(['managed', 'commissioned']),
    provider: serviceType === 'direct-payment' ? null : chance.pick(PROVIDERS),
    weeklyCost: (serviceType === 'residential' || serviceType === 'nursing'
      ? 780 + chance.integer(0, 420)
      : 90 + chance.integer(0, 320)
    ).toFixed(2),
  });
  if (began > 365) {
    addCareEvent(file, began - 365, 1, {
      kind: 'REVIEW',
      description: 'Yearly review',
      reviewReason: 'planned',
      outcome: chance.pick(['no-change', 'increased']),
    });
  }
  if (chance.happens(RATES.contact)) {
    addContact(file, chance.integer(-45, 20), '14:00', { kind: 'VISIT', subject: 'care', dataClass: 'SOCIAL_CARE' });
  }
  if (!chance.happens(RATES.safeguarding)) return;
  const daysAgo = chance.integer(5, 500);
  const isConcluded = daysAgo > 60;
  file.file('safeguardingEnquiry', {
    reference: file.reference('SAC'),
    kind: chance.pick(['SECTION_42', 'SECTION_42', 'OTHER']),
    stage: isConcluded ? 'CONCLUDED' : 'ENQUIRY',
    startedOn: place.date(-daysAgo),
    concludedOn: isConcluded ? place.date(-(daysAgo - 50)) : null,
    risks: [chance.pick(['neglect', 'self-neglect', 'financial', 'physical', 'psychological', 'domestic'])],
    riskSource: chance.pick(['provider', 'known', 'known', 'unknown']),
    riskOutcome: isConcluded ? chance.pick(['REMAINED', 'REDUCED', 'REMOVED']) : null,
  });
}

function tellChild(file: CouncilFile, chance: Chance): void {
  const { person, place } = file;
  const isInNeed = chance.happens(RATES.childInNeed[person.need]);
  const hasEarlyHelp = chance.happens(RATES.earlyHelp[person.need]);
  if (!isInNeed && !hasEarlyHelp) return;

  const daysAgo = chance.integer(40, DAYS_KEPT);
  file.file('childCareCase', {
    childReference: file.reference('LAC'),
    isOpen: isInNeed || daysAgo < 200,
    openedOn: place.date(-daysAgo),
    isLookedAfter: isInNeed && chance.happens(RATES.lookedAfter),
    allocatedTeam: chance.pick(CHILD_TEAMS),
    allocatedWorker: isInNeed ? chance.pick(WORKERS) : null,
  });
  if (hasEarlyHelp) {
    file.file('earlyHelpEpisode', {
      reference: file.reference('EH'),
      startsOn: place.date(-daysAgo - 180),
      endsOn: isInNeed || daysAgo >= 200 ? place.date(-daysAgo) : null,
      reason: chance.pick(['parenting', 'attendance', 'money', 'wellbeing', 'conflict']),
      endReason: isInNeed ? 'stepped-up' : daysAgo >= 200 ? chance.pick(['met', 'met', 'declined']) : null,
      leadOrganisation: chance.pick(['Castle Family Hub', 'Saltby Primary School', 'Thornwick Health Visiting']),
    });
  }
  if (!isInNeed) return;
  const referral = addReferral(file, daysAgo, {
    source: chance.pick(['6', '6', '2A', '3A', '3B', '1A', '4', '9']),
    primaryNeed: chance.pick(['N1', 'N1', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6']),
    factors: [chance.pick(['3B', '4B', '1B', '2B', '7A', '21'])],
    closed: null,
  });
  if (!chance.happens(RATES.section47)) return;
  const hasPlan = chance.happens(RATES.protectionPlan / RATES.section47);
  addSection47(file, referral, daysAgo - 3, hasPlan ? daysAgo - 20 : null);
  if (hasPlan) {
    const category = chance.pick(['NEG', 'NEG', 'EMO', 'EMO', 'PHY', 'SAB']);
    const previousPlans = chance.happens(0.2) ? 1 : 0;
    addProtectionPlan(file, daysAgo - 20, { initialCategory: category, latestCategory: category, previousPlans });
  }
}

function tellAlert(file: CouncilFile, chance: Chance): void {
  const { place } = file;
  const daysAgo = chance.integer(10, 500);
  file.file('cautionaryAlert', {
    reference: file.reference('CA'),
    kind: chance.pick(['VA', 'VA', 'PA', 'DA']),
    advice: chance.pick(['Visit in pairs', 'Meet at the office', 'Ring before you come: dog']),
    reason: null,
    validFrom: place.date(-daysAgo),
    validTo: place.date(365 - daysAgo),
    reviewDue: place.date(180 - daysAgo),
    isDisclosedToCitizen: chance.happens(0.7),
    approvedBy: 'Head of Customer Services',
  });
}

function daysSince({ movedOn }: Person, now: Date): number {
  return movedOn === null ? 0 : Math.max(1, Math.round((now.getTime() - Date.parse(movedOn)) / 86_400_000));
}
