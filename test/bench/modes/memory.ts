/** Watches our gateway's resident memory over 100,000 requests: what is kept for each would show. */

import { ours } from '../gateways/ours.ts';
import { drive } from '../measure/load.ts';
import { SINGLE_VIEW } from '../operations.ts';
import type { BenchOptions } from '../options.ts';
import { usageOf } from '../processes/process-tree.ts';
import type { Row } from '../print-rows.ts';
import { castFor, setStage } from '../stage.ts';
import { tell } from '../tell.ts';

const STEPS = 10;
const REQUESTS_A_STEP = 10_000;

export async function measureMemory({ connections }: BenchOptions): Promise<readonly Row[]> {
  const stage = await setStage({ world: 'place' });
  const cast = await castFor(SINGLE_VIEW, [ours], stage.setting);
  try {
    const rows: Row[] = [...cast.absences].map(([gateway, note]) => ({ gateway, note }));
    for (const { name, url, pid, requests } of cast.subjects) {
      for (let step = 1; step <= STEPS; step += 1) {
        await drive({ url, requests, connections, amount: REQUESTS_A_STEP });
        const rssMb = Math.round(usageOf(pid).residentBytes / 2 ** 20);
        rows.push({ gateway: name, requests: step * REQUESTS_A_STEP, rssMb });
        tell(`  ${name}: ${rssMb} MB after ${step * REQUESTS_A_STEP} requests`);
      }
    }
    return rows;
  } finally {
    await cast.dismiss();
    await stage.leave();
  }
}
