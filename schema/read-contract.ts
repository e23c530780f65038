/** Reads the contract as it stands in the repository: the five SDLs with the addresses that the supergraph names. */

import { readFileSync } from 'node:fs';

import type { SubgraphSdl } from './compose.ts';
import { readSubgraphSdl } from './read-subgraph-sdl.ts';
import { SUBGRAPHS } from './wire.ts';

export const SUPERGRAPH_PATH = new URL('supergraph.graphql', import.meta.url);

/** The first port of a subgraph on a developer's machine; anywhere else SUBGRAPH_URLS gives the addresses. */
const FIRST_LOCAL_PORT = 4001;

export function readContract(): SubgraphSdl[] {
  return SUBGRAPHS.map((name, index) => ({
    name,
    url: `http://localhost:${FIRST_LOCAL_PORT + index}/graphql`,
    sdl: readSubgraphSdl(name),
  }));
}

export function readSupergraphSdl(): string {
  return readFileSync(SUPERGRAPH_PATH, 'utf8');
}
