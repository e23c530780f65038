/** Prices what a field is given: an input object weighs one, anything else nothing, where `@cost` does not say otherwise. */

import { getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';
import type { FieldNode, GraphQLField, GraphQLInputType } from 'graphql';

import { readValue } from './read-value.ts';
import type { Variables } from './read-value.ts';

export interface ArgumentsToPrice {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** The type that the field is selected on. */
  readonly parent: string;
  weightOf(coordinate: string): number | undefined;
}

type PriceOf = (value: unknown, weight: number | undefined) => number;

/** Null: whatever is given, it costs nothing. */
export function compileArgumentsCost({ field, node, parent, weightOf }: ArgumentsToPrice) {
  const priced = field.args.flatMap(({ name, type, defaultValue }) => {
    const weight = weightOf(`${parent}.${field.name}(${name}:)`);
    if (weight === undefined && !isPriced(type)) return [];
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const price = priceOf(type);
    return [
      (variables: Variables) =>
        price((given === undefined ? undefined : readValue(given, variables)) ?? defaultValue, weight),
    ];
  });
  if (priced.length === 0) return null;
  return (variables: Variables): number => priced.reduce((sum, price) => sum + price(variables), 0);

  function isPriced(type: GraphQLInputType): boolean {
    const named = getNamedType(type);
    return isInputObjectType(named) || weightOf(named.name) !== undefined;
  }

  function priceOf(type: GraphQLInputType): PriceOf {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const each = priceOf(nullable.ofType);
      return (value, weight) => {
        if (value === undefined || value === null) return 0;
        const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
        return entries.reduce<number>((sum, entry) => sum + each(entry, weight), 0);
      };
    }
    const named = getNamedType(nullable);
    const own = weightOf(named.name);
    if (!isInputObjectType(named)) return (value, weight) => (isGiven(value) ? (weight ?? own ?? 0) : 0);
    return (value, weight) => {
      if (typeof value !== 'object' || value === null) return 0;
      const members = Object.values(named.getFields()).map((member) =>
        isPriced(member.type) || weightOf(`${named.name}.${member.name}`) !== undefined
          ? priceOf(member.type)(
              Reflect.get(value, member.name) ?? member.defaultValue,
              weightOf(`${named.name}.${member.name}`),
            )
          : 0,
      );
      return members.reduce((sum, price) => sum + price, weight ?? own ?? 1);
    };
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
