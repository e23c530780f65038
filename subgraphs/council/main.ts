/** Starts the council's subgraph over a store: the one place that knows both the graph and where its rows live. */

import { agencySubgraph } from '../kit/agency-subgraph.ts';
import { createSqlSource } from './adapters/sql/source.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers/index.ts';

/** The schema that the council's tables stand in, whatever store holds it. */
export const COUNCIL_SCHEMA = 'council';

export const createCouncil = agencySubgraph({
  name: 'council',
  schema: COUNCIL_SCHEMA,
  resolvers,
  createSource: createSqlSource,
  createContext,
  grantedFields: ['council'],
});
