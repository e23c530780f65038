/** Makes what the council's resolvers share during one request: the request's caller, and loaders of its own. */

import type { SubgraphContext } from '../kit/guard.ts';
import { createLoaders } from './loaders.ts';
import type { CouncilLoaders } from './loaders.ts';
import type { CouncilSource } from './source.ts';

export interface CouncilContext extends SubgraphContext {
  readonly loaders: CouncilLoaders;
}

export function createContext(request: SubgraphContext, source: CouncilSource): CouncilContext {
  return { ...request, loaders: createLoaders(source, request.now) };
}
