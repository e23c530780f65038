/** Holds the limit on people to this: a reader may look at so many in an hour, and not at one more by any way of counting. */

import { describe, expect, it } from '@jest/globals';

import { createCitizensLimit } from '../../gateway/operations/citizens-limit.ts';
import type { DecisionRecord } from '../../schema/decision-record.ts';
import { readerFromClaims } from '../../schema/reader.ts';
import type { Role } from '../../schema/wire.ts';

const MINUTE = 60;

function limitOf(citizens: number, citizensByRole: Partial<Record<Role, number>> = {}) {
  let seconds = 1_795_339_800;
  const exceeded: string[] = [];
  const limit = createCitizensLimit({
    citizens,
    citizensByRole,
    now: () => new Date(seconds * 1000),
    onExceeded: ({ subject }, most) => void exceeded.push(`${subject} ${most}`),
  });
  const look = (subject: string, ids: readonly string[], { role = 'adviser', opens = true }: LookOptions = {}) =>
    limit.look({ proof: proofOf(subject, role), decisions: logOf(ids, opens) });
  return { limit, look, exceeded, pass: (minutes: number) => void (seconds += minutes * MINUTE) };
}

interface LookOptions {
  readonly role?: Role;
  readonly opens?: boolean;
}

function logOf(ids: readonly string[], opens: boolean) {
  return { all: () => ids.map((citizen) => decisionAbout(citizen, opens)) };
}

function proofOf(subject: string, role: Role) {
  const claims = { sub: subject, role, agency: 'council', purpose: 'PUBLIC_SERVICE_DELIVERY', citizen: 'c0' };
  return { reader: readerFromClaims(claims), token: 'a.b.c', client: null };
}

function decisionAbout(citizen: string, opens: boolean): DecisionRecord {
  return {
    id: `decision about ${citizen}`,
    citizen,
    classes: opens ? ['IDENTITY'] : [],
    indicators: [],
    rules: [],
    agreement: null,
    breakGlass: null,
    agencies: [],
    isConfidential: false,
    flags: [],
  };
}

const LIMITED = expect.objectContaining({ code: 'RATE_LIMITED', status: 429 });
const people = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `c${from + index}`);

describe('a reader', () => {
  it('may look at as many people as the limit, again and again, and at nobody else', () => {
    const { look } = limitOf(3);
    look('ann', ['c1', 'c2']);
    look('ann', ['c2', 'c3']);
    for (let times = 0; times < 10; times += 1) look('ann', ['c1', 'c2', 'c3']);
    expect(() => look('ann', ['c4'])).toThrow(LIMITED);
    look('ann', ['c1']);
  });

  it('does not use up what another reader has', () => {
    const { look } = limitOf(2);
    look('ann', ['c1', 'c2']);
    look('bob', ['c3', 'c4']);
    expect(() => look('ann', ['c3'])).toThrow(LIMITED);
  });

  it('is told when it is worth trying again, and by then it is', () => {
    const { look, pass } = limitOf(2);
    look('ann', ['c1']);
    pass(20);
    look('ann', ['c2']);
    pass(10);
    expect(() => look('ann', ['c3'])).toThrow(
      expect.objectContaining({ headers: new Map([['retry-after', String(30 * MINUTE)]]) }),
    );
    pass(29);
    expect(() => look('ann', ['c3'])).toThrow(LIMITED);
    pass(1);
    look('ann', ['c3']);
    expect(() => look('ann', ['c4'])).toThrow(LIMITED);
  });

  it('cannot have two hours’ worth around the turn of an hour', () => {
    const { look, pass } = limitOf(10);
    pass(59);
    look('ann', people(0, 10));
    pass(2);
    expect(() => look('ann', people(10, 11))).toThrow(LIMITED);
  });

  it('is kept from people whom it looks at all the while, when it looks away for an hour only', () => {
    const { look, pass } = limitOf(1);
    look('ann', ['c1']);
    pass(50);
    look('ann', ['c1']);
    pass(50);
    expect(() => look('ann', ['c2'])).toThrow(LIMITED);
    pass(10);
    look('ann', ['c2']);
  });

  it('has back the place of whom it looked at longest ago, in whatever order it met them', () => {
    const { look, pass } = limitOf(2);
    look('ann', ['c1']);
    pass(10);
    look('ann', ['c2']);
    pass(10);
    look('ann', ['c1']);
    pass(55);
    look('ann', ['c3']);
    expect(() => look('ann', ['c2'])).toThrow(LIMITED);
  });

  it('is shown nobody of an operation that goes too far, and has none of them counted', () => {
    const { look, exceeded } = limitOf(5);
    look('ann', people(0, 3));
    expect(() => look('ann', people(3, 20))).toThrow(LIMITED);
    look('ann', people(3, 5));
    expect(() => look('ann', ['c9'])).toThrow(LIMITED);
    expect(exceeded).toEqual(['ann 5', 'ann 5']);
  });

  it('has the limit of its role', () => {
    const { look } = limitOf(1, { mash: 3, citizen: 2 });
    look('ann', ['c1', 'c2', 'c3'], { role: 'mash' });
    look('bob', ['c1', 'c2'], { role: 'citizen' });
    expect(() => look('cat', ['c1', 'c2'])).toThrow(LIMITED);
  });

  it('cannot feel through the limit that somebody is there whom it may not know of', () => {
    const { look } = limitOf(2);
    look('ann', people(0, 50), { opens: false });
    expect(() => look('ann', ['c1', 'c2'])).not.toThrow();
  });

  it('who has not signed in looks at nobody', () => {
    const { limit } = limitOf(1);
    expect(() => limit.look({ proof: null, decisions: logOf(people(0, 9), true) })).not.toThrow();
  });
});
