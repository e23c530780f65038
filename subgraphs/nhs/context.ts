/** Gives each request its own loaders: the only place that makes any, so that no reader is shown another's cached rows. */

import type { SubgraphContext } from '../kit/guard.ts';
import { createLoaders } from './loaders.ts';
import type { NhsLoaders } from './loaders.ts';
import type { NhsSource } from './source.ts';

export interface NhsContext extends SubgraphContext {
  readonly source: NhsSource;
  readonly loaders: NhsLoaders;
}

export function createContext(source: NhsSource, request: SubgraphContext): NhsContext {
  return { ...request, source, loaders: createLoaders(source, request.now) };
}
