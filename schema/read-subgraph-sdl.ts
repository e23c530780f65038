/** Finds the contract of a subgraph on disk. */

import { readFileSync } from 'node:fs';

import type { SubgraphName } from './wire.ts';

function subgraphSdlPath(name: SubgraphName): URL {
  return new URL(`subgraphs/${name}.graphql`, import.meta.url);
}

export function readSubgraphSdl(name: SubgraphName): string {
  return readFileSync(subgraphSdlPath(name), 'utf8');
}
