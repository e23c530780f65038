/** How sure one must be depends on what is to be done, and the queue on what a decision is worth. */

import { describe, expect, it } from '@jest/globals';

import { byUse, decidersFor, isSureEnough, zoneOf } from '../../../../subgraphs/partnership/linkage/linkage.ts';

describe('a link', () => {
  it('that is sure enough for a leaflet is not for a police marker', () => {
    expect(isSureEnough(0.97, 'POST_A_LEAFLET')).toBe(true);
    expect(isSureEnough(0.97, 'SHOW_A_CASE')).toBe(false);
    expect(isSureEnough(0.995, 'SHOW_A_CASE')).toBe(true);
    expect(isSureEnough(0.995, 'SHOW_A_POLICE_MARKER')).toBe(false);
  });

  it.each([
    [0.999, false, 'LINK'],
    [0.99, false, 'LINK'],
    [0.999, true, 'REVIEW'],
    [0.5, false, 'REVIEW'],
    [0.1, false, 'SEPARATE'],
    [0.1, true, 'SEPARATE'],
  ] as const)('of probability %d, in conflict: %s, goes to %s', (probability, hasConflict, zone) => {
    expect(zoneOf(probability, hasConflict)).toBe(zone);
  });
});

describe('the queue', () => {
  const asleep = { probability: 0.5, openCases: 0, isSafeguarding: false };
  const inUse = { probability: 0.8, openCases: 3, isSafeguarding: false };
  const nearlySure = { probability: 0.98, openCases: 3, isSafeguarding: false };
  const safeguarding = { probability: 0.3, openCases: 1, isSafeguarding: true };

  it('puts safeguarding first, then what somebody is about to rely on, before what is merely doubtful', () => {
    expect([asleep, nearlySure, inUse, safeguarding].toSorted(byUse)).toEqual([
      safeguarding,
      inUse,
      asleep,
      nearlySure,
    ]);
  });

  it('wants two people where safeguarding is touched', () => {
    expect([decidersFor(safeguarding), decidersFor(inUse)]).toEqual([2, 1]);
  });
});
