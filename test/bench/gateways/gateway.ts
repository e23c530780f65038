/** Describes what the bench needs of a gateway, whoever made it. */

import type { BenchRequest } from '../measure/load.ts';
import type { BenchOperation } from '../operations.ts';
import type { Program } from '../processes/start-program.ts';
import type { World } from '../worlds/world.ts';

export const GATEWAYS = ['ours', 'stock', 'hive', 'mercurius'] as const;
export type GatewayName = (typeof GATEWAYS)[number];

/** Everything that a gateway is started on. */
export interface Setting {
  readonly world: World;
  /** The subgraphs' addresses, by name. */
  readonly urls: Readonly<Record<string, string>>;
  readonly supergraphFile: string;
  /** Answers of ten megabytes are asked for: what protects a gateway from such must be wide enough to let them pass. */
  readonly hasHugeAnswers: boolean;
  /** Of this run alone: programs start here and may write what they like. */
  readonly folder: string;
}

export interface RunningGateway {
  readonly url: string;
  readonly program: Program;
  /** The requests for an operation, one for each set of its variables. */
  requestsFor(operation: BenchOperation): readonly BenchRequest[];
}

export interface GatewayKind {
  readonly name: GatewayName;
  /** Why it cannot be asked this; null when it can. */
  refusal(operation: BenchOperation): string | null;
  start(setting: Setting): Promise<RunningGateway>;
}

/** An operation as any client may write it. */
export function asText({ document, variables }: BenchOperation): readonly BenchRequest[] {
  return variables.map((set) => ({ body: JSON.stringify({ query: document, variables: set }), headers: {} }));
}
