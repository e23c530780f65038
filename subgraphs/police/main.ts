/** Starts the police's subgraph over a store: the one place that knows both the graph and where its rows live. */

import { agencySubgraph } from '../kit/agency-subgraph.ts';
import { createSqlSource } from './adapters/sql/source.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers/index.ts';

/** The schema that the police's tables stand in, whatever store holds it. */
export const POLICE_SCHEMA = 'police';

export const createPolice = agencySubgraph({
  name: 'police',
  schema: POLICE_SCHEMA,
  resolvers,
  createSource: createSqlSource,
  createContext,
  grantedFields: ['police'],
});
