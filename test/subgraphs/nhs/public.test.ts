/** Holds the NHS's open data to its promises: it needs no citizen, tells of none, and comes a page at a time. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { entitiesOf, nodesOf, objectOf } from './answers.ts';
import { startNhs } from './nhs-fixture.ts';
import type { NhsFixture } from './nhs-fixture.ts';
import { rowsOf } from './nhs-rows.ts';

let nhs: NhsFixture;

beforeAll(async () => {
  nhs = await startNhs(async (db) => {
    const rows = rowsOf(db);
    const places = { Y1: 'FX1 1GP', Y2: 'FX1 2GP', Y3: 'FX2 1GP', Y4: 'AB1 1GP', Y5: 'FX1 1PH', Y6: 'FX10 1GP' };
    for (const [odsCode, postcode] of Object.entries(places)) {
      await rows.organization(odsCode, { name: `Surgery ${odsCode}`, postcode });
      await rows.service({ id: `service-${odsCode}`, name: `Service ${odsCode}`, ods_code: odsCode });
    }
    await rows.spend({ year: '2025-26', amount: '10.00' });
    await rows.spend({ amount: '1200.50' });
    await rows.spend({ amount: '7000.00', funding_stream: 'Hospital services' });
  });
}, 60_000);

afterAll(async () => {
  await nhs.close();
});

const services = async (args: string) => {
  const selection = 'edges { node { name organization { odsCode name } } } pageInfo { hasNextPage endCursor }';
  const answer = await nhs.ask(`{ healthcareServices${args} { ${selection} } }`);
  return objectOf(answer.data?.['healthcareServices']);
};
const codesOf = (connection: unknown) =>
  nodesOf(connection).map(({ organization }) => objectOf(organization)['odsCode']);

describe('the open data of the NHS subgraph', () => {
  it('lists services by name in one statement', async () => {
    const connection = await services('');

    expect(codesOf(connection)).toEqual(['Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6']);
    expect(nhs.statements).toHaveLength(1);
  });

  it('puts those in the closest postcodes first, and does not take FX10 for FX1', async () => {
    expect(codesOf(await services('(near: "fx1 1gp")'))).toEqual(['Y1', 'Y5', 'Y2', 'Y3', 'Y6', 'Y4']);
  });

  it('goes on after a cursor, in the order of nearness', async () => {
    const first = await services('(near: "FX1 1GP", first: 2)');
    const after = String(objectOf(first['pageInfo'])['endCursor']);
    const second = await services(`(near: "FX1 1GP", first: 4, after: "${after}")`);

    expect(codesOf(first)).toEqual(['Y1', 'Y5']);
    expect(codesOf(second)).toEqual(['Y2', 'Y3', 'Y6', 'Y4']);
    expect(second['pageInfo']).toMatchObject({ hasNextPage: false });
  });

  it('narrows to one organisation', async () => {
    expect(codesOf(await services('(odsCode: "Y3")'))).toEqual(['Y3']);
  });

  it.each([
    ['a page of a million', '(first: 1000000)'],
    ['a cursor of another list', `(after: "${Buffer.from('["a","b"]').toString('base64url')}")`],
    ['a cursor with a distance that is none', `(after: "${Buffer.from('["x","b","c"]').toString('base64url')}")`],
    ['a postcode that cannot be one', '(near: "nowhere")'],
  ])('refuses %s', async (_what, args) => {
    const answer = await nhs.ask(`{ healthcareServices${args} { pageInfo { hasNextPage } } }`);

    expect(answer.errors?.[0]?.extensions?.['code']).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
  });

  it('answers for an organisation by its code, many in one statement, and null for one that is none', async () => {
    const asked = ['Y1', 'nobody', 'Y2'].map((odsCode) => ({ odsCode }));
    const answer = await nhs.entities('HealthOrganization', 'odsCode name primaryRole { code }', asked);

    expect(answer.data?.['_entities']).toEqual([
      { odsCode: 'Y1', name: 'Surgery Y1', primaryRole: { code: 'RO76' } },
      null,
      { odsCode: 'Y2', name: 'Surgery Y2', primaryRole: { code: 'RO76' } },
    ]);
    expect(nhs.statements).toHaveLength(1);
  });

  it('says what is spent in an area, the latest year and the largest sum first', async () => {
    const areas = [{ gssCode: 'E05999001' }, { gssCode: 'E05999002' }];
    const answer = await nhs.entities(
      'Area',
      'healthSpend { agency theme amount year fundingStream isPrevention }',
      areas,
    );

    const line = { agency: 'nhs', theme: 'Health', isPrevention: false };
    const primary = { ...line, fundingStream: 'Primary medical care' };
    expect(entitiesOf(answer)).toEqual([
      {
        healthSpend: [
          { ...line, fundingStream: 'Hospital services', amount: '7000.00', year: '2026-27' },
          { ...primary, amount: '1200.50', year: '2026-27' },
          { ...primary, amount: '10.00', year: '2025-26' },
        ],
      },
      { healthSpend: [] },
    ]);
    expect(nhs.statements).toHaveLength(1);
  });
});
