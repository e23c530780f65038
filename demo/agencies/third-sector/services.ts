/** Makes the services of Fictonshire, as an Open Referral UK feed would publish them, and those that none may publish. */

import type { CaseworkCharity } from '../../place/charities.ts';
import type { Chance, Place, TableRow } from '../../place/model.ts';
import { CASEWORK_OFFERS, HELPLINE_OFFER, NEEDS, NEEDS_LIST, OFFERS, REFUGE_OFFER } from './offers.ts';
import type { Offer } from './offers.ts';
import { CASEWORK, organizationsOf } from './organizations.ts';
import type { DirectoryOrganization } from './organizations.ts';
import { venuesOf } from './venues.ts';
import type { Venue } from './venues.ts';

const RATES = {
  services: 600,
  stale: 0.25,
  neverAssured: 0.04,
  wholePlace: 0.4,
  secondVenue: 0.12,
  acceptsReferrals: 0.55,
  hasWaitTime: 0.6,
  otherLanguage: 0.15,
  active: 0.88,
  temporarilyClosed: 0.04,
} as const;

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The service that a referral to this charity names; the same in every place of one seed. */
export function caseworkServiceId(charity: CaseworkCharity, place: Place): string {
  return serviceId(CASEWORK.indexOf(charity), place);
}

export function* taxonomyRows(): Iterable<TableRow> {
  for (const [id, name, parent] of NEEDS) {
    yield {
      table: 'taxonomy_term',
      values: { id, name, taxonomy: NEEDS_LIST, code: id, term_uri: `${NEEDS_LIST}/${id}`, parent_id: parent },
    };
  }
}

export function* serviceRows(place: Place): Iterable<TableRow> {
  const venues = venuesOf(place);
  const organizations = organizationsOf(place);
  for (let index = 0; index < RATES.services; index += 1) yield* oneService(index, organizations, venues, place);
}

function* oneService(
  index: number,
  organizations: readonly DirectoryOrganization[],
  venues: readonly Venue[],
  place: Place,
): Iterable<TableRow> {
  const chance = place.chance('third-sector', 'service', index, 'details');
  const id = serviceId(index, place);
  const { offer, organization, isConfidential, venue } = plan(index, organizations, venues, chance);
  const ward = place.wards.find(({ gss }) => gss === venue.address.wardGss);
  const isCasework = index < CASEWORK.length + 2;
  yield {
    table: 'service',
    values: {
      id,
      organization_id: organization.id,
      name: isCasework || offer.isRemote ? offer.name : `${offer.name}, ${ward?.name ?? place.name}`,
      ...stateOf(isCasework, chance),
      description: offer.description,
      accepts_referrals: isCasework || chance.happens(RATES.acceptsReferrals),
      wait_time: chance.happens(RATES.hasWaitTime) ? `about ${chance.integer(1, 12)} weeks` : null,
      application_process: chance.pick(['Ring us.', 'Come along, no need to book.', 'Ask somebody to refer you.']),
      eligibility: offer.minimumAge === null ? 'Anybody.' : `People of ${offer.minimumAge} or older.`,
      minimum_age: offer.minimumAge,
      maximum_age: offer.maximumAge,
      fees: offer.price === null ? 'Free' : `£${offer.price} a time`,
      languages: chance.happens(RATES.otherLanguage) ? ['en', chance.pick(['pl', 'ro', 'pa', 'ur', 'bn'])] : ['en'],
      url: `https://charity${index}.example.org/help`,
      email: `service${index}@example.org`,
      accreditations: null,
      assured_date: assuredOn(isCasework, chance, place),
      assurer_email: `directory@example.org`,
      last_modified: place.dateTime(-chance.integer(1, 400), '09:30'),
      is_confidential: isConfidential,
    },
  };
  const days = offer.opensAt === '00:00' ? DAYS : [...new Set([chance.pick(DAYS.slice(0, 5)), chance.pick(DAYS)])];
  if (offer.isRemote) {
    yield scheduleRow({ id, service: id, venue: null, offer, days, how: 'by phone' });
  } else {
    const at = chance.happens(RATES.secondVenue) && !isCasework ? [venue, chance.pick(venues.slice(3))] : [venue];
    for (const [order, each] of [...new Set(at)].entries()) {
      const atId = `${id}-${order}`;
      yield { table: 'service_at_location', values: { id: atId, service_id: id, location_id: each.id } };
      yield scheduleRow({ id: atId, service: id, venue: atId, offer, days, how: 'in person' });
    }
  }
  const isWholePlace = isCasework || offer.isRemote || chance.happens(RATES.wholePlace);
  yield {
    table: 'service_area',
    values: {
      id,
      service_id: id,
      name: isWholePlace ? place.name : (ward?.name ?? null),
      gss_code: isWholePlace ? place.localAuthorityGss : venue.address.wardGss,
      extent_type: isWholePlace ? 'UTLA' : 'WD',
      within_gss: isWholePlace ? null : place.localAuthorityGss,
    },
  };
  yield {
    table: 'cost_option',
    values: {
      id,
      service_id: id,
      option: 'standard',
      amount: offer.price ?? '0.00',
      amount_description: offer.price === null ? 'free' : 'for each session',
      valid_from: null,
      valid_to: null,
    },
  };
  yield {
    table: 'service_contact',
    values: {
      id,
      service_id: id,
      name: null,
      title: 'Office',
      // Numbers that Ofcom keeps for drama: nobody has them.
      phone: offer.opensAt === '00:00' ? '0808 157 0001' : `01632 960${String(index % 1000).padStart(3, '0')}`,
      email: `service${index}@example.org`,
    },
  };
  for (const need of offer.needs) {
    yield { table: 'service_taxonomy_term', values: { service_id: id, taxonomy_term_id: need } };
  }
}

/** Which offer, whose and where. The first eight are the casework charities', then the refuge and the helpline. */
function plan(
  index: number,
  organizations: readonly DirectoryOrganization[],
  venues: readonly Venue[],
  chance: Chance,
) {
  const [refuge, , , ...open] = venues;
  const victims = organizations[CASEWORK.indexOf('domesticAbuse')];
  const charity = CASEWORK[index];
  const own = organizations[index];
  if (refuge === undefined || victims === undefined) throw new RangeError('The place has no venue.');
  if (charity !== undefined && own !== undefined) {
    const isConfidential = charity === 'domesticAbuse';
    const venue = isConfidential ? refuge : chance.pick(open);
    return { offer: CASEWORK_OFFERS[charity] as Offer, organization: own, isConfidential, venue };
  }
  if (index === CASEWORK.length)
    return { offer: REFUGE_OFFER, organization: victims, isConfidential: true, venue: refuge };
  // Public, but answered from a confidential place: it is found by its words and never by its place.
  if (index === CASEWORK.length + 1) {
    return { offer: HELPLINE_OFFER, organization: victims, isConfidential: false, venue: refuge };
  }
  const others = organizations.slice(CASEWORK.length);
  return {
    offer: chance.pick(OFFERS),
    organization: chance.pick(others),
    isConfidential: false,
    venue: chance.pick(open),
  };
}

function stateOf(isCasework: boolean, chance: Chance) {
  const at = isCasework ? 0 : chance.next();
  const status =
    at < RATES.active
      ? 'ACTIVE'
      : at < RATES.active + RATES.temporarilyClosed
        ? 'TEMPORARILY_CLOSED'
        : chance.pick(['INACTIVE', 'DEFUNCT']);
  return { status, alert: status === 'TEMPORARILY_CLOSED' ? 'Closed until the roof is mended.' : null };
}

function assuredOn(isCasework: boolean, chance: Chance, place: Place): string | null {
  if (!isCasework && chance.happens(RATES.stale)) {
    return chance.happens(RATES.neverAssured / RATES.stale) ? null : place.date(-chance.integer(190, 900));
  }
  return place.date(-chance.integer(3, 170));
}

function serviceId(index: number, place: Place): string {
  return place.chance('third-sector', 'service', index).uuid();
}

function scheduleRow(from: {
  readonly id: string;
  readonly service: string;
  readonly venue: string | null;
  readonly offer: Offer;
  readonly days: readonly string[];
  readonly how: string;
}): TableRow {
  return {
    table: 'schedule',
    values: {
      id: from.id,
      service_id: from.service,
      service_at_location_id: from.venue,
      freq: 'WEEKLY',
      interval: 1,
      byday: from.days,
      bymonthday: [],
      opens_at: from.offer.opensAt,
      closes_at: from.offer.closesAt,
      valid_from: null,
      valid_to: null,
      description: null,
      attending_type: from.how,
    },
  };
}
