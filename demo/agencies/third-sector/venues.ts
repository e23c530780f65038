/** Makes the places where charities work, and the open table of postcodes that distances are measured with. */

import { createHomes } from '../../place/addresses.ts';
import { PERSONAS } from '../../place/model.ts';
import type { Address, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';

const RATES = { venues: 180, confidentialVenues: 3, hasAccess: 0.5 } as const;

export interface Venue {
  readonly id: string;
  readonly address: Address;
  readonly isConfidential: boolean;
}

const VENUES = [
  'Community Hall',
  'Methodist Hall',
  'Library',
  'Sports Pavilion',
  'Arts Centre',
  'Village Hall',
  'Family Centre',
  'Church Rooms',
];
const ACCESS = ['level access', 'accessible toilet', 'hearing loop', 'disabled parking', 'lift', 'large print'];

/** One row for every postcode of the place, at the middle of its street, as an open postcode file has it. */
export function* postcodeRows(place: Place): Iterable<TableRow> {
  const seen = new Set<string>();
  for (const address of [...streetsOf(place), ...personaHomes(place)]) {
    if (seen.has(address.postcode)) continue;
    seen.add(address.postcode);
    yield {
      table: 'postcode',
      values: { postcode: address.postcode, latitude: address.latitude, longitude: address.longitude },
    };
  }
}

export function* venueRows(place: Place): Iterable<TableRow> {
  for (const [index, venue] of venuesOf(place).entries()) yield venueRow(venue, index, place);
}

/** Three confidential ones first, then those that everybody may know. */
export function venuesOf(place: Place): readonly Venue[] {
  const streets = [...streetsOf(place)];
  return Array.from({ length: RATES.venues }, (_, index) => {
    const chance = place.chance('third-sector', 'venue', index);
    return { id: chance.uuid(), address: chance.pick(streets), isConfidential: index < RATES.confidentialVenues };
  });
}

function venueRow({ id, address, isConfidential }: Venue, index: number, place: Place): TableRow {
  const chance = place.chance('third-sector', 'venue', index, 'details');
  const ward = place.wards.find(({ gss }) => gss === address.wardGss);
  const name = isConfidential
    ? `Confidential house ${index + 1}`
    : `${ward?.name ?? place.name} ${chance.pick(VENUES)}`;
  return {
    table: 'location',
    values: {
      id,
      name,
      location_type: 'PHYSICAL',
      address_line: `${name}, ${address.street}, ${address.town}`,
      postal_code: address.postcode,
      uprn: `9999${String(80_000_000 + index).padStart(8, '0')}`,
      latitude: address.latitude,
      longitude: address.longitude,
      accessibility: ACCESS.filter(() => chance.happens(RATES.hasAccess)),
      is_confidential: isConfidential,
    },
  };
}

/** One home of every street, from its middle: twenty-four homes share a street and its postcode. */
function* streetsOf(place: Place): Iterable<Address> {
  const homes = createHomes(place.size, (...labels) => place.chance(...labels));
  for (let slot = 12; slot < homes.slots; slot += 24) yield homes.at(slot);
}

/** The personas live at addresses of their own. Nobody who must not be found adds a postcode. */
function personaHomes(place: Place): readonly Address[] {
  return PERSONAS.map((name) => place.persona(name))
    .filter(({ locationRestriction }) => locationRestriction === null)
    .flatMap(({ home, previousHome }) => [home, previousHome])
    .filter((address) => address !== null);
}
