/** Lists the gateways that are measured, in the order of the table. */

import type { GatewayKind } from './gateway.ts';
import { hive } from './hive.ts';
import { mercurius } from './mercurius.ts';
import { ours } from './ours.ts';
import { stock } from './stock.ts';

export const KINDS: readonly GatewayKind[] = [ours, stock, hive, mercurius];
