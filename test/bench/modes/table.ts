/** Measures every operation through every gateway: the processor's time, the waiting and the memory, and their ratios. */

import type { GatewayName } from '../gateways/gateway.ts';
import { GATEWAYS } from '../gateways/gateway.ts';
import { KINDS } from '../gateways/gateways.ts';
import { measureInRounds } from '../measure/measure-in-rounds.ts';
import type { Measured } from '../measure/measure-in-rounds.ts';
import { rounded } from '../measure/statistics.ts';
import { OPERATIONS } from '../operations.ts';
import type { BenchOperation } from '../operations.ts';
import type { BenchOptions } from '../options.ts';
import type { Row } from '../print-rows.ts';
import { castFor, setStage } from '../stage.ts';

export interface Results {
  readonly table: readonly Row[];
  /** For programs: what was measured and nothing else. */
  readonly json: readonly Row[];
}

/** For the rounds of one operation: five of them, with their starts, then stay under eight minutes. */
const MOST_SECONDS = 70;

export async function measureTable(options: BenchOptions): Promise<Results> {
  const asked = OPERATIONS.filter(({ name }) => options.operations.length === 0 || options.operations.includes(name));
  if (asked.length === 0) {
    throw new Error(`--operation: one of ${OPERATIONS.map(({ name }) => name).join(', ')} is needed.`);
  }
  const results: Results[] = [];
  // Gateways are started afresh for each, so that none is measured with another operation's memory.
  for (const operation of asked) results.push(await measureOperation(operation, options));
  return { table: results.flatMap(({ table }) => table), json: results.flatMap(({ json }) => json) };
}

async function measureOperation(operation: BenchOperation, options: BenchOptions): Promise<Results> {
  const stage = await setStage({ world: operation.world });
  const kinds = KINDS.filter(({ name }) => options.gateways.includes(name));
  const cast = await castFor(operation, kinds, stage.setting);
  try {
    const measured = await measureInRounds(cast.subjects, { ...options, mostSeconds: MOST_SECONDS });
    return resultsOf(operation, measured, cast.absences);
  } finally {
    await cast.dismiss();
    await stage.leave();
  }
}

function resultsOf(
  { name: operation }: BenchOperation,
  measured: ReadonlyMap<string, Measured>,
  absences: ReadonlyMap<GatewayName, string>,
): Results {
  const cpuOf = (gateway: GatewayName) => {
    const found = measured.get(gateway);
    return found === undefined || 'failure' in found ? null : found.cpuMs;
  };
  const ratio = (to: GatewayName, own: number) => {
    const theirs = cpuOf(to);
    return theirs === null ? null : rounded(theirs / own, 2);
  };
  const table: Row[] = [];
  const json: Row[] = [];
  for (const gateway of GATEWAYS) {
    const found = measured.get(gateway);
    const reason = absences.get(gateway) ?? (found !== undefined && 'failure' in found ? found.failure : null);
    if (found === undefined || 'failure' in found) {
      if (reason !== null) table.push({ operation, gateway, note: reason });
      continue;
    }
    const { cpuMs, p50, p99, rssMb } = found;
    const figures = {
      cpuMs: rounded(cpuMs, 3),
      ratioToStock: ratio('stock', cpuMs),
      p50: rounded(p50, 2),
      p99: rounded(p99, 2),
      rssMb: Math.round(rssMb),
    };
    json.push({ operation, gateway, ...figures });
    table.push({
      operation,
      gateway,
      'CPU ms': figures.cpuMs,
      'x stock': figures.ratioToStock,
      'x hive': ratio('hive', cpuMs),
      'x mercurius': ratio('mercurius', cpuMs),
      'p50 ms': figures.p50,
      'p99 ms': figures.p99,
      'RSS MB': figures.rssMb,
    });
  }
  return { table, json };
}
