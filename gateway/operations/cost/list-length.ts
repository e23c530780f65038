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

/** What the arguments of one selection ask for. Undefined slicing arguments leave the assumption. */
export function compileLength(
  size: ListSize | undefined,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): LengthOf {
  const assumed = size?.assumedSize ?? ASSUMED_LENGTH;
  if (size === undefined || size.slicingArguments.length === 0) return () => assumed;
  const lengthOf = ({ number, isNull }: Exclude<Asked, null>) => (isNull ? Math.max(number, assumed) : number);
  const readers = size.slicingArguments.map(([name = '', ...members]) => {
    const definition = field.args.find((argument) => argument.name === name);
    const given = node.arguments?.find((argument) => argument.name.value === name);
    return (variables: Variables): Asked => {
      const value = given === undefined ? undefined : readValue(given.value, variables);
      return askedFor(memberOf(value ?? definition?.defaultValue, members), {
        // An agency gives its usual number for a null, and the schema says which that is.
        isNull: value === null,
      });
    };
  });
  const [only, ...others] = readers;
  if (only !== undefined && others.length === 0 && !size.isOneNeeded) {
    return (variables) => {
      const asked = only(variables);
      return asked === null ? assumed : lengthOf(asked);
    };
  }
  return (variables) => {
    const asked = readers.map((read) => read(variables)).filter((one) => one !== null);
    if (size.isOneNeeded && asked.length !== 1) {
      throw new BadInputError(
        `Exactly one of the arguments that say how many is needed for "${field.name}".`,
        field.name,
      );
    }
    if (asked.length === 0) return assumed;
    return Math.max(...asked.map(lengthOf));
  };
}

type Asked = { readonly number: number; readonly isNull: boolean } | null;

function memberOf(value: unknown, members: readonly string[]): unknown {
  return members.reduce<unknown>(
    (inner, member) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, member) : undefined),
    value,
  );
}

/** A negative number would make the rest of the operation cheaper. */
function askedFor(value: unknown, { isNull }: { readonly isNull: boolean }): Asked {
  if (value === undefined || value === null) return isNull ? { number: 0, isNull } : null;
  const number = Number(value);
  return { number: Number.isNaN(number) ? Number.POSITIVE_INFINITY : Math.max(0, number), isNull };
}
