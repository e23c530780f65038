/** Measures gateways in turn, in the opposite order each round, so that a machine that slows down slows them all. */

import { drive } from './load.ts';
import type { BenchRequest } from './load.ts';
import { median, percentile } from './statistics.ts';
import { usageOf } from '../processes/process-tree.ts';
import { tell } from '../tell.ts';

export interface Subject {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  readonly requests: readonly BenchRequest[];
}

export interface RoundsOptions {
  readonly rounds: number;
  /** About this long for each subject and round. */
  readonly seconds: number;
  readonly connections: number;
  readonly warmUpSeconds: number;
  /** After which no further round is begun: a busy machine then gives fewer rounds, and not a longer wait. */
  readonly mostSeconds?: number;
}

export type Measured =
  | { readonly cpuMs: number; readonly p50: number; readonly p99: number; readonly rssMb: number }
  | { readonly failure: string };

const SETTLE_MILLISECONDS = 200;

export async function measureInRounds(
  subjects: readonly Subject[],
  { rounds, seconds, connections, warmUpSeconds, mostSeconds = Infinity }: RoundsOptions,
): Promise<ReadonlyMap<string, Measured>> {
  const runs = new Map(
    subjects.map((subject) => [subject, { amount: 0, cpuMs: [] as number[], latencies: [] as number[], rssMb: 0 }]),
  );
  const failures = new Map<Subject, string>();
  const startedAt = performance.now();

  for (const [subject, run] of runs) {
    await attempt(subject, async () => {
      run.amount = Math.ceil((await warmUp(subject)) * seconds);
    });
  }
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0 && performance.now() - startedAt > mostSeconds * 1000) {
      tell(`  the machine is slow: ${round} rounds and no more`);
      break;
    }
    const order = round % 2 === 0 ? [...runs] : [...runs].toReversed();
    for (const [subject, run] of order) {
      if (failures.has(subject)) continue;
      await attempt(subject, async () => {
        const before = usageOf(subject.pid);
        let after = before;
        const { answers, latencies } = await drive({
          ...subject,
          connections,
          amount: run.amount,
          onLastAnswer: () => (after = usageOf(subject.pid)),
        });
        run.cpuMs.push((after.cpuMilliseconds - before.cpuMilliseconds) / answers);
        run.latencies.push(...latencies);
        run.rssMb = Math.max(run.rssMb, after.residentBytes / 2 ** 20);
        tell(`  round ${round + 1}, ${subject.name}: ${run.cpuMs.at(-1)?.toFixed(3)} ms of CPU a request`);
      });
    }
  }
  const measured = new Map<string, Measured>();
  for (const [subject, { cpuMs, latencies, rssMb }] of runs) {
    const failure = failures.get(subject);
    const figures = {
      cpuMs: median(cpuMs),
      p50: percentile(latencies, 50),
      p99: percentile(latencies, 99),
      rssMb,
    };
    measured.set(subject.name, failure === undefined ? figures : { failure });
  }
  return measured;

  /**
   * Twice as many each time, until the time is up; returns the answers a second of the last, when the code was hottest. Node
   * compiles as it goes: a gateway with much code of its own, as Hive, still gets faster after some seconds.
   */
  async function warmUp(subject: Subject): Promise<number> {
    const until = performance.now() + warmUpSeconds * 1000;
    for (let amount = connections; ;) {
      const { answers, seconds: taken } = await drive({ ...subject, connections, amount });
      const secondsLeft = (until - performance.now()) / 1000;
      if (secondsLeft <= 0) return answers / taken;
      amount = Math.min(amount * 2, Math.ceil((answers / taken) * Math.max(secondsLeft, 0.5)));
    }
  }

  async function attempt(subject: Subject, work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      const failure = error instanceof Error ? error.message : 'unknown';
      failures.set(subject, failure);
      tell(`  ${subject.name} is left out: ${failure}`);
    }
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MILLISECONDS));
  }
}
