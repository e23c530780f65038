/** Holds the safelist's stages to this: a client that is held to its operations cannot talk itself out of it. */

import { describe, expect, it } from '@jest/globals';

import { createAdmitText } from '../../gateway/operations/admit-text.ts';
import { judgeFreeForm } from '../../gateway/operations/safelist-stage.ts';
import type { SafelistStages } from '../../gateway/operations/safelist-stage.ts';

const BY_CLIENT = { crm: 'enforce', portal: 'warn', workbench: 'off' } as const;

const verdict = (otherwise: SafelistStages['otherwise'], proven: string | null, named: string | null) =>
  judgeFreeForm({ otherwise, byClient: BY_CLIENT }, { provenClient: proven, namedClient: named, role: 'adviser' });

describe('an operation that a client sends as text', () => {
  it.each([
    ['off', null, null, 'SERVE'],
    ['warn', null, null, 'WARN'],
    ['enforce', null, null, 'REFUSE'],
    ['off', 'crm', null, 'REFUSE'],
    ['enforce', 'portal', null, 'WARN'],
    ['enforce', 'workbench', null, 'SERVE'],
    ['warn', 'unheard-of', null, 'WARN'],
  ] as const)('is judged by the stage of the client in the token: %s, %s', (otherwise, proven, named, expected) => {
    expect(verdict(otherwise, proven, named)).toBe(expected);
  });

  it.each([
    ['a name that nobody vouches for makes it stricter', 'off', null, 'crm', 'REFUSE'],
    ['and never looser', 'enforce', null, 'workbench', 'REFUSE'],
    ['nor to a warning', 'enforce', null, 'portal', 'REFUSE'],
    ['a proven client is what it is, whatever it calls itself', 'enforce', 'crm', 'workbench', 'REFUSE'],
    ['also where it is not named', 'enforce', 'unheard-of', 'workbench', 'REFUSE'],
    ['and not held to what another’s name would ask', 'off', 'workbench', 'crm', 'SERVE'],
    ['a name that every object has is no client', 'enforce', null, 'constructor', 'REFUSE'],
  ] as const)('is judged so that %s', (_what, otherwise, proven, named, expected) => {
    expect(verdict(otherwise, proven, named)).toBe(expected);
  });

  it('is served to a developer, who sees invented people only', () => {
    const stages = { otherwise: 'enforce', byClient: {} } as const;
    const client = { provenClient: 'crm', namedClient: null };
    expect(judgeFreeForm(stages, { ...client, role: 'developer' })).toBe('SERVE');
    expect(judgeFreeForm(stages, { ...client, role: null })).toBe('REFUSE');
  });

  it('is served when the very text is registered, and otherwise logged or refused', () => {
    const warned: (string | null)[] = [];
    const admitWith = (otherwise: SafelistStages['otherwise']) =>
      createAdmitText({
        stages: { otherwise, byClient: {} },
        isListed: (text) => text === '{ hubs }',
        onWarned: ({ namedClient }) => void warned.push(namedClient),
      });
    admitWith('enforce')('{ hubs }', { proof: null, namedClient: 'crm' });
    expect(() => admitWith('enforce')('{ other }', { proof: null, namedClient: 'portal' })).toThrow(
      expect.objectContaining({ code: 'OPERATION_NOT_LISTED', status: 403 }),
    );
    admitWith('warn')('{ other }', { proof: null, namedClient: 'crm' });
    expect(warned).toEqual(['crm']);
  });
});
