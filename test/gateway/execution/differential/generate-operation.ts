/** Generates an operation against a schema: fragments, aliases, arguments, variables, `@skip` and `@include`. */

import { getNamedType, isAbstractType, isCompositeType, isNonNullType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLArgument, GraphQLCompositeType, GraphQLField, GraphQLSchema } from 'graphql';

import type { Choices } from './choices.ts';

export interface GeneratedOperation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Names that a careless executor finds on a prototype. */
const TRICKY = ['__proto__', 'constructor', 'toString', 'x', 'y'];

const VARIABLES = {
  b0: { type: 'Boolean!', optional: false, values: [false, true] },
  b1: { type: 'Boolean = true', optional: true, values: [false, true] },
  b2: { type: 'Boolean! = false', optional: true, values: [true, false] },
  n: { type: 'Int = 5', optional: true, values: [1, 2, null] },
  k: { type: 'Colour', optional: true, values: ['RED', 'BLUE', null] },
  id: { type: 'ID! = "1"', optional: true, values: ['2', 'x', '0'] },
} as const;

export function generateOperation(schema: GraphQLSchema, choices: Choices): GeneratedOperation {
  const used = new Set<keyof typeof VARIABLES>();
  const fragments = new Map<string, string>();
  const mutation = schema.getMutationType();
  const isMutation = mutation !== undefined && mutation !== null && choices.chance(12);
  const root = isMutation ? mutation : schema.getQueryType();
  if (root === undefined || root === null) throw new Error('The schema has no query type.');
  const selection = selectionOf(root, 4);
  const definitions = [...used].map((name) => `$${name}: ${VARIABLES[name].type}`);
  const head = `${isMutation ? 'mutation' : 'query'} Generated${definitions.length === 0 ? '' : `(${definitions.join(', ')})`}`;
  const variables = Object.fromEntries(
    [...used].flatMap((name) => {
      const { optional, values } = VARIABLES[name];
      if (optional && choices.chance(40)) return [];
      const value = choices.pick<unknown>(values);
      return [[name, value]];
    }),
  );
  return { text: [`${head} ${selection}`, ...fragments.values()].join('\n'), variables };

  function selectionOf(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    const wanted = 1 + choices.below(depth === 4 ? 4 : 5);
    for (let number = 0; number < wanted; number += 1) parts.push(partOf(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  function partOf(type: GraphQLCompositeType, depth: number): string {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const candidates = depth > 0 && fields.length > 0 ? fields : leaves;
    if (depth > 0 && choices.chance(isAbstractType(type) ? 40 : 12)) return fragmentOn(type, depth);
    if (candidates.length === 0 || choices.chance(10)) return `${aliasOf(5)}__typename${directivesOf()}`;
    // Computed fields are where executors differ most, and there are few of them.
    const computed = candidates.filter(({ name }) => name.startsWith('q') || name === 'score');
    return fieldText(choices.pick(computed.length > 0 && choices.chance(30) ? computed : candidates), depth);
  }

  function fieldText(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const beneath = isCompositeType(named) ? ` ${selectionOf(named, depth - 1)}` : '';
    // Decided by the field, so that two selections of it can be merged.
    const args = argumentsOf(field.args);
    return `${args.isOwn ? `${field.name}${choices.below(1000)}: ` : aliasOf(12)}${field.name}${args.text}${directivesOf()}${beneath}`;
  }

  function fragmentOn(type: GraphQLCompositeType, depth: number): string {
    const possible = isAbstractType(type) ? [...schema.getPossibleTypes(type)] : [];
    const above = isObjectType(type) ? [...type.getInterfaces()] : [];
    const condition = choices.pick<GraphQLCompositeType>([...possible, type, ...above]);
    const beneath = selectionOf(condition, depth - 1);
    if (choices.chance(60)) {
      const isBare = condition === type && choices.chance(40);
      return `...${isBare ? '' : ` on ${condition.name}`}${directivesOf()} ${beneath}`;
    }
    const name = `Part${fragments.size}`;
    fragments.set(name, `fragment ${name} on ${condition.name} ${beneath}`);
    return `...${name}${directivesOf()}`;
  }

  function aliasOf(percent: number): string {
    return choices.chance(percent) ? `${choices.pick(TRICKY)}: ` : '';
  }

  function directivesOf(): string {
    if (!choices.chance(14)) return '';
    const condition = choices.pick(['$b0', '$b1', '$b2', 'true', 'false']);
    if (condition.startsWith('$')) used.add(condition === '$b0' ? 'b0' : condition === '$b1' ? 'b1' : 'b2');
    return ` @${choices.pick(['include', 'skip'])}(if: ${condition})`;
  }

  function argumentsOf(args: readonly GraphQLArgument[]): { readonly text: string; readonly isOwn: boolean } {
    const given = args.flatMap((argument) => {
      const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined;
      if (!isRequired && !choices.chance(40)) return [];
      const named = getNamedType(argument.type).name;
      const variable = named === 'Int' ? 'n' : named === 'Colour' ? 'k' : 'id';
      if (choices.chance(50) && !(argument.name === 'first')) {
        used.add(variable);
        return [`${argument.name}: $${variable}`];
      }
      const literals = { n: ['2', '3'], k: ['GREEN', 'null'], id: ['"1"', '"2"', '"3"'] }[variable];
      return [`${argument.name}: ${choices.pick(literals)}`];
    });
    return { text: given.length === 0 ? '' : `(${given.join(', ')})`, isOwn: given.length > 0 };
  }
}
