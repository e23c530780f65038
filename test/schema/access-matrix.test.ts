/** The matrix that a governance officer keeps is read whole or not at all, and says the most that a role can see. */

import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { parseCell } from '../../schema/access-cell.ts';
import {
  ceilingOf,
  MATRIX,
  MatrixError,
  parseMatrix,
  parsePurposes,
  PURPOSES_OF_ROLE,
} from '../../schema/access-matrix.ts';
import { DATA_CLASSES, PURPOSES, ROLES } from '../../schema/wire.ts';

const table = readFileSync(new URL('../../schema/access-matrix.csv', import.meta.url), 'utf8');
const purposes = readFileSync(new URL('../../schema/access-purposes.csv', import.meta.url), 'utf8');

describe('a cell', () => {
  it.each([
    ['full', [{ level: 'FULL', ground: 'RELATIONSHIP', purposes: null }]],
    ['masked to find', [{ level: 'MASKED', ground: 'FINDING', purposes: null }]],
    ['full if own case', [{ level: 'FULL', ground: 'OWN_CASE', purposes: null }]],
    [
      'masked; full with break-glass',
      [
        { level: 'MASKED', ground: 'RELATIONSHIP', purposes: null },
        { level: 'FULL', ground: 'BREAK_GLASS', purposes: null },
      ],
    ],
    [
      'full if consent for DIRECT_CARE or EARLY_HELP',
      [{ level: 'FULL', ground: 'CONSENT', purposes: ['DIRECT_CARE', 'EARLY_HELP'] }],
    ],
    ['no', []],
    ['aggregate', []],
  ])('reads "%s"', (words, clauses) => {
    expect(parseCell(words)).toEqual({ clauses, isNeverConfirmed: false, isOwnActions: false, isOpen: false });
  });

  it('keeps apart what opens and what must not be confirmed when it does not', () => {
    expect(parseCell('full for SAFEGUARDING_ADULT; neither confirm nor deny')).toEqual({
      clauses: [{ level: 'FULL', ground: 'RELATIONSHIP', purposes: ['SAFEGUARDING_ADULT'] }],
      isNeverConfirmed: true,
      isOwnActions: false,
      isOpen: false,
    });
    expect(parseCell('neither confirm nor deny')?.clauses).toEqual([]);
  });

  it.each(['', 'ful', 'full if', 'full if consnet', 'full for CARE', 'full for', 'no; full', 'full;', 'FULL'])(
    'does not guess at "%s"',
    (words) => {
      expect(parseCell(words)).toBeNull();
    },
  );
});

describe('the tables', () => {
  it('have a cell for every class and role, and a purpose for every role', () => {
    for (const dataClass of DATA_CLASSES) expect(Object.keys(MATRIX[dataClass])).toEqual([...ROLES]);
    for (const role of ROLES) expect(PURPOSES_OF_ROLE[role].length).toBeGreaterThan(0);
    expect(new Set(Object.values(PURPOSES_OF_ROLE).flat())).toEqual(new Set(PURPOSES));
  });

  it.each([
    ['a cell that says nothing known', table.replace('full with break-glass', 'full with brake-glass'), 'row 9'],
    ['a class that is not one', table.replace('HOUSING,', 'HOUSES,'), 'row 8: there is no class "HOUSES"'],
    ['a class twice', `${table}AUDIT${',no'.repeat(13)}\n`, 'row 23: the class AUDIT has a row already'],
    ['a class too few', table.replace(/^EQUALITY.*\n/m, ''), 'the class EQUALITY has no row'],
    ['a role too few', table.replace(',developer', ''), 'row 1: the columns must be'],
    ['a cell too few', table.replace(/^(RIGHTS.*),no$/m, '$1'), 'row 21: RIGHTS has 12 cells and not 13'],
    ['a guarded class that anybody may read', table.replace('IDENTITY,full to find', 'IDENTITY,anybody'), 'row 3'],
    ['an open class that is shut', table.replace('OPEN,anybody', 'OPEN,no'), 'row 2'],
    ['a quotation mark', table.replace('AUDIT,own actions', 'AUDIT,"own actions"'), 'row 22'],
  ])('are refused with %s, naming the row', (_what, broken, told) => {
    expect(() => parseMatrix(broken)).toThrow(MatrixError);
    expect(() => parseMatrix(broken)).toThrow(told);
  });

  it.each([
    ['a purpose that is not one', purposes.replace('COUNCIL_TAX_ADMIN', 'COUNCIL_TAX'), 'row 2: there is no purpose'],
    ['a role that is not one', purposes.replace('mash,', 'hub,'), 'row 5: there is no role "hub"'],
    ['a role twice', `${purposes}mash,AUDIT\n`, 'row 15: the role mash has a row already'],
    ['a role too few', purposes.replace(/^dpo.*\n/m, ''), 'the role dpo has no row'],
    ['another column', purposes.replace('role,', 'who,'), 'row 1'],
  ])('of purposes are refused with %s', (_what, broken, told) => {
    expect(() => parsePurposes(broken)).toThrow(told);
  });
});

describe('the most that a role can see', () => {
  it('takes consent, relationship and broken glass as given', () => {
    const { full, masked, openers } = ceilingOf('adviser', 'EARLY_HELP');
    expect(full).toEqual(new Set(['IDENTITY', 'LOCATION', 'FINANCE', 'HOUSING', 'HEALTH_ADMIN']));
    expect(masked).toEqual(
      new Set(['IDENTIFIER', 'SOCIAL_CARE', 'STAFF_SAFETY', 'VICTIM', 'SUPPORT', 'RIGHTS', 'AUDIT']),
    );
    expect([...openers]).toEqual([['HEALTH_ADMIN', ['CONSENT']]]);
    expect(ceilingOf('police-officer', 'EMERGENCY').full.has('SOCIAL_CARE')).toBe(true);
    expect(ceilingOf('police-officer', 'EMERGENCY').openers.get('SOCIAL_CARE')).toEqual(['BREAK_GLASS']);
  });

  it('is of one’s own actions an indicator, and of others’ nothing', () => {
    for (const role of ROLES) {
      const [purpose] = PURPOSES_OF_ROLE[role];
      if (purpose === undefined) throw new Error(`${role} has no purpose.`);
      const { full, masked } = ceilingOf(role, purpose);
      const seesOthers = role === 'dpo' || role === 'auditor' || role === 'citizen';
      expect([role, full.has('AUDIT'), masked.has('AUDIT')]).toEqual([role, seesOthers, !seesOthers]);
    }
  });

  it('depends on the purpose where the cell does', () => {
    expect(ceilingOf('social-worker', 'DIRECT_CARE').full.has('HEALTH_CARE_PLAN')).toBe(true);
    expect(ceilingOf('social-worker', 'EARLY_HELP').full.has('HEALTH_CARE_PLAN')).toBe(false);
    expect(ceilingOf('clinician', 'SAFEGUARDING_ADULT').full.has('CHILD_SAFEGUARDING')).toBe(false);
  });

  it('names what must be neither confirmed nor denied, for whatever purpose', () => {
    const { neverConfirmed } = ceilingOf('charity-worker', 'AUDIT');
    expect(neverConfirmed).toEqual(
      new Set(['ADULT_SAFEGUARDING', 'CHILD_SAFEGUARDING', 'VICTIM', 'VULNERABILITY', 'CRIMINAL']),
    );
  });

  it('is nothing for a purpose that the role may not have', () => {
    for (const role of ROLES) {
      for (const purpose of PURPOSES.filter((one) => !PURPOSES_OF_ROLE[role].includes(one))) {
        const { full, masked, openers } = ceilingOf(role, purpose);
        expect([...full, ...masked, ...openers]).toEqual([]);
      }
    }
  });

  it('shows nobody but the police, the safeguarding hub and an enquiry into harm to a child that somebody is a suspect', () => {
    for (const role of ROLES) {
      const seeing = PURPOSES.filter((purpose) => {
        const { full, masked } = ceilingOf(role, purpose);
        return full.has('CRIMINAL') || masked.has('CRIMINAL');
      });
      const isTold = role === 'police-officer' || role === 'mash';
      const told = isTold ? PURPOSES_OF_ROLE[role] : role === 'social-worker' ? ['SAFEGUARDING_CHILD'] : [];
      expect([role, seeing.toSorted()]).toEqual([role, [...told].toSorted()]);
    }
  });
});
