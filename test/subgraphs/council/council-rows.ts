/** Writes people into a test's council store: one about whom everything is known, or one with only a record. */

import type { Kysely } from 'kysely';

import type { CouncilTables } from '../../../subgraphs/council/adapters/sql/tables.ts';

type Db = Kysely<CouncilTables>;
type Values<Table extends keyof CouncilTables> = Omit<CouncilTables[Table], 'synthetic' | 'tenant'>;

export const WARD = 'E05999001';
export const OTHER_WARD = 'E05999002';
export const AUTHORITY = 'E06999001';

/** What the council publishes, and the one service that people ask for here. */
export async function addOpenData(db: Db): Promise<void> {
  await db
    .insertInto('area')
    .values([
      { gss: AUTHORITY, parentGss: null },
      { gss: WARD, parentGss: AUTHORITY },
      { gss: OTHER_WARD, parentGss: AUTHORITY },
    ])
    .execute();
  await db
    .insertInto('spendLine')
    .values({
      gssCode: WARD,
      theme: 'Health',
      amount: '1250.50',
      year: '2026-27',
      fundingStream: 'Public Health Grant',
      isPrevention: true,
    })
    .execute();
  await db
    .insertInto('serviceRequestType')
    .values([service('BIN', 0, 'Bins and cleaning'), service('LIGHT', 1, 'Streets and parking')])
    .execute();
  await db
    .insertInto('serviceRequestAttribute')
    .values({
      serviceCode: 'BIN',
      code: 'WHICH',
      position: 0,
      description: 'Which bin?',
      isAnswerExpected: true,
      isRequired: true,
      datatype: 'SINGLE_VALUE_LIST',
      datatypeDescription: 'Choose one',
      valueCodes: ['FOOD', 'REFUSE'],
      valueNames: ['Food', 'Refuse'],
    })
    .execute();
}

export async function addPerson(db: Db, id: string, changes: Partial<Values<'person'>> = {}): Promise<void> {
  await insert(db, 'person', {
    id,
    title: 'Mx',
    givenNames: ['Test'],
    familyName: id,
    birthDate: '1980-02-29',
    phone: '01632 960001',
    email: 'test@example.com',
    nino: 'QQ123456C',
    nhsNumber: null,
    upn: null,
    lpiKey: null,
    updatedAt: '2026-10-01T10:00:00Z',
    ...changes,
  });
}

export async function addRequest(
  db: Db,
  personId: string,
  reference: string,
  changes: Partial<Values<'serviceRequest'>> = {},
): Promise<void> {
  await insert(db, 'serviceRequest', {
    personId,
    reference,
    serviceCode: 'BIN',
    status: 'OPEN',
    statusNotes: 'Passed to the team',
    description: 'Not emptied',
    teamResponsible: 'Waste',
    serviceNotice: 'Three days',
    channel: 'PHONE',
    requestedAt: '2026-11-01T10:00:00Z',
    updatedAt: '2026-11-02T10:00:00Z',
    expectedAt: '2026-11-04T10:00:00Z',
    place: 'Outside',
    uprn: '999900000001',
    postcode: 'FX1 1AA',
    wardGss: WARD,
    latitude: '54.800000',
    longitude: '1.500000',
    ...changes,
  });
}

export async function addContact(
  db: Db,
  personId: string,
  id: string,
  changes: Partial<Values<'contact'>> = {},
): Promise<void> {
  const contact = { at: '2026-11-19T10:30:00Z', kind: 'VISIT', subject: 'falls', dataClass: 'HOUSING' } as const;
  await insert(db, 'contact', { personId, id, ...contact, ...changes });
}

/** Everything that the contract offers about a person has something behind it here. */
export async function addWholePerson(db: Db, id: string): Promise<void> {
  const lpiKey = `LPI-${id}`;
  const starts = { startsOn: '2026-01-02', endsOn: '2026-02-03' };
  await insert(db, 'address', {
    lpiKey,
    uprn: '999900000012',
    parentUprn: '999900000900',
    usrn: '99999900',
    saon: 'Flat 1',
    paon: '8',
    street: 'Harbour Street',
    locality: 'Northgate',
    town: 'Fictonport',
    postcode: 'FX1 1AA',
    logicalStatus: 1,
    wardGss: WARD,
    usageCode: 'RD06',
    easting: 624000,
    northing: 550000,
  });
  await addPerson(db, id, { lpiKey, nhsNumber: '9990000018', upn: 'A999000100001' });
  await insert(db, 'personReference', { personId: id, system: 'CRM', reference: `FS-${id}` });
  await addRequest(db, id, `REQ-${id}`);
  await addContact(db, id, `CON-${id}`);
  await insert(db, 'cautionaryAlert', {
    personId: id,
    reference: `CA-${id}`,
    kind: 'VA',
    advice: 'Visit in pairs',
    reason: 'Shouted',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    reviewDue: '2026-12-01',
    isDisclosedToCitizen: true,
    approvedBy: 'Head of Housing',
  });
  await insert(db, 'councilTaxAccount', {
    accountReference: `CT-${id}`,
    checkCharacter: 'B',
    balance: '-12.40',
    overdue: '0.00',
    paymentMethod: 'DIRECT_DEBIT',
    band: 'A',
    discounts: ['SINGLE'],
    lpiKey,
    forwardingLpiKey: lpiKey,
  });
  await insert(db, 'councilTaxLiability', {
    personId: id,
    accountReference: `CT-${id}`,
    liableFrom: '2020-04-01',
    liableTo: '2026-04-01',
  });
  await insert(db, 'benefitClaim', {
    personId: id,
    reference: `HB-${id}`,
    checkCharacter: '7',
    kind: 'HOUSING_BENEFIT',
    status: 'IN_PAYMENT',
    weeklyAmount: '41.10',
    ...starts,
    lastPaidOn: '2026-02-01',
    landlord: 'Fictonshire Council',
    householdMembers: 1,
  });
  await insert(db, 'tenancy', {
    personId: id,
    reference: `TEN-${id}`,
    tenureType: 'SECURE',
    ...starts,
    rentBalance: '10.00',
    weeklyRent: '96.40',
    housingOfficer: 'J. Okoro',
    noticeServedOn: '2026-01-20',
    lpiKey,
  });
  await insert(db, 'homelessnessCase', {
    personId: id,
    reference: `HC-${id}`,
    duty: 'RELIEF',
    openedOn: '2026-05-01',
    closedOn: '2026-06-01',
    reason: 'FAMILY',
    priorityNeeds: ['PHYSICAL'],
    isInTemporaryAccommodation: true,
    caseOfficer: 'S. Aldous',
  });
  await addWholeCare(db, id);
}

async function addWholeCare(db: Db, id: string): Promise<void> {
  const starts = { startsOn: '2026-01-02', endsOn: '2026-02-03' };
  const allocated = { isOpen: true, openedOn: '2026-01-02', allocatedTeam: 'Team', allocatedWorker: 'A. Worker' };
  await insert(db, 'adultCareCase', { personId: id, ...allocated, primarySupportReason: 'physical-access' });
  await insert(db, 'careEvent', {
    personId: id,
    reference: `CLD-${id}`,
    kind: 'SERVICE',
    description: 'Help',
    ...starts,
    routeOfAccess: 'community',
    serviceType: 'home-support',
    deliveryMechanism: 'managed',
    provider: 'Tideway',
    weeklyCost: '148.50',
    reviewReason: 'planned',
    outcome: 'ended',
  });
  await insert(db, 'blueBadge', {
    personId: id,
    badgeNumber: `BB-${id}`,
    issuedOn: '2025-01-01',
    expiresOn: '2027-12-31',
    eligibility: 'WALKING',
  });
  await insert(db, 'safeguardingEnquiry', {
    personId: id,
    reference: `SAC-${id}`,
    kind: 'SECTION_42',
    stage: 'CONCLUDED',
    startedOn: '2026-03-01',
    concludedOn: '2026-04-01',
    risks: ['neglect'],
    riskSource: 'known',
    riskOutcome: 'REDUCED',
  });
  await insert(db, 'childCareCase', { personId: id, ...allocated, childReference: `CH-${id}`, isLookedAfter: false });
  await insert(db, 'childProtectionPlan', {
    personId: id,
    reference: `CPP-${id}`,
    ...starts,
    initialCategory: 'NEG',
    latestCategory: 'EMO',
    previousPlans: 0,
    reviewedOn: ['2026-06-01', '2026-03-29'],
  });
  await insert(db, 'childReferral', {
    personId: id,
    reference: `CIN-${id}`,
    referredOn: '2026-01-01',
    source: '6',
    primaryNeed: 'N1',
    isNoFurtherAction: false,
    closedOn: '2026-09-01',
    closureReason: 'RC8',
  });
  const referral = { referralReference: `CIN-${id}`, startedOn: '2026-01-03' };
  await insert(db, 'childAssessment', {
    ...referral,
    reference: `CFA-${id}`,
    authorisedOn: '2026-02-01',
    factors: ['3B'],
    isChildSeen: true,
  });
  await insert(db, 'section47Enquiry', {
    ...referral,
    reference: `S47-${id}`,
    conferenceDue: '2026-01-24',
    conferenceOn: '2026-01-20',
    isConferenceNotRequired: false,
  });
  await insert(db, 'earlyHelpEpisode', {
    personId: id,
    reference: `EH-${id}`,
    ...starts,
    reason: 'wellbeing',
    endReason: 'stepped-up',
    leadOrganisation: 'Family Hub',
  });
}

/** The tenant and the mark of a synthetic record are the store's defaults. */
export async function insert<Table extends keyof CouncilTables>(
  db: Db,
  table: Table,
  values: Values<Table>,
): Promise<void> {
  // Kysely cannot follow the columns of a table that is not known yet; `values` was checked against it above.
  await db
    .insertInto(table as 'area')
    .values(values as unknown as Values<'area'>)
    .execute();
}

function service(serviceCode: string, position: number, groupName: string): Values<'serviceRequestType'> {
  return {
    serviceCode,
    position,
    name: serviceCode,
    description: 'A service',
    groupName,
    keywords: ['word'],
    response: 'REALTIME',
    lgslId: 57,
  };
}
