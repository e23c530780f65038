/** Gives every household a home of its own, on streets that exist nowhere, in a shape that a gazetteer would accept. */

import { weighted } from './chance.ts';
import type { ChanceSource } from './chance.ts';
import { HOMES } from './distributions.ts';
import { createScramble } from './identifiers.ts';
import type { Address } from './model.ts';
import { WARD_PLANS } from './wards.ts';
import type { WardPlan } from './wards.ts';

const HOMES_PER_STREET = 24;
/** Below this, UPRNs are the personas'; from it, one a home; from PARENTS, one a block of flats. */
const FIRST_UPRN = 1000;
const FIRST_PARENT_UPRN = 90_000_000;
/** Postcode letters after the digit: no C, I, K, M, O or V. */
const INWARD = 'ABDEFGHJLNPQRSTUWXYZ';
const POSTCODES_PER_DISTRICT = 10 * INWARD.length * INWARD.length;

const STEMS =
  `Anchor Beacon Bellwether Birch Brewer Bridge Canal Chandler Chapel Cinder Cockle Cooper Cornmill Cuttlefish Dovecote
  Drover Eel Falcon Fennel Ferry Fisher Foundry Garnet Gorse Granary Guillemot Hawthorn Heron Herring Holly Iron Jubilee Kelp
  Kittiwake Lamplighter Lark Lighthouse Linden Lobster Mallow Maltings Mariner Marram Mercer Millrace Mulberry Needle Netmaker
  Orchard Osprey Otter Oyster Packhorse Pebble Pilot Plover Poplar Puffin Quay Rampart Rowan Saddler Sailcloth Samphire Sandpiper
  Shearwater Shepherd Shrimp Signal Skylark Smithy Spindle Starling Sycamore Tanner Teasel Tern Thistle Tidewater Tollgate Turnstone
  Wagtail Weir Wharf Whelk Willow Windmill Withy Woolpack Yarn`.split(/\s+/);
const TYPES = [
  'Street',
  'Road',
  'Lane',
  'Avenue',
  'Close',
  'Terrace',
  'Way',
  'Row',
  'Gardens',
  'Drive',
  'Crescent',
  'Walk',
];

export interface Homes {
  /** The home of a slot; households and old addresses draw their slots from the same streets. */
  at(slot: number): Address;
  /** The home that a household has, each its own. */
  ofHousehold(index: number): Address;
  readonly slots: number;
}

interface Street {
  readonly number: number;
  readonly name: string;
  readonly postcode: string;
  readonly ward: WardPlan;
  readonly isFlats: boolean;
  readonly longitude: number;
  readonly latitude: number;
}

const bandOf = weighted(HOMES.bands);
const wardOf = weighted(WARD_PLANS.map((ward) => [ward, ward.share] as const));

/** Lays out streets enough for a place of this size. Homes are made when asked for; only the last streets are kept. */
export function createHomes(size: number, chanceOf: ChanceSource): Homes {
  const slots = Math.ceil(((size / 2.35) * 1.08 + 200) / HOMES_PER_STREET) * HOMES_PER_STREET;
  const scramble = createScramble(slots, chanceOf('homes'));
  const at = (slot: number): Address => homeAt(slot, chanceOf);
  return { at, ofHousehold: (index) => at(scramble(index % slots)), slots };
}

/** A point of the local grid, in metres from the place's south-west corner, as coordinates in the North Sea. */
export function coordinatesOf(eastMetres: number, northMetres: number) {
  const latitude = 54.8 + northMetres / 111_300;
  const longitude = 1.5 + eastMetres / 64_300;
  // The National Grid around 54.8 N 1.5 E is straight enough for a place of eight kilometres (checked against the OS formula).
  const easting = Math.round(624_934 + (longitude - 1.5) * 64_240 - (latitude - 54.8) * 5558);
  const northing = Math.round(550_641 + (latitude - 54.8) * 111_196 + (longitude - 1.5) * 3215);
  return { latitude: round6(latitude), longitude: round6(longitude), easting, northing };
}

function homeAt(slot: number, chanceOf: ChanceSource): Address {
  const street = streetAt(Math.floor(slot / HOMES_PER_STREET), chanceOf);
  const position = slot % HOMES_PER_STREET;
  const chance = chanceOf('home', slot);
  const { ward } = street;
  const tenure = chance.happens(ward.socialRent)
    ? 'SOCIAL_RENT'
    : chance.happens(HOMES.ownedElsePrivate)
      ? 'OWNED'
      : 'PRIVATE_RENT';
  return {
    uprn: uprn(FIRST_UPRN + slot),
    parentUprn: street.isFlats ? uprn(FIRST_PARENT_UPRN + street.number) : null,
    usrn: `999${String(street.number % 100_000).padStart(5, '0')}`,
    saon: street.isFlats ? `Flat ${position + 1}` : null,
    paon: street.isFlats ? `${STEMS[(street.number * 7) % STEMS.length]} Court` : String(position + 1),
    street: street.name,
    locality: ward.locality,
    town: ward.town,
    postcode: street.postcode,
    wardGss: ward.gss,
    lsoaGss: lsoaOf(ward, street.number),
    ...coordinatesOf(
      ward.column * 2000 + 100 + street.longitude * 1700 + position * 4,
      ward.row * 2000 + 100 + street.latitude * 1700 + (position % 2) * 15,
    ),
    usageCode: street.isFlats ? 'RD06' : chance.pick(['RD04', 'RD04', 'RD03', 'RD03', 'RD02']),
    tenure,
    councilTaxBand: bandOf(chance),
  };
}

function streetAt(number: number, chanceOf: ChanceSource): Street {
  const chance = chanceOf('street', number);
  const ward = wardOf(chance);
  const inward = (number * 1237) % POSTCODES_PER_DISTRICT;
  const letters = INWARD.charAt(Math.floor(inward / 10) % INWARD.length) + INWARD.charAt(Math.floor(inward / 200));
  return {
    number,
    name: `${chance.pick(STEMS)} ${chance.pick(TYPES)}`,
    postcode: `${ward.district} ${inward % 10}${letters}`,
    ward,
    isFlats: chance.happens(HOMES.flats),
    longitude: chance.next(),
    latitude: chance.next(),
  };
}

/** Three small areas a ward. */
function lsoaOf(ward: WardPlan, street: number): string {
  return `E01999${String(WARD_PLANS.indexOf(ward) * 3 + (street % 3) + 1).padStart(3, '0')}`;
}

function uprn(serial: number): string {
  return `9999${String(serial).padStart(8, '0')}`;
}

function round6(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}
