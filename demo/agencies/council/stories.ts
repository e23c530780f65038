/** Tells the council's part of each persona's story, so that every demo and test can rely on it. */

import type { PersonaName } from '../../place/model.ts';
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
import type { ServiceName } from './service-list.ts';

const CHILDRENS_TEAM = 'Castle Children’s Team';

/** What the council has filed, beside the records and the council tax accounts. Those not named have nothing more. */
export const STORIES: Partial<Record<PersonaName, (file: CouncilFile) => void>> = {
  'ada-marlow': tellAda,
  'ravi-nair': (file) => {
    reference(file, 'Revenues');
    addRequest(file, closed('tax', 20, 'Moved house', 'WEB'));
  },
  'priya-nair': (file) => reference(file, 'Revenues'),
  'kayleigh-stone': tellKayleigh,
  'tomasz-lis': tellTomasz,
  'ngozi-okafor': (file) => {
    reference(file, 'CRM');
    addContact(file, -9, '15:30', { kind: 'VISIT', subject: 'family', dataClass: 'CHILD_SAFEGUARDING' });
  },
  'chidi-okafor': tellChidi,
  'adaeze-okafor': tellAdaeze,
  'glen-rudd': tellGlen,
  'sarah-holt': (file) => {
    reference(file, 'CRM');
    addRequest(file, closed('bin', 63, 'Garden waste left', 'WEB'));
  },
  'danny-crowe': tellDanny,
  'helen-brandt': (file) => {
    reference(file, 'CRM');
    addRequest(file, closed('permit', 140, 'New permit after a change of car', 'WEB'));
  },
};

function tellAda(file: CouncilFile): void {
  const { place } = file;
  reference(file, 'CRM');
  addTenancy(file, 4130, {
    tenureType: 'SECURE',
    rentBalance: '0.00',
    weeklyRent: '96.40',
    housingOfficer: 'J. Okoro',
    noticeServedOn: null,
  });
  file.file('adultCareCase', {
    isOpen: true,
    openedOn: place.date(-140),
    allocatedTeam: 'Harbour Older Adults',
    allocatedWorker: 'M. Lindqvist',
    primarySupportReason: 'physical-access',
  });
  addCareEvent(file, 152, 12, {
    kind: 'REQUEST',
    description: 'Daughter-in-law asked for help after a fall on the stairs',
    routeOfAccess: 'community',
    outcome: 'assessment',
  });
  addCareEvent(file, 140, 12, { kind: 'ASSESSMENT', description: 'Needs assessment at home', outcome: 'services' });
  addCareEvent(file, 120, null, {
    kind: 'SERVICE',
    description: 'Help with washing and dressing, mornings',
    serviceType: 'home-support',
    deliveryMechanism: 'managed',
    provider: 'Tideway Homecare',
    weeklyCost: '148.50',
  });
  addCareEvent(file, 118, 30, {
    kind: 'SERVICE',
    description: 'Grab rails and a bath board',
    serviceType: 'equipment',
    deliveryMechanism: 'commissioned',
    outcome: 'ended',
  });
  file.file('blueBadge', {
    badgeNumber: file.reference('BB'),
    issuedOn: place.date(-300),
    expiresOn: place.date(795),
    eligibility: 'WALKING',
  });
  addRequest(file, open('repair', 4, 6, 'Handrail on the stairs is broken', 'PHONE'));
  addRequest(file, closed('bin', 95, 'Recycling not collected', 'PHONE'));
  // Housing came to look at the flat and care is to come too, in the week in which the NHS and a charity came.
  addContact(file, -3, '10:30', { kind: 'ASSESSMENT', subject: 'falls', dataClass: 'HOUSING' });
  addContact(file, 5, '14:00', { kind: 'VISIT', subject: 'falls', dataClass: 'SOCIAL_CARE' });
  addContact(file, -41, '11:15', { kind: 'REVIEW', subject: 'care', dataClass: 'SOCIAL_CARE' });
}

/** No address of hers is anywhere in this file, nor the name of a landlord that would give one away. */
function tellKayleigh(file: CouncilFile): void {
  reference(file, 'Housing');
  file.file('homelessnessCase', {
    reference: file.reference('HC'),
    duty: 'MAIN',
    openedOn: file.place.date(-38),
    closedOn: null,
    reason: 'DOMESTIC_ABUSE',
    priorityNeeds: ['DOMESTIC_ABUSE'],
    isInTemporaryAccommodation: true,
    caseOfficer: 'S. Aldous',
  });
  addBenefit(file, 36, { kind: 'HOUSING_BENEFIT', status: 'IN_PAYMENT', weeklyAmount: '212.00', landlord: null });
  addContact(file, -2, '09:45', { kind: 'CALL', subject: 'housing', dataClass: 'HOUSING' });
}

function tellTomasz(file: CouncilFile): void {
  reference(file, 'Revenues');
  addTenancy(file, 1280, {
    tenureType: 'SECURE',
    rentBalance: '612.40',
    weeklyRent: '102.75',
    housingOfficer: 'P. Sandhu',
    noticeServedOn: file.place.date(-20),
  });
  addBenefit(file, 25, {
    kind: 'UNIVERSAL_CREDIT_HOUSING',
    status: 'PENDING',
    weeklyAmount: null,
    landlord: 'Fictonshire Council',
  });
  addBenefit(file, 22, { kind: 'COUNCIL_TAX_REDUCTION', status: 'PENDING', weeklyAmount: null, landlord: null });
  addBenefit(file, 700, {
    kind: 'HOUSING_BENEFIT',
    status: 'ENDED',
    weeklyAmount: '41.10',
    landlord: 'Fictonshire Council',
  });
  addRequest(file, open('tax', 12, 3, 'Asked for instalments to be spread', 'DESK'));
  addContact(file, -6, '13:20', { kind: 'CALL', subject: 'money', dataClass: 'FINANCE' });
  addContact(file, 4, '10:00', { kind: 'APPOINTMENT', subject: 'money', dataClass: 'HOUSING' });
}

function tellChidi(file: CouncilFile): void {
  childCase(file, 'T. Brannigan');
  file.file('earlyHelpEpisode', {
    reference: file.reference('EH'),
    startsOn: file.place.date(-420),
    endsOn: file.place.date(-201),
    reason: 'wellbeing',
    endReason: 'stepped-up',
    leadOrganisation: 'Castle Family Hub',
  });
  const referral = addReferral(file, 138, {
    source: '6',
    primaryNeed: 'N1',
    factors: ['3B', '4B'],
    closed: null,
  });
  addSection47(file, referral, 136, 122);
  addProtectionPlan(file, 122, { initialCategory: 'NEG', latestCategory: 'NEG', previousPlans: 0 });
  addContact(file, -5, '16:00', { kind: 'VISIT', subject: 'family', dataClass: 'CHILD_SAFEGUARDING' });
  addContact(file, 12, '10:00', { kind: 'REVIEW', subject: 'family', dataClass: 'CHILD_SAFEGUARDING' });
}

function tellAdaeze(file: CouncilFile): void {
  childCase(file, 'T. Brannigan');
  addReferral(file, 138, { source: '6', primaryNeed: 'N5', factors: ['3B'], closed: null });
  addContact(file, -5, '16:40', { kind: 'VISIT', subject: 'family', dataClass: 'CHILD_SAFEGUARDING' });
}

function tellGlen(file: CouncilFile): void {
  const { place } = file;
  reference(file, 'CRM');
  addTenancy(file, 2400, {
    tenureType: 'SECURE',
    rentBalance: '38.20',
    weeklyRent: '91.05',
    housingOfficer: 'P. Sandhu',
    noticeServedOn: null,
  });
  file.file('cautionaryAlert', {
    reference: file.reference('CA'),
    kind: 'VA',
    advice: 'Visit in pairs',
    reason: 'Shouted at and followed a housing officer to her car',
    validFrom: place.date(-210),
    validTo: place.date(155),
    reviewDue: place.date(60),
    isDisclosedToCitizen: true,
    approvedBy: 'Head of Housing Management',
  });
  const calls: readonly (readonly [ServiceName, string])[] = [
    ['asb', 'Shouting in the stairwell'],
    ['noise', 'Loud music most nights'],
    ['asb', 'Motorbikes on the green'],
    ['flytip', 'Mattress and bags by the garages'],
    ['noise', 'Dog barking all day'],
    ['asb', 'Group drinking outside the shop'],
    ['bin', 'Bin not emptied, the rest of the street was'],
    ['asb', 'Shouting in the stairwell'],
    ['noise', 'Loud music most nights'],
    ['graffiti', 'Paint on the underpass'],
    ['asb', 'Shouting in the stairwell'],
    ['repair', 'Front door does not lock'],
  ];
  const stillOpen = 4;
  for (const [nth, [service, said]] of calls.entries()) {
    const daysAgo = 2 + nth * 17;
    addRequest(
      file,
      nth < stillOpen ? open(service, daysAgo, 8 - nth, said, 'PHONE') : closed(service, daysAgo, said, 'PHONE'),
    );
  }
  addContact(file, -19, '09:30', { kind: 'VISIT', subject: 'safety', dataClass: 'HOUSING' });
}

function tellDanny(file: CouncilFile): void {
  const { place } = file;
  reference(file, 'Housing');
  const rough = { reason: 'ROUGH_SLEEPING', priorityNeeds: [], isInTemporaryAccommodation: false } as const;
  file.file('homelessnessCase', {
    reference: file.reference('HC'),
    duty: 'RELIEF',
    openedOn: place.date(-16),
    closedOn: null,
    caseOfficer: 'S. Aldous',
    ...rough,
  });
  file.file('homelessnessCase', {
    reference: file.reference('HC'),
    duty: 'PREVENTION',
    openedOn: place.date(-300),
    closedOn: place.date(-244),
    caseOfficer: 'S. Aldous',
    ...rough,
    reason: 'END_OF_AST',
  });
  addContact(file, -4, '07:30', { kind: 'VISIT', subject: 'housing', dataClass: 'HOUSING' });
}

function childCase(file: CouncilFile, allocatedWorker: string): void {
  file.file('childCareCase', {
    childReference: file.reference('LAC'),
    isOpen: true,
    openedOn: file.place.date(-138),
    isLookedAfter: false,
    allocatedTeam: CHILDRENS_TEAM,
    allocatedWorker,
  });
}

function reference(file: CouncilFile, system: 'CRM' | 'Revenues' | 'Housing'): void {
  file.file('personReference', {
    system,
    reference: file.reference(system === 'CRM' ? 'FS-Case' : system.slice(0, 3)),
  });
}

type Channel = Parameters<typeof addRequest>[1]['channel'];

function open(service: ServiceName, daysAgo: number, dueInDays: number, said: string, channel: Channel) {
  return { service, daysAgo, time: '09:20', said, dueInDays, channel };
}

function closed(service: ServiceName, daysAgo: number, said: string, channel: Channel) {
  return { service, daysAgo, time: '11:05', said, dueInDays: null, channel };
}
