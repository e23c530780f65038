/** The third sector's directory finds help by every filter at once, nearest first, and never what is confidential. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { thirdSectorRows } from '../../../demo/agencies/third-sector.ts';
import type { RowValue } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { openTestStore } from '../../support/store.ts';
import { first, nodesOf, openDesk } from './third-sector-fixture.ts';
import type { Desk, Page } from './third-sector-fixture.ts';

type Values = Readonly<Record<string, RowValue>>;
interface Found {
  readonly id: string;
  readonly name: string;
}

const EVERYTHING = `
  totalCount
  edges { distanceMetres cursor node {
    id name status isStale alert description acceptsReferrals waitTime applicationProcess eligibility minimumAge maximumAge
    fees languages url email accreditations assuredDate assurerEmail lastModified
    organization { id name charity { charityNumber registrationStatus latestIncome } identifiers { identifierScheme identifier } }
    atLocations { id location { id name uprn postalCode latitude longitude accessibility } schedules { byday opensAt closesAt } }
    schedules { freq byday opensAt closesAt } areas { name gssCode extentType } costs { option amount amountDescription }
    contacts { title phone email } taxonomyTerms { id name taxonomy }
  } }
  pageInfo { hasNextPage endCursor }`;

/** Postcode, page, total; organisation, charity, identifiers; places, locations, their hours; hours, areas, costs, contacts, terms. */
const STATEMENTS_OF_EVERYTHING = 14;

interface Services<Node = Found> {
  readonly services: Page<Node> & { readonly totalCount: number };
}

let desk: Desk;
let rows: ReadonlyMap<string, readonly Values[]>;
const table = (name: string): readonly Values[] => rows.get(name) ?? [];
const listed = () => table('service').filter((service) => service['is_confidential'] === false);

beforeAll(async () => {
  desk = await openDesk(await openTestStore());
  const byTable = new Map<string, Values[]>(thirdSectorRows.tables.map((name) => [name, []]));
  for (const row of thirdSectorRows.reference(desk.place)) byTable.get(row.table)?.push(row.values);
  rows = byTable;
});
afterAll(() => desk.close());

const FOUND = 'totalCount edges { distanceMetres cursor node { id name } } pageInfo { hasNextPage endCursor }';

async function search<Node = Found>(filters: string, fields = FOUND) {
  return desk.ask<Services<Node>>(`{ services(${filters}) { ${fields} } }`);
}

/** Every entry of a search, page by page. Throws unless they are as many as the connection says. */
async function searchAll(filters: string): Promise<readonly (Found & { readonly distanceMetres: number | null })[]> {
  const found: (Found & { readonly distanceMetres: number | null })[] = [];
  let after = '';
  for (;;) {
    const { data } = await search(`${filters}, first: 100${after}`);
    const { edges, pageInfo, totalCount } = data.services;
    found.push(...edges.map(({ node, distanceMetres }) => ({ ...node, distanceMetres })));
    if (!pageInfo.hasNextPage) {
      if (found.length !== totalCount) throw new Error(`The pages hold ${found.length} entries of ${totalCount}.`);
      return found;
    }
    after = `, after: "${pageInfo.endCursor}"`;
  }
}

const refuges = () => table('location').filter((place) => place['is_confidential'] === true);
const idsOf = (found: readonly { readonly id?: unknown }[]) => found.map(({ id }) => String(id)).sort();
const aPostcode = () => String(table('postcode')[0]?.['postcode']);

describe('the search for services', () => {
  it('lists every service that is not confidential, by name, once', async () => {
    const found = await searchAll('search: null');
    expect(idsOf(found)).toEqual(idsOf(listed()));
    const names = found.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });

  it('finds by words, in any form of them', async () => {
    const found = await searchAll('search: "exercises fall"');
    expect(found.length).toBeGreaterThan(0);
    expect(idsOf(found)).toEqual(
      idsOf(listed().filter(({ description }) => /falls exercise/i.test(String(description)))),
    );
  });

  it('finds by age: who is old enough, and young enough', async () => {
    const fits = (age: number) => (service: Values) =>
      (service['minimum_age'] === null || Number(service['minimum_age']) <= age) &&
      (service['maximum_age'] === null || Number(service['maximum_age']) >= age);
    expect(idsOf(await searchAll('minimumAge: 12, maximumAge: 12'))).toEqual(idsOf(listed().filter(fits(12))));
  });

  it('finds by a term, and by one that stands above it', async () => {
    const sortedBy = (terms: readonly string[]) => {
      const ids = new Set(
        table('service_taxonomy_term').flatMap((row) =>
          terms.includes(String(row['taxonomy_term_id'])) ? [row['service_id']] : [],
        ),
      );
      return idsOf(listed().filter(({ id }) => ids.has(id ?? '')));
    };
    expect(idsOf(await searchAll('taxonomyTermId: "money-food"'))).toEqual(sortedBy(['money-food']));
    const beneath = table('taxonomy_term').filter((term) => term['parent_id'] === 'money');
    expect(idsOf(await searchAll('taxonomyTermId: "money"'))).toEqual(sortedBy(beneath.map(({ id }) => String(id))));
  });

  it('finds by day and time, on one and the same schedule', async () => {
    const confidential = new Set(refuges().map(({ id }) => id));
    const hidden = new Set(
      table('service_at_location').flatMap(({ id, location_id: at }) => (confidential.has(at ?? null) ? [id] : [])),
    );
    const isOpen = (hours: Values) =>
      /S[AU]/.test(String(hours['byday'])) &&
      String(hours['closes_at']) > '18:30' &&
      String(hours['opens_at']) < '21:00' &&
      String(hours['valid_to'] ?? '9999-12-31') >= '2026-11-22' &&
      !hidden.has(hours['service_at_location_id'] ?? '');
    const open = new Set(
      table('schedule')
        .filter(isOpen)
        .map((hours) => hours['service_id']),
    );
    const expected = listed().filter(({ id }) => open.has(id));
    expect(expected.length).toBeGreaterThan(0);
    expect(idsOf(await searchAll('day: [SA, SU], startTime: "18:30", endTime: "21:00"'))).toEqual(idsOf(expected));
  });

  it('holds a service to every filter that is given', async () => {
    const filters = ['search: "tea"', 'taxonomyTermId: "health"', 'maximumAge: 40'];
    const each = await Promise.all(filters.map(async (filter) => new Set(idsOf(await searchAll(filter)))));
    const both = idsOf(await searchAll(filters.join(', ')));
    expect(both.length).toBeGreaterThan(0);
    expect(each.every((found) => found.size > both.length)).toBe(true);
    expect(both).toEqual(idsOf(listed()).filter((id) => each.every((found) => found.has(id))));
  });

  it('gives the nearest first from a postcode, those without a public place last, and pages on through both', async () => {
    const found = await searchAll(`postcode: "${aPostcode()}"`);
    expect(idsOf(found)).toEqual(idsOf(listed()));
    const metres = found.map(({ distanceMetres }) => distanceMetres ?? Number.POSITIVE_INFINITY);
    expect(metres).toEqual([...metres].sort((a, b) => a - b));
    expect(metres.at(-1)).toBe(Number.POSITIVE_INFINITY);
    expect(metres[0]).toBeLessThan(5_000);
  });

  it('measures as the crow flies', async () => {
    const [postcode] = table('postcode');
    const [{ id, distanceMetres } = { id: '', distanceMetres: null }] = await searchAll(`postcode: "${aPostcode()}"`);
    const at = new Set(
      table('service_at_location')
        .filter((row) => row['service_id'] === id)
        .map((row) => row['location_id']),
    );
    const metres = table('location')
      .filter((place) => at.has(place['id'] ?? null))
      .map((place) => {
        const north = (Number(place['latitude']) - Number(postcode?.['latitude'])) * 111_195;
        const east =
          (Number(place['longitude']) - Number(postcode?.['longitude'])) * 111_195 * Math.cos((54.83 * Math.PI) / 180);
        return Math.hypot(north, east);
      });
    expect(Math.abs(Math.min(...metres) - (distanceMetres ?? -1000))).toBeLessThan(5);
  });

  it('keeps within the metres that were asked for', async () => {
    const near = await searchAll(`postcode: "${aPostcode()}", proximityMetres: 1500`);
    const every = await searchAll(`postcode: "${aPostcode()}"`);
    expect(near.length).toBeGreaterThan(0);
    expect(idsOf(near)).toEqual(
      idsOf(every.filter(({ distanceMetres }) => distanceMetres !== null && distanceMetres <= 1500)),
    );
  });

  it('accepts a postcode as people type it', async () => {
    const typed = aPostcode().replace(' ', '').toLowerCase();
    expect((await search(`postcode: "${typed}", first: 1`)).errors).toBeUndefined();
  });

  it('flags an entry that nobody confirmed for six months, or ever', async () => {
    const { data } = await search<{ readonly isStale: boolean; readonly assuredDate: string | null }>(
      'first: 100',
      'edges { node { isStale assuredDate } }',
    );
    const nodes = nodesOf(data.services);
    expect(nodes.map(({ isStale }) => isStale)).toEqual(
      nodes.map(({ assuredDate }) => assuredDate === null || assuredDate < '2026-05-22'),
    );
    expect(new Set(nodes.map(({ isStale }) => isStale))).toEqual(new Set([true, false]));
  });

  it('sends no more statements for 25 services than for one', async () => {
    const question = (size: number) => search(`postcode: "${aPostcode()}", first: ${size}`, EVERYTHING);
    expect((await question(1)).errors).toBeUndefined();
    expect(desk.statements).toHaveLength(STATEMENTS_OF_EVERYTHING);
    const { data, errors } = await question(25);
    expect(errors).toBeUndefined();
    expect(data.services.edges).toHaveLength(25);
    expect(desk.statements).toHaveLength(STATEMENTS_OF_EVERYTHING);
  });

  it.each([
    ['postcode: "FX9 9ZZ"', 'postcode'],
    ['first: 1000000', 'first'],
    ['first: 0', 'first'],
    ['proximityMetres: 500', 'proximityMetres'],
    ['postcode: "FX1 1AA", proximityMetres: 0', 'proximityMetres'],
    ['startTime: "25:00"', 'startTime'],
    ['endTime: "noon"', 'endTime'],
    ['minimumAge: -1', 'minimumAge'],
    ['minimumAge: 60, maximumAge: 20', 'minimumAge'],
    ['search: " "', 'search'],
    ['after: "rubbish"', 'after'],
    [`postcode: "FX1 1AA", after: "${Buffer.from('["near","x"]').toString('base64url')}"`, 'after'],
  ])('refuses %s with a typed error that names the argument', async (filters, argument) => {
    const { errors = [] } = await search(filters);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
    ]);
    expect(JSON.stringify(errors)).not.toContain('FX9');
  });

  it('refuses what is no postcode at all', async () => {
    const query = 'query ($postcode: Postcode) { services(postcode: $postcode) { totalCount } }';
    const { errors = [] } = await desk.ask<object>(query, { postcode: 'HERE' });
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('a confidential service', () => {
  const confidential = () => table('service').filter((service) => service['is_confidential'] === true);
  it('is behind no word, no term, no identifier and no charity', async () => {
    expect(confidential().length).toBeGreaterThan(1);
    for (const { id, name } of confidential()) {
      const { data } = await desk.ask<
        Services & {
          readonly service: Found | null;
          readonly organization: { readonly services: Page<Found> };
          readonly _entities: readonly (Found | null)[];
        }
      >(
        `query ($id: ID!, $name: String!, $of: [_Any!]!) {
          service(id: $id) { id }
          services(search: $name) { totalCount edges { node { id } } }
          organization(id: "GB-CHC-9999004") { services(first: 100) { edges { node { id name } } } }
          _entities(representations: $of) { ... on Service { name } }
        }`,
        { id, name, of: [{ __typename: 'Service', id }] },
      );
      expect(data.service).toBeNull();
      expect(nodesOf(data.services).map((service) => service.id)).not.toContain(id);
      expect(nodesOf(data.organization.services).map((service) => service.name)).toEqual(['Domestic abuse helpline']);
      expect(data._entities).toEqual([null]);
    }
  });

  it('is not counted in its area', async () => {
    const { localAuthorityGss } = desk.place;
    const running = new Set(
      table('service')
        .filter((service) => service['status'] === 'ACTIVE' && service['is_confidential'] === false)
        .map(({ id }) => id),
    );
    const { data } = await desk.askEntities<{ readonly activeServices: number }>(
      [{ __typename: 'Area', gssCode: localAuthorityGss }],
      '... on Area { activeServices }',
    );
    expect(first(data._entities).activeServices).toBe(running.size);
  });

  it('has a place that no identifier opens', async () => {
    const of = refuges().map(({ id }) => ({ __typename: 'Location', id }));
    expect(of.length).toBeGreaterThan(1);
    const { data } = await desk.askEntities<object | null>(of, '... on Location { name postalCode latitude }');
    expect(data._entities).toEqual(of.map(() => null));
  });

  it('leaves a public helpline that is answered there without place, hours or distance', async () => {
    const fields = 'edges { distanceMetres node { name atLocations { id } schedules { opensAt closesAt } } }';
    const asked = [
      'search: "abuse helpline"',
      ...refuges().map((place) => `search: "abuse helpline", postcode: "${String(place['postal_code'])}"`),
    ];
    for (const filters of asked) {
      const { data } = await search(filters, fields);
      expect(data.services.edges).toEqual([
        {
          distanceMetres: null,
          node: {
            name: 'Domestic abuse helpline',
            atLocations: [],
            schedules: [{ opensAt: '08:00', closesAt: '20:00' }],
          },
        },
      ]);
    }
    const near = await search(
      `search: "abuse helpline", postcode: "${String(refuges()[0]?.['postal_code'])}", proximityMetres: 100000`,
    );
    expect(near.data.services.totalCount).toBe(0);
    // By phone until eight; in the house, at any hour.
    const evening = await search('search: "abuse helpline", day: [MO], startTime: "19:00"');
    expect(evening.data.services.totalCount).toBe(1);
    const night = await search('search: "abuse helpline", day: [MO], startTime: "22:00"');
    expect(night.data.services.totalCount).toBe(0);
  });
});
