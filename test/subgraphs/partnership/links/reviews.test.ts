/** Tells who decides who is who, with whom together, and how little of anybody they are shown. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createSqlIndexStore } from '../../../../subgraphs/partnership/adapters/sql/index-store.ts';
import { createLinker } from '../../../../subgraphs/partnership/citizen-index/linker.ts';
import { shippedModel } from '../../../../subgraphs/partnership/citizen-index/read-model.ts';
import { resolveTouched } from '../../../../subgraphs/partnership/citizen-index/resolve-touched.ts';
import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { KEYRING } from '../keyring.ts';
import { ADVISER, DPO, MASH, NOW } from '../partnership-fixture.ts';
import { aKey, CITIZEN, codesOf, refusalOf, SOCIAL_WORKER } from '../rights/deeds.ts';
import { AUDITOR, citizenOf, decide, FIRST, raiseReview, retract, reviewsFor, SECOND, THIRD } from './a-review.ts';

let index: IndexFixture;

beforeAll(async () => {
  index = await startIndex();
});
afterAll(() => index.close());

const FAMILIES = [
  'Pendle',
  'Rudge',
  'Okoro',
  'Hallam',
  'Szabo',
  'Vance',
  'Thwaite',
  'Quirke',
  'Mbeki',
  'Ellwood',
  'Yorath',
  'Fanshawe',
  'Zielinski',
  'Garside',
  'Lomax',
  'Nuttall',
];
let families = 0;
/** Two citizens of one name and birth date whom nobody has joined yet: one known to the council, one to the NHS. */
async function aPair(change: object = {}): Promise<readonly [string, string]> {
  const family = FAMILIES[families] ?? 'Undershaw';
  families += 1;
  const [one, other] = [`one-${families}`, `other-${families}`];
  const alike = {
    family,
    born: `19${30 + families}-0${1 + (families % 9)}-1${families % 8}`,
    postcode: `FX${families % 9} 1AA`,
    uprn: null,
  };
  await index.add({ ...alike, id: one, knownTo: ['council'] }, { ...alike, id: other, knownTo: ['nhs'], ...change });
  return [`${one}-council`, `${other}-nhs`];
}

describe('a review', () => {
  it('shows how two records compare, and of them initials, year and district alone', async () => {
    const pair = await aPair();
    const id = await raiseReview(index, ...pair, { worth: 50 });
    const { data, errors } = await reviewsFor(index, DPO, { first: 1 });
    expect(errors).toBeUndefined();
    const [{ node }] = data.matchReviews.edges;
    const masked = { initials: 'A P', birthYear: 1931, postcodeDistrict: 'FX1' };
    expect(node).toMatchObject({ id, state: 'OPEN', deciders: 1, verdictCount: 0, hasYourVerdict: false });
    expect([node.one, node.other]).toEqual([
      { agency: { kind: 'COUNCIL' }, citizen: { id: 'one-1' }, ...masked },
      { agency: { kind: 'NHS' }, citizen: { id: 'other-1' }, ...masked },
    ]);
    expect(node.evidence.fields).toContainEqual(
      expect.objectContaining({ comparison: 'born', level: expect.any(String) }),
    );
    expect(JSON.stringify(data)).not.toMatch(/Pendle|1931-|FX1 1AA/i);
  });

  it('names neither agency nor citizen where one record may not be told of, on neither side', async () => {
    await index.add(
      { id: 'seen', family: 'Quillan', knownTo: ['council'] },
      { id: 'hidden', family: 'Quillan', knownTo: ['police'] },
      { id: 'helped', family: 'Quillan', knownTo: ['third-sector'], confidential: ['third-sector'] },
    );
    const ids = [
      await raiseReview(index, 'seen-council', 'hidden-police', { worth: 90 }),
      await raiseReview(index, 'seen-council', 'helped-third-sector', { worth: 90 }),
    ];
    const { data } = await reviewsFor(index, DPO, { first: 2 });
    const nodes = data.matchReviews.edges.map(({ node }: { readonly node: { readonly id: string } }) => node);
    expect(new Set(nodes.map(({ id }: { readonly id: string }) => id))).toEqual(new Set(ids));
    const side = { agency: null, citizen: null, initials: 'A Q', birthYear: 1952, postcodeDistrict: 'FX1' };
    for (const node of nodes) expect([node.one, node.other]).toEqual([side, side]);
    for (const id of ids) await index.db.deleteFrom('match_review').where('id', '=', id).execute();
  });

  it('says no district of somebody who must not be found', async () => {
    const pair = await aPair({ restriction: 'REFUGE' });
    await raiseReview(index, ...pair, { worth: 80 });
    const { data } = await reviewsFor(index, DPO, { first: 1 });
    const { one, other } = data.matchReviews.edges[0].node;
    expect([one.postcodeDistrict, other.postcodeDistrict].toSorted()).toEqual(['FX2', null]);
  });

  it('is for officers of the partnership, who are not signed in for one citizen only', async () => {
    const id = await raiseReview(index, ...(await aPair()));
    expect(codesOf(await reviewsFor(index, AUDITOR))).toEqual([]);
    for (const reader of [{ ...DPO, agency: 'council' }, { ...DPO, citizen: 'one-1' }, CITIZEN('one-1')]) {
      expect(codesOf(await reviewsFor(index, reader))).toEqual(['FORBIDDEN']);
      expect(codesOf(await decide(index, id, 'SAME_PERSON', { reader }))).toEqual(['FORBIDDEN']);
    }
    for (const reader of [ADVISER, MASH, SOCIAL_WORKER, AUDITOR]) {
      expect(codesOf(await decide(index, id, 'SAME_PERSON', { reader }))).toEqual(['FORBIDDEN']);
      expect(codesOf(await retract(index, id, reader))).toEqual(['FORBIDDEN']);
    }
    for (const reader of [ADVISER, MASH, SOCIAL_WORKER]) {
      expect(codesOf(await reviewsFor(index, reader))).toEqual(['WITHHELD']);
    }
    expect(await index.db.selectFrom('match_verdict').selectAll().where('review_id', '=', id).execute()).toEqual([]);
  });

  it('of the steward themself is not there for them, in the words for one that is none', async () => {
    const pair = await aPair();
    const id = await raiseReview(index, ...pair, { worth: 1000 });
    const citizen = await citizenOf(index, pair[0]);
    await index.db
      .insertInto('staff_link')
      .values({ id: 'self-1', citizen_id: citizen, kind: 'SELF', reader: 'steward-1', agency: null, synthetic: true })
      .execute();
    const idsOf = async (reader: typeof FIRST) =>
      (await reviewsFor(index, reader, { first: 50 })).data.matchReviews.edges.map(
        ({ node }: { readonly node: { readonly id: string } }) => node.id,
      );
    expect(await idsOf(FIRST)).not.toContain(id);
    expect(await idsOf(SECOND)).toContain(id);
    const own = await decide(index, id, 'SAME_PERSON');
    const none = await decide(index, 'no-such-review', 'SAME_PERSON');
    expect(own.errors).toEqual(none.errors);
    expect(codesOf(own)).toEqual(['NOT_FOUND']);
  });

  it('comes in pages by what its decision is worth, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const { data } = await reviewsFor(index, SECOND, { first: 2, after });
      const { edges, pageInfo } = data.matchReviews;
      seen.push(...edges.map(({ node }: { readonly node: { readonly id: string } }) => node.id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    const stored = await index.db
      .selectFrom('match_review')
      .select('id')
      .where('state', '=', 'OPEN')
      .orderBy('worth', 'desc')
      .orderBy('id')
      .execute();
    expect(seen).toEqual(stored.map(({ id }) => id));
    expect(codesOf(await reviewsFor(index, DPO, { after: 'forged' }))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await reviewsFor(index, DPO, { first: 51 }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a decision', () => {
  async function wordsAbout(reviewId: string): Promise<readonly (readonly string[])[]> {
    const words = index.db.selectFrom('match_verdict').select(['given_by', 'verdict']);
    const rows = await words.where('review_id', '=', reviewId).orderBy('verdict').execute();
    return rows.map(({ given_by, verdict }) => [given_by, verdict]);
  }

  it('that they are one joins them, and both ids lead to the one who goes on', async () => {
    const pair = await aPair();
    const id = await raiseReview(index, ...pair);
    const { data, errors } = await decide(index, id, 'SAME_PERSON');
    expect(errors).toBeUndefined();
    expect(data.decideMatch).toMatchObject({ outcome: 'DECIDED', review: { state: 'DECIDED', verdictCount: 1 } });
    const [one, other] = await Promise.all(pair.map((record) => citizenOf(index, record)));
    expect(one).toBe(other);
    for (const asked of [pair[0].replace('-council', ''), pair[1].replace('-nhs', '')]) {
      const answer = await index.ask(
        'query ($id: ID!) { citizen(id: $id) { id links { basis linkedBy confidence } } }',
        { id: asked },
        { reader: DPO },
      );
      expect(answer.data.citizen.id).toBe(one);
      expect(answer.data.citizen.links).toEqual(
        [1, 2].map(() => ({ basis: 'HUMAN_CONFIRMED', linkedBy: 'PERSON', confidence: 1 })),
      );
    }
  });

  it('outlives the model that nobody asks any more', async () => {
    const pair = await aPair();
    await decide(index, await raiseReview(index, ...pair), 'DIFFERENT_PEOPLE');
    const model = shippedModel();
    // A model that takes everybody for everybody.
    const eager = createLinker({ ...model, name: 'eager', prior: 0.999_999 });
    const store = createSqlIndexStore(index.db, {
      keyring: KEYRING,
      rules: eager.rules,
      isSynthetic: true,
      tenant: 'Fictonshire',
    });
    await store.transaction(async (trx) => {
      const touched = (await trx.recordsById(pair)).map((stood) => ({ id: stood.id, stood, record: stood.record }));
      await resolveTouched(trx, eager, touched, { at: NOW.toISOString(), by: 'engine', why: 'CHANGED' });
    });
    const [one, other] = await Promise.all(pair.map((record) => citizenOf(index, record)));
    expect(one).not.toBe(other);
  });

  it('is done once, however often it is sent, and by nobody twice', async () => {
    const pair = await aPair();
    const id = await raiseReview(index, ...pair);
    const key = aKey();
    const [first, again] = [await decide(index, id, 'UNSURE', { key }), await decide(index, id, 'UNSURE', { key })];
    expect([first.data.decideMatch.outcome, again.data.decideMatch.outcome]).toEqual(['STILL_OPEN', 'STILL_OPEN']);
    expect(refusalOf(await decide(index, id, 'SAME_PERSON', { key }))).toBe('BAD_USER_INPUT idempotencyKey');
    expect(refusalOf(await decide(index, id, 'UNSURE'))).toBe('BAD_USER_INPUT reviewId');
    const other = await raiseReview(index, ...(await aPair()));
    expect(refusalOf(await decide(index, other, 'UNSURE', { key }))).toBe('BAD_USER_INPUT idempotencyKey');
    const words = await index.db
      .selectFrom('match_verdict')
      .selectAll()
      .where('review_id', 'in', [id, other])
      .execute();
    expect(words).toHaveLength(1);
    expect((await decide(index, id, 'SAME_PERSON', { reader: SECOND })).data.decideMatch.outcome).toBe('DECIDED');
    expect(refusalOf(await decide(index, id, 'SAME_PERSON', { reader: THIRD }))).toBe('BAD_USER_INPUT reviewId');
  });

  it('is nobody’s alone where safeguarding is touched', async () => {
    const pair = await aPair();
    const id = await raiseReview(index, ...pair, { isSafeguarding: true });
    const outcomes = [];
    outcomes.push((await decide(index, id, 'SAME_PERSON')).data.decideMatch.outcome);
    expect(refusalOf(await decide(index, id, 'SAME_PERSON'))).toBe('BAD_USER_INPUT reviewId');
    outcomes.push((await decide(index, id, 'DIFFERENT_PEOPLE', { reader: SECOND })).data.decideMatch.outcome);
    expect(await citizenOf(index, pair[0])).not.toBe(await citizenOf(index, pair[1]));
    outcomes.push((await decide(index, id, 'SAME_PERSON', { reader: THIRD })).data.decideMatch.outcome);
    expect(outcomes).toEqual(['NEEDS_ANOTHER_PERSON', 'DISAGREED', 'DECIDED']);
    expect(await citizenOf(index, pair[0])).toBe(await citizenOf(index, pair[1]));

    expect((await retract(index, id)).data.retractMatch.outcome).toBe('NEEDS_ANOTHER_PERSON');
    expect(refusalOf(await retract(index, id))).toBe('BAD_USER_INPUT reviewId');
    expect((await retract(index, id, SECOND)).data.retractMatch.outcome).toBe('RETRACTED');
    expect(
      await index.db
        .selectFrom('link_fact')
        .selectAll()
        .where('one_record', 'in', [...pair])
        .execute(),
    ).toEqual([]);
  });

  it('comes at last from the only steward there is, who could not tell at first', async () => {
    const pair = await aPair();
    const id = await raiseReview(index, ...pair);
    const key = aKey();
    const { data: unsure } = await decide(index, id, 'UNSURE', { key });
    expect(unsure.decideMatch).toMatchObject({ outcome: 'STILL_OPEN', review: { state: 'OPEN', verdictCount: 1 } });
    expect(await citizenOf(index, pair[0])).not.toBe(await citizenOf(index, pair[1]));

    const { data: sure, errors } = await decide(index, id, 'SAME_PERSON');
    expect(errors).toBeUndefined();
    expect(sure.decideMatch).toMatchObject({ outcome: 'DECIDED', review: { verdictCount: 1, hasYourVerdict: true } });
    expect(await citizenOf(index, pair[0])).toBe(await citizenOf(index, pair[1]));
    // Both words are kept, and the first one sent again adds none.
    expect((await decide(index, id, 'UNSURE', { key })).data.decideMatch.outcome).toBe('DECIDED');
    expect(await wordsAbout(id)).toEqual([
      ['steward-1', 'SAME_PERSON'],
      ['steward-1', 'UNSURE'],
    ]);
    expect((await retract(index, id)).data.retractMatch.outcome).toBe('RETRACTED');
  });

  it('is not one person’s who says UNSURE first to be counted as two, in turn or at once', async () => {
    const pair = await aPair();
    const id = await raiseReview(index, ...pair, { isSafeguarding: true });
    await decide(index, id, 'UNSURE');
    const atOnce = await Promise.all([1, 2, 3, 4].map(() => decide(index, id, 'SAME_PERSON')));
    const taken = atOnce.filter(({ errors }) => errors === undefined);
    expect(taken.map(({ data }) => data.decideMatch.outcome)).toEqual(['NEEDS_ANOTHER_PERSON']);
    for (const verdict of ['SAME_PERSON', 'DIFFERENT_PEOPLE', 'UNSURE']) {
      expect(refusalOf(await decide(index, id, verdict))).toBe('BAD_USER_INPUT reviewId');
    }
    expect(await citizenOf(index, pair[0])).not.toBe(await citizenOf(index, pair[1]));
    const { data } = await reviewsFor(index, SECOND, { first: 50 });
    const shown = data.matchReviews.edges.find(
      ({ node }: { readonly node: { readonly id: string } }) => node.id === id,
    );
    expect(shown.node).toMatchObject({ state: 'OPEN', deciders: 2, verdictCount: 1, hasYourVerdict: false });
    expect(await wordsAbout(id)).toHaveLength(2);
    // Nor past the code: the store takes one deciding word of a person.
    const word = { review_id: id, given_by: 'steward-1', role: 'dpo', agency: 'partnership', input_hash: 'x' } as const;
    const second = { ...word, reason: 'Again.', given_at: NOW.toISOString(), idempotency_key: aKey() };
    for (const verdict of ['SAME_PERSON', 'DIFFERENT_PEOPLE', 'UNSURE'] as const) {
      const insert = index.db.insertInto('match_verdict').values({ ...second, verdict });
      await expect(insert.execute()).rejects.toThrow('match_verdict_each');
    }

    expect((await decide(index, id, 'SAME_PERSON', { reader: SECOND })).data.decideMatch.outcome).toBe('DECIDED');
    expect((await retract(index, id)).data.retractMatch.outcome).toBe('NEEDS_ANOTHER_PERSON');
    expect(refusalOf(await retract(index, id))).toBe('BAD_USER_INPUT reviewId');
  });

  it('is not made easier by an UNSURE, which tells nothing of what others have said', async () => {
    const pair = await aPair();
    const id = await raiseReview(index, ...pair, { isSafeguarding: true });
    await decide(index, id, 'SAME_PERSON');
    await decide(index, id, 'DIFFERENT_PEOPLE', { reader: SECOND });
    const { data } = await decide(index, id, 'UNSURE', { reader: THIRD });
    expect(data.decideMatch.outcome).toBe('STILL_OPEN');
    expect((await decide(index, id, 'DIFFERENT_PEOPLE', { reader: THIRD })).data.decideMatch.outcome).toBe('DECIDED');
  });

  it('needs a second person when safeguarding has begun since it was raised', async () => {
    const pair = await aPair();
    const id = await raiseReview(index, ...pair);
    const contact = { idempotency_key: aKey(), input_hash: 'x', asked: [], passed: [], synthetic: true } as const;
    await index.db
      .insertInto('live_contact')
      .values({
        ...contact,
        id: aKey(),
        citizen_id: await citizenOf(index, pair[0]),
        reader: 'a-practitioner',
        role: 'mash',
        agency: 'council',
        organization: null,
        purpose: 'SAFEGUARDING_CHILD',
        channel: 'PHONE',
        caller_is: 'CITIZEN',
        representative_id: null,
        is_identity_checked: true,
        from_at: '2026-11-22T08:00:00Z',
        until_at: '2026-11-22T10:00:00Z',
      })
      .execute();
    const { data } = await decide(index, id, 'SAME_PERSON');
    expect(data.decideMatch).toMatchObject({ outcome: 'NEEDS_ANOTHER_PERSON', review: { deciders: 2, state: 'OPEN' } });
  });

  it('is told in the history of the citizen without anybody’s own words', async () => {
    const pair = await aPair();
    await decide(index, await raiseReview(index, ...pair), 'SAME_PERSON');
    const query = `query ($id: ID!) { citizen(id: $id) { linkHistory { edges { node { kind linkedBy agencies { kind } reason model } } } } }`;
    const { data } = await index.ask(query, { id: await citizenOf(index, pair[0]) }, { reader: DPO });
    const nodes = data.citizen.linkHistory.edges.map(({ node }: { readonly node: object }) => node);
    expect(nodes).toContainEqual(expect.objectContaining({ kind: 'CONFIRMED_SAME', linkedBy: 'PERSON', model: null }));
    expect(nodes).toContainEqual(expect.objectContaining({ kind: 'MERGED' }));
    expect(JSON.stringify(nodes)).not.toMatch(/slip|steward/);
  });
});
