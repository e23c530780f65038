/** Gives each request its own loaders: the only place that makes any, so that no reader is shown another's cached rows. */

import type { SubgraphContext } from '../kit/guard.ts';
import { createLoaders } from './loaders.ts';
import type { ThirdSectorLoaders } from './loaders.ts';
import type { ThirdSectorSource } from './source.ts';

export interface ThirdSectorContext extends SubgraphContext {
  readonly source: ThirdSectorSource;
  readonly loaders: ThirdSectorLoaders;
}

export function createContext(request: SubgraphContext, source: ThirdSectorSource): ThirdSectorContext {
  return { ...request, source, loaders: createLoaders(source, request.now) };
}
