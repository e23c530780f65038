/** Writes the areas of Fictonshire and its shared front doors, with who is there when. */

import { coordinatesOf } from '../../place/addresses.ts';
import type { Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { agencyRows, ORG_IDS, PARTNERSHIP_NAME } from './agencies.ts';

/** Three small areas a ward (demo/place/addresses.ts). */
const LSOAS_A_WARD = 3;
/** Above the homes' and the blocks' UPRNs. */
const FIRST_HUB_UPRN = 999_999_990_000;

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
type Session = readonly [
  agency: keyof typeof ORG_IDS,
  service: string,
  need: string,
  days: readonly string[],
  opens: string,
  closes: string,
];

interface HubPlan {
  readonly id: string;
  readonly name: string;
  /** Index of the ward that it stands in. */
  readonly ward: number;
  readonly street: string;
  readonly postcode: string;
  readonly accessibility: readonly string[];
  readonly sessions: readonly Session[];
}

const HUBS: readonly HubPlan[] = [
  {
    id: 'hub-harbour',
    name: 'Harbour Together Hub',
    ward: 0,
    street: '2 Quay Street',
    postcode: 'FX1 1AA',
    accessibility: ['step-free', 'hearing loop', 'quiet room'],
    sessions: [
      ['council', 'Housing and council tax desk', 'housing', WEEKDAYS, '09:00', '17:00'],
      ['council', 'Street problems and repairs', 'repairs', WEEKDAYS, '09:00', '17:00'],
      ['nhs', 'Falls clinic drop-in', 'falls', ['TUESDAY', 'THURSDAY'], '10:00', '13:00'],
      ['nhs', 'Blood pressure and health checks', 'health', ['SATURDAY'], '09:30', '12:30'],
      ['police', 'Neighbourhood team surgery', 'safety', ['WEDNESDAY'], '16:00', '19:00'],
      ['third-sector', 'Debt and benefits advice', 'money', ['MONDAY', 'THURSDAY'], '10:00', '15:00'],
    ],
  },
  {
    id: 'hub-saltby',
    name: 'Saltby Library Hub',
    ward: 5,
    street: '14 Marram Road',
    postcode: 'FX4 2AB',
    accessibility: ['step-free', 'large print'],
    sessions: [
      ['council', 'Library and council desk', 'housing', [...WEEKDAYS, 'SATURDAY'], '09:30', '16:30'],
      ['nhs', 'Health visitor clinic', 'family', ['FRIDAY'], '09:30', '11:30'],
      ['third-sector', 'Work club', 'work', ['TUESDAY'], '13:00', '16:00'],
    ],
  },
  {
    id: 'hub-market-ficton',
    name: 'Market Ficton Corn Hall',
    ward: 7,
    street: '1 Granary Row',
    postcode: 'FX5 3BD',
    accessibility: ['step-free', 'hearing loop', 'changing place'],
    sessions: [
      ['council', 'Front desk', 'housing', ['MONDAY', 'WEDNESDAY', 'FRIDAY'], '09:00', '15:00'],
      ['police', 'Cuppa with a copper', 'safety', ['FRIDAY'], '10:00', '12:00'],
      ['third-sector', 'Carers café', 'care', ['SUNDAY'], '14:00', '16:00'],
    ],
  },
];

export function* placeRows(place: Place): Iterable<TableRow> {
  yield* agencyRows();
  yield* areaRows(place);
  for (const [index, hub] of HUBS.entries()) yield* hubRows(hub, index, place);
}

function* areaRows(place: Place): Iterable<TableRow> {
  const { localAuthorityGss, policeForceGss, size, wards } = place;
  yield area(policeForceGss, 'Fictonshire Police area', 'POLICE_FORCE', [], size, null);
  yield area(localAuthorityGss, 'Fictonshire', 'LOCAL_AUTHORITY', [policeForceGss], size, null);
  for (const [index, ward] of wards.entries()) {
    const parents = [localAuthorityGss, policeForceGss];
    yield area(ward.gss, ward.name, 'WARD', parents, ward.population, ward.imdDecile);
    for (let part = 0; part < LSOAS_A_WARD; part += 1) {
      const gss = `E01999${String(index * LSOAS_A_WARD + part + 1).padStart(3, '0')}`;
      yield area(gss, `${ward.name} 00${part + 1}`, 'LSOA', [ward.gss, ...parents], null, ward.imdDecile);
    }
  }
}

function area(
  gss: string,
  name: string,
  kind: string,
  parents: readonly string[],
  population: number | null,
  imdDecile: number | null,
): TableRow {
  return { table: 'area', values: { gss_code: gss, name, kind, parents, population, imd_decile: imdDecile } };
}

function* hubRows(hub: HubPlan, index: number, { wards }: Place): Iterable<TableRow> {
  const ward = wards[hub.ward];
  if (ward === undefined) return;
  const uprn = String(FIRST_HUB_UPRN + index);
  const at = coordinatesOf((hub.ward % 4) * 2000 + 950, Math.floor(hub.ward / 4) * 2000 + 950);
  yield {
    table: 'property',
    values: {
      uprn,
      usrn: null,
      single_line: `${hub.name}, ${hub.street}, ${hub.postcode}`,
      postcode: hub.postcode,
      ward_gss: ward.gss,
      lsoa_gss: `E01999${String(hub.ward * LSOAS_A_WARD + 1).padStart(3, '0')}`,
      classification: 'CC04',
      is_confidential: false,
      easting: at.easting,
      northing: at.northing,
      latitude: String(at.latitude),
      longitude: String(at.longitude),
    },
  };
  const agencies = [...new Set(hub.sessions.map(([agency]) => ORG_IDS[agency]))];
  yield {
    table: 'hub',
    values: {
      id: hub.id,
      name: hub.name,
      uprn,
      hosted_by: agencies,
      partnership_name: PARTNERSHIP_NAME,
      logos: agencies,
      no_lead_agency: true,
      accessibility: hub.accessibility,
    },
  };
  for (const [number, [agency, service, need, days, opens, closes]] of hub.sessions.entries()) {
    yield {
      table: 'hub_session',
      values: {
        id: `${hub.id}-${number + 1}`,
        hub_id: hub.id,
        agency_id: ORG_IDS[agency],
        service_name: service,
        need,
        days,
        opens_at: opens,
        closes_at: closes,
      },
    };
  }
}
