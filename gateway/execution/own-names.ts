/** Reads and writes names that a client chose, such as `__proto__` or `constructor`, without touching a prototype. */

import type { Entity } from './fetch-agency.ts';

/** Whether plain property access is safe for a name: nothing is inherited under it. */
export function isPlainName(name: string): boolean {
  return !(name in Object.prototype);
}

export function readOwn(object: Entity, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

export function writeOwn(object: Entity, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
    return;
  }
  object[name] = value;
}

export function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
