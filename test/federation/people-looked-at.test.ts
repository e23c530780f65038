/** Who counts as looked at, through the real gateway with real decisions: for the limit on people in an hour, and for the ledger. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import type { Person } from '../../demo/place/model.ts';
import { openIndexRows } from '../conformance/partnership-rows.ts';
import type { IndexRows } from '../conformance/partnership-rows.ts';
import { openWholePlace, operation } from '../support/whole-place.ts';
import type { Answer, WholePlace } from '../support/whole-place.ts';

const LIMIT = 4;
const OPEN =
  'query($id: ID!) { citizen(id: $id) { displayName sources { state } council { tenancies { tenureType } } } }';
const HOUSEHOLD = 'query($id: ID!) { citizen(id: $id) { household { members { id displayName } } } }';
const TRAIL = `query($actor: ID!) {
  auditTrail(actorId: $actor, first: 100) { edges { node { kind citizenIds decisions { citizenId classes rules { code display } agreement } } } }
}`;

let whole: WholePlace;
let index: IndexRows;
/** People of one name at one address, whom a search by name and postcode finds together. */
let family: readonly Person[];
let strangers: readonly Person[];
let subject: string;
let readers = 0;

beforeAll(async () => {
  whole = await openWholePlace({ env: { CITIZENS_PER_HOUR: String(LIMIT) } });
  index = openIndexRows(whole.store);
  const people = [...whole.place.people()].filter(isOrdinary);
  family = await findFamily(people);
  strangers = people.filter(({ household }) => household !== family[0]?.household).slice(0, 10);
}, 120_000);
beforeEach(() => {
  readers += 1;
  // Nobody else's hour, and nobody else's entries, also where the ledger is older than this run.
  subject = `looks-${readers}-${process.pid}-${Date.now()}`;
});
afterAll(async () => {
  await index.close();
  await whole.close();
});

const look = (document: string, variables: object) => whole.ask(document, variables, { subject });
const open = (person: Person | undefined) => look(OPEN, { id: person?.citizenId });
const search = (first: number) =>
  look(operation('j14-find-citizen'), {
    by: { familyName: family[0]?.familyName, postcode: family[0]?.home?.postcode },
    first,
  });
const codesOf = ({ status, errors }: Answer) => [status, ...errors.map(({ extensions }) => extensions['code'])];
const idsIn = ({ data }: Answer): string[] =>
  data.findCitizens.edges.map(({ node }: { node: { id: string } }) => node.id);

describe('a reader who may look at four people in an hour', () => {
  it('opens four, and the same four again, and no fifth: of them no agency is asked', async () => {
    const [first, ...more] = strangers;
    for (const person of strangers.slice(0, LIMIT)) expect((await open(person)).data.citizen.displayName).toMatch(/\w/);
    whole.forget();
    const refused = await open(more[LIMIT]);
    expect(codesOf(refused)).toEqual([429, 'RATE_LIMITED']);
    expect(refused.data).toBeNull();
    expect(new Set(whole.statements.map(({ subgraph }) => subgraph))).toEqual(new Set(['partnership']));
    expect((await open(first)).data.citizen.displayName).toMatch(/\w/);
  });

  it('has looked at everybody on the page of a search, opened or not, and at nobody else whom it matched', async () => {
    const page = await search(2);
    expect(idsIn(page)).toHaveLength(2);
    expect(page.data.findCitizens.pageInfo.hasNextPage).toBe(true);
    // Two are left.
    expect((await open(strangers[0])).status).toBe(200);
    expect((await open(strangers[1])).status).toBe(200);
    expect((await open(strangers[2])).status).toBe(429);
    // Whom the search has shown may be opened; whom it has matched beyond the page would be one more.
    const found = new Set(idsIn(page));
    expect((await open(family.find(({ citizenId }) => found.has(citizenId)))).status).toBe(200);
    expect((await open(family.find(({ citizenId }) => !found.has(citizenId)))).status).toBe(429);
  });

  it('is shown nobody of a page that goes too far', async () => {
    for (const person of strangers.slice(0, LIMIT - 1)) await open(person);
    const refused = await search(2);
    expect(codesOf(refused)).toEqual([429, 'RATE_LIMITED']);
    expect(JSON.stringify(refused)).not.toContain(family[0]?.familyName);
    expect(idsIn(await search(1))).toHaveLength(1);
  });

  it('has looked at those who live with a citizen when it is shown them', async () => {
    const { data } = await look(HOUSEHOLD, { id: family[0]?.citizenId });
    const shown = data.citizen.household.members.length;
    expect(shown).toBeGreaterThan(1);
    const left = LIMIT - shown;
    for (const person of strangers.slice(0, left)) expect((await open(person)).status).toBe(200);
    expect((await open(strangers[left])).status).toBe(429);
  });

  it('does not feel in its limit somebody of whom it may not know, by id or by search', async () => {
    const [hidden] = family;
    if (hidden === undefined) throw new Error('The family has nobody.');
    await index.knownOnlyToThePolice(hidden.citizenId, async () => {
      expect(codesOf(await open(hidden))).toEqual([200, 'NOT_FOUND']);
      const found = idsIn(await search(LIMIT));
      expect(found).not.toContain(hidden.citizenId);
      const left = LIMIT - found.length;
      expect(left).toBeGreaterThan(0);
      for (const person of strangers.slice(0, left)) expect((await open(person)).status).toBe(200);
      expect((await open(strangers[left])).status).toBe(429);
    });
  });
});

describe('the ledger of a search', () => {
  it('holds a decision about everybody on the page, and no word of who was hidden or only compared', async () => {
    const [hidden] = family;
    if (hidden === undefined) throw new Error('The family has nobody.');
    const shown = await index.knownOnlyToThePolice(hidden.citizenId, async () => idsIn(await search(1)));
    const trail = await whole.ask(TRAIL, { actor: subject }, { role: 'auditor' });
    const entries: readonly AuditEntry[] = trail.data.auditTrail.edges.map(({ node }: { node: object }) => node);
    expect(entries).toHaveLength(2);
    expect(entries.flatMap(({ citizenIds }) => citizenIds)).toEqual(shown);
    expect(entries.flatMap(({ decisions }) => decisions.map(({ citizenId }) => citizenId))).toEqual(shown);
    const [decision] = entries.flatMap(({ decisions }) => decisions);
    expect(decision?.classes).toContain('IDENTITY');
    expect(decision?.agreement).toBe('front-door');
    expect(decision?.rules).toContainEqual({
      code: 'desk-finds-a-citizen',
      display: 'Front-line staff find who and where somebody is before there is any dealing with them',
    });
    for (const { citizenId } of family.filter((one) => !shown.includes(one.citizenId))) {
      expect(JSON.stringify(trail.data)).not.toContain(citizenId);
    }
  });
});

interface AuditEntry {
  readonly citizenIds: readonly string[];
  readonly decisions: readonly {
    readonly citizenId: string;
    readonly classes: readonly string[];
    readonly rules: readonly { readonly code: string; readonly display: string }[];
    readonly agreement: string;
  }[];
}

/** Somebody whom an adviser finds, and of whom nothing must stay secret. */
function isOrdinary({ records, locationRestriction, deathDate, persona }: Person): boolean {
  const isKnown = records.council.length > 0 || records.nhs.length > 0;
  return persona === null && isKnown && locationRestriction === null && deathDate === null;
}

/** As the search finds them: three or more, and not so many that one page of four could not hold them. */
async function findFamily(people: readonly Person[]): Promise<readonly Person[]> {
  for (const { household, familyName, home } of people) {
    if (household === null || home === null) continue;
    const members = people.filter(
      (one) => one.household?.address === household.address && one.familyName === familyName,
    );
    if (members.length !== 3) continue;
    const by = { familyName, postcode: home.postcode };
    const found = idsIn(
      await whole.ask(operation('j14-find-citizen'), { by, first: 10 }, { subject: `finds-${familyName}` }),
    );
    if (found.length === 3 && members.every(({ citizenId }) => found.includes(citizenId))) return members;
  }
  throw new Error('The place has no family of three.');
}
