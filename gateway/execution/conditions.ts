/** Finds the boolean variables that an operation's `@skip` and `@include` depend on, and reads their values once a request. */

import type { Operation } from '@apollo/federation-internals';
import { GraphQLError, Kind, visit } from 'graphql';
import type { DirectiveNode, DocumentNode } from 'graphql';

import { readOwn } from './own-names.ts';
import type { Entity } from './fetch-agency.ts';

export type ConditionValues = ReadonlyMap<string, boolean>;

export interface Conditions {
  /** One text for each combination of values: what is compiled for one must not serve another. */
  keyOf(variables: Entity): string;
  valuesOf(variables: Entity): ConditionValues;
}

export function conditionsOf(document: DocumentNode, operation: Operation): Conditions {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      if (directive.name.value !== 'skip' && directive.name.value !== 'include') return;
      const value = ifArgument(directive);
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  const defaults: Entity = operation.collectDefaultedVariableValues();
  // A document may hold several operations: only the variables that this one defines can be meant.
  const sorted = [...names].filter((name) => operation.variableDefinitions.definition(name) !== undefined).sort();

  return {
    keyOf: (variables) =>
      sorted.length === 0 ? '' : sorted.map((name) => (valueOf(name, variables) ? 1 : 0)).join(''),
    valuesOf: (variables) => new Map(sorted.map((name) => [name, valueOf(name, variables)])),
  };

  function valueOf(name: string, variables: Entity): boolean {
    const given = readOwn(variables, name);
    const value = given === undefined ? readOwn(defaults, name) : given;
    if (typeof value === 'boolean') return value;
    throw new GraphQLError(`The variable "$${name}" must be a boolean.`, { extensions: { code: 'BAD_USER_INPUT' } });
  }
}

/** Whether `@skip` and `@include` leave a selection in. */
export function isIncluded(directives: readonly DirectiveNode[] | undefined, values: ConditionValues): boolean {
  if (directives === undefined) return true;
  return directives.every((directive) => {
    const { value: name } = directive.name;
    if (name !== 'skip' && name !== 'include') return true;
    const condition = ifArgument(directive);
    const value =
      condition?.kind === Kind.VARIABLE
        ? values.get(condition.name.value)
        : condition?.kind === Kind.BOOLEAN && condition.value;
    return value === (name === 'include');
  });
}

function ifArgument(directive: DirectiveNode) {
  return directive.arguments?.find(({ name }) => name.value === 'if')?.value;
}
