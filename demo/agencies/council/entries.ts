/** Writes the entries that stories and chance both need into a council file: requests, contacts, tenancies, care. */

import type { CouncilFile, Values } from './file.ts';
import { SERVICES } from './service-list.ts';
import type { Service, ServiceName } from './service-list.ts';
import { homeKey } from './household.ts';

export interface RequestDetails {
  readonly service: ServiceName;
  readonly daysAgo: number;
  readonly time: string;
  readonly said: string;
  /** Null: closed. */
  readonly dueInDays: number | null;
  readonly channel: Values<'serviceRequest'>['channel'];
  /** The record that it is filed under; a person may have two. */
  readonly key?: string;
  readonly notes?: string;
}

export function addRequest(file: CouncilFile, details: RequestDetails): void {
  const { person, place } = file;
  const { service, daysAgo, time, said, dueInDays, channel, key = file.key } = details;
  const { code, team, days }: Service = SERVICES[service];
  const isOpen = dueInDays !== null;
  const home = person.home;
  const closedAgo = Math.max(0, daysAgo - Math.ceil(days * 0.7));
  file.add('serviceRequest', {
    personId: key,
    reference: file.reference('FX-REQ'),
    serviceCode: code,
    status: isOpen ? 'OPEN' : 'CLOSED',
    statusNotes: details.notes ?? (isOpen ? 'Passed to the team' : 'Done'),
    description: said,
    teamResponsible: team,
    serviceNotice: `We try to do this within ${days} days.`,
    channel,
    requestedAt: place.dateTime(-daysAgo, time),
    updatedAt: isOpen ? place.dateTime(-daysAgo, time) : place.dateTime(-closedAgo, '16:20'),
    expectedAt: dueInDays === null ? null : place.dateTime(dueInDays, '17:00'),
    place: home === null ? null : `${home.paon} ${home.street}`,
    uprn: service === 'repair' || service === 'tax' ? (home?.uprn ?? null) : null,
    postcode: home?.postcode ?? null,
    wardGss: home?.wardGss ?? null,
    latitude: home === null ? null : home.latitude.toFixed(6),
    longitude: home === null ? null : home.longitude.toFixed(6),
  });
}

export function addContact(
  file: CouncilFile,
  inDays: number,
  time: string,
  contact: Pick<Values<'contact'>, 'kind' | 'subject' | 'dataClass'>,
): void {
  file.file('contact', { id: file.reference('CON'), at: file.place.dateTime(inDays, time), ...contact });
}

type TenancyDetails = Pick<
  Values<'tenancy'>,
  'tenureType' | 'rentBalance' | 'weeklyRent' | 'housingOfficer' | 'noticeServedOn'
>;

/** A tenancy of the household's home. */
export function addTenancy(file: CouncilFile, startedDaysAgo: number, details: TenancyDetails): void {
  const { person, place } = file;
  if (person.household === null) return;
  file.file('tenancy', {
    reference: file.reference('TEN'),
    startsOn: place.date(-startedDaysAgo),
    endsOn: null,
    lpiKey: homeKey(person.household.index),
    ...details,
  });
  file.file('personReference', { system: 'Housing', reference: file.reference('HSG') });
}

type CareDetails = Partial<Omit<Values<'careEvent'>, 'personId' | 'reference' | 'startsOn' | 'endsOn'>> &
  Pick<Values<'careEvent'>, 'kind' | 'description'>;

export function addCareEvent(
  file: CouncilFile,
  daysAgo: number,
  lastedDays: number | null,
  details: CareDetails,
): void {
  const end = lastedDays === null ? null : Math.min(0, lastedDays - daysAgo);
  file.file('careEvent', {
    reference: file.reference('CLD'),
    startsOn: file.place.date(-daysAgo),
    endsOn: end === null ? null : file.place.date(end),
    routeOfAccess: null,
    serviceType: null,
    deliveryMechanism: null,
    provider: null,
    weeklyCost: null,
    reviewReason: null,
    outcome: null,
    ...details,
  });
}

export function addBenefit(
  file: CouncilFile,
  startedDaysAgo: number,
  details: Pick<Values<'benefitClaim'>, 'kind' | 'status' | 'weeklyAmount' | 'landlord'>,
): void {
  const { person, place } = file;
  const isPaid = details.status === 'IN_PAYMENT';
  file.file('benefitClaim', {
    reference: file.reference('HB'),
    checkCharacter: String((person.index * 3 + 1) % 10),
    startsOn: place.date(-startedDaysAgo),
    endsOn: details.status === 'ENDED' ? place.date(-Math.floor(startedDaysAgo / 3)) : null,
    lastPaidOn: isPaid ? place.date(-(person.index % 7)) : null,
    householdMembers: person.household?.memberIndexes.length ?? 1,
    ...details,
  });
}

type ReferralDetails = Pick<Values<'childReferral'>, 'source' | 'primaryNeed'> & {
  readonly factors: readonly string[] | null;
  readonly closed: { readonly daysAgo: number; readonly reason: string } | null;
};

/** A referral of a child, with its assessment where one followed. Gives the referral's reference. */
export function addReferral(file: CouncilFile, daysAgo: number, details: ReferralDetails): string {
  const { place } = file;
  const { source, primaryNeed, factors, closed } = details;
  const reference = file.reference('CIN');
  file.file('childReferral', {
    reference,
    referredOn: place.date(-daysAgo),
    source,
    primaryNeed,
    isNoFurtherAction: factors === null,
    closedOn: closed === null ? null : place.date(-closed.daysAgo),
    closureReason: closed?.reason ?? null,
  });
  if (factors !== null) {
    const authorised = daysAgo - 33;
    file.add('childAssessment', {
      reference: file.reference('CFA'),
      referralReference: reference,
      startedOn: place.date(-(daysAgo - 2)),
      authorisedOn: authorised < 0 ? null : place.date(-authorised),
      factors,
      isChildSeen: true,
    });
  }
  return reference;
}

/** An enquiry under section 47, with the conference that it led to; null where none was needed. */
export function addSection47(
  file: CouncilFile,
  referral: string,
  daysAgo: number,
  conferenceDaysAgo: number | null,
): void {
  const { place } = file;
  file.add('section47Enquiry', {
    reference: file.reference('S47'),
    referralReference: referral,
    startedOn: place.date(-daysAgo),
    // Fifteen working days (Working Together to Safeguard Children).
    conferenceDue: place.date(21 - daysAgo),
    conferenceOn: conferenceDaysAgo === null ? null : place.date(-conferenceDaysAgo),
    isConferenceNotRequired: conferenceDaysAgo === null,
  });
}

type PlanDetails = Pick<Values<'childProtectionPlan'>, 'initialCategory' | 'latestCategory' | 'previousPlans'>;

export function addProtectionPlan(file: CouncilFile, daysAgo: number, details: PlanDetails): void {
  const { place } = file;
  const reviews = [daysAgo - 85, daysAgo - 255].filter((ago) => ago > 0).map((ago) => place.date(-ago));
  file.file('childProtectionPlan', {
    reference: file.reference('CPP'),
    startsOn: place.date(-daysAgo),
    endsOn: null,
    reviewedOn: reviews,
    ...details,
  });
}
