/** Stories of who is who over time: ids that last, redirects that are followed, decisions of people that outlive models. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  applyEvents,
  cutOff,
  EMPTY_STATE,
  followRedirects,
  resolveComponent,
  touchedBy,
} from '../../../../../subgraphs/partnership/linkage/linkage.ts';
import type {
  Component,
  Deciding,
  IndexEvent,
  IndexState,
  Waterfall,
} from '../../../../../subgraphs/partnership/linkage/linkage.ts';

const AT = '2026-11-23T09:00:00Z';
const evidence = (total: number): Waterfall => ({
  model: 'm1',
  prior: 0,
  fields: [],
  togetherBits: 0,
  namesakeBits: 0,
  householdBits: 0,
  total,
  probability: 0.5,
});

/** An engine whose evidence is told pair by pair; what is not told is against. */
function engine() {
  let made = 0;
  const deciding: Deciding = {
    at: AT,
    by: 'engine',
    why: 'SCORED',
    model: 'm1',
    newCitizenId: () => `citizen-${(made += 1)}`,
  };
  const resolve = (
    state: IndexState,
    records: readonly string[],
    alike: readonly string[],
    numbers: Readonly<Record<string, string>> = {},
  ) => {
    const component: Component = {
      records: touchedBy(state, records),
      evidenceOf: (one, other) => evidence(alike.includes([one, other].toSorted().join('')) ? 9 : -9),
      identifiersOf: (record) => [numbers[record] ?? null],
      threshold: 2,
    };
    const resolution = resolveComponent(state, component, deciding);
    return { ...resolution, state: applyEvents(state, resolution.events) };
  };
  return { deciding, resolve };
}

const kinds = (events: readonly IndexEvent[]): string[] => events.map(({ kind }) => kind);
const said = { at: AT, by: 'officer-7', why: 'KNOWN_IN_PERSON' };

describe('the index', () => {
  it('gives two alike records one citizen, and a third that comes later the same', () => {
    const { resolve } = engine();
    const first = resolve(EMPTY_STATE, ['a', 'b'], ['ab']);
    expect(kinds(first.events)).toEqual(['link', 'link']);
    const second = resolve(first.state, ['c', 'a'], ['ab', 'ac', 'bc']);
    expect(kinds(second.events)).toEqual(['link']);
    expect(second.state.citizenOf.get('c')).toBe(first.state.citizenOf.get('a'));
  });

  it('merges two citizens when a record shows that they are one, and the id that goes redirects', () => {
    const { resolve } = engine();
    let { state } = resolve(EMPTY_STATE, ['a', 'b'], ['ab']);
    state = resolve(state, ['c'], []).state;
    const [ofA = '', ofC = ''] = [state.citizenOf.get('a'), state.citizenOf.get('c')];
    const merged = resolve(state, ['a', 'c'], ['ab', 'ac', 'bc']);
    expect(merged.events).toMatchObject([{ kind: 'merge', from: ofC, into: ofA, model: 'm1', by: 'engine' }]);
    expect(followRedirects(merged.state, ofC)).toBe(ofA);
    expect(merged.state.citizenOf.get('c')).toBe(ofA);
  });

  it('splits a citizen when a correction shows two: the larger part keeps the id, the other gets one never used before', () => {
    const { resolve } = engine();
    const { state } = resolve(EMPTY_STATE, ['a', 'b', 'c'], ['ab', 'ac', 'bc']);
    const before = state.citizenOf.get('a') ?? '';
    const split = resolve(state, ['c'], ['ab']);
    expect(split.events).toMatchObject([{ kind: 'split', from: before, records: ['c'] }]);
    expect(split.state.citizenOf.get('a')).toBe(before);
    expect(split.state.citizenOf.get('c')).not.toBe(before);
    expect(split.state.redirects.size).toBe(0);
  });

  it('changes nothing when nothing has changed', () => {
    const { resolve } = engine();
    const { state } = resolve(EMPTY_STATE, ['a', 'b', 'c'], ['ab']);
    expect(resolve(state, ['a', 'b', 'c'], ['ab']).events).toEqual([]);
  });

  it('does not join two NHS numbers, and does when an officer has said so', () => {
    const { resolve } = engine();
    const numbers = { a: '9990000018', b: '9990000026' };
    const refused = resolve(EMPTY_STATE, ['a', 'b'], ['ab'], numbers);
    expect(refused.state.citizenOf.get('a')).not.toBe(refused.state.citizenOf.get('b'));
    expect(refused.refusals).toMatchObject([{ left: ['a'], right: ['b'], because: 'DIFFERENT_IDENTIFIERS' }]);
    const told = applyEvents(refused.state, [{ kind: 'assert', one: 'b', other: 'a', isSame: true, ...said }]);
    expect(kinds(resolve(told, ['a', 'b'], ['ab'], numbers).events)).toEqual(['merge']);
  });

  it('keeps to what a person said when a later model thinks otherwise, until they take it back', () => {
    const { resolve } = engine();
    const apart: IndexEvent = { kind: 'assert', one: 'a', other: 'b', isSame: false, ...said };
    const state = applyEvents(EMPTY_STATE, [apart]);
    const kept = resolve(state, ['a', 'b'], ['ab']);
    expect(kept.state.citizenOf.get('a')).not.toBe(kept.state.citizenOf.get('b'));
    const freed = applyEvents(kept.state, [{ kind: 'retract', one: 'b', other: 'a', ...said }]);
    expect(kinds(resolve(freed, ['a', 'b'], ['ab']).events)).toEqual(['merge']);
  });

  it('cuts a record off at once when the citizen says "that is not me", and no model brings it back', () => {
    const { resolve, deciding } = engine();
    const { state } = resolve(EMPTY_STATE, ['a', 'b', 'c'], ['ab', 'ac', 'bc']);
    const events = cutOff(state, 'c', { ...said, newCitizenId: deciding.newCitizenId });
    expect(kinds(events)).toEqual(['split', 'assert', 'assert']);
    const cut = applyEvents(state, events);
    expect(cut.citizenOf.get('c')).not.toBe(cut.citizenOf.get('a'));
    expect(resolve(cut, ['a', 'b', 'c'], ['ab', 'ac', 'bc']).events).toEqual([]);
    expect(cutOff(cut, 'c', { ...said, newCitizenId: deciding.newCitizenId })).toEqual([]);
  });

  it('gives every record one citizen, reuses no id, and can be told again from its events, whatever happens', () => {
    const letters = ['a', 'b', 'c', 'd', 'e'];
    const pairs = letters.flatMap((one) => letters.filter((other) => one < other).map((other) => one + other));
    const step = fc.record({ touched: fc.subarray(letters, { minLength: 1 }), alike: fc.subarray(pairs) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const { resolve } = engine();
        const numbers = { a: '1', b: '2' };
        const log: IndexEvent[] = [];
        let state = EMPTY_STATE;
        for (const { touched, alike } of steps) {
          const resolution = resolve(state, touched, alike, numbers);
          log.push(...resolution.events);
          ({ state } = resolution);
          for (const record of touched) expect(state.citizenOf.get(record)).toBeDefined();
          for (const [from] of state.redirects) expect(state.recordsOf.get(from)?.size ?? 0).toBe(0);
          const [ofA, ofB] = [state.citizenOf.get('a'), state.citizenOf.get('b')];
          expect(ofA !== undefined && ofA === ofB).toBe(false);
        }
        const made = log.flatMap((event) => (event.kind === 'split' ? [event.into] : []));
        expect(applyEvents(EMPTY_STATE, log).citizenOf).toEqual(state.citizenOf);
        for (const id of made) expect(state.redirects.get(id)).not.toBe(id);
      }),
      { numRuns: 300 },
    );
  });
});
