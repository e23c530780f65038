/** Names the operations that are measured, and the variables that they go round with. */

import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { WorldName } from './worlds/world.ts';

export interface BenchOperation {
  readonly name: string;
  readonly world: WorldName;
  readonly document: string;
  /** Enough different ones that neither deduplication in flight nor a cache of answers helps anybody. */
  readonly variables: readonly Readonly<Record<string, unknown>>[];
  /** Fetches that wait for one another: with slow subgraphs no gateway can be faster. */
  readonly hops: number;
  /** Uses what Federation 1 cannot say. */
  readonly needsFederationTwo: boolean;
}

const CITIZENS = numbers(100).map((number) => ({ id: `citizen-${String(number * 29 + 1).padStart(6, '0')}` }));
const PAGES = numbers(40);

export const SINGLE_VIEW = operation('single-view', { file: 'single-view', variables: CITIZENS, hops: 2 });
export const LIST = listOf(25, 40);

export const OPERATIONS: readonly BenchOperation[] = [
  SINGLE_VIEW,
  LIST,
  operation('small-field', { file: 'small-field', variables: CITIZENS, hops: 1 }),
  operation('nested-entities', {
    file: 'nested-entities',
    variables: PAGES.map((page) => ({ first: 25, after: page * 25, withOfficer: true })),
    hops: 4,
    needsFederationTwo: true,
  }),
  operation('public-benchmark', {
    file: 'public-benchmark',
    world: 'shop',
    variables: PAGES.map((page) => ({ page, first: 5 })),
    hops: 4,
  }),
];

/** The list for another number of citizens, with `pages` different sets of variables. */
export function listOf(citizens: number, pages: number): BenchOperation {
  return operation(`list-of-${citizens}`, {
    file: 'list-of-citizens',
    variables: numbers(pages).map((page) => ({ first: citizens, after: page * citizens })),
    hops: 2,
  });
}

interface Details {
  readonly file: string;
  readonly variables: BenchOperation['variables'];
  readonly hops: number;
  readonly world?: WorldName;
  readonly needsFederationTwo?: boolean;
}

function operation(
  name: string,
  { file, variables, hops, world = 'place', needsFederationTwo = false }: Details,
): BenchOperation {
  const document = readFileSync(path.join(import.meta.dirname, 'operations', `${file}.graphql`), 'utf8');
  return { name, world, document, variables, hops, needsFederationTwo };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
