/** Attack: learn from a type's name, from a list's length or from a field that several types share what may not be shown. */

import { describe, expect, it } from '@jest/globals';

import { aGuardedGraph, HEAD, placesOf } from './a-guarded-graph.ts';
import type { AgencyFunction } from './a-guarded-graph.ts';

const SDL = {
  partnership: `${HEAD}
    type Query {
      timeline: [Entry!] @access(class: "IDENTITY")
      anything: [Found!] @access(class: "IDENTITY")
      notes: [Note!] @access(class: "IDENTITY")
      flags: [Flag!] @access(class: "IDENTITY") @indicator
      events: [Event!] @access(class: "IDENTITY")
    }
    interface Entry { at: Int @access(class: "IDENTITY") words: String @access(class: "IDENTITY") }
    type Note implements Entry { at: Int @access(class: "IDENTITY") words: String @access(class: "IDENTITY") }
    type Flag implements Entry @access(class: "CRIMINAL") {
      at: Int @access(class: "IDENTITY")
      words: String @access(class: "CRIMINAL")
    }
    union Found = Note | Flag
    interface Event { at: Int @access(class: "IDENTITY") what: String @access(class: "IDENTITY") }
    type Visit implements Event { at: Int @access(class: "IDENTITY") what: String @access(class: "IDENTITY") }
    type Arrest implements Event { at: Int @access(class: "IDENTITY") what: String @access(class: "CRIMINAL") }`,
};

const ENTRIES = [
  { __typename: 'Note', at: 1, words: 'tea' },
  { __typename: 'Flag', at: 2, words: 'arson' },
];
const EVENTS = [
  { __typename: 'Visit', at: 1, what: 'tea', x: 'tea' },
  { __typename: 'Arrest', at: 2, what: 'arson', x: 'arson' },
];
const answer: AgencyFunction = () => ({
  data: { timeline: ENTRIES, anything: ENTRIES, notes: ENTRIES.slice(0, 1), flags: ENTRIES.slice(1), events: EVENTS },
});

const ask = (text: string, full: readonly ('IDENTITY' | 'CRIMINAL')[] = ['IDENTITY']) =>
  aGuardedGraph(SDL, answer).ask(text, { full });

describe('a field that may return a type which the reader may not see', () => {
  it.each([
    ['the names of the types', '{ timeline { __typename } }', 'timeline'],
    ['how many there are', '{ timeline { at } }', 'timeline'],
    ['the types that are open', '{ timeline { ... on Note { words } } }', 'timeline'],
    ['the types that are not', '{ timeline { ... on Flag { at } } }', 'timeline'],
    ['a union', '{ anything { __typename } }', 'anything'],
    ['the open part of a union', '{ anything { ... on Note { words } } }', 'anything'],
    ['the type itself', '{ flags { at } }', 'flags'],
    ['the name of the type itself', '{ flags { __typename } }', 'flags'],
  ])('(asked for %s) is withheld whole, and nobody is asked', async (_what, text, place) => {
    const answered = await ask(text);
    expect(placesOf(answered)).toEqual([place]);
    expect(answered.data).toEqual({ [place]: null });
    expect(answered.asked).toEqual([]);
  });

  it('is shown to a reader who may see all of them, and the open type to everybody with its class', async () => {
    expect((await ask('{ timeline { __typename words } }', ['IDENTITY', 'CRIMINAL'])).data).toEqual({
      timeline: [
        { __typename: 'Note', words: 'tea' },
        { __typename: 'Flag', words: 'arson' },
      ],
    });
    expect((await ask('{ notes { words } }')).data).toEqual({ notes: [{ words: 'tea' }] });
  });
});

describe('a field that two types have in different classes', () => {
  it('is withheld of both where it is asked of what they share: else the null would tell which it is', async () => {
    const answered = await ask('{ events { at what } }');
    expect(answered.data).toEqual({
      events: [
        { at: 1, what: null },
        { at: 2, what: null },
      ],
    });
    expect(placesOf(answered)).toEqual(['events.0.what', 'events.1.what']);
  });

  it('is shown of the one type and withheld of the other where each is asked for', async () => {
    const answered = await ask('{ events { at ... on Visit { x: what } ... on Arrest { x: what } } }');
    expect(answered.data).toEqual({
      events: [
        { at: 1, x: 'tea' },
        { at: 2, x: null },
      ],
    });
    expect(placesOf(answered)).toEqual(['events.1.x']);
  });
});
