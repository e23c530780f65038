/** Holds a search to two promises that no small town can put to the test: it leaves nobody out in silence, and a cap betrays nobody. */

import { describe, expect, it } from '@jest/globals';

import { shippedModel } from '../../../../subgraphs/partnership/citizen-index/read-model.ts';
import { findCitizens } from '../../../../subgraphs/partnership/search/find-citizens.ts';
import type { SearchContext } from '../../../../subgraphs/partnership/search/find-citizens.ts';
import { createSearchEngine } from '../../../../subgraphs/partnership/search/search-engine.ts';
import type { AskedKeys, CandidateKey, CandidateRow } from '../../../../subgraphs/partnership/source.ts';
import { aRegisteredRecord } from '../citizen-index/record-fixture.ts';
import type { RecordChanges } from '../citizen-index/record-fixture.ts';

const searchEngine = createSearchEngine(shippedModel());

interface Town {
  /** Which keys too many have. */
  isOverfull?(key: CandidateKey): boolean;
  readonly citizens?: readonly CandidateRow[];
  /** Whether the reader may know of police records. */
  readonly knowsOfPolice?: boolean;
}

/** A request in a town of which only the search's own part is there. */
function contextIn({ isOverfull = () => false, citizens = [], knowsOfPolice = false }: Town): SearchContext {
  const none = new Set<string>();
  const decision = {
    classes: new Set(['IDENTITY', 'LOCATION']),
    indicators: none,
    isForAnother: false,
    tellsConfidential: false,
    agencies: { police: knowsOfPolice ? { classes: new Set(['CRIMINAL']), indicators: none, keys: [] } : null },
  };
  const context = {
    searchEngine,
    decisions: { consider: async () => decision, of: async () => decision },
    loaders: {
      places: { load: async () => null },
      candidates: async ({ keys }: AskedKeys) => ({
        overfull: keys.flatMap((key, place) => (isOverfull(key) ? [place] : [])),
        citizens,
      }),
    },
  };
  // Of loaders and decisions a search needs only this.
  return context as unknown as SearchContext;
}

function aCandidate(id: string, ...records: readonly (RecordChanges & { readonly isHit: boolean })[]): CandidateRow {
  return {
    citizen: {
      id,
      displayName: id,
      birthDate: null,
      deathDate: null,
      homeUprn: null,
      locationRestriction: null,
      isSynthetic: true,
      language: 'en',
      interpreterRequired: false,
      adjustments: [],
    },
    records: records.map(({ isHit, ...changes }, place) => {
      const record = aRegisteredRecord(changes);
      const { agency, key, organization, isConfidential, hasOpenCase, updatedAt } = record;
      const link = {
        id: `${id}-${place}`,
        citizenId: id,
        agency,
        key,
        organization,
        isConfidential,
        hasOpenCase,
        basis: 'PROBABILISTIC',
        status: 'ACTIVE',
        confidence: 1,
        linkedAt: updatedAt,
        recordUpdatedAt: updatedAt,
      } as const;
      return { record, link, isHit };
    }),
  };
}

const byRule =
  (...names: readonly string[]) =>
  ({ text }: CandidateKey) =>
    names.some((name) => text.startsWith(`${name}\u001f`));
const everything = () => true;
const ADA = { givenName: 'Ada', familyName: 'Marlow' };
const BORN = { birthDate: '1952-03-04' };
const ada = aCandidate('ada', { isHit: true, person: { phones: ['07700 900123'] } });

async function ask(by: object, town: Town): Promise<{ readonly tooMany: boolean; readonly ids: readonly string[] }> {
  const { tooMany, page } = await findCitizens(by, { first: 50 }, contextIn(town));
  return { tooMany, ids: page.edges.map(({ node }) => node.citizenId) };
}

describe('a search that meets more than it may look at', () => {
  it('says that there are too many when every key has too many', async () => {
    for (const fuzzy of [false, true]) {
      expect(await ask({ ...ADA, ...BORN, fuzzy }, { isOverfull: everything })).toEqual({ tooMany: true, ids: [] });
    }
  });

  it('finds nobody, and says no more, when what was given narrows it', async () => {
    const isOverfull = byRule('both names', 'both names, year of birth', 'born that day, initial');
    expect(await ask({ ...ADA, ...BORN, fuzzy: true }, { isOverfull })).toEqual({ tooMany: false, ids: [] });
  });

  it('shows whom another key found', async () => {
    const town = { isOverfull: byRule('phone'), citizens: [ada] };
    expect(await ask({ phone: '07700 900123', ...ADA, ...BORN }, town)).toEqual({ tooMany: false, ids: ['ada'] });
  });

  it('says so when a phone is a hostel’s and the rest fits nobody', async () => {
    const isOverfull = byRule('phone', 'phone, given name');
    expect(await ask({ phone: '07700 900123', ...ADA, ...BORN }, { isOverfull })).toMatchObject({ tooMany: true });
  });

  it('leaves out no year of a range in silence, though another year finds somebody', async () => {
    const isOf1951 = ({ text }: CandidateKey) => text.endsWith('1951');
    const range = { birthDate: '1951-01-01', birthDateTo: '1953-12-31' };
    expect(await ask({ ...ADA, ...range }, { citizens: [ada] })).toEqual({ tooMany: false, ids: ['ada'] });
    expect(await ask({ ...ADA, ...range }, { citizens: [ada], isOverfull: isOf1951 })).toMatchObject({ tooMany: true });
  });

  it('looks at 500 candidates and shows 50, and otherwise none', async () => {
    const crowd = (size: number) => Array.from({ length: size }, (_, n) => aCandidate(`c${n}`, { isHit: true }));
    expect((await ask({ ...ADA, ...BORN }, { citizens: crowd(50) })).ids).toHaveLength(50);
    expect(await ask({ ...ADA, ...BORN }, { citizens: crowd(51) })).toEqual({ tooMany: true, ids: [] });
    const others = crowd(501).map((one) => ({ ...one, records: ada.records }));
    expect(await ask({ familyName: 'Nobody', ...BORN }, { citizens: others })).toEqual({ tooMany: true, ids: [] });
  });
});

describe('a record that a reader may not be told of', () => {
  const police = { agency: 'police', person: { familyNames: ['Ruddock'] } } as const;

  it('finds nobody by what it alone has', async () => {
    const hidden = aCandidate('rob', { isHit: false }, { ...police, isHit: true });
    const by = { givenName: 'Ada', familyName: 'Ruddock', ...BORN };
    expect(await ask(by, { citizens: [hidden] })).toEqual({ tooMany: false, ids: [] });
    expect((await ask(by, { citizens: [hidden], knowsOfPolice: true })).ids).toEqual(['rob']);
  });

  it('does not find somebody in the place of a record that was not looked at, as too many have its key', async () => {
    // Without the police record nothing would have brought her up: to show her would be to say that there is one.
    const hidden = aCandidate('ada', { isHit: false }, { agency: 'police', isHit: true });
    expect((await ask({ ...ADA, ...BORN }, { citizens: [hidden] })).ids).toEqual([]);
    expect((await ask({ ...ADA, ...BORN }, { citizens: [ada] })).ids).toEqual(['ada']);
  });

  it('does not find somebody whose address it is by another key that too many have', async () => {
    const restricted = aCandidate('kay', { isHit: true });
    const hidden = { ...restricted, citizen: { ...restricted.citizen, locationRestriction: 'REFUGE' as const } };
    const by = { ...ADA, ...BORN, postcode: 'FX1 1AA' };
    const isOverfull = ({ text }: CandidateKey) =>
      text.startsWith('born') && !text.startsWith('born that day, living there');
    expect((await ask(by, { citizens: [hidden], isOverfull })).ids).toEqual([]);
    expect((await ask(by, { citizens: [restricted], isOverfull })).ids).toEqual(['kay']);
    expect((await ask(by, { citizens: [hidden] })).ids).toEqual(['kay']);
  });
});
