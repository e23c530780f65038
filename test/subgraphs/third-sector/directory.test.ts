/** The third sector tells anybody who its charities are, what they were given and what they do in a place. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openTestStore } from '../../support/store.ts';
import { first, nodesOf, openDesk } from './third-sector-fixture.ts';
import type { Desk, Page } from './third-sector-fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(await openTestStore());
});
afterAll(() => desk.close());

interface Award {
  readonly id: string;
  readonly awardDate: string;
  readonly amountAwarded: string;
  readonly beneficiaryGss: readonly string[];
  readonly recipient: { readonly orgId: string };
}

interface Line {
  readonly agency: string;
  readonly amount: string;
  readonly year: string;
}

async function grants(filters: string): Promise<readonly Award[]> {
  const found: Award[] = [];
  let after = '';
  for (;;) {
    const { data } = await desk.ask<{ readonly grants: Page<Award> }>(
      `{ grants(first: 100${filters}${after}) { edges { node { id awardDate amountAwarded beneficiaryGss recipient { orgId name charityNumber } funder { orgId name charityNumber } } } pageInfo { hasNextPage endCursor } } }`,
    );
    found.push(...nodesOf(data.grants));
    if (!data.grants.pageInfo.hasNextPage) return found;
    after = `, after: "${data.grants.pageInfo.endCursor}"`;
  }
}

describe("the third sector's open directory", () => {
  it('knows a charity by its org-id.guide identifier, and a group that has no number', async () => {
    const { data, errors } = await desk.ask<{ readonly charity: object; readonly none: object | null }>(
      `{ charity: organization(id: "GB-CHC-9999001") { id name description email website charity { charityNumber suffix registrationStatus latestIncome latestExpenditure accYearEnd activities areaOfOperation source } identifiers { identifierScheme identifierType identifier } services { edges { node { name } } } grantsReceived(first: 2) { edges { node { title } } } }
         none: organization(id: "GB-CHC-1") { id } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.charity).toMatchObject({
      name: 'Fictonshire Age Concern Friends',
      charity: { charityNumber: '9999001', suffix: 0, source: 'Register of charities (synthetic)' },
      identifiers: [{ identifierScheme: 'GB-CHC', identifierType: 'Charity number', identifier: '9999001' }],
      services: { edges: [{ node: { name: 'Friends at home' } }] },
    });
    expect(data.none).toBeNull();
  });

  it('lists the words that services are sorted by, those at the top first', async () => {
    const { data } = await desk.ask<{ readonly taxonomyTerms: readonly { readonly parentId: string | null }[] }>(
      '{ taxonomyTerms { id name taxonomy code termUri parentId } }',
    );
    const parents = data.taxonomyTerms.map(({ parentId }) => parentId === null);
    expect(parents).toEqual([...parents].sort((a, b) => Number(b) - Number(a)));
    expect(desk.statements).toHaveLength(1);
  });

  it('gives every grant once, newest first, and holds it to every filter', async () => {
    const every = await grants('');
    expect(new Set(every.map(({ id }) => id)).size).toBe(420);
    const dates = every.map(({ awardDate }) => awardDate);
    expect(dates).toEqual([...dates].sort().toReversed());

    const [ward] = desk.place.wards;
    const from = desk.place.date(-400);
    const chosen = await grants(`, gssCode: "${ward?.gss}", awardedFrom: "${from}"`);
    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen).toEqual(
      every.filter(({ awardDate, beneficiaryGss }) => awardDate >= from && beneficiaryGss.includes(ward?.gss ?? '')),
    );

    const orgId = every[0]?.recipient.orgId;
    expect(await grants(`, recipientOrgId: "${orgId}"`)).toEqual(
      every.filter(({ recipient }) => recipient.orgId === orgId),
    );
  });

  it.each([
    [{ gssCode: 'Harbour' }, undefined],
    [{ awardedFrom: '2026-02-30' }, undefined],
    [{ first: 101 }, 'first'],
    [{ after: Buffer.from('["2026-02-31","x"]').toString('base64url') }, 'after'],
  ])('refuses grants with %j by a typed error', async (variables, argument) => {
    const { errors = [] } = await desk.ask<object>(
      `query ($gssCode: GssCode, $awardedFrom: Date, $first: Int, $after: String) {
        grants(gssCode: $gssCode, awardedFrom: $awardedFrom, first: $first, after: $after) { edges { cursor } }
      }`,
      variables,
    );
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors[0]?.extensions['argument']).toBe(argument);
  });

  it('adds grants by theme, year and fund to an area, whose sum is that of the grants', async () => {
    const { localAuthorityGss } = desk.place;
    const { data, errors } = await desk.askEntities<{ readonly charityGrants: readonly Line[] }>(
      [{ __typename: 'Area', gssCode: localAuthorityGss }],
      '... on Area { charityGrants { agency theme amount year fundingStream isPrevention } }',
    );
    expect(errors).toBeUndefined();
    const lines = first(data._entities).charityGrants;
    const pence = (amounts: readonly string[]) =>
      amounts.reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0);
    const every = await grants(`, gssCode: "${localAuthorityGss}"`);
    expect(pence(lines.map(({ amount }) => amount))).toBe(pence(every.map(({ amountAwarded }) => amountAwarded)));
    expect(lines.every(({ year, agency }) => /^20\d\d-\d\d$/.test(year) && agency === 'third-sector')).toBe(true);
  });

  it('asks no more statements for twelve areas than for one', async () => {
    const fields = '... on Area { gssCode charityGrants { amount } activeServices }';
    const of = desk.place.wards.map(({ gss }) => ({ __typename: 'Area', gssCode: gss }));
    await desk.askEntities<{ readonly gssCode: string }>(of.slice(0, 1), fields);
    expect(desk.statements).toHaveLength(2);
    const { data } = await desk.askEntities<{ readonly gssCode: string }>(of, fields);
    expect(desk.statements).toHaveLength(2);
    expect(data._entities.map(({ gssCode }) => gssCode)).toEqual(desk.place.wards.map(({ gss }) => gss));
  });

  it('asks no more statements for 25 charities than for one', async () => {
    const fields =
      '... on Organization { name charity { charityNumber } identifiers { identifier } services { edges { node { name } } } grantsReceived { edges { node { id } } } }';
    const of = Array.from({ length: 25 }, (_, index) => ({
      __typename: 'Organization',
      id: `GB-CHC-${9_999_001 + index}`,
    }));
    await desk.askEntities<{ readonly gssCode: string }>(of.slice(0, 1), fields);
    expect(desk.statements).toHaveLength(5);
    expect((await desk.askEntities<{ readonly gssCode: string }>(of, fields)).errors).toBeUndefined();
    expect(desk.statements).toHaveLength(5);
  });
});
