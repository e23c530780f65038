/** Types that the library's planner does not ask for where subgraphs share a union of which each knows other members. */

import { describe, expect, it } from '@jest/globals';
import { operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';

import { prepareOperation } from '../../../gateway/execution/prepare-operation.ts';
import { aGraph, FEDERATION } from './a-graph.ts';
import type { TestAgency } from './a-graph.ts';
import { executeByLibrary } from './library-executor.ts';

const board = (members: string): string => `
  type Ward @key(fields: "id") { id: ID! board: Board @shareable }
  type Board @shareable { notices: [Notice!]! }
  type Works @shareable { text: String note: String }
  union Notice = Works | ${members}`;

const notices = {
  works: { __typename: 'Works', text: 'Pipes' },
  bins: { __typename: 'Bins', day: 'Monday', on: 'Monday', crew: { __typename: 'Crew', name: 'North' }, tonnes: 3 },
};

/** As a subgraph does it: nothing that it was not asked for. */
const council: TestAgency['answer'] = ({ query }) => {
  const isAsked = (name: string) => name === '__typename' || new RegExp(`\\b${name}\\b`).test(query);
  const only = (notice: object) => Object.fromEntries(Object.entries(notice).filter(([name]) => isAsked(name)));
  return { data: { ward: { board: { notices: [only(notices.works), only(notices.bins)] } } } };
};

describe('a type that only one of the subgraphs with a shared field returns', () => {
  const graph = aGraph({
    council: {
      sdl: `${FEDERATION}
        type Query { ward: Ward }
        type Bins @key(fields: "id") { id: ID! day(kind: String): String crew: Crew tonnes: Int @external load: Int @requires(fields: "tonnes") note: String! @shareable }
        type Crew { name: String }
        ${board('Bins')}`,
      answer: council,
    },
    depot: {
      sdl: `${FEDERATION} type Bins @key(fields: "id") { id: ID! tonnes: Int note: String @shareable }`,
      answer: () => ({ data: {} }),
    },
    charity: {
      sdl: `${FEDERATION}
        type Query { fair: Fair }
        type Fair { title: String }
        ${board('Fair')}`,
      answer: () => ({ data: {} }),
    },
  });
  const query = async (text: string, variables: Record<string, unknown> = {}) => {
    const answer = await graph.ask(text, { variables });
    return { answer, asked: graph.asked.at(-1)?.question.query };
  };

  it('is asked for where it can be returned', async () => {
    const text =
      '{ ward { board { notices { __typename ... on Works { text } ... on Bins { day } ... on Fair { title } } } } }';
    const document = parse(text);
    const plan = new QueryPlanner(graph.graph.planner.supergraph).buildQueryPlan(
      operationFromDocument(graph.graph.apiSchema, document),
    );
    const answer = async (_service: string, asked: string, variables: Record<string, unknown>) =>
      council({ query: asked, variables, representations: [] });
    const stock = await executeByLibrary({ graph: graph.graph, plan, document, variables: {}, answer });
    const works = { __typename: 'Works', text: 'Pipes' };
    expect(stock).toEqual({ data: { ward: { board: { notices: [works, { __typename: 'Bins', day: null }] } } } });
    expect((await query(text)).answer).toEqual({
      data: { ward: { board: { notices: [works, { __typename: 'Bins', day: 'Monday' }] } } },
    });
  });

  it('is asked for as the client did: with its names, variables and conditions', async () => {
    const text = `query($kind: String = "paper", $crew: Boolean!) { ward { board { notices { ...Notice } } } }
      fragment Notice on Notice { ... on Bins { on: day(kind: $kind) ...Crew @include(if: $crew) } }
      fragment Crew on Bins { crew { name } }`;
    const shown = await query(text, { kind: 'glass', crew: true });
    expect(shown.asked).toContain('query($kind:String="paper"$crew:Boolean!)');
    expect(shown.asked).toContain('...on Bins{on:day(kind:$kind)...on Bins@include(if:$crew){crew{__typename name}}}');
    expect(graph.asked.at(-1)?.question.variables).toEqual({ kind: 'glass', crew: true });
    expect(shown.answer.data).toEqual({
      ward: { board: { notices: [{}, { on: 'Monday', crew: { name: 'North' } }] } },
    });
    const hidden = await query(text, { crew: false });
    expect(hidden.answer.data).toEqual({ ward: { board: { notices: [{}, { on: 'Monday' }] } } });
  });

  it('is not asked for where it is unknown', async () => {
    const { asked } = await query('{ ward { board { notices { ... on Fair { title } } } } }');
    expect(asked).toBe('{ward{board{notices{__typename}}}}');
  });

  it('is not asked for what takes another subgraph', async () => {
    const { asked } = await query('{ ward { board { notices { ... on Bins { day tonnes load } } } } }');
    expect(asked).toBe('{ward{board{notices{__typename ...on Bins{day}}}}}');
  });

  it('is not asked for what the subgraph would refuse beside the rest', async () => {
    // Clients see two texts that may be null; in the council's own schema one of them may not.
    const { asked } = await query('{ ward { board { notices { ... on Works { note } ... on Bins { note } } } } }');
    expect(asked).toBe('{ward{board{notices{__typename ...on Works{note}}}}}');
  });

  it('is not asked for when it was withheld before planning', () => {
    const [document, planned] = ['... on Works { text } ... on Bins { day }', '... on Works { text }'].map(
      (fragments) => parse(`{ ward { board { notices { ${fragments} } } } }`),
    );
    if (document === undefined) throw new Error('no document');
    const { plan } = prepareOperation(graph.graph, { id: 'text', document, planned });
    expect(JSON.stringify(plan)).not.toContain('Bins');
  });
});
