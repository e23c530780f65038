/** Says how long a list may become: by what the schema says of it, by the number that was asked for, or by an assumption. */

import { getNullableType, isListType, isObjectType, isInterfaceType, getNamedType } from 'graphql';
import type { FieldNode, GraphQLField } from 'graphql';

import { BadInputError } from '../../errors/errors.ts';
import type { ListSize } from './cost-rules.ts';
import { readValue } from './read-value.ts';
import type { Variables } from './read-value.ts';

export type LengthOf = (variables: Variables) => number;

/** Of a list that nothing is said about: the names, markers or tenancies of one citizen. */
const ASSUMED_LENGTH = 5;

/**
 * The rule by which the connections of our own contract are measured without a directive: `first` says how many, and the
 * entries are `edges`; a plain list with `first` is as long as that.
 */
export function conventionalSize(field: GraphQLField<unknown, unknown>): ListSize | undefined {
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  const isList = isListType(getNullableType(field.type));
  const type = getNamedType(field.type);
  const edges = isObjectType(type) || isInterfaceType(type) ? type.getFields()['edges'] : undefined;
  const isConnection = edges !== undefined && isListType(getNullableType(edges.type));
  if (!isList && !isConnection) return undefined;
  return {
    assumedSize: null,
    slicingArguments: [['first']],
    sizedFields: isList ? [] : ['edges'],
    isOneNeeded: false,
  };
}

/** What the arguments of one selection ask for; where they ask for nothing, the assumption. */
export function compileLength(
  size: ListSize | undefined,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): LengthOf {
  const assumed = size?.assumedSize ?? ASSUMED_LENGTH;
  if (size === undefined || size.slicingArguments.length === 0) return () => assumed;
  const readers = size.slicingArguments.map(([name = '', ...members]) => {
    const definition = field.args.find((argument) => argument.name === name);
    const given = node.arguments?.find((argument) => argument.name.value === name);
    return (variables: Variables): number | null => {
      const value = given === undefined ? undefined : readValue(given.value, variables);
      // For a null an agency gives its usual number, which is the default.
      return askedFor(memberOf(value ?? definition?.defaultValue, members));
    };
  });
  const [only, ...others] = readers;
  if (only !== undefined && others.length === 0 && !size.isOneNeeded) return (variables) => only(variables) ?? assumed;
  return (variables) => {
    const asked = readers.map((read) => read(variables)).filter((one) => one !== null);
    if (size.isOneNeeded && asked.length !== 1) {
      throw new BadInputError(
        `Exactly one of the arguments that say how many is needed for "${field.name}".`,
        field.name,
      );
    }
    return asked.length === 0 ? assumed : Math.max(...asked);
  };
}

function memberOf(value: unknown, members: readonly string[]): unknown {
  return members.reduce<unknown>(
    (inner, member) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, member) : undefined),
    value,
  );
}

/** A negative number would make the rest of the operation cheaper, and what is no number is not for us to guess. */
function askedFor(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  const number = Number(value);
  return Number.isNaN(number) ? Number.POSITIVE_INFINITY : Math.max(0, number);
}
