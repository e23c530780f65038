/** A cursor tells nothing of what it stands for, and one that was made up, or given for another list, is refused. */

import { describe, expect, it } from '@jest/globals';
import { GraphQLError, buildSchema, graphql } from 'graphql';
import type { GraphQLFieldResolver } from 'graphql';

import type { Permission, SubgraphContext } from '../../../subgraphs/kit/guard.ts';
import { guardSchema } from '../../../subgraphs/kit/guard.ts';
import { connection, encodeCursor, pageOf } from '../../../subgraphs/kit/paging.ts';
import { sealCursors } from '../../../subgraphs/kit/seal-cursors.ts';
import { classTable } from '../../../schema/class-table.ts';

const SDL = `
  directive @access(class: String!) repeatable on FIELD_DEFINITION
  type Query { citizen(id: ID!): Citizen @access(class: "OPEN") }
  type Citizen {
    id: ID @access(class: "OPEN")
    cases(first: Int, after: String): CaseConnection @access(class: "SUPPORT")
    visits(first: Int, after: String): VisitConnection @access(class: "SUPPORT")
  }
  type CaseConnection { edges: [CaseEdge!]! @access(class: "CARRIED") pageInfo: PageInfo! @access(class: "CARRIED") }
  type CaseEdge { cursor: String! @access(class: "CARRIED") node: String! @access(class: "CARRIED") }
  type VisitConnection { edges: [VisitEdge!]! @access(class: "CARRIED") pageInfo: PageInfo! @access(class: "CARRIED") }
  type VisitEdge { cursor: String! @access(class: "CARRIED") node: String! @access(class: "CARRIED") }
  type PageInfo { endCursor: String @access(class: "CARRIED") hasNextPage: Boolean! @access(class: "CARRIED") }
`;
const DAYS = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];
const [OLD, NEW] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

describe('a sealed cursor', () => {
  it('walks the list and is the same each time', async () => {
    const first = await list('ada', 'adviser-1', {});
    expect(first.nodes).toEqual(DAYS.slice(0, 2));
    expect((await list('ada', 'adviser-1', {})).cursors).toEqual(first.cursors);
    expect((await list('ada', 'adviser-1', { after: first.endCursor })).nodes).toEqual(DAYS.slice(2));
    expect((await list('ada', 'adviser-1', { after: first.cursors[0] })).nodes).toEqual(DAYS.slice(1, 3));
  });

  it('does not hold in clear what it stands for', async () => {
    const { cursors } = await list('ada', 'adviser-1', {});
    for (const cursor of cursors) expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('2026');
  });

  it('is refused when it was made up, and for another citizen, reader or list', async () => {
    const { endCursor } = await list('ada', 'adviser-1', {});
    const refused = '"after" is not a cursor that this list gave.';
    expect((await list('ada', 'adviser-1', { after: encodeCursor(['2026-02-01']) })).error).toBe(refused);
    expect((await list('ada', 'adviser-1', { after: `${endCursor}A` })).error).toBe(refused);
    expect((await list('glen', 'adviser-1', { after: endCursor })).error).toBe(refused);
    expect((await list('ada', 'adviser-2', { after: endCursor })).error).toBe(refused);
    expect((await list('ada', 'adviser-1', { after: endCursor, field: 'visits' })).error).toBe(refused);
  });

  it('of the old secret is opened while two overlap', async () => {
    const { endCursor } = await list('ada', 'adviser-1', { secrets: [OLD] });
    expect((await list('ada', 'adviser-1', { after: endCursor, secrets: [NEW, OLD] })).nodes).toEqual(DAYS.slice(2));
    expect((await list('ada', 'adviser-1', { after: endCursor, secrets: [NEW] })).error).toBeDefined();
  });
});

interface ListOptions {
  readonly after?: string;
  readonly field?: 'cases' | 'visits';
  readonly secrets?: readonly Uint8Array[];
}

async function list(id: string, subject: string, { after, field = 'cases', secrets = [OLD] }: ListOptions) {
  const schema = buildSchema(SDL);
  const page: GraphQLFieldResolver<unknown, SubgraphContext> = (_source, args) => {
    const wanted = pageOf({ first: args['first'], after: args['after'] }, { cursorParts: 1 });
    const rows = DAYS.filter((day) => wanted.after === null || day > (wanted.after[0] ?? ''));
    return connection(rows.slice(0, wanted.first + 1), wanted, (day) => [day]);
  };
  const citizen = schema.getType('Citizen');
  if (citizen === undefined || !('getFields' in citizen)) throw new Error('There is no Citizen.');
  for (const name of ['cases', 'visits']) Object.assign(citizen.getFields()[name] ?? {}, { resolve: page });
  const permit = (about: Readonly<Record<string, unknown>>): Permission => ({
    citizenId: String(about['id']),
    keys: [],
    classes: new Set(['SUPPORT' as const]),
    indicators: new Set(),
  });
  const contextValue: SubgraphContext = {
    caller: { subject, role: 'adviser', agency: 'council', purpose: 'HOUSING' },
    traceId: null,
    readerToken: null,
    now: new Date(),
    permissions: new WeakMap(),
  };
  const { data, errors } = await graphql({
    schema: guardSchema(sealCursors(schema, secrets), { table: classTable(SDL), permit }),
    source: `query ($id: ID!, $after: String) {
      citizen(id: $id) { list: ${field}(first: 2, after: $after) { edges { cursor node } pageInfo { endCursor } } }
    }`,
    rootValue: { citizen: ({ id: wanted }: { id: string }) => ({ id: wanted }) },
    variableValues: { id, after },
    contextValue,
  });
  const found = JSON.parse(JSON.stringify(data))?.citizen?.list ?? { edges: [], pageInfo: {} };
  return {
    nodes: found.edges.map(({ node }: { node: string }) => node) as string[],
    cursors: found.edges.map(({ cursor }: { cursor: string }) => cursor) as string[],
    endCursor: found.pageInfo.endCursor as string,
    error: errors?.[0] instanceof GraphQLError ? errors[0].message : undefined,
  };
}
