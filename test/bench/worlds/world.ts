/** Describes a world of subgraphs that the bench can serve: their contracts, and the resolvers that make up their data. */

import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { GraphQLResolverMap } from '@apollo/subgraph';

export type Resolvers = GraphQLResolverMap<unknown>;

export interface BenchSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Resolvers;
}

export interface World {
  readonly name: WorldName;
  /** In this order the first that has a type is its home, which Federation 1 needs to be told. */
  readonly subgraphs: readonly BenchSubgraph[];
}

export type WorldName = 'place' | 'shop';

export function readSdl(world: WorldName, subgraph: string): string {
  return readFileSync(path.join(import.meta.dirname, world, `${subgraph}.graphql`), 'utf8');
}
