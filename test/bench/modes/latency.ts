/** Measures what a gateway adds to its subgraphs' own time when nobody else is asking: one connection, 20 ms a hop. */

import { KINDS } from '../gateways/gateways.ts';
import { drive } from '../measure/load.ts';
import { median, rounded } from '../measure/statistics.ts';
import { LIST, SINGLE_VIEW } from '../operations.ts';
import type { BenchOperation } from '../operations.ts';
import type { BenchOptions } from '../options.ts';
import type { Row } from '../print-rows.ts';
import { castFor, setStage } from '../stage.ts';
import { tell } from '../tell.ts';

const DELAY_MILLISECONDS = 20;
const WARM_UP_REQUESTS = 400;
const REQUESTS = 60;
/** One request at a time asks for nothing more. */
const SETS_OF_VARIABLES = 20;

interface Round {
  readonly p50: number;
  readonly own: number;
}

export async function measureLatency(options: BenchOptions): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const operation of [SINGLE_VIEW, LIST]) {
    const variables = operation.variables.slice(0, SETS_OF_VARIABLES);
    rows.push(...(await latencyOf({ ...operation, variables }, options)));
  }
  return rows;
}

async function latencyOf(operation: BenchOperation, { gateways, rounds }: BenchOptions): Promise<Row[]> {
  const stage = await setStage({ world: 'place', delayMilliseconds: DELAY_MILLISECONDS });
  const kinds = KINDS.filter(({ name }) => gateways.includes(name));
  const cast = await castFor(operation, kinds, stage.setting);
  try {
    const found = new Map(cast.subjects.map((subject) => [subject, [] as Round[]]));
    for (const { url, requests } of cast.subjects) {
      await drive({ url, requests, connections: 8, amount: WARM_UP_REQUESTS });
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const [subject, measured] of round % 2 === 0 ? [...found] : [...found].toReversed()) {
        await stage.subgraphs.ownMilliseconds();
        const { latencies } = await drive({ ...subject, connections: 1, amount: REQUESTS });
        // Timers are late by a millisecond or so: what the subgraphs really took is what counts as theirs.
        const own = (await stage.subgraphs.ownMilliseconds()) ?? DELAY_MILLISECONDS;
        measured.push({ p50: median(latencies), own });
        tell(`  round ${round + 1}, ${subject.name}: ${median(latencies).toFixed(1)} ms`);
      }
    }
    const added = ({ p50, own }: Round) => p50 - operation.hops * own;
    const stock = [...found].find(([{ name }]) => name === 'stock')?.[1];
    const addedByStock = stock === undefined ? null : median(stock.map(added));
    const rows = [...found].map(([{ name }, measured]): Row => {
      const own = median(measured.map(added));
      return {
        operation: operation.name,
        gateway: name,
        p50: rounded(median(measured.map(({ p50 }) => p50)), 2),
        subgraphs: rounded(operation.hops * median(measured.map((one) => one.own)), 2),
        added: rounded(own, 2),
        shareOfStock: addedByStock === null ? null : rounded(own / addedByStock, 2),
      };
    });
    const absent = [...cast.absences].map(([gateway, note]): Row => ({ operation: operation.name, gateway, note }));
    return [...rows, ...absent];
  } finally {
    await cast.dismiss();
    await stage.leave();
  }
}
