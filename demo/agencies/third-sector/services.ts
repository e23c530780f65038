/** Makes the services of Fictonshire, as an Open Referral UK feed would publish them, and those that none may publish. */

import type { CaseworkCharity } from '../../place/charities.ts';
import type { Chance, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { NEEDS, NEEDS_LIST } from './needs.ts';
import { CASEWORK_OFFERS, HELPLINE_OFFER, OFFERS, REFUGE_OFFER } from './offers.ts';
import type { Offer } from './offers.ts';
import { areaRow, contactRow, costRow, scheduleRow } from './service-details.ts';
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
  accredited: 0.2,
  active: 0.88,
  temporarilyClosed: 0.04,
} as const;

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
  const isAnsweredAtRefuge = venue.isConfidential && offer.isByPhone;
  yield {
    table: 'service',
    values: {
      id,
      organization_id: organization.id,
      name: isCasework || offer.isByPhone ? offer.name : `${offer.name}, ${ward?.name ?? place.name}`,
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
      accreditations: chance.happens(RATES.accredited) ? 'Quality mark for community groups' : null,
      assured_date: assuredOn(isCasework, chance, place),
      assurer_email: `directory@example.org`,
      last_modified: place.dateTime(-chance.integer(1, 400), '09:30'),
      is_confidential: isConfidential,
    },
  };
  if (offer.isByPhone) yield scheduleRow({ id, service: id, venue: null, offer, chance, place });
  if (!offer.isByPhone || isAnsweredAtRefuge) {
    const isElsewhereToo = !isCasework && chance.happens(RATES.secondVenue);
    const at = isElsewhereToo ? new Set([venue, chance.pick(venues.filter((each) => !each.isConfidential))]) : [venue];
    for (const [order, each] of [...at].entries()) {
      const atId = `${id}-${order}`;
      yield { table: 'service_at_location', values: { id: atId, service_id: id, location_id: each.id } };
      const hours = isAnsweredAtRefuge ? { ...offer, opensAt: '00:00', closesAt: '24:00', isByPhone: false } : offer;
      yield scheduleRow({ id: atId, service: id, venue: atId, offer: hours, chance, place });
    }
  }
  yield areaRow(id, isCasework || offer.isByPhone || chance.happens(RATES.wholePlace) ? null : (ward ?? null), place);
  yield costRow(id, offer, place);
  yield contactRow(id, index, chance);
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
