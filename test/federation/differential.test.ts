/** Compares our executor with the library's own on generated supergraphs, data and operations: the same answers, or a difference that is meant. */

import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'graphql';

import { createChoices } from '../gateway/execution/differential/choices.ts';
import { composeCompared } from '../gateway/execution/differential/compared-executors.ts';
import { generateOperation } from '../gateway/execution/differential/generate-operation.ts';
import { generateSubgraphs } from '../gateway/execution/differential/generate-subgraphs.ts';
import { judge } from '../gateway/execution/differential/judge.ts';
import type { Difference } from '../gateway/execution/differential/judge.ts';

/** `npm run test:differential` sets both: many cases, and another seed each night. */
const CASES = Number(process.env['DIFFERENTIAL_CASES'] ?? 500);
const SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? 20_261_123);
/** Composing takes longer than executing. */
const OPERATIONS = 10;

/** Without bias, since small numbers are simple choices; shrinking makes them small all the same. */
const numbers = (length: number) =>
  fc.noBias(fc.array(fc.nat(999), { minLength: length, maxLength: length, size: 'max' }));

const aCase = fc.record({
  subgraphs: numbers(200),
  operations: fc.array(
    fc.record({
      operation: numbers(90),
      seed: fc.nat(1_000_000),
      nulls: fc.constantFrom(0, 10, 25),
      errors: fc.constantFrom(0, 0, 8, 15),
      lostEntities: fc.constantFrom(0, 0, 15, 30),
      down: fc.constantFrom(null, null, null, null, null, null, null, 0, 1, 2),
    }),
    { minLength: OPERATIONS, maxLength: OPERATIONS, size: 'max' },
  ),
});

const met = new Map<Difference | 'compared' | 'invalid' | 'not composed', number>();
const count = (what: Difference | 'compared' | 'invalid' | 'not composed') => met.set(what, (met.get(what) ?? 0) + 1);

describe('the executor', () => {
  it(
    `answers as the library does in ${CASES} generated cases`,
    async () => {
      await fc.assert(
        fc.asyncProperty(aCase, async ({ subgraphs: graphNumbers, operations }) => {
          const subgraphs = generateSubgraphs(createChoices(graphNumbers));
          const graph = composeCompared(subgraphs);
          if (graph === null) {
            count('not composed');
            return;
          }
          for (const { operation: operationNumbers, down, ...rest } of operations) {
            const operation = generateOperation(graph.schema, createChoices(operationNumbers));
            if (!graph.isValid(operation)) {
              count('invalid');
              continue;
            }
            const data = { ...rest, down: down === null ? null : (subgraphs[down]?.name ?? null) };
            try {
              for (const difference of judge(await graph.compare(operation, data), parse(operation.text)))
                count(difference);
            } catch (error) {
              throw new Error(describeCase(subgraphs, operation, data, error), { cause: error });
            }
            count('compared');
          }
        }),
        { numRuns: Math.ceil(CASES / OPERATIONS), seed: SEED },
      );
      expect(met.get('compared')).toBeGreaterThan(CASES * 0.85);
    },
    Math.max(120_000, CASES * 100),
  );

  it('has met every difference that is meant', () => {
    expect([...met.keys()]).toEqual(expect.arrayContaining(['required-absent', 'misplaced-errors', 'failed-fetch']));
  });

  afterAll(() => void process.stdout.write(`differential: ${JSON.stringify(Object.fromEntries(met))}\n`));
});

/** Everything that is needed to see the failing case with one's own eyes. */
function describeCase(
  subgraphs: readonly { readonly name: string; readonly sdl: string }[],
  operation: { readonly text: string; readonly variables: unknown },
  data: unknown,
  error: unknown,
): string {
  return [
    ...subgraphs.map(({ name, sdl }) => `# ${name}\n${sdl}`),
    operation.text,
    JSON.stringify(operation.variables),
    JSON.stringify(data),
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ].join('\n\n');
}
