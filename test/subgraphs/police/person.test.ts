/** Holds the police's part of a citizen to its promises: as few statements, as much shown, and as little told, as the contract says. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Answer, AskedCitizen } from '../../support/agency-fixture.ts';
import { startPolice } from './police-fixture.ts';
import type { PoliceFixture } from './police-fixture.ts';
import { rowsOf } from './police-rows.ts';
import { WHOLE_PERSON } from './whole-contract.ts';

const keyOf = (n: number) => `x-fictonshire:N${String(n).padStart(7, '0')}`;
const citizen = (n: number, more: Partial<AskedCitizen> = {}): AskedCitizen => ({
  id: `citizen-${n}`,
  keys: [keyOf(n)],
  ...more,
});
const TWENTY_FIVE = Array.from({ length: 25 }, (_, index) => citizen(index + 1));
const TWICE_KNOWN: AskedCitizen = { id: 'citizen-twice', keys: [keyOf(101), keyOf(102)] };
/** Both records are down for the same events. */
const TWICE_IN_ALL: AskedCitizen = { id: 'citizen-twice-in-all', keys: [keyOf(105), keyOf(106)] };
const FREQUENT = citizen(103);
const UNKNOWN: AskedCitizen = { id: 'citizen-unknown', keys: [] };
/** Linked, and the force has nothing but the record. */
const EMPTY = citizen(104);

let police: PoliceFixture;

beforeAll(async () => {
  police = await startPolice(async (db) => {
    const rows = rowsOf(db);
    for (let n = 1; n <= 25; n += 1) {
      const key = keyOf(n);
      await rows.person(key, { pnc_id: '2099/9999001V', cro_number: '990001/99Z' });
      await rows.crime(key, ['VICTIM', 'PERSON_REPORTING'], { at: '2026-10-18T13:20:00.000Z' });
      await rows.incident(key, ['PERSON_REPORTING']);
      await rows.crime(key, ['WITNESS'], {
        at: '2026-09-01T10:00:00.000Z',
        outcome_code: '18',
        outcome_date: '2026-09-20',
      });
      await rows.crime(key, ['SUSPECT'], { outcome_code: '8', outcome_date: '2026-10-20' });
      await rows.marker(key);
      await rows.notice(key);
      await rows.contact(key);
    }
    for (const n of [101, 102]) {
      await rows.person(keyOf(n));
      await rows.marker(keyOf(n), { text: `Marker of ${n}`, raised_on: `2026-0${n - 98}-01` });
      await rows.crime(keyOf(n), ['SUSPECT'], { at: `2026-0${n - 98}-01T10:00:00.000Z` });
      await rows.crime(keyOf(n), ['VICTIM'], { at: `2026-0${n - 98}-02T10:00:00.000Z`, summary: `Crime of ${n}` });
    }
    await rows.person(keyOf(103));
    for (let day = 1; day <= 7; day += 1) {
      await rows.incident(keyOf(103), ['PERSON_REPORTING'], {
        at: `2026-10-0${day}T10:00:00.000Z`,
        summary: `Call ${day}`,
      });
    }
    // Three of the same moment, and one too old for a case review.
    for (let call = 0; call < 3; call += 1) {
      await rows.incident(keyOf(103), ['PERSON_REPORTING'], { at: '2026-10-08T10:00:00.000Z' });
    }
    await rows.incident(keyOf(103), ['PERSON_REPORTING'], { at: '2026-02-08T10:00:00.000Z', summary: 'Long ago' });
    await rows.marker(keyOf(103), { text: 'Expired', expires_on: '2026-11-21' });
    await rows.contact(keyOf(103), { at: '2026-11-12T10:00:00.000Z', data_class: 'CRIMINAL', kind: 'REVIEW' });
    await rows.contact(keyOf(103), { at: '2026-11-13T10:00:00.000Z', data_class: 'VULNERABILITY', kind: 'CALL' });
    await rows.contact(keyOf(103), { at: '2026-11-11T10:00:00.000Z' });
    await rows.contact(keyOf(103), { at: '2026-06-11T10:00:00.000Z', kind: 'CALL' });
    await rows.person(keyOf(104));
    await rows.person(keyOf(105));
    await rows.person(keyOf(106));
    for (let day = 1; day <= 4; day += 1) {
      const at = `2026-10-0${day}T10:00:00.000Z`;
      const event = await rows.crime(keyOf(105), ['VICTIM', 'SUSPECT'], { at, summary: `Crime ${day}` });
      await rows.involve(keyOf(106), event, ['VICTIM', 'WITNESS', 'SUSPECT']);
    }
  });
}, 60_000);

afterAll(async () => {
  await police.close();
});

describe('the police subgraph', () => {
  it('asks its store nothing more for twenty-five citizens than for one', async () => {
    await police.citizens(WHOLE_PERSON, TWENTY_FIVE.slice(0, 1));
    const one = [...police.statements].sort();
    await police.citizens(WHOLE_PERSON, TWENTY_FIVE);
    const many = [...police.statements].sort();

    expect(one).toHaveLength(12);
    expect(many).toEqual(one);
  });

  it('has data behind every field that it offers about a citizen', async () => {
    const answer = await police.citizens(WHOLE_PERSON, TWENTY_FIVE.slice(0, 1));

    expect(answer.errors).toBeUndefined();
    expect(emptyLeaves(answer)).toEqual([]);
  });

  it('has one relationship for each role in an event', async () => {
    const selection = 'police { victimOrWitness { edges { node { role event { id } } } } }';
    const [{ police: view }] = entitiesOf(await police.citizens(selection, TWENTY_FIVE.slice(0, 1)));
    const involvements = nodesOf(view, 'victimOrWitness');

    expect(involvements.map(({ role }) => role)).toEqual(['PERSON_REPORTING', 'VICTIM', 'PERSON_REPORTING', 'WITNESS']);
    expect(involvements[0]?.['event']).toEqual(involvements[1]?.['event']);
    await expect(
      police.db
        .insertInto('involvement')
        .columns(['id', 'person_key', 'event_id', 'role', 'since', 'at'])
        .expression((from) =>
          from
            .selectFrom('involvement')
            .select(({ val }) => [val('again').as('id'), 'person_key', 'event_id', 'role', 'since', 'at'])
            .limit(1),
        )
        .execute(),
    ).rejects.toThrow('involvement_one_a_role');
  });

  it('takes the records of a citizen whom the force has down twice together, and keeps the nominals apart', async () => {
    const selection = `police {
      warningMarkers { text } victimOrWitness { edges { node { event { summary } } } }
      nominals { entryCount nominalNumber { value } involvements { edges { node { role } } } }
    }`;
    const [{ police: view }] = entitiesOf(await police.citizens(selection, [TWICE_KNOWN]));

    expect(view).toMatchObject({
      warningMarkers: [{ text: 'Marker of 102' }, { text: 'Marker of 101' }],
      victimOrWitness: {
        edges: [{ node: { event: { summary: 'Crime of 102' } } }, { node: { event: { summary: 'Crime of 101' } } }],
      },
      nominals: [
        {
          entryCount: 'FEW',
          nominalNumber: { value: 'N0000101' },
          involvements: { edges: [{ node: { role: 'SUSPECT' } }] },
        },
        {
          entryCount: 'FEW',
          nominalNumber: { value: 'N0000102' },
          involvements: { edges: [{ node: { role: 'SUSPECT' } }] },
        },
      ],
    });
  });

  it('keeps the nominals apart, each with all that its record says', async () => {
    const selection = 'police { nominals { involvements { edges { node { role event { summary } } } } } }';
    const [{ police: view }] = entitiesOf(await police.citizens(selection, [TWICE_IN_ALL]));
    const { nominals } = objectOf(view);

    expect(Array.isArray(nominals) && nominals.map((nominal) => nodesOf(nominal, 'involvements').length)).toEqual([
      4, 4,
    ]);
  });

  it('shows an event that is on both records of a citizen once for each role, on any page', async () => {
    const seen: unknown[] = [];
    let after: unknown = null;
    for (let page = 0; page < 4; page += 1) {
      const args = `first: 3${after === null ? '' : `, after: "${String(after)}"`}`;
      const selection = `police { victimOrWitness(${args}) {
        edges { node { role event { summary } } } pageInfo { hasNextPage endCursor }
      } }`;
      const [{ police: view }] = entitiesOf(await police.citizens(selection, [TWICE_IN_ALL]));
      seen.push(
        ...nodesOf(view, 'victimOrWitness').map(({ role, event }) => `${String(role)} ${JSON.stringify(event)}`),
      );
      const { hasNextPage, endCursor } = objectOf(objectOf(objectOf(view)['victimOrWitness'])['pageInfo']);
      expect(hasNextPage).toBe(page < 2);
      if (hasNextPage !== true) break;
      after = endCursor;
    }

    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
  });

  it('answers alike, and asks its store alike, for somebody it does not know and somebody with nothing on record', async () => {
    const unknown = await police.citizens(WHOLE_PERSON, [UNKNOWN]);
    const unknownStatements = [...police.statements];
    const empty = await police.citizens(WHOLE_PERSON, [EMPTY]);

    const text = JSON.stringify(empty).replaceAll(EMPTY.id, UNKNOWN.id);
    expect(JSON.stringify(unknown)).toBe(text);
    expect(police.statements).toEqual(unknownStatements);
  });

  it('withholds in the same words whether or not there is a record', async () => {
    const classes = ['IDENTITY', 'STAFF_SAFETY'] as const;
    const unknown = await police.citizens(WHOLE_PERSON, [{ ...UNKNOWN, classes }]);
    const unknownStatements = [...police.statements];
    const known = await police.citizens(WHOLE_PERSON, [{ ...FREQUENT, classes }]);

    expect(JSON.stringify(unknown)).toBe(JSON.stringify(known).replaceAll(FREQUENT.id, UNKNOWN.id));
    expect(police.statements).toEqual(unknownStatements);
    expect(police.statements).toHaveLength(1);
    expect(known.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'WITHHELD', class: 'VICTIM' },
      { code: 'WITHHELD', class: 'VICTIM' },
      { code: 'WITHHELD', class: 'VICTIM' },
      { code: 'WITHHELD', class: 'VULNERABILITY' },
      { code: 'WITHHELD', class: 'CRIMINAL' },
      { code: 'WITHHELD', class: 'VICTIM' },
    ]);
  });

  it('shows a masked reader the role and the day, and not what happened', async () => {
    const selection = 'police { victimOrWitness { edges { node { role from event { id } } } } officerInCase }';
    const masked = citizen(1, { classes: [], indicators: ['VICTIM'] });
    const answer = await police.citizens(selection, [masked]);

    const [{ police: view }] = entitiesOf(answer);
    expect(nodesOf(view, 'victimOrWitness')[0]).toEqual({ role: 'PERSON_REPORTING', from: '2026-10-18', event: null });
    expect(view).toHaveProperty('officerInCase', null);
    expect(police.statements).toHaveLength(1);
  });

  it('shows a masked reader that there is a record as a suspect, roughly how long, and no number', async () => {
    const selection = 'police { nominals { entryCount pncId { ending } involvements { edges { cursor } } } }';
    const masked = citizen(1, { classes: [], indicators: ['CRIMINAL', 'IDENTIFIER'] });
    const [{ police: view }] = entitiesOf(await police.citizens(selection, [masked]));

    expect(view).toEqual({ nominals: [{ entryCount: 'FEW', pncId: null, involvements: null }] });
  });

  it('shows the ending of a national number where the whole is masked', async () => {
    const masked = citizen(1, { classes: ['CRIMINAL'], indicators: ['IDENTIFIER'] });
    const [{ police: view }] = entitiesOf(
      await police.citizens('police { nominals { pncId { value ending } } }', [masked]),
    );

    expect(view).toEqual({ nominals: [{ pncId: { value: null, ending: '01V' } }] });
  });

  it('keeps the place of an event from a reader who may not know where somebody is', async () => {
    const selection =
      'police { victimOrWitness(first: 1) { edges { node { event { summary address postcode uprn } } } } }';
    const answer = await police.citizens(selection, [citizen(1, { classes: ['VICTIM'] })]);

    const [{ police: view }] = entitiesOf(answer);
    const nothing = { address: null, postcode: null, uprn: null };
    expect(nodesOf(view, 'victimOrWitness')).toEqual([{ event: { summary: 'Something happened', ...nothing } }]);
    expect(answer.errors?.map(({ extensions }) => extensions?.['class'])).toEqual(['LOCATION', 'LOCATION', 'LOCATION']);
  });

  it('leaves out a contact that was part of what the reader may not know of, and those of long ago', async () => {
    const selection = 'policeContacts { at kind agency }';
    const visit = { at: '2026-11-11T10:00:00.000Z', kind: 'VISIT', agency: 'police' };
    const call = { at: '2026-11-13T10:00:00.000Z', kind: 'CALL', agency: 'police' };
    const answer = await police.citizens(selection, [
      { ...FREQUENT, classes: ['VICTIM'] },
      { ...FREQUENT, id: 'citizen-other-reader', classes: ['VICTIM', 'VULNERABILITY'] },
    ]);

    expect(entitiesOf(answer)).toEqual([{ policeContacts: [visit] }, { policeContacts: [call, visit] }]);
    expect(police.statements).toHaveLength(1);
  });

  it('leaves out a warning that has expired', async () => {
    const [{ police: view }] = entitiesOf(await police.citizens('police { warningMarkers { text } }', [FREQUENT]));

    expect(view).toEqual({ warningMarkers: [] });
  });

  it('counts reports of anti-social behaviour within six months only', async () => {
    const [{ police: view }] = entitiesOf(await police.citizens('police { asbReportsInSixMonths }', [FREQUENT]));

    expect(view).toEqual({ asbReportsInSixMonths: 10 });
  });

  it('pages through a long list without a gap or a double, newest first', async () => {
    const seen: unknown[] = [];
    const moments: unknown[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page += 1) {
      const cursor: string = after === null ? '' : `, after: "${after}"`;
      const selection = `police { victimOrWitness(first: 3${cursor}) {
        edges { node { event { id at } } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
      const [{ police: view }] = entitiesOf(await police.citizens(selection, [FREQUENT]));
      const { pageInfo } = objectOf(objectOf(view)['victimOrWitness']);
      expect(pageInfo).toMatchObject({ hasNextPage: page < 3, hasPreviousPage: page > 0 });
      for (const { event } of nodesOf(view, 'victimOrWitness')) {
        seen.push(objectOf(event)['id']);
        moments.push(objectOf(event)['at']);
      }
      after = String(objectOf(pageInfo)['endCursor']);
    }
    expect(new Set(seen).size).toBe(11);
    expect(seen).toHaveLength(11);
    expect(moments).toEqual(moments.toSorted().toReversed());
  });

  it('narrows a list to one role', async () => {
    const selection = 'police { victimOrWitness(role: VICTIM) { edges { node { role } } } }';
    const [{ police: view }] = entitiesOf(await police.citizens(selection, [citizen(1)]));

    expect(nodesOf(view, 'victimOrWitness')).toEqual([{ role: 'VICTIM' }]);
  });

  it.each([
    ['a page of a million', 'victimOrWitness(first: 1000000) { pageInfo { hasNextPage } }', 'first'],
    ['a page of none', 'vulnerabilityNotices(first: 0) { pageInfo { hasNextPage } }', 'first'],
    ['a cursor of nobody', 'victimOrWitness(after: "bm9uc2Vuc2U") { pageInfo { hasNextPage } }', 'after'],
    [
      'a forged cursor',
      `victimOrWitness(after: "${Buffer.from('["now","x"]').toString('base64url')}") { pageInfo { hasNextPage } }`,
      'after',
    ],
  ])('refuses %s in so many words', async (_what, selection, argument) => {
    const { errors } = await police.citizens(`police { ${selection} }`, [citizen(1)]);

    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument }]);
    expect(police.statements).toEqual([]);
  });

  it('answers nothing of a citizen without a grant, and asks its store nothing', async () => {
    const answer = await police.citizens(WHOLE_PERSON, [{ ...citizen(1), grant: null }]);

    expect(entitiesOf(answer)).toEqual([{ id: 'citizen-1', police: null, policeContacts: null }]);
    expect(answer.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['WITHHELD', 'WITHHELD']);
    expect(police.statements).toEqual([]);
  });

  it("refuses another agency's grant", async () => {
    const answer = await police.citizens('police { officerInCase }', [{ ...citizen(1), grant: { agency: 'council' } }]);

    expect(answer.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['GRANT_REFUSED']);
    expect(police.statements).toEqual([]);
  });
});

type Fields = Readonly<Record<string, unknown>>;

function objectOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new TypeError('The answer has no object there.');
  return value as Fields; // a parsed edge: the line before has looked
}

function entitiesOf({ data }: Answer): [Fields, ...Fields[]] {
  const entities = objectOf(data)['_entities'];
  if (!Array.isArray(entities) || entities.length === 0) throw new TypeError('The answer has no entities.');
  const [first, ...rest] = entities.map(objectOf);
  return [objectOf(first), ...rest];
}

function nodesOf(view: unknown, list: string): Fields[] {
  const { edges } = objectOf(objectOf(view)[list]);
  if (!Array.isArray(edges)) throw new TypeError('The answer has no edges.');
  return edges.map((edge) => objectOf(objectOf(edge)['node']));
}

/** Paths of leaves that are null or empty in every place where they stand. */
function emptyLeaves(answer: Answer): string[] {
  const all = new Set<string>();
  const filled = new Set<string>();
  const walk = (value: unknown, path: string): void => {
    all.add(path);
    if (Array.isArray(value)) {
      if (value.length > 0) filled.add(path);
      for (const one of value) walk(one, path);
    } else if (typeof value === 'object' && value !== null) {
      filled.add(path);
      for (const [name, one] of Object.entries(value)) walk(one, `${path}.${name}`);
    } else if (value !== null) filled.add(path);
  };
  walk(answer.data, '');
  return [...all].filter((path) => !filled.has(path));
}
