/** A grant opens one citizen, to one reader, for one purpose, at one agency, for a minute; anything else is refused. */

import { createHmac } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { GrantStatement } from '../../../schema/wire.ts';
import { agencyPermit } from '../../../subgraphs/kit/agency-permit.ts';
import { SubgraphError } from '../../../subgraphs/kit/errors.ts';
import { signGrant, verifyGrant } from '../../../subgraphs/kit/grant.ts';
import type { GrantExpectation, GrantKey } from '../../../subgraphs/kit/grant.ts';

const NOW = new Date('2026-11-22T09:30:00Z');
const issued = NOW.getTime() / 1000;
const key: GrantKey = { kid: 'police-1', secret: Buffer.alloc(32, 7) };

const statement: GrantStatement = {
  v: 1,
  kid: 'police-1',
  agency: 'police',
  decision: 'd-1',
  citizen: 'c-ada',
  keys: ['x-fictonshire:N0000001'],
  classes: ['VICTIM'],
  indicators: ['STAFF_SAFETY'],
  reader: 'officer-1',
  purpose: 'CRIME_PREVENTION',
  iat: issued,
  exp: issued + 60,
};
const expected: GrantExpectation = {
  agency: 'police',
  citizenId: 'c-ada',
  reader: 'officer-1',
  purpose: 'CRIME_PREVENTION',
  now: NOW,
};

describe('a grant', () => {
  it('opens what it was made for', () => {
    expect(verifyGrant(signGrant(statement, key.secret), [key], expected)).toEqual(statement);
  });

  it.each<[string, Partial<GrantExpectation>]>([
    ['another citizen', { citizenId: 'c-glen' }],
    ['another agency', { agency: 'nhs' }],
    ['another reader', { reader: 'officer-2' }],
    ['another purpose', { purpose: 'DIRECT_CARE' }],
    ['nobody in particular', { purpose: null }],
    ['a minute later', { now: new Date(NOW.getTime() + 60_000) }],
    ['a clock that is far behind', { now: new Date(NOW.getTime() - 60_000) }],
  ])('is refused for %s', (_case, change) => {
    expect(verifyGrant(signGrant(statement, key.secret), [key], { ...expected, ...change })).toBeNull();
  });

  it.each<[string, GrantStatement | object]>([
    ['that lives longer than a minute', { ...statement, exp: issued + 61 }],
    ['of a version that is not known', { ...statement, v: 2 }],
    ['that names a class outside the list', { ...statement, classes: ['EVERYTHING'] }],
    ['that claims another key than the one that signed it', { ...statement, kid: 'police-2' }],
    ['whose keys are no list', { ...statement, keys: 'x' }],
  ])('is refused when it is one %s', (_case, forged) => {
    const body = Buffer.from(JSON.stringify(forged)).toString('base64url');
    const mac = createHmac('sha256', key.secret).update(body).digest('base64url');
    expect(verifyGrant(`${body}.${mac}`, [key], expected)).toBeNull();
  });

  it('is accepted under the old key and the new one while they overlap', () => {
    const next: GrantKey = { kid: 'police-2', secret: Buffer.alloc(32, 8) };
    const renewed = { ...statement, kid: 'police-2' };
    expect(verifyGrant(signGrant(statement, key.secret), [next, key], expected)).toEqual(statement);
    expect(verifyGrant(signGrant(renewed, next.secret), [next, key], expected)).toEqual(renewed);
    expect(verifyGrant(signGrant(statement, key.secret), [next], expected)).toBeNull();
  });

  it('is refused when any character of it is changed', () => {
    const grant = signGrant(statement, key.secret);
    fc.assert(
      fc.property(fc.nat(grant.length - 1), fc.constantFrom(...'AZaz09-_.'), (at, character) => {
        // The last character of a base64url group can carry unused bits: those decode to the same bytes.
        fc.pre(grant[at] !== character && at !== grant.length - 1);
        expect(verifyGrant(grant.slice(0, at) + character + grant.slice(at + 1), [key], expected)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on rubbish', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (rubbish) => verifyGrant(rubbish, [key], expected) === null));
  });
});

describe("an agency's permit", () => {
  const permit = agencyPermit('police', [key]);
  const context = {
    caller: {
      subject: 'officer-1',
      role: 'police-officer' as const,
      agency: 'police',
      purpose: 'CRIME_PREVENTION' as const,
    },
    readerToken: null,
    now: NOW,
    traceId: null,
    permissions: new WeakMap(),
  };

  it('is nothing without a grant', () => {
    expect(permit({ id: 'c-ada', policeGrant: null }, context)).toBeNull();
    expect(permit({ id: 'c-ada' }, context)).toBeNull();
  });

  it('is what the grant names', () => {
    expect(permit({ id: 'c-ada', policeGrant: signGrant(statement, key.secret) }, context)).toEqual({
      citizenId: 'c-ada',
      keys: ['x-fictonshire:N0000001'],
      classes: new Set(['VICTIM']),
      indicators: new Set(['STAFF_SAFETY']),
    });
  });

  it('refuses the grant of one citizen with the id of another', () => {
    const attempt = () => permit({ id: 'c-glen', policeGrant: signGrant(statement, key.secret) }, context);
    expect(attempt).toThrow(SubgraphError);
    expect(attempt).toThrow('The permission that came with this request is not valid here.');
  });
});
