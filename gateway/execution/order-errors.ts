/** Puts an answer's errors in the order of their places: the order in which they came would tell how long each agency took. */

import type { GraphQLError } from 'graphql';

type Path = readonly (string | number)[];

/** Those of one place by the agency's name, and those of one agency as it gave them. */
export function orderErrors(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  if (errors.length < 2) return errors;
  return errors.toSorted(
    (one, other) => comparePaths(one.path, other.path) || compareSteps(agencyOf(one), agencyOf(other)),
  );
}

function agencyOf({ extensions }: GraphQLError): string {
  return String(extensions['serviceName']);
}

/** An error of the whole answer is first. */
function comparePaths(one: Path = [], other: Path = []): number {
  const shared = Math.min(one.length, other.length);
  for (let index = 0; index < shared; index += 1) {
    const order = compareSteps(one[index], other[index]);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

function compareSteps(one: Path[number] = '', other: Path[number] = ''): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [first, second] = [String(one), String(other)];
  return first < second ? -1 : Number(first > second);
}
