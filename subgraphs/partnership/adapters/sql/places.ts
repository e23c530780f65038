/** Reads agencies, areas, properties and hubs. */

import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type {
  AgencyRow,
  AreaRow,
  HubRow,
  HubSessionRow,
  PartnershipSource,
  PlaceRow,
  PostcodeRow,
} from '../../source.ts';
import type { PartnershipTables } from './tables.ts';

type PlaceMethods = Pick<
  PartnershipSource,
  'agencies' | 'areasByCode' | 'placesByUprn' | 'postcodes' | 'hubs' | 'sessionsByHub'
>;

export function createPlaceMethods(db: Kysely<PartnershipTables>): PlaceMethods {
  return {
    agencies: async () => {
      const rows = await db.selectFrom('agency').selectAll().orderBy('org_id').execute();
      return rows.map((row): AgencyRow => ({
        orgId: row.org_id,
        name: row.name,
        kind: row.kind,
        subgraph: row.subgraph,
        isConnected: row.is_connected,
        branding: brandingOf(row),
      }));
    },

    areasByCode: async (codes) => {
      const rows = await db.selectFrom('area').selectAll().where('gss_code', '=', isOneOf(codes)).execute();
      return rows.map((row): AreaRow => ({
        gssCode: row.gss_code,
        name: row.name,
        kind: row.kind,
        parentCodes: row.parents,
        population: row.population,
        imdDecile: row.imd_decile,
      }));
    },

    placesByUprn: async (uprns) => {
      const rows = await db
        .selectFrom('property as p')
        .leftJoin('area as w', 'w.gss_code', 'p.ward_gss')
        .leftJoin('area as l', 'l.gss_code', 'p.lsoa_gss')
        .selectAll('p')
        .select([
          'w.name as ward_name',
          'w.kind as ward_kind',
          'w.parents as ward_parents',
          'w.population as ward_population',
          'w.imd_decile as ward_imd_decile',
          'l.name as lsoa_name',
          'l.kind as lsoa_kind',
          'l.parents as lsoa_parents',
          'l.population as lsoa_population',
          'l.imd_decile as lsoa_imd_decile',
        ])
        .where('p.uprn', '=', isOneOf(uprns))
        .where('p.is_confidential', '=', false)
        .execute();
      return rows.map((row): PlaceRow => ({
        uprn: row.uprn,
        usrn: row.usrn,
        singleLine: row.single_line,
        postcode: row.postcode,
        classificationCode: row.classification,
        easting: row.easting,
        northing: row.northing,
        latitude: row.latitude,
        longitude: row.longitude,
        ward: areaOf(
          row.ward_gss,
          row.ward_name,
          row.ward_kind,
          row.ward_parents,
          row.ward_population,
          row.ward_imd_decile,
        ),
        lsoa: areaOf(
          row.lsoa_gss,
          row.lsoa_name,
          row.lsoa_kind,
          row.lsoa_parents,
          row.lsoa_population,
          row.lsoa_imd_decile,
        ),
      }));
    },

    postcodes: async (postcodes) => {
      const rows = await db
        .selectFrom('property')
        .distinctOn('postcode')
        .select(({ fn }) => [
          'postcode',
          'ward_gss',
          fn.avg<string>('easting').as('easting'),
          fn.avg<string>('northing').as('northing'),
        ])
        .where('postcode', '=', isOneOf(postcodes))
        .where('is_confidential', '=', false)
        .groupBy(['postcode', 'ward_gss'])
        .orderBy('postcode')
        // A postcode on a border belongs to the ward that most of its properties are in.
        .orderBy(({ fn }) => fn.countAll(), 'desc')
        .orderBy('ward_gss')
        .execute();
      return rows.map((row): PostcodeRow => ({
        postcode: row.postcode,
        easting: Number(row.easting),
        northing: Number(row.northing),
        wardGss: row.ward_gss,
      }));
    },

    hubs: async () => {
      const rows = await db
        .selectFrom('hub as h')
        .innerJoin('property as p', 'p.uprn', 'h.uprn')
        .leftJoin('area as w', 'w.gss_code', 'p.ward_gss')
        .selectAll('h')
        .select(['p.ward_gss', 'p.lsoa_gss', 'p.easting', 'p.northing', 'w.parents as ward_parents'])
        .where('p.is_confidential', '=', false)
        .orderBy('h.id')
        .execute();
      return rows.map((row): HubRow => ({
        id: row.id,
        name: row.name,
        uprn: row.uprn,
        areaCodes: [...(row.lsoa_gss === null ? [] : [row.lsoa_gss]), row.ward_gss, ...(row.ward_parents ?? [])],
        easting: row.easting,
        northing: row.northing,
        hostIds: row.hosted_by,
        branding: brandingOf(row),
        accessibility: row.accessibility,
      }));
    },

    sessionsByHub: async (hubIds) => {
      const rows = await db
        .selectFrom('hub_session')
        .selectAll()
        .where('hub_id', '=', isOneOf(hubIds))
        .orderBy('id')
        .execute();
      return rows.map((row): HubSessionRow => ({
        id: row.id,
        hubId: row.hub_id,
        agencyId: row.agency_id,
        serviceName: row.service_name,
        need: row.need,
        days: row.days,
        opensAt: row.opens_at,
        closesAt: row.closes_at,
      }));
    },
  };
}

function areaOf(
  gssCode: string | null,
  name: string | null,
  kind: AreaRow['kind'] | null,
  parentCodes: readonly string[] | null,
  population: number | null,
  imdDecile: number | null,
): AreaRow | null {
  if (gssCode === null || name === null || kind === null || parentCodes === null) return null;
  return { gssCode, name, kind, parentCodes, population, imdDecile };
}

function brandingOf(row: {
  readonly partnership_name: string;
  readonly logos: readonly string[];
  readonly no_lead_agency: boolean;
}): AgencyRow['branding'] {
  return { partnershipName: row.partnership_name, logos: row.logos, noLeadAgency: row.no_lead_agency };
}
