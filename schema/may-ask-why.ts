/** Names the readers who may be told how an answer came to be: those who build on the graph, and those who answer for it. */

import type { Reader } from './reader.ts';
import type { Role } from './wire.ts';

const MAY_ASK: ReadonlySet<Role> = new Set<Role>(['developer', 'dpo', 'auditor']);

/** Anybody else is given nothing, and no error: to ask is not wrong. */
export function mayAskWhy(reader: Reader | null): boolean {
  return reader !== null && MAY_ASK.has(reader.role);
}
