/** Reads what the person who measures asked for on the command line. */

import { parseArgs } from 'node:util';

import { GATEWAYS } from './gateways/gateway.ts';
import type { GatewayName } from './gateways/gateway.ts';

export const MODES = ['table', 'growth', 'layers', 'memory', 'latency'] as const;
export type Mode = (typeof MODES)[number];

export interface BenchOptions {
  readonly mode: Mode;
  readonly isJson: boolean;
  readonly rounds: number;
  /** For each gateway, operation and round. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly connections: number;
  /** All when empty. */
  readonly operations: readonly string[];
  readonly gateways: readonly GatewayName[];
}

export const USAGE = `node test/bench/main.ts [mode] [options]

Modes (without one: every operation through every gateway)
  --growth       25, 250 and 2,500 citizens in one answer
  --layers       what log, authentication, policy and, with DATABASE_URL, the ledger add to a request
  --memory       resident memory over 100,000 requests
  --latency      what a gateway adds to subgraphs that take 20 ms

Options
  --json                 one JSON object a line instead of a table
  --operation <name>     only this operation; may be repeated
  --gateway <name>       only this gateway (${GATEWAYS.join(', ')}); may be repeated
  --rounds <n>           3
  --seconds <n>          2.5, for each gateway and round
  --warm-up <n>          5 seconds
  --connections <n>      16`;

/** Throws with a sentence for the person. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      layers: { type: 'boolean', default: false },
      memory: { type: 'boolean', default: false },
      latency: { type: 'boolean', default: false },
      operation: { type: 'string', multiple: true, default: [] },
      gateway: { type: 'string', multiple: true, default: [...GATEWAYS] },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '2.5' },
      'warm-up': { type: 'string', default: '5' },
      connections: { type: 'string', default: '16' },
    },
  });
  const modes = (['growth', 'layers', 'memory', 'latency'] as const).filter((mode) => values[mode]);
  if (modes.length > 1) throw new Error(`One mode at a time: not ${modes.map((mode) => `--${mode}`).join(' and ')}.`);
  return {
    mode: modes[0] ?? 'table',
    isJson: values.json,
    rounds: positive('rounds', values.rounds, 50),
    seconds: positive('seconds', values.seconds, 60),
    warmUpSeconds: positive('warm-up', values['warm-up'], 60),
    connections: positive('connections', values.connections, 256),
    operations: values.operation,
    gateways: values.gateway.map(gatewayNamed),
  };
}

function positive(name: string, text: string, most: number): number {
  const value = Number(text);
  if (value > 0 && value <= most) return value;
  throw new Error(`--${name}: a number up to ${most} is needed.`);
}

function gatewayNamed(text: string): GatewayName {
  const found = GATEWAYS.find((name) => name === text);
  if (found === undefined) throw new Error(`--gateway: one of ${GATEWAYS.join(', ')} is needed.`);
  return found;
}
