/** Proves that Fictonshire's single views come from the engine, and that each persona's is theirs and nobody else's. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { PERSONAS } from '../../demo/place/model.ts';
import { recordsOf, registerPlace } from '../../demo/agencies/partnership/registration.ts';
import { createPlace } from '../../demo/place/create-place.ts';
import { truthTable } from '../../demo/place/truth.ts';
import type { Place } from '../../demo/place/model.ts';
import { migrateSchema } from '../../subgraphs/kit/sql/migrate-schema.ts';
import { openDatabase } from '../../subgraphs/kit/sql/open-database.ts';
import { migrations } from '../../subgraphs/partnership/adapters/sql/migrations.ts';
import { createSqlSource } from '../../subgraphs/partnership/adapters/sql/source.ts';
import type { PartnershipTables } from '../../subgraphs/partnership/adapters/sql/tables.ts';
import { readRegisteredRecord } from '../../subgraphs/partnership/citizen-index/read-registered-record.ts';
import type { AgencyLinkRow, PartnershipSource } from '../../subgraphs/partnership/source.ts';
import { KEYRING } from '../subgraphs/partnership/keyring.ts';
import { openEmptyStore } from '../support/store.ts';

const NOW = new Date('2026-11-22T09:00:00Z');

interface Registered {
  readonly place: Place;
  readonly source: PartnershipSource;
  /** Of everybody whom an agency knows. */
  readonly links: readonly AgencyLinkRow[];
  close(): Promise<void>;
}

async function register(seed: string, size: number): Promise<Registered> {
  const place = createPlace({ seed, size, now: NOW });
  const { store, close } = await openEmptyStore();
  await migrateSchema({ schema: 'partnership', store, migrations });
  await registerPlace(place, store, 'partnership');
  const db = openDatabase<PartnershipTables>({ schema: 'partnership', store });
  const source = createSqlSource(db, KEYRING);
  const citizens = (await db.selectFrom('citizen').select('id').execute()).map(({ id }) => id);
  return {
    place,
    source,
    links: await source.linksByCitizen(citizens),
    close: async () => {
      await source.close();
      await close();
    },
  };
}

const nameOf = ({ agency, key }: { readonly agency: string; readonly key: string }): string => `${agency} ${key}`;

// A place as the suites read it, and the one that a newcomer sees.
describe.each([
  ['test', 300],
  ['fictonshire', 10_000],
])('in the place of seed %s with %d people', (seed, size) => {
  let registered: Registered;
  beforeAll(async () => {
    registered = await register(seed, size);
  }, 240_000);
  afterAll(() => registered.close());

  it.each(PERSONAS)('the single view of %s is exactly their own records', async (name) => {
    const { place, source } = registered;
    const { citizenId, records } = place.persona(name);
    const links = await source.linksByCitizen([citizenId]);
    expect(links.map(nameOf).toSorted()).toEqual(Object.values(records).flat().map(nameOf).toSorted());
    // So sure that whoever may be shown a case of theirs is shown it.
    expect(Math.min(...links.map(({ confidence }) => confidence))).toBeGreaterThanOrEqual(0.99);
  });

  it.each(PERSONAS)('%s is told as they are', async (name) => {
    const { place, source } = registered;
    const { citizenId, preferredName, givenNames, familyName, ...person } = place.persona(name);
    const [citizen] = await source.citizensByAlias([citizenId]);
    expect(citizen).toMatchObject({
      id: citizenId,
      displayName: `${preferredName ?? givenNames[0]} ${familyName}`,
      birthDate: person.birthDate,
      deathDate: person.deathDate,
      homeUprn: person.home?.uprn ?? null,
      locationRestriction: person.locationRestriction,
      language:
        person.records['third-sector'].length === Object.values(person.records).flat().length ? 'en' : person.language,
      isSynthetic: true,
    });
  });

  it('the engine joins what is one person’s and keeps apart what is not', () => {
    const truth = new Map(Array.from(truthTable(registered.place), (entry) => [nameOf(entry), entry.citizenId]));
    const { precision, recall } = pairFigures(registered.links, (link) => truth.get(nameOf(link)) ?? '');
    expect(registered.links).toHaveLength(truth.size);
    expect(precision).toBeGreaterThan(0.998);
    // Six in a hundred have a second NHS record, whose number of its own keeps it apart until a person has looked.
    expect(recall).toBeGreaterThan(0.85);
  });

  it('somebody who must not be located is restricted under every record that was joined to theirs', async () => {
    const { place, source } = registered;
    for (const { citizenId, locationRestriction, records } of place.people()) {
      if (locationRestriction === null || Object.values(records).flat().length === 0) continue;
      const [citizen] = await source.citizensByAlias([citizenId]);
      expect(citizen?.locationRestriction).toBe(locationRestriction);
    }
  });
});

describe('what agencies of Fictonshire register', () => {
  it('is what the index takes from any agency', () => {
    const place = createPlace({ seed: 'test', size: 300, now: NOW });
    for (const person of place.people()) {
      for (const record of recordsOf(person, place)) {
        expect(readRegisteredRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
      }
    }
  });
});

/** Of the pairs that are together, how many belong so; of those that belong together, how many are. */
function pairFigures(links: readonly AgencyLinkRow[], personOf: (link: AgencyLinkRow) => string) {
  const pairsWithin = (groups: Iterable<readonly unknown[]>): number =>
    Array.from(groups).reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const both = Map.groupBy(links, (link) => `${link.citizenId} ${personOf(link)}`).values();
  const right = pairsWithin(both);
  return {
    precision: right / pairsWithin(Map.groupBy(links, ({ citizenId }) => citizenId).values()),
    recall: right / pairsWithin(Map.groupBy(links, personOf).values()),
  };
}
