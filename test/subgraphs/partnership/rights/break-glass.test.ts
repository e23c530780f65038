/** An emergency, and what follows it: half an hour, an officer who is told, a verdict in two working days, and the citizen who can see it. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ROLES } from '../../../../schema/wire.ts';
import { createSqlSource } from '../../../../subgraphs/partnership/adapters/sql/source.ts';
import { KEYRING } from '../keyring.ts';
import { classesForBreakGlass } from '../../../../subgraphs/partnership/decisions/break-glass-classes.ts';
import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { ADVISER, DPO, MASH, NOW, POLICE_OFFICER } from '../partnership-fixture.ts';
import type { Answer, AskOptions, TestReader } from '../partnership-fixture.ts';
import { addReferral } from './a-referral.ts';
import { aKey, CITIZEN, codesOf, later, refusalOf, SOCIAL_WORKER } from './deeds.ts';

let index: IndexFixture;
beforeAll(async () => {
  index = await startIndex();
  await index.add(
    ...['c-ada', 'c-bea', 'c-cal', 'c-dan', 'c-eve', 'c-page'].map((id) => ({ id })),
    { id: 'c-refuge', restriction: 'REFUGE' as const },
    { id: 'c-secret', knownTo: ['police'] as const },
  );
  await index.db.insertInto('officer').values({ office: 'CALDICOTT_GUARDIAN', name: 'Dr Imogen Farrow' }).execute();
  for (const id of ['c-dan', 'c-refuge']) await addReferral(index, id);
}, 60_000);
afterAll(() => index.close());

const WHY = 'She has collapsed at the door and her sister cannot say what she takes.';
const BREAK = `mutation ($input: BreakGlassInput!) {
  breakGlass(input: $input) {
    breakGlass { id role agency purpose dataClasses from until state reviewer reviewDueOn } citizen { id displayName }
  }
}`;
const REVIEW = `mutation ($input: ReviewBreakGlassInput!) {
  reviewBreakGlass(input: $input) { review { breakGlass { id state } verdict note reviewedAt } }
}`;
const RELEASE = 'mutation ($id: ID!) { releaseBreakGlass(id: $id) { review { isShownToCitizen } } }';
const REVIEWS = `query ($state: BreakGlassState, $first: Int, $after: String) {
  breakGlassReviews(state: $state, first: $first, after: $after) {
    edges { cursor node { breakGlass { id state } reader justification verdict citizen { id } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const OWN = `query ($id: ID!) {
  citizen(id: $id) { breakGlasses { edges { node { id role agency purpose dataClasses } } pageInfo { hasNextPage } } }
}`;

const breakGlass = (
  citizenId: string,
  reader: TestReader = SOCIAL_WORKER,
  input: object = {},
  options: AskOptions = {},
) =>
  index.ask(
    BREAK,
    { input: { citizenId, purpose: reader.purpose, justification: WHY, idempotencyKey: aKey(), ...input } },
    { reader, ...options },
  );
const idOf = ({ data }: Answer): string => data.breakGlass.breakGlass.id;
const review = (id: string, input: object = {}, options: AskOptions = {}) =>
  index.ask(
    REVIEW,
    { input: { id, verdict: 'JUSTIFIED', note: 'The ambulance log bears it out.', ...input } },
    { reader: DPO, ...options },
  );
const reviews = async (variables: Readonly<Record<string, unknown>> = {}, options: AskOptions = {}) => {
  const { data, errors } = await index.ask(REVIEWS, variables, { reader: DPO, ...options });
  expect(errors).toBeUndefined();
  return data.breakGlassReviews;
};
const idsOf = (page: { edges: { node: { breakGlass: { id: string } } }[] }) =>
  page.edges.map(({ node }) => node.breakGlass.id);

describe('breaking the glass', () => {
  it('opens what policy lists for half an hour, and tells a named officer', async () => {
    const answer = await breakGlass('c-ada');
    expect(answer.errors).toBeUndefined();
    expect(answer.data.breakGlass).toEqual({
      breakGlass: {
        id: expect.any(String),
        role: 'social-worker',
        agency: 'council',
        purpose: 'DIRECT_CARE',
        dataClasses: ['HEALTH_CLINICAL'],
        from: NOW.toISOString(),
        until: later(NOW, 30).toISOString(),
        state: 'REVIEW_DUE',
        reviewer: 'Dr Imogen Farrow, Caldicott Guardian',
        // A Sunday, so that Monday is the first working day and Tuesday the second.
        reviewDueOn: '2026-11-24',
      },
      citizen: { id: 'c-ada', displayName: 'Ada Marlow' },
    });
    const alerts = await index.db.selectFrom('alert').selectAll().execute();
    expect(alerts).toEqual([
      {
        id: expect.any(String),
        break_glass_id: idOf(answer),
        disowning_id: null,
        office: 'CALDICOTT_GUARDIAN',
        raised_at: NOW.toISOString(),
        review_due_on: '2026-11-24',
      },
    ]);
    const [fact] = await createSqlSource(index.db, KEYRING).breakGlassByCitizen(['c-ada']);
    expect(fact).toMatchObject({
      reader: 'test-social-worker',
      purpose: 'DIRECT_CARE',
      dataClasses: ['HEALTH_CLINICAL'],
      from: NOW.toISOString(),
      until: later(NOW, 30).toISOString(),
    });
  });

  it('happens once, with one alert, however often it is sent', async () => {
    const input = { idempotencyKey: aKey() };
    const all = await Promise.all([1, 2, 3].map(() => breakGlass('c-bea', SOCIAL_WORKER, input)));
    expect(new Set(all.map(idOf)).size).toBe(1);
    const rows = await createSqlSource(index.db, KEYRING).breakGlassByCitizen(['c-bea']);
    expect(rows).toHaveLength(1);
    const other = await breakGlass('c-bea', SOCIAL_WORKER, { ...input, justification: `${WHY} Again.` });
    expect(refusalOf(other)).toBe('BAD_USER_INPUT idempotencyKey');
    expect(refusalOf(await breakGlass('c-ada', SOCIAL_WORKER, input))).toBe('BAD_USER_INPUT idempotencyKey');
  });

  it.each([
    ['too short a reason', { justification: 'She collapsed today' }, 'BAD_USER_INPUT justification'],
    ['blanks for a reason', { justification: ' '.repeat(40) }, 'BAD_USER_INPUT justification'],
    ['another purpose than the reader’s own', { purpose: 'EARLY_HELP' }, 'BAD_USER_INPUT purpose'],
    ['a key that is none', { idempotencyKey: '!' }, 'BAD_USER_INPUT idempotencyKey'],
  ])('is refused with %s', async (_what, input, refusal) => {
    expect(refusalOf(await breakGlass('c-cal', SOCIAL_WORKER, input))).toBe(refusal);
    expect(await createSqlSource(index.db, KEYRING).breakGlassByCitizen(['c-cal'])).toEqual([]);
  });

  it('is for those roles only that policy lists', async () => {
    const may = ROLES.filter((role) => classesForBreakGlass(role).length > 0);
    expect(may).toEqual(['social-worker', 'mash', 'police-officer']);
    for (const role of [
      'adviser',
      'housing-officer',
      'clinician',
      'link-worker',
      'charity-worker',
      'developer',
    ] as const) {
      const reader = { ...ADVISER, role };
      expect([role, ...codesOf(await breakGlass('c-cal', reader))]).toEqual([role, 'FORBIDDEN']);
    }
    for (const reader of [DPO, CITIZEN('c-cal')]) {
      expect(codesOf(await breakGlass('c-cal', reader))).toEqual(['FORBIDDEN']);
    }
  });

  it('never lists where somebody lives, and opens no address that must stay secret', async () => {
    for (const role of ROLES) expect(classesForBreakGlass(role)).not.toContain('LOCATION');
    const query = `mutation ($input: BreakGlassInput!) {
      breakGlass(input: $input) { citizen { home { singleLine } household { members { id } } } }
    }`;
    const input = { citizenId: 'c-refuge', purpose: 'SAFEGUARDING_CHILD', justification: WHY, idempotencyKey: aKey() };
    const { data, errors } = await index.ask(query, { input }, { reader: MASH });
    expect(data.breakGlass.citizen).toEqual({ home: null, household: null });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['WITHHELD', 'WITHHELD']);
  });

  it('tells of nobody whom the reader may not know of', async () => {
    const hidden = await breakGlass('c-secret');
    const nobody = await breakGlass('no-such-citizen');
    expect(hidden.errors).toEqual(nobody.errors);
    expect(codesOf(hidden)).toEqual(['NOT_FOUND']);
  });
});

describe('its review', () => {
  it('waits, is escalated when nobody comes, and ends with a verdict that stands', async () => {
    const id = idOf(await breakGlass('c-cal'));
    expect(idsOf(await reviews({ state: 'REVIEW_DUE' }))).toContain(id);
    const lastDay = new Date('2026-11-24T23:59:00Z');
    expect(idsOf(await reviews({ state: 'REVIEW_DUE' }, { now: lastDay }))).toContain(id);
    const dayAfter = new Date('2026-11-25T00:00:00Z');
    expect(idsOf(await reviews({ state: 'REVIEW_DUE' }, { now: dayAfter }))).not.toContain(id);
    const escalated = await reviews({ state: 'ESCALATED' }, { now: dayAfter });
    expect(
      escalated.edges.find((edge: { node: { breakGlass: { id: string } } }) => edge.node.breakGlass.id === id),
    ).toMatchObject({
      node: {
        breakGlass: { state: 'ESCALATED' },
        reader: 'test-social-worker',
        justification: WHY,
        citizen: { id: 'c-cal' },
      },
    });

    const given = await review(id, {}, { now: dayAfter });
    expect(given.data.reviewBreakGlass.review).toMatchObject({
      breakGlass: { state: 'REVIEWED' },
      verdict: 'JUSTIFIED',
      reviewedAt: dayAfter.toISOString(),
    });
    expect((await review(id, {}, { now: later(dayAfter, 5) })).errors).toBeUndefined();
    expect(refusalOf(await review(id, { verdict: 'NOT_JUSTIFIED' }))).toBe('BAD_USER_INPUT id');
    expect(idsOf(await reviews())).not.toContain(id);
    expect(idsOf(await reviews({ state: 'REVIEWED' }))).toContain(id);
  });

  it('is for a data protection officer, and for one of the same agency or of the partnership', async () => {
    const id = idOf(await breakGlass('c-dan'));
    const councilDpo = { ...DPO, agency: 'council' };
    const nhsDpo = { ...DPO, agency: 'nhs' };
    expect(idsOf(await reviews({}, { reader: councilDpo }))).toContain(id);
    expect(idsOf(await reviews({}, { reader: nhsDpo }))).toEqual([]);
    expect(codesOf(await review(id, {}, { reader: nhsDpo }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await review('no-such-id'))).toEqual(['NOT_FOUND']);
    for (const reader of [SOCIAL_WORKER, ADVISER, CITIZEN('c-dan')]) {
      expect(codesOf(await review(id, {}, { reader }))).toEqual(['FORBIDDEN']);
    }
    expect(codesOf(await index.ask(REVIEWS, {}, { reader: CITIZEN('c-dan') }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await index.ask(REVIEWS, {}, { reader: ADVISER }))).toEqual(['WITHHELD']);
    expect(refusalOf(await review(id, { note: 'Fine.' }))).toBe('BAD_USER_INPUT note');
    expect((await review(id, {}, { reader: councilDpo })).errors).toBeUndefined();
  });

  it('comes in pages, the longest waiting first, each once', async () => {
    const ids: string[] = [];
    for (const minutes of [-50, -40, -30, -30, -20]) {
      ids.push(idOf(await breakGlass('c-page', SOCIAL_WORKER, {}, { now: later(NOW, minutes) })));
    }
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 9; page += 1) {
      const { edges, pageInfo } = await reviews({ first: 2, after });
      seen.push(...edges.map(({ node }: { node: { breakGlass: { id: string } } }) => node.breakGlass.id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const ofPage = seen.filter((id) => ids.includes(id));
    expect(new Set(ofPage)).toEqual(new Set(ids));
    expect([ofPage[0], ofPage[1], ofPage[4]]).toEqual([ids[0], ids[1], ids[4]]);
    expect(codesOf(await index.ask(REVIEWS, { first: 101 }, { reader: DPO }))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await index.ask(REVIEWS, { after: 'forged' }, { reader: DPO }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the citizen', () => {
  const own = async (id: string, reader: TestReader = CITIZEN(id)) => {
    const { data, errors } = await index.ask(OWN, { id }, { reader });
    expect(errors).toBeUndefined();
    return data.citizen.breakGlasses;
  };

  it('sees at once who broke the glass for their care: the role and the agency, not the name or the reason', async () => {
    const id = idOf(await breakGlass('c-eve'));
    expect(await own('c-eve')).toEqual({
      edges: [
        {
          node: {
            id,
            role: 'social-worker',
            agency: 'council',
            purpose: 'DIRECT_CARE',
            dataClasses: ['HEALTH_CLINICAL'],
          },
        },
      ],
      pageInfo: { hasNextPage: false },
    });
  });

  it.each([
    ['the police did it', 'c-bea', POLICE_OFFICER],
    ['it was for safeguarding', 'c-dan', MASH],
  ])('does not see it while it is not released, where %s: as if it were not there', async (_why, citizenId, reader) => {
    const before = await own(citizenId);
    const id = idOf(await breakGlass(citizenId, reader));
    expect(await own(citizenId)).toEqual(before);
    expect((await own(citizenId, DPO)).edges.map(({ node }: { node: { id: string } }) => node.id)).toContain(id);

    expect(codesOf(await index.ask(RELEASE, { id }, { reader }))).toEqual(['FORBIDDEN']);
    const released = await index.ask(RELEASE, { id }, { reader: DPO });
    expect(released.data.releaseBreakGlass.review.isShownToCitizen).toBe(true);
    expect((await index.ask(RELEASE, { id }, { reader: DPO })).errors).toBeUndefined();
    expect((await own(citizenId)).edges.map(({ node }: { node: { id: string } }) => node.id)).toContain(id);
  });

  it('is the only one beside officers who sees it', async () => {
    const { data, errors } = await index.ask(OWN, { id: 'c-eve' }, { reader: ADVISER });
    expect(data.citizen.breakGlasses).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'WITHHELD', class: 'RIGHTS' } }]);
    expect(codesOf(await index.ask(OWN, { id: 'c-eve' }, { reader: CITIZEN('c-ada') }))).toEqual(['NOT_FOUND']);
  });
});
