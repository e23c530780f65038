/** Holds the two fields that are computed from every agency's answer to exact sums and to naming who is missing. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { spendMapOf } from '../../../subgraphs/partnership/joint-work/spend-map.ts';
import type { SpendFigure } from '../../../subgraphs/partnership/joint-work/spend-map.ts';
import { duplicateContactsOf } from '../../../subgraphs/partnership/joint-work/duplicate-contacts.ts';
import { startIndex } from './index-fixture.ts';
import type { IndexFixture } from './index-fixture.ts';

let index: IndexFixture;

beforeAll(async () => {
  index = await startIndex();
  await index.add({ id: 'ada' });
}, 60_000);
afterAll(() => index.close());

const spend = (agency: string, theme: string, amount: string, isPrevention = false, year = '2025-26'): SpendFigure => ({
  agency,
  theme,
  amount,
  year,
  fundingStream: 'core',
  isPrevention,
});

const FIGURES = {
  gssCode: 'E05999001',
  councilSpend: [spend('council', 'Social protection', '600.10'), spend('council', 'Housing', '99.90', true)],
  policeSpend: [spend('police', 'Public order', '200.00')],
  healthSpend: [spend('nhs', 'Social protection', '100.00', true)],
  charityGrants: [] as SpendFigure[],
};
const MAP = `spendMap(year: "2025-26") { total perHead preventionShare missing byTheme { key amount share } byAgency { key amount } overlaps { theme agencies amount } }`;

describe('the spend map', () => {
  it('adds up exactly, shares out, and finds what overlaps', async () => {
    const { data, errors } = await index.entities('Area', MAP, [FIGURES], { reader: null });
    expect(errors).toBeUndefined();
    expect(data._entities[0].spendMap).toEqual({
      total: '1000.00',
      perHead: '10.00',
      preventionShare: '0.1999',
      missing: [],
      byTheme: [
        { key: 'Social protection', amount: '700.10', share: '0.7001' },
        { key: 'Public order', amount: '200.00', share: '0.2000' },
        { key: 'Housing', amount: '99.90', share: '0.0999' },
      ],
      byAgency: [
        { key: 'council', amount: '700.00' },
        { key: 'police', amount: '200.00' },
        { key: 'nhs', amount: '100.00' },
        { key: 'third-sector', amount: '0.00' },
      ],
      overlaps: [{ theme: 'Social protection', agencies: ['council', 'nhs'], amount: '700.10' }],
    });
  });

  it('names an agency that gave nothing, and never counts it as nothing', async () => {
    const { data } = await index.entities('Area', MAP, [{ ...FIGURES, policeSpend: null }], { reader: null });
    const { missing, byAgency, total } = data._entities[0].spendMap;
    expect(missing).toEqual(['police']);
    expect(byAgency.map(({ key }: { key: string }) => key)).toEqual(['council', 'nhs', 'third-sector']);
    expect(total).toBe('800.00');
  });

  it('names an agency whose figures are all of another year', () => {
    const supplied = {
      council: [spend('council', 'Housing', '1', false, '2024-25')],
      police: [],
      nhs: null,
      'third-sector': [],
    };
    expect(spendMapOf(supplied, '2025-26', 0)).toMatchObject({
      missing: ['council', 'nhs'],
      total: '0.00',
      perHead: null,
      preventionShare: null,
    });
  });

  it.each(['last', '2025', '2025-27', '2025-25', '2025-24', '2099-01'])(
    'refuses %s, which is no year',
    async (year) => {
      const { errors } = await index.entities('Area', `spendMap(year: "${year}") { total }`, [FIGURES], {
        reader: null,
      });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    },
  );

  it('takes the last year of a century', async () => {
    const { errors } = await index.entities('Area', 'spendMap(year: "2099-00") { total }', [FIGURES], { reader: null });
    expect(errors).toBeUndefined();
  });
});

const contact = (agency: string, at: string, subject = 'falls') => ({ agency, at, subject, kind: 'VISIT' });
const WEEK = {
  councilContacts: [contact('council', '2026-11-19T10:00:00Z'), contact('council', '2026-11-27T10:00:00Z', 'housing')],
  policeContacts: null,
  healthContacts: [contact('nhs', '2026-11-16T14:00:00Z')],
  charityContacts: [contact('third-sector', '2026-11-20T09:00:00Z'), contact('third-sector', '2026-08-01T09:00:00Z')],
};
const DUPLICATES =
  'duplicateContacts(withinDays: 14) { subject window { start end } contacts { agency at } suggestion }';

describe('duplicate contacts', () => {
  it('group what several agencies do about one subject within the window', async () => {
    const { data, errors } = await index.entities('Citizen', DUPLICATES, [{ id: 'ada', ...WEEK }]);
    expect(errors).toBeUndefined();
    expect(data._entities[0].duplicateContacts).toEqual([
      {
        subject: 'falls',
        window: { start: '2026-11-16', end: '2026-11-20' },
        contacts: [
          { agency: 'nhs', at: '2026-11-16T14:00:00.000Z' },
          { agency: 'council', at: '2026-11-19T10:00:00.000Z' },
          { agency: 'third-sector', at: '2026-11-20T09:00:00.000Z' },
        ],
        suggestion: '3 agencies are in touch about falls. Ask whether one of them can act for all.',
      },
    ]);
  });

  it('answer from what the reader may see when an agency’s list was withheld or did not come', async () => {
    const { data, errors } = await index.entities('Citizen', DUPLICATES, [
      {
        id: 'ada',
        councilContacts: WEEK.councilContacts,
        policeContacts: null,
        healthContacts: null,
        charityContacts: null,
      },
    ]);
    expect(errors).toBeUndefined();
    expect(data._entities[0].duplicateContacts).toEqual([]);
  });

  it('are not one agency’s own visits, and not those of another month', () => {
    expect(
      duplicateContactsOf([contact('nhs', '2026-11-16T14:00:00Z'), contact('nhs', '2026-11-17T14:00:00Z')], 14),
    ).toEqual([]);
    expect(
      duplicateContactsOf([contact('nhs', '2026-11-01T14:00:00Z'), contact('council', '2026-11-16T14:00:00Z')], 14),
    ).toEqual([]);
    expect(
      duplicateContactsOf([contact('nhs', '2026-11-01T14:00:00Z'), contact('council', '2026-11-15T23:00:00Z')], 14),
    ).toHaveLength(1);
  });

  it('refuse a window of a year', async () => {
    const { errors } = await index.entities('Citizen', 'duplicateContacts(withinDays: 365) { subject }', [
      { id: 'ada', ...WEEK },
    ]);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
