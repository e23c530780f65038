/** The rows behind standing, seats and releases: what the tables refuse to hold, and what is made of a row that nobody can read. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';

import { createTieMethods } from '../../../../subgraphs/partnership/adapters/sql/ties.ts';
import type { TieRow } from '../../../../subgraphs/partnership/source.ts';
import { tiesOf } from '../../../../subgraphs/partnership/ties.ts';
import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { addReferral } from '../rights/a-referral.ts';
import { addCase, addFamily, addLimit, addSeat, addStanding } from './a-family.ts';

let index: IndexFixture;
beforeAll(async () => {
  index = await startIndex();
  await addFamily(index, 't');
}, 60_000);
afterAll(() => index.close());

const stand = (change: object) => addStanding(index, 't-boy', 't-lodger', change);

describe('the tables', () => {
  it.each<[string, string, () => Promise<unknown>]>([
    ['a parent by kinship alone', 'standing_rests_on_law', () => stand({ basis: 'LIVES_THERE' })],
    ['an executor by birth', 'standing_rests_on_law', () => stand({ kind: 'PERSONAL_REPRESENTATIVE' })],
    ['somebody who stands for themself', 'standing_is_for_another', () => addStanding(index, 't-boy', 't-boy')],
    ['a limit that rests on no law', 'limit_rests_on_law', () => addLimit(index, 't-boy', { kind: 'SUSPICION' })],
    [
      'a seat without an end',
      'valid_until',
      () => sql`insert into partnership.panel_seat values ('s', 'c', 'nhs', null, 'r', now(), null)`.execute(index.db),
    ],
    [
      'a seat that ends before it begins',
      'seat_ends_after_it_begins',
      async () =>
        addSeat(
          index,
          await addCase(index, 'MASH', { 't-lodger': 'SUBJECT' }),
          { role: 'clinician', agency: 'nhs' },
          '2026-01-01',
        ),
    ],
  ])('refuse %s', async (_what, constraint, insert) => {
    await expect(insert()).rejects.toThrow(constraint);
  });
});

describe('the ties of citizens', () => {
  it('come in one statement, however many citizens, each with their own', async () => {
    const caseId = await addCase(index, 'MARAC', { 't-mother': 'SUBJECT', 't-boy': 'CHILD' });
    await addSeat(index, caseId, { role: 'clinician', agency: 'nhs', organization: 'Y12345' });
    await addLimit(index, 't-girl', { holder_id: 't-father' });
    await addReferral(index, 't-girl', { acceptedAt: '2026-11-21T09:00:00Z' });
    let answers = 0;
    const counted = index.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        answers += 1;
        return result;
      },
    });
    const rows = await createTieMethods(counted).tiesByCitizen(['t-boy', 't-girl', 't-mother', 'nobody']);
    expect(answers).toBe(1);
    const of = (id: string) => tiesOf(rows.filter(({ citizenId }) => citizenId === id));
    expect(of('t-boy')).toMatchObject({
      standings: [{ kind: 'PARENTAL_RESPONSIBILITY' }, { kind: 'PARENTAL_RESPONSIBILITY' }],
      limits: [],
      cases: [{ id: caseId, panel: 'MARAC', part: 'CHILD', until: null }],
      seats: [{ caseId, agency: 'nhs', organization: 'Y12345', reader: 'test-clinician' }],
    });
    expect(of('t-girl')).toMatchObject({
      limits: [{ holder: 't-father' }],
      cases: [],
      seats: [],
      referrals: [{ purpose: 'SAFEGUARDING_CHILD', acceptedAt: '2026-11-21T09:00:00.000Z', until: null }],
    });
    expect(of('t-mother').cases).toMatchObject([{ part: 'SUBJECT' }]);
    expect(of('nobody').standings).toEqual([]);
  });
});

describe('a row that cannot be read', () => {
  const row = (change: Partial<TieRow>): TieRow => ({
    citizenId: 'c',
    fact: 'STANDING',
    kind: null,
    holder: null,
    isHolderHidden: null,
    agency: null,
    organization: null,
    reader: null,
    caseId: null,
    dataClasses: null,
    acceptedAt: null,
    from: '2026-01-01T00:00:00Z',
    until: null,
    ...change,
  });

  it.each<[string, Partial<TieRow>]>([
    ['a standing of a kind that nobody knows', { kind: 'GODPARENT', holder: 'h' }],
    ['a standing of nobody', { kind: 'PARENTAL_RESPONSIBILITY' }],
    [
      'a voice that says neither yes nor no',
      { fact: 'VOICE', kind: 'PERHAPS', holder: 'h', dataClasses: ['IDENTITY'] },
    ],
    ['a seat without a reader', { fact: 'SEAT', caseId: 'm', agency: 'nhs', until: '2027-01-01T00:00:00Z' }],
    ['a seat without an end', { fact: 'SEAT', caseId: 'm', agency: 'nhs', reader: 'r' }],
    [
      'a release by nobody',
      { fact: 'RELEASE', holder: 'h', dataClasses: ['STAFF_SAFETY'], until: '2027-01-01T00:00:00Z' },
    ],
    ['a release without an end', { fact: 'RELEASE', holder: 'h', agency: 'nhs', dataClasses: ['HEALTH_CLINICAL'] }],
    ['a referral for a purpose that is not the hub’s', { fact: 'REFERRAL', kind: 'HOUSING' }],
  ])('opens nothing: %s', (_what, change) => {
    expect(tiesOf([row(change)])).toEqual({
      standings: [],
      limits: [],
      voices: [],
      cases: [],
      seats: [],
      releases: [],
      referrals: [],
    });
  });

  it('shuts out all the same: a limit on nobody in particular, a conference that nobody knows, a home that may be secret', () => {
    expect(tiesOf([row({ fact: 'LIMIT' })]).limits).toHaveLength(1);
    expect(tiesOf([row({ fact: 'CASE', kind: 'PANEL OF SOME SORT' })]).cases).toMatchObject([{ panel: 'MASH' }]);
    const standing = row({ kind: 'PARENTAL_RESPONSIBILITY', holder: 'h', isHolderHidden: null });
    expect(tiesOf([standing]).standings).toMatchObject([{ isHolderHidden: true }]);
  });
});
