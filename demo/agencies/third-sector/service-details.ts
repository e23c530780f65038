/** Makes what belongs to a service: when it is open, for whom, what it costs and whom to ask. */

import type { Chance, Place, Ward } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import type { Offer } from './offers.ts';

const RATES = { monthly: 0.1, everyOtherWeek: 0.1, dated: 0.15, namedContact: 0.4 } as const;

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const CONTACTS = ['Amina S', 'Bob T', 'Carys J', 'Dev P', 'Elsie N', 'Femi O'];

export function scheduleRow({
  id,
  service,
  venue,
  offer,
  chance,
  place,
}: {
  readonly id: string;
  readonly service: string;
  readonly venue: string | null;
  readonly offer: Offer;
  readonly chance: Chance;
  readonly place: Place;
}): TableRow {
  const isDaily = offer.isByPhone || offer.opensAt === '00:00';
  const isMonthly = !isDaily && chance.happens(RATES.monthly);
  const isDated = !isDaily && chance.happens(RATES.dated);
  const weekdays = isDaily ? DAYS : [...new Set([chance.pick(DAYS.slice(0, 5)), chance.pick(DAYS)])];
  const isEveryOther = !isDaily && !isMonthly && chance.happens(RATES.everyOtherWeek);
  return {
    table: 'schedule',
    values: {
      id,
      service_id: service,
      service_at_location_id: venue,
      freq: isMonthly ? 'MONTHLY' : 'WEEKLY',
      interval: isEveryOther ? 2 : 1,
      byday: isMonthly ? [] : weekdays,
      bymonthday: isMonthly ? [String(chance.integer(1, 28))] : [],
      opens_at: offer.opensAt,
      closes_at: offer.closesAt,
      valid_from: isDated ? place.date(-chance.integer(30, 300)) : null,
      valid_to: isDated ? place.date(chance.integer(-20, 200)) : null,
      description: isMonthly ? 'Once a month.' : isEveryOther ? 'Every other week.' : null,
      attending_type: offer.isByPhone ? 'by phone' : 'in person',
    },
  };
}

/** For those who live in one ward; without one, for the whole place. */
export function areaRow(service: string, ward: Ward | null, place: Place): TableRow {
  return {
    table: 'service_area',
    values: {
      id: service,
      service_id: service,
      name: ward?.name ?? place.name,
      gss_code: ward?.gss ?? place.localAuthorityGss,
      extent_type: ward === null ? 'UTLA' : 'WD',
      within_gss: ward === null ? null : place.localAuthorityGss,
    },
  };
}

export function costRow(service: string, { price }: Offer, place: Place): TableRow {
  return {
    table: 'cost_option',
    values: {
      id: service,
      service_id: service,
      option: 'standard',
      amount: price ?? '0.00',
      amount_description: price === null ? 'free' : 'for each session',
      valid_from: price === null ? null : place.date(-240),
      valid_to: price === null ? null : place.date(125),
    },
  };
}

export function contactRow(service: string, index: number, chance: Chance): TableRow {
  return {
    table: 'service_contact',
    values: {
      id: service,
      service_id: service,
      name: chance.happens(RATES.namedContact) ? chance.pick(CONTACTS) : null,
      title: 'Office',
      // Ofcom keeps 01632 960000 to 960999 for drama: nobody has them.
      phone: `01632 960${String(index % 1000).padStart(3, '0')}`,
      email: `service${index}@example.org`,
    },
  };
}
