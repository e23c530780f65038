/** Measures how a gateway's cost grows with the answer: 25, 250 and 2,500 citizens in one list. */

import type { GatewayName } from '../gateways/gateway.ts';
import { KINDS } from '../gateways/gateways.ts';
import { measureInRounds } from '../measure/measure-in-rounds.ts';
import { rounded } from '../measure/statistics.ts';
import { listOf } from '../operations.ts';
import type { BenchOptions } from '../options.ts';
import type { Row } from '../print-rows.ts';
import { castFor, setStage } from '../stage.ts';

const SIZES = [25, 250, 2_500] as const;
/** Four sets of variables and few connections: ten megabytes an answer are enough for both sides. */
const PAGES = 4;
const CONNECTIONS = 4;

export async function measureGrowth(options: BenchOptions): Promise<readonly Row[]> {
  const kinds = KINDS.filter(({ name }) => options.gateways.includes(name));
  const cpuMs = new Map<string, number>();
  const notes = new Map<GatewayName, string>();
  for (const citizens of SIZES) {
    const operation = listOf(citizens, PAGES);
    const stage = await setStage({ world: 'place', hasHugeAnswers: true });
    const cast = await castFor(operation, kinds, stage.setting);
    try {
      const measured = await measureInRounds(cast.subjects, { ...options, connections: CONNECTIONS });
      for (const { name } of kinds) {
        const figures = measured.get(name);
        if (figures !== undefined && 'cpuMs' in figures) cpuMs.set(`${name} ${citizens}`, figures.cpuMs);
        else notes.set(name, notes.get(name) ?? `${citizens}: ${figures?.failure ?? cast.absences.get(name)}`);
      }
    } finally {
      await cast.dismiss();
      await stage.leave();
    }
  }
  return kinds.map(({ name }) => {
    const [smallest, middle, largest] = SIZES.map((citizens) => cpuMs.get(`${name} ${citizens}`));
    return {
      gateway: name,
      'CPU ms, 25': roundedOr(smallest),
      'CPU ms, 250': roundedOr(middle),
      'CPU ms, 2500': roundedOr(largest),
      '2500 to 25': smallest === undefined || largest === undefined ? null : Math.round(largest / smallest),
      note: notes.get(name),
    };
  });
}

function roundedOr(value: number | undefined): number | null {
  return value === undefined ? null : rounded(value, 2);
}
