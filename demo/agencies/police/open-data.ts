/** Writes what Fictonshire's police publish for everybody: street crime, neighbourhood teams and what they spend. */

import { coordinatesOf } from '../../place/addresses.ts';
import type { Chance, Person, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { WARD_PLANS } from '../../place/wards.ts';
import type { WardPlan } from '../../place/wards.ts';
import type { StreetCrimeCategory } from '../../../subgraphs/police/rows.ts';
import { row } from './file.ts';
import { FORCE, STREET_OUTCOMES } from './vocabulary.ts';

/** All per person and year, as domain research has them; hot streets are a twentieth of all and see half of all crime. */
const RATES = {
  crime: 0.09,
  antiSocialBehaviour: 0.017,
  hotStreets: 0.05,
  hotStreetFactor: 10,
  otherStreetFactor: 0.526,
  policeSpendPerHead: 215,
} as const;

const MONTHS_PUBLISHED = 6;
/** Data comes out about two months late. */
const MONTHS_LATE = 2;
const WARD_METRES = 2000;

const CATEGORIES: readonly StreetCrimeCategory[] = [
  'VIOLENT_CRIME',
  'VIOLENT_CRIME',
  'VIOLENT_CRIME',
  'CRIMINAL_DAMAGE_ARSON',
  'VEHICLE_CRIME',
  'PUBLIC_ORDER',
  'BURGLARY',
  'SHOPLIFTING',
  'SHOPLIFTING',
  'OTHER_THEFT',
  'DRUGS',
  'BICYCLE_THEFT',
  'THEFT_FROM_THE_PERSON',
  'ROBBERY',
  'POSSESSION_OF_WEAPONS',
  'OTHER_CRIME',
];

const SPENDING = [
  ['Public order and safety', 'Police main grant', 0.62, false],
  ['Public order and safety', 'Council tax precept', 0.24, false],
  ['Public order and safety', 'Violence reduction unit', 0.06, true],
  ['Social protection', 'Safeguarding hub', 0.05, true],
  ['Education', 'Schools and youth programme', 0.03, true],
] as const;

export function* openDataReference(place: Place): Iterable<TableRow> {
  for (const month of publishedMonths(place)) yield row('published_month', { month });
  for (const [index, ward] of WARD_PLANS.entries()) yield* teamOf(ward, index, place);
  for (const { gss, population } of place.wards) yield* spendingOf(gss, population, place);
  yield* spendingOf(place.localAuthorityGss, place.size, place);
  yield* spendingOf(place.policeForceGss, place.size, place);
}

/** Crimes on the street of a household, told once for each household, so that a million people can be streamed. */
export function* streetCrimesNear(person: Person, place: Place): Iterable<TableRow> {
  const { household, home, index, locationRestriction } = person;
  // Nothing public is derived from where somebody is hidden.
  if (household === null || home === null || locationRestriction !== null) return;
  if (household.memberIndexes[0] !== index) return;
  const isHot = place.chance('police-street', home.usrn).happens(RATES.hotStreets);
  const factor = isHot ? RATES.hotStreetFactor : RATES.otherStreetFactor;
  const monthly = (household.memberIndexes.length * factor) / 12;
  const chance = place.chance('police-crime', index);
  for (const [back, month] of publishedMonths(place).entries()) {
    if (chance.happens(monthly * RATES.crime)) yield streetCrime(false, `${index}-${back}`, month, home, place, chance);
    if (chance.happens(monthly * RATES.antiSocialBehaviour)) {
      yield streetCrime(true, `${index}-${back}a`, month, home, place, chance);
    }
  }
}

function streetCrime(
  isAsb: boolean,
  id: string,
  month: string,
  home: NonNullable<Person['home']>,
  place: Place,
  chance: Chance,
): TableRow {
  const category = isAsb ? 'ANTI_SOCIAL_BEHAVIOUR' : chance.pick(CATEGORIES);
  return row('street_crime', {
    id: `SC-${id}`,
    // As published: anti-social behaviour has neither a number nor an outcome.
    persistent_id: isAsb ? null : `${chance.uuid()}${chance.uuid()}`.replaceAll('-', ''),
    category,
    month,
    street_name: `On or near ${home.street}`,
    // A public point of a 200 metre grid, never the home.
    lat: (Math.round(home.latitude * 500) / 500).toFixed(6),
    lng: (Math.round(home.longitude * 300) / 300).toFixed(6),
    outcome_category: isAsb ? null : chance.pick(STREET_OUTCOMES),
    outcome_month: isAsb ? null : month,
    lsoa_gss: home.lsoaGss,
    ward_gss: home.wardGss,
    authority_gss: place.localAuthorityGss,
    force_gss: place.policeForceGss,
  });
}

/** Newest first. Remembered for each moment, as it is asked for once a person. */
const monthsByMoment = new Map<number, readonly string[]>();
function publishedMonths({ now }: Place): readonly string[] {
  const known = monthsByMoment.get(now.getTime());
  if (known !== undefined) return known;
  const months = Array.from({ length: MONTHS_PUBLISHED }, (_, back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MONTHS_LATE - back, 1)).toISOString().slice(0, 7),
  );
  monthsByMoment.set(now.getTime(), months);
  return months;
}

function* teamOf(ward: WardPlan, index: number, place: Place): Iterable<TableRow> {
  const id = `NPT-${String(index + 1).padStart(2, '0')}`;
  const slug = ward.name.toLowerCase().replaceAll(' ', '-');
  const middle = coordinatesOf((ward.column + 0.5) * WARD_METRES, (ward.row + 0.5) * WARD_METRES);
  const lat = middle.latitude.toFixed(6);
  const lng = middle.longitude.toFixed(6);
  const chance = place.chance('police-team', index);
  yield row('neighbourhood_team', { id, force: FORCE, name: ward.name, lat, lng });
  const phone = `01632 960${String(700 + index)}`;
  yield row('team_contact', { team_id: id, channel: 'telephone', value: phone });
  yield row('team_contact', { team_id: id, channel: 'email', value: `${slug}.team@example.org` });
  for (const [at, issue] of [chance.pick(ISSUES), 'Speeding past the school'].entries()) {
    yield row('team_priority', {
      id: `${id}-P${at + 1}`,
      team_id: id,
      issue,
      issue_date: place.date(-40 - at * 30),
      action: at === 0 ? null : 'Speed checks on three mornings; 14 drivers warned',
      action_date: at === 0 ? null : place.date(-12),
    });
  }
  yield row('team_event', {
    id: `${id}-E1`,
    team_id: id,
    title: 'Street surgery',
    kind: 'surgery',
    starts_at: place.dateTime(5 + (index % 9), '18:00'),
    address: `Community hub, ${ward.town}`,
  });
}

const ISSUES = [
  'Off-road bikes on the green',
  'Drinking in the shopping precinct',
  'Bicycles taken from the station',
  'Fly-tipping behind the garages',
] as const;

function* spendingOf(gss: string, population: number, place: Place): Iterable<TableRow> {
  const year = place.now.getUTCMonth() >= 3 ? place.now.getUTCFullYear() : place.now.getUTCFullYear() - 1;
  for (const [index, [theme, stream, share, isPrevention]] of SPENDING.entries()) {
    for (const start of [year - 1, year]) {
      yield row('spend_line', {
        id: `${gss}-${start}-${index}`,
        gss_code: gss,
        theme,
        amount: (population * RATES.policeSpendPerHead * share * (start === year ? 1.03 : 1)).toFixed(2),
        year: `${start}-${String((start + 1) % 100).padStart(2, '0')}`,
        funding_stream: stream,
        is_prevention: isPrevention,
      });
    }
  }
}
