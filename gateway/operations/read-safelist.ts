/** Reads the manifests of safelisted operations, and believes of them only what their ids prove. */

import { readFile } from 'node:fs/promises';

import { operationId, SAFELIST_FORMAT, SAFELIST_VERSION } from '../../schema/safelist.ts';
import type { SafelistOperation } from '../../schema/safelist.ts';
import { readNamed, StartFailure } from '../start-failure.ts';

export type ListedOperation = SafelistOperation;

/** By id, of all files together. Throws StartFailure, which names the operation and what is wrong with it. */
export async function readSafelist(paths: readonly string[]): Promise<ReadonlyMap<string, ListedOperation>> {
  const listed = new Map<string, ListedOperation>();
  for (const path of paths) {
    const text = await readNamed('SAFELIST', () => readFile(path, 'utf8'));
    // Two clients may list one operation: the same id is the same text.
    for (const operation of operationsOf(text)) listed.set(operation.id, operation);
  }
  return listed;
}

function operationsOf(text: string): readonly ListedOperation[] {
  const { format, version, operations } = membersOf(parsed(text));
  if (format !== SAFELIST_FORMAT) refuse(`it is no manifest of the format "${SAFELIST_FORMAT}"`);
  if (version !== SAFELIST_VERSION) refuse(`a manifest of version ${SAFELIST_VERSION} is needed`);
  if (!Array.isArray(operations)) refuse('"operations" must be a list');
  const listed = operations.map((given, index) => operationFrom(given, index + 1));
  const ids = new Set<string>();
  for (const { id, name } of listed) {
    if (ids.has(id)) refuse(`the operation "${name}" is listed twice`);
    ids.add(id);
  }
  return listed;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('the file is not JSON');
  }
}

function operationFrom(given: unknown, position: number): ListedOperation {
  const { id, name, type, body } = membersOf(given);
  if (typeof name !== 'string' || !/^[_A-Za-z]\w{0,200}$/.test(name)) {
    return refuse(`operation number ${position} has no name of GraphQL`);
  }
  if (typeof body !== 'string') return refuse(`the operation "${name}" has no body`);
  if (!isType(type)) return refuse(`the operation "${name}" must be a query, mutation or subscription`);
  // A body that was changed after somebody had read it must not be served under the id that they have approved.
  if (id !== operationId(body)) return refuse(`the id of the operation "${name}" is not the SHA-256 of its body`);
  return { id, name, type, body };
}

function isType(value: unknown): value is ListedOperation['type'] {
  return value === 'query' || value === 'mutation' || value === 'subscription';
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function refuse(reason: string): never {
  throw new StartFailure(`SAFELIST: ${reason}.`);
}
