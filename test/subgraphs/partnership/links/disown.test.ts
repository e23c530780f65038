/** Tells of citizens who find a stranger’s record among their own, and of those who would learn something by saying so. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startIndex } from '../index-fixture.ts';
import type { IndexFixture, TestCitizen } from '../index-fixture.ts';
import { ORG_IDS } from '../index-fixture.ts';
import { ADVISER, DPO, NOW } from '../partnership-fixture.ts';
import type { Answer, TestReader } from '../partnership-fixture.ts';
import { aKey, CITIZEN, codesOf, refusalOf, SOCIAL_WORKER, startContact } from '../rights/deeds.ts';
import { citizenOf, decide, FIRST, raiseReview, reviewsFor } from './a-review.ts';

let index: IndexFixture;

beforeAll(async () => {
  index = await startIndex();
});
afterAll(() => index.close());

const DISOWN = `mutation ($input: DisownRecordInput!) {
  disownRecord(input: $input) { id at agency { kind } recordCount reviewDueOn citizen { id } }
}`;
const FAMILIES = ['Abney', 'Brandt', 'Cole', 'Dhillon', 'Eames', 'Frost', 'Gorst', 'Holt', 'Ingram', 'Jex', 'Kerr'];
let count = 0;

/** Known to the council, the NHS and a charity, who all know them as the same. */
async function aCitizen(change: Partial<TestCitizen> = {}): Promise<string> {
  const id = `citizen-${count}`;
  const born = `19${40 + count}-03-0${1 + (count % 9)}`;
  await index.add({
    id,
    family: FAMILIES[count] ?? 'Lamb',
    born,
    knownTo: ['council', 'nhs', 'third-sector'],
    ...change,
  });
  count += 1;
  return id;
}

function disown(citizenId: string, said: object, reader: TestReader = CITIZEN(citizenId)): Promise<Answer> {
  const input = { citizenId, reason: 'I have never been there.', idempotencyKey: aKey(), ...said };
  return index.ask(DISOWN, { input }, { reader });
}

describe('“That is not me”', () => {
  it('cuts the record off at once, leaves the citizen all else, and tells the agency and its officer', async () => {
    const id = await aCitizen();
    const { data, errors } = await disown(id, { linkId: `${id}-third-sector` });
    expect(errors).toBeUndefined();
    expect(data.disownRecord).toEqual({
      id: expect.any(String),
      at: NOW.toISOString(),
      agency: { kind: 'THIRD_SECTOR' },
      recordCount: 1,
      reviewDueOn: '2026-11-24',
      citizen: { id },
    });
    const left = await index.ask(
      'query ($id: ID!) { citizen(id: $id) { links { id } } }',
      { id },
      { reader: CITIZEN(id) },
    );
    expect(left.data.citizen.links).toEqual([{ id: `${id}-council` }, { id: `${id}-nhs` }]);
    const other = await citizenOf(index, `${id}-third-sector`);
    expect(other).not.toBe(id);
    expect(await index.db.selectFrom('citizen').select('id').where('id', '=', other).execute()).toHaveLength(1);
    const notices = await index.db
      .selectFrom('index_notice')
      .selectAll()
      .where('record', '=', `${id}-third-sector`)
      .execute();
    expect(notices.map(({ kind, agency }) => [kind, agency])).toContainEqual(['DISOWNED', 'third-sector']);
    const alerts = await index.db
      .selectFrom('alert')
      .selectAll()
      .where('disowning_id', '=', data.disownRecord.id)
      .execute();
    expect(alerts).toMatchObject([{ office: 'DATA_PROTECTION_OFFICER', review_due_on: '2026-11-24' }]);
  });

  it('is kept by no model: the same record, sent again, does not come back', async () => {
    const id = await aCitizen();
    await disown(id, { linkId: `${id}-nhs` });
    const facts = await index.db
      .selectFrom('link_fact')
      .selectAll()
      .where((is) => is.or([is('one_record', '=', `${id}-nhs`), is('other_record', '=', `${id}-nhs`)]))
      .execute();
    expect(facts.map(({ is_same }) => is_same)).toEqual([false, false]);
  });

  it('asks a person to confirm, and comes back when they say that it was the citizen’s after all', async () => {
    const id = await aCitizen();
    await disown(id, { linkId: `${id}-nhs` });
    const review = await index.db
      .selectFrom('match_review')
      .selectAll()
      .where('reason', '=', 'DISOWNED')
      .where((is) => is.or([is('one_record', '=', `${id}-nhs`), is('other_record', '=', `${id}-nhs`)]))
      .executeTakeFirstOrThrow();
    expect(review.state).toBe('OPEN');
    const shown = await reviewsFor(index, FIRST, { first: 50 });
    expect(JSON.stringify(shown.data)).toContain(review.id);
    const { data } = await decide(index, review.id, 'SAME_PERSON');
    expect(data.decideMatch.outcome).toBe('DECIDED');
    expect(await citizenOf(index, `${id}-nhs`)).toBe(await citizenOf(index, `${id}-council`));
  });

  it('is done once, however often and at once it is sent', async () => {
    const id = await aCitizen();
    const said = { linkId: `${id}-third-sector`, idempotencyKey: aKey() };
    const answers = await Promise.all([1, 2, 3].map(() => disown(id, said)));
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data.disownRecord.id)).size).toBe(1);
    expect((await disown(id, said)).data.disownRecord.id).toBe(answers[0]?.data.disownRecord.id);
    expect(refusalOf(await disown(id, { ...said, linkId: `${id}-nhs` }))).toBe('BAD_USER_INPUT idempotencyKey');
    expect(
      await index.db.selectFrom('disowned_record').selectAll().where('record', '=', `${id}-third-sector`).execute(),
    ).toHaveLength(1);
  });

  it('gives one answer for another’s record, a hidden one and one that is not there', async () => {
    const id = await aCitizen({ knownTo: ['council', 'nhs', 'police'] });
    const other = await aCitizen();
    const answers = await Promise.all(
      [`${other}-council`, `${id}-police`, 'no-such-link'].map((linkId) => disown(id, { linkId })),
    );
    expect(codesOf(answers[0] ?? { data: null })).toEqual(['NOT_FOUND']);
    expect(new Set(answers.map(({ errors }) => JSON.stringify(errors))).size).toBe(1);
    expect(codesOf(await disown(id, { agencyId: ORG_IDS.police }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await disown(other, { linkId: `${other}-council` }, CITIZEN(id)))).toEqual(['NOT_FOUND']);
    expect(await citizenOf(index, `${other}-council`)).toBe(other);
    expect(await citizenOf(index, `${id}-police`)).toBe(id);
  });

  it('is refused of the last record that is told, whether or not the police hold another', async () => {
    const alone = await aCitizen({ knownTo: ['council'] });
    const watched = await aCitizen({ knownTo: ['council', 'police'] });
    const answers = await Promise.all([alone, watched].map((id) => disown(id, { linkId: `${id}-council` })));
    expect(answers.map(refusalOf)).toEqual(['BAD_USER_INPUT linkId', 'BAD_USER_INPUT linkId']);
    expect(answers[0]?.errors).toEqual(answers[1]?.errors);
  });

  it('is said by staff only with the citizen before them, whose identity was checked', async () => {
    const id = await aCitizen();
    const said = { agencyId: ORG_IDS.council };
    expect(refusalOf(await disown(id, said, ADVISER))).toBe('BAD_USER_INPUT citizenId');
    await startContact(index, id, { input: { checks: [{ question: 'NAME', isPassed: true }] } });
    expect(refusalOf(await disown(id, said, ADVISER))).toBe('BAD_USER_INPUT citizenId');
    await startContact(index, id);
    const { data, errors } = await disown(id, said, ADVISER);
    expect(errors).toBeUndefined();
    expect(data.disownRecord).toMatchObject({ agency: { kind: 'COUNCIL' }, recordCount: 1 });
    expect(await citizenOf(index, `${id}-council`)).not.toBe(id);
    for (const reader of [DPO, { ...ADVISER, role: 'analyst' as const, purpose: 'SERVICE_PLANNING' as const }]) {
      expect(codesOf(await disown(id, said, reader))).toEqual(['FORBIDDEN']);
    }
    expect(refusalOf(await disown(id, said, SOCIAL_WORKER))).toBe('BAD_USER_INPUT citizenId');
    expect(refusalOf(await disown(id, { agencyId: ORG_IDS.nhs, linkId: 'both' }))).toBe('BAD_USER_INPUT linkId');
  });

  it('is listed for the officer of the agency, and for no other agency’s', async () => {
    const id = await aCitizen();
    const { data: done } = await disown(id, { linkId: `${id}-nhs` });
    const query = `{ disownedRecords(first: 50) { edges { node { disowningId agency { kind } localIdEnding reason reviewDueOn } } } }`;
    const listed = async (agency: string) => {
      const { data } = await index.ask(query, {}, { reader: { ...DPO, agency } });
      return data.disownedRecords.edges.map(({ node }: { readonly node: { readonly agency: unknown } }) => node);
    };
    const [nhs, council, partnership] = [await listed('nhs'), await listed('council'), await listed('partnership')];
    expect(nhs).toContainEqual({
      disowningId: done.disownRecord.id,
      agency: { kind: 'NHS' },
      localIdEnding: id.slice(-3),
      reason: 'I have never been there.',
      reviewDueOn: '2026-11-24',
    });
    expect(council.map(({ agency }: { readonly agency: unknown }) => agency)).not.toContainEqual({ kind: 'NHS' });
    expect(partnership).toContainEqual(expect.objectContaining({ agency: { kind: 'NHS' }, localIdEnding: null }));
    expect(codesOf(await index.ask(query, {}, { reader: ADVISER }))).toEqual(['WITHHELD']);
    expect(codesOf(await index.ask(query, {}, { reader: CITIZEN(id) }))).toEqual(['FORBIDDEN']);
  });
});

describe('what a citizen is told of their links', () => {
  const LINKS = `query ($id: ID!) { citizen(id: $id) {
    links { id status basis confidence linkedBy evidence { totalBits fields { comparison level } } }
    linkHistory { edges { node { kind agencies { kind } } } }
  } }`;
  const told = async (id: string) => (await index.ask(LINKS, { id }, { reader: CITIZEN(id) })).data.citizen;

  it('is the same, but for the names of the links, whether or not the police hold a record that is like theirs', async () => {
    const shape = (id: string, citizen: object) => JSON.stringify(citizen).replaceAll(id, 'them');
    const alike = { given: 'Ines', family: 'Moravec', postcode: 'FX7 7AA', uprn: null } as const;
    const one = await aCitizen({ ...alike, born: '1961-02-03', knownTo: ['council', 'nhs'] });
    const other = await aCitizen({
      ...alike,
      born: '1961-02-03',
      knownTo: ['council', 'nhs', 'police'],
      sure: { council: 0.9999 },
    });
    await raiseReview(index, `${other}-council`, `${other}-police`);
    expect(shape(other, await told(other))).toBe(shape(one, await told(one)));
  });

  it('bears out how sure a link is by evidence that adds up', async () => {
    const id = await aCitizen({ knownTo: ['council', 'nhs'] });
    const { links } = await told(id);
    expect(links[0].evidence.fields.map(({ comparison }: { readonly comparison: string }) => comparison)).toContain(
      'born',
    );
    expect(links[0].confidence).toBeGreaterThan(0.5);
  });
});
