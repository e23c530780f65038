/** Attack: have a plan made by somebody who may see more, or a refusal by somebody who may see less, and ask the same thing after them. */

import { describe, expect, it } from '@jest/globals';

import { aGuardedGraph, HEAD, placesOf } from './a-guarded-graph.ts';
import type { AgencyFunction, Asking } from './a-guarded-graph.ts';

const SDL = {
  partnership: `${HEAD}
    type Query { citizen: Citizen @access(class: "IDENTITY") }
    type Citizen @key(fields: "id") {
      id: ID! @access(class: "OPEN")
      name: String @access(class: "IDENTITY")
      pair: String @access(class: "FINANCE") @access(class: "HOUSING")
    }`,
  police: `${HEAD}
    type Citizen @key(fields: "id") {
      id: ID! @access(class: "OPEN")
      crimes: Int @access(class: "CRIMINAL")
      warning: String @access(class: "STAFF_SAFETY") @indicator
    }`,
};
const answer: AgencyFunction = ({ service }) => ({
  data:
    service === 'police'
      ? { _entities: [{ crimes: 7, warning: 'dog' }] }
      : { citizen: { __typename: 'Citizen', id: '1', name: 'Ada', a: 'Ada', pair: 'rent' } },
});

const TEXT = '{ citizen { name crimes warning } }';
const OFFICER: Asking = { full: ['IDENTITY', 'CRIMINAL', 'STAFF_SAFETY'] };
const CLERK: Asking = { full: ['IDENTITY'] };
const VISITOR: Asking = { full: ['IDENTITY'], masked: ['STAFF_SAFETY'] };
const NOBODY: Asking = {};

describe('the plans that are kept', () => {
  it('serve each reader what that reader may see, in whatever order they come', async () => {
    const orders = [
      [OFFICER, CLERK, VISITOR, NOBODY],
      [NOBODY, VISITOR, CLERK, OFFICER],
      [CLERK, OFFICER, CLERK, NOBODY, VISITOR, OFFICER],
    ];
    const shown = new Map<Asking, unknown>([
      [OFFICER, { citizen: { name: 'Ada', crimes: 7, warning: 'dog' } }],
      [CLERK, { citizen: { name: 'Ada', crimes: null, warning: null } }],
      [VISITOR, { citizen: { name: 'Ada', crimes: null, warning: 'dog' } }],
      [NOBODY, { citizen: null }],
    ]);
    for (const readers of orders) {
      const graph = aGuardedGraph(SDL, answer);
      for (const reader of [...readers, ...readers])
        expect((await graph.ask(TEXT, reader)).data).toEqual(shown.get(reader));
    }
  });

  it('are shared by readers who may see the same of an operation, whatever else they may see', async () => {
    const graph = aGuardedGraph(SDL, answer);
    const first = await graph.ask(TEXT, CLERK);
    const second = await graph.ask(TEXT, { full: ['IDENTITY', 'HOUSING', 'EQUALITY'], masked: ['SUPPORT'] });
    const third = await graph.ask('{ citizen { name } }', OFFICER);
    expect(second.prepared).toBe(first.prepared);
    expect((await graph.ask('{ citizen { name } }', CLERK)).prepared).toBe(third.prepared);
    expect(graph.graph.operations.size).toBe(2);
  });

  it('are not shared where the reason differs, which the answer tells', async () => {
    const graph = aGuardedGraph(SDL, answer);
    const classOf = async (full: Asking['full']) =>
      (await graph.ask('{ citizen { pair } }', { full: ['IDENTITY', ...(full ?? [])] })).errors[0]?.extensions;
    expect(await classOf(['HOUSING'])).toMatchObject({ class: 'FINANCE' });
    expect(await classOf(['FINANCE'])).toMatchObject({ class: 'HOUSING' });
    expect(await classOf([])).toMatchObject({ class: 'FINANCE' });
  });

  it('keep nothing of what may open a field, which is each reader’s own', async () => {
    const graph = aGuardedGraph(SDL, answer);
    const opened = async (asking: Asking) => (await graph.ask(TEXT, { ...CLERK, ...asking })).errors[0]?.extensions;
    const rule = 'ROLE_AND_PURPOSE';
    expect(await opened({ openers: [['CRIMINAL', ['BREAK_GLASS']]] })).toMatchObject({
      rule,
      canOpen: ['BREAK_GLASS'],
    });
    expect(await opened({})).toEqual({ code: 'WITHHELD', agency: 'police', class: 'CRIMINAL', rule });
    expect(await opened({ neverConfirmed: ['CRIMINAL'], openers: [['CRIMINAL', ['BREAK_GLASS']]] })).toEqual({
      code: 'WITHHELD',
      agency: 'police',
      class: 'CRIMINAL',
    });
  });

  it('do not take one withheld place for another of a longer name', async () => {
    const graph = aGuardedGraph(SDL, answer);
    await graph.ask('{ citizen { a: crimes b: name } }', CLERK);
    const { data } = await graph.ask('{ citizen { a: name b: crimes } }', CLERK);
    expect(data).toEqual({ citizen: { a: 'Ada', b: null } });
    expect(placesOf(await graph.ask('{ citizen { a: name b: crimes } }', CLERK))).toEqual(['citizen.b']);
  });
});
