/** Gives each request its own loaders: the only place that makes any, so that no reader is shown another's cached rows. */

import type { SubgraphContext } from '../kit/guard.ts';
import { createLoaders } from './loaders.ts';
import type { NhsLoaders } from './loaders.ts';
import type { NhsSource } from './source.ts';

export interface NhsContext extends SubgraphContext {
  readonly loaders: NhsLoaders;
}

export function createContext(request: SubgraphContext, source: NhsSource): NhsContext {
  return { ...request, loaders: createLoaders(source, request.now) };
}
