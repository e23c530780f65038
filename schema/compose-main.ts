/** Writes `schema/supergraph.graphql` (`npm run compose`), or says that the committed one is stale (`--check`). */

import { existsSync, writeFileSync } from 'node:fs';

import { CompositionRefused, composeSupergraph } from './compose.ts';
import { SUPERGRAPH_PATH, readContract, readSupergraphSdl } from './read-contract.ts';

try {
  const composed = composeSupergraph(readContract());
  if (!process.argv.includes('--check')) {
    writeFileSync(SUPERGRAPH_PATH, composed);
    console.log('schema/supergraph.graphql is written.');
  } else if (!existsSync(SUPERGRAPH_PATH) || readSupergraphSdl() !== composed) {
    console.error('schema/supergraph.graphql is stale: run "npm run compose" and commit it.');
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof CompositionRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
