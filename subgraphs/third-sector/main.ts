/** Starts the third sector's subgraph over a store: the one place that knows both the graph and where its rows live. */

import { agencySubgraph } from '../kit/agency-subgraph.ts';
import { createSqlSource } from './adapters/sql/source.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers/index.ts';

/** The schema that the third sector's tables stand in, whatever store holds it. */
export const THIRD_SECTOR_SCHEMA = 'third_sector';

export const createThirdSector = agencySubgraph({
  name: 'third-sector',
  schema: THIRD_SECTOR_SCHEMA,
  resolvers,
  createSource: createSqlSource,
  createContext,
  grantedFields: ['support'],
});
