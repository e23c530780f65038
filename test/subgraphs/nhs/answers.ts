/** Takes an answer of the NHS's subgraph apart, for tests that compare what it holds. */

import type { Answer } from '../../support/agency-fixture.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The entities of an answer, in the order asked. */
export function entitiesOf({ data }: Answer): readonly Fields[] {
  return listOf(data?.['_entities']);
}

/** The patient of the first citizen asked for. */
export function patientOf(answer: Answer): Fields {
  return objectOf(entitiesOf(answer)[0]?.['health']);
}

/** The nodes of a connection. */
export function nodesOf(connection: unknown): readonly Fields[] {
  return listOf(objectOf(connection)['edges']).map(({ node }) => objectOf(node));
}

export function objectOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new TypeError('There is no object here.');
  return value as Fields; // JSON has no other objects
}

/** Where an answer has null, or a list without entries: the paths of fields without data behind them. */
export function emptyLeaves(value: unknown, path = ''): string[] {
  if (value === null || (Array.isArray(value) && value.length === 0)) return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => emptyLeaves(item, `${path}[${index}]`));
  if (typeof value !== 'object') return [];
  return Object.entries(value ?? {}).flatMap(([name, item]) => emptyLeaves(item, `${path}.${name}`));
}

function listOf(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) throw new TypeError('There is no list here.');
  return value.map(objectOf);
}
