/** Sets the stage for one measurement: subgraphs with their data, a supergraph for them, and gateways on top. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { GatewayKind, GatewayName, RunningGateway, Setting } from './gateways/gateway.ts';
import { checkAnswers } from './measure/check-answers.ts';
import type { Subject } from './measure/measure-in-rounds.ts';
import type { BenchOperation } from './operations.ts';
import { startSubgraphs } from './subgraphs/start-subgraphs.ts';
import type { Subgraphs } from './subgraphs/start-subgraphs.ts';
import { tell } from './tell.ts';
import { composeWorld } from './worlds/compose.ts';
import type { WorldName } from './worlds/world.ts';
import { WORLDS } from './worlds/worlds.ts';

export interface Stage {
  readonly setting: Setting;
  readonly subgraphs: Subgraphs;
  leave(): Promise<void>;
}

export interface StageOptions {
  readonly world: WorldName;
  readonly delayMilliseconds?: number;
  readonly withAccess?: boolean;
  readonly hasHugeAnswers?: boolean;
}

export interface Cast {
  /** Those that gave the right answers, with the stock gateway as the judge of what is right when it takes part. */
  readonly subjects: readonly (Subject & { readonly name: GatewayName })[];
  readonly absences: ReadonlyMap<GatewayName, string>;
  dismiss(): Promise<void>;
}

export async function setStage(options: StageOptions): Promise<Stage> {
  const { world, delayMilliseconds, withAccess = false, hasHugeAnswers = false } = options;
  const subgraphs = await startSubgraphs(world, { delayMilliseconds, isDeciding: withAccess });
  const folder = mkdtempSync(path.join(tmpdir(), 'wholeplace-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const setting: Setting = {
    world: WORLDS[world],
    urls: subgraphs.urls,
    supergraphFile: path.join(folder, 'supergraph.graphql'),
    hasHugeAnswers,
    folder,
  };
  writeFileSync(setting.supergraphFile, composeWorld(WORLDS[world], { urls: subgraphs.urls, withAccess }));
  return {
    setting,
    subgraphs,
    async leave() {
      subgraphs.stop();
      remove();
      process.off('exit', remove);
    },
  };
}

/** Starts gateways and has each answer every set of variables; who cannot, or answers otherwise, is absent with a reason. */
export async function castFor(
  operation: BenchOperation,
  kinds: readonly GatewayKind[],
  setting: Setting,
): Promise<Cast> {
  const absences = new Map<GatewayName, string>();
  const running = new Map<GatewayName, RunningGateway>();
  await Promise.all(
    kinds.map(async (kind) => {
      try {
        const refusal = kind.refusal(operation);
        if (refusal !== null) throw new Error(refusal);
        running.set(kind.name, await kind.start(setting));
      } catch (error) {
        absences.set(kind.name, error instanceof Error ? error.message : 'unknown');
      }
    }),
  );
  // In the order that was asked for, whoever was up first.
  const subjects = kinds.flatMap(({ name }) => {
    const found = running.get(name);
    if (found === undefined) return [];
    return [{ name, url: found.url, pid: found.program.pid, requests: found.requestsFor(operation) }];
  });
  const { differences, bytes } = await checkAnswers(
    subjects.toSorted((a, b) => Number(b.name === 'stock') - Number(a.name === 'stock')),
  );
  for (const { name } of subjects) {
    const difference = differences.get(name);
    if (difference !== undefined) absences.set(name, difference);
  }
  tell(`${operation.name}: ${operation.variables.length} different answers compared, ${Math.round(bytes)} bytes each`);
  for (const [name, reason] of absences) tell(`  ${name} is left out: ${reason}`);
  return {
    subjects: subjects.filter(({ name }) => !absences.has(name)),
    absences,
    dismiss: async () => void (await Promise.all([...running.values()].map(({ program }) => program.stop()))),
  };
}
