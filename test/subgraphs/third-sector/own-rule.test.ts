/** The third sector's own rules: when an entry is stale, and who may know of confidential help. */

import { describe, expect, it } from '@jest/globals';

import type { DataClass } from '../../../schema/wire.ts';
import { isStale, referrerToTell, seesConfidential } from '../../../subgraphs/third-sector/own-rule.ts';

describe('an entry of the directory', () => {
  it.each([
    ['2026-05-22', '2026-11-22', false],
    ['2026-05-21', '2026-11-22', true],
    ['2026-02-28', '2026-08-31', false],
    ['2026-02-27', '2026-08-31', true],
    ['2024-02-29', '2024-08-29', false],
    ['2025-12-31', '2026-06-30', false],
    [null, '2026-11-22', true],
  ])('confirmed on %s is, on %s, stale: %s', (assuredDate, today, expected) => {
    expect(isStale(assuredDate, new Date(`${today}T12:00:00Z`))).toBe(expected);
  });
});

describe('confidential help', () => {
  it.each<[readonly DataClass[], readonly DataClass[], boolean]>([
    [['SUPPORT'], [], true],
    [[], ['SUPPORT'], false],
    [['IDENTITY', 'VICTIM'], [], false],
  ])('with classes %j in full and %j masked is known: %s', (classes, indicators, expected) => {
    const permission = { citizenId: 'c', keys: [], classes: new Set(classes), indicators: new Set(indicators) };
    expect(seesConfidential(permission)).toBe(expected);
  });
});

describe('the sender of a referral', () => {
  it.each(['council', 'nhs', 'third-sector'])('is told when it is %s', (fromAgency) => {
    const referrer = { fromAgency, fromRole: 'link worker', reason: 'Would like company.' };
    expect(referrerToTell(referrer)).toEqual(referrer);
  });

  it.each(['police', 'self', 'probation', null])('is a blank when it is %s', (fromAgency) => {
    const referrer = { fromAgency, fromRole: 'domestic abuse officer', reason: 'High risk.' };
    expect(referrerToTell(referrer)).toEqual({ fromAgency: null, fromRole: null, reason: null });
  });
});
