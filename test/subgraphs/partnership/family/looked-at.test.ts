/** A child is told that a parent has looked, and not that they did so themself. */

import { describe, expect, it } from '@jest/globals';

import type { LookRow } from '../../../../subgraphs/partnership/source.ts';
import { lookerOf, summaryOf } from '../../../../subgraphs/partnership/ledger/words.ts';
import { aDecision } from '../../../gateway/ledger/decisions.ts';

const CHILD = 'c-child';

function aLook(rule: string): LookRow {
  // The parts of a record that the words are made of.
  return {
    owner: CHILD,
    aliases: [CHILD],
    body: {
      kind: 'DISCLOSURE',
      reader: { role: 'citizen', agency: 'citizen' },
      purpose: 'SELF_SERVICE',
      decisions: [aDecision(CHILD, { rules: [rule] })],
    },
  } as unknown as LookRow;
}

describe('a look by somebody signed in as a citizen', () => {
  it('is the citizen’s own, unless they read as a parent', () => {
    expect(lookerOf(aLook('citizen-reads-own-record')).display).toBe('You');
    expect(lookerOf(aLook('parent-reads-for-a-young-child')).display).toBe('A parent of yours');
    expect(summaryOf(aLook('parent-reads-with-the-childs-agreement'))).toBe(
      'A parent of yours (citizen) opened your record, for self-service.',
    );
  });
});
