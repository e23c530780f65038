/** Starts the NHS's subgraph over a store: the one place that knows both the graph and where its rows live. */

import { agencySubgraph } from '../kit/agency-subgraph.ts';
import { createSqlSource } from './adapters/sql/source.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers/index.ts';

/** The schema that the NHS's tables stand in, whatever store holds it. */
export const NHS_SCHEMA = 'nhs';

export const createNhs = agencySubgraph({
  name: 'nhs',
  schema: NHS_SCHEMA,
  resolvers,
  createSource: createSqlSource,
  createContext,
  grantedFields: ['health'],
});
