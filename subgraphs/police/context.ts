/** Makes what the police's resolvers share during one request: the request's caller, and loaders of its own. */

import type { SubgraphContext } from '../kit/guard.ts';
import { createLoaders } from './loaders.ts';
import type { PoliceLoaders } from './loaders.ts';
import type { PoliceSource } from './source.ts';

export interface PoliceContext extends SubgraphContext {
  readonly loaders: PoliceLoaders;
  /** For the public questions, each of which is asked once. */
  readonly source: PoliceSource;
}

export function createContext(request: SubgraphContext, source: PoliceSource): PoliceContext {
  return { ...request, source, loaders: createLoaders(source, request.now) };
}
