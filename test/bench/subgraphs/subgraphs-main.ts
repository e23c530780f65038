/** Runs all subgraphs of one world in a process of their own, and ends with the process that started it. */

import type { AddressInfo } from 'node:net';

import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

import { createCannedServer } from './canned-server.ts';
import { decisionsBeside } from './decisions-beside.ts';
import { median } from '../measure/statistics.ts';
import type { WorldName } from '../worlds/world.ts';
import { WORLDS } from '../worlds/worlds.ts';

/** What is kept to find the median of. */
const MOST_TIMES = 100_000;

// Written by start-subgraphs.ts alone.
const { world, delayMilliseconds, isDeciding } = JSON.parse(process.argv[2] ?? '{}') as {
  world: WorldName;
  delayMilliseconds: number;
  isDeciding: boolean;
};
let times: number[] = [];

const urls = await Promise.all(
  WORLDS[world].subgraphs.map(async ({ name, sdl, resolvers }) => {
    const server = createCannedServer({
      schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]),
      delayMilliseconds,
      beside: isDeciding && name === 'partnership' ? decisionsBeside : undefined,
      onAnswered: (milliseconds) => void (times.length < MOST_TIMES && times.push(milliseconds)),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // a TCP server that listens has this shape
    return [name, `http://127.0.0.1:${port}/graphql`] as const;
  }),
);

process.on('disconnect', () => process.exit(0));
process.on('message', () => {
  process.send?.({ ownMilliseconds: times.length === 0 ? null : median(times) });
  times = [];
});
process.send?.({ urls: Object.fromEntries(urls) });
