/** The operations that clients count on stay valid, and ask each agency as seldom as they can. */

import { Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { PlanNode } from '@apollo/query-planner';
import { describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';

import { readSupergraphSdl } from '../../schema/read-contract.ts';
import { readOperations } from '../../schema/read-operations.ts';

const FETCHES: Readonly<Record<string, { readonly fetches: number; readonly inTurn: number }>> = {
  'j01-single-view': { fetches: 5, inTurn: 2 },
  'j02-start-contact': { fetches: 1, inTurn: 1 },
  'j02b-end-contact': { fetches: 1, inTurn: 1 },
  'j03a-find-service': { fetches: 1, inTurn: 1 },
  'j03b-record-consent': { fetches: 1, inTurn: 1 },
  'j03c-withdraw-consent': { fetches: 1, inTurn: 1 },
  'j04-duplicate-contacts': { fetches: 6, inTurn: 3 },
  'j05-find-hub': { fetches: 1, inTurn: 1 },
  'j06-outcome-plan': { fetches: 1, inTurn: 1 },
  'j07-spend-map': { fetches: 6, inTurn: 3 },
  'j08b-break-glass': { fetches: 2, inTurn: 2 },
  'j08c-break-glass-reviews': { fetches: 1, inTurn: 1 },
  'j08d-review-break-glass': { fetches: 1, inTurn: 1 },
  'j08e-release-record': { fetches: 1, inTurn: 1 },
  'j08f-end-release': { fetches: 1, inTurn: 1 },
  'j09-refer-to-hub': { fetches: 1, inTurn: 1 },
  'j09b-own-hub-referrals': { fetches: 1, inTurn: 1 },
  'j09c-hub-referrals': { fetches: 1, inTurn: 1 },
  'j09d-accept-referral': { fetches: 1, inTurn: 1 },
  'j09e-close-referral': { fetches: 1, inTurn: 1 },
  'j10-open-subject-request': { fetches: 1, inTurn: 1 },
  'j10b-subject-requests': { fetches: 1, inTurn: 1 },
  'j10c-subject-access-bundle': { fetches: 1, inTurn: 1 },
  'j11-street-report': { fetches: 2, inTurn: 1 },
  'j14-find-citizen': { fetches: 1, inTurn: 1 },
  'j15-disown-record': { fetches: 1, inTurn: 1 },
  'j15b-match-reviews': { fetches: 1, inTurn: 1 },
  'j15c-decide-match': { fetches: 1, inTurn: 1 },
};

const supergraph = Supergraph.build(readSupergraphSdl());
const planner = new QueryPlanner(supergraph);
const apiSchema = supergraph.apiSchema();
const graphqlSchema = apiSchema.toGraphQLJSSchema();

describe('the operations of the front desk', () => {
  it.each(readOperations().map(({ name, document }) => ({ name, document })))(
    '$name is valid and plans with the fetches it promises',
    ({ name, document }) => {
      const parsed = parse(document);
      expect(validate(graphqlSchema, parsed).map(({ message }) => message)).toEqual([]);
      const operation = operationFromDocument(apiSchema, parsed);
      const { node } = planner.buildQueryPlan(operation);
      if (node === undefined || node.kind === 'Subscription')
        throw new Error('An operation of the front desk has a plan.');
      expect({ fetches: fetchesOf(node), inTurn: turnsOf(node) }).toEqual(FETCHES[name]);
    },
  );

  it('has a promise for each operation and no other', () => {
    expect(readOperations().map(({ name }) => name)).toEqual(Object.keys(FETCHES).toSorted());
  });
});

function fetchesOf(node: PlanNode): number {
  switch (node.kind) {
    case 'Fetch':
      return 1;
    case 'Flatten':
      return fetchesOf(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.reduce((sum, child) => sum + fetchesOf(child), 0);
    case 'Condition':
      return (node.ifClause ? fetchesOf(node.ifClause) : 0) + (node.elseClause ? fetchesOf(node.elseClause) : 0);
    default:
      throw new Error(`No operation of the front desk is planned with ${node.kind}.`);
  }
}

/** How many waits follow one another: what the caller on the line feels. */
function turnsOf(node: PlanNode): number {
  switch (node.kind) {
    case 'Fetch':
      return 1;
    case 'Flatten':
      return turnsOf(node.node);
    case 'Sequence':
      return node.nodes.reduce((sum, child) => sum + turnsOf(child), 0);
    case 'Parallel':
      return Math.max(...node.nodes.map(turnsOf));
    case 'Condition':
      return Math.max(node.ifClause ? turnsOf(node.ifClause) : 0, node.elseClause ? turnsOf(node.elseClause) : 0);
    default:
      throw new Error(`No operation of the front desk is planned with ${node.kind}.`);
  }
}
