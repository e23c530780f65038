/** Refuses an operation that asks for too much at once, before it is planned. */

import { GraphQLError, Kind } from 'graphql';
import type { SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';

import { measureOperation } from './measure-operation.ts';
import type { LimitsConfig } from '../config.ts';

/** The full introspection query of graphql-js 16 has 15 levels. */
const INTROSPECTION_DEPTH = 20;

/** A validation rule: what it counts does not depend on variables, so Apollo Server may keep its verdict with the document. */
export function limitsRule(
  limits: Pick<LimitsConfig, 'depth' | 'aliases' | 'rootFields' | 'typeNesting'>,
): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      const size = measureOperation({
        operation,
        schema: context.getSchema(),
        fragment: (name) => context.getFragment(name),
      });
      const roots = rootFieldsOf(operation.selectionSet, context, new Set());
      const report = (message: string) => context.reportError(new GraphQLError(message, { nodes: [operation] }));
      if (size.depth > limits.depth || size.introspectionDepth > INTROSPECTION_DEPTH) {
        report('The operation is nested too deeply.');
      }
      if (size.aliases > limits.aliases) report('The operation has too many aliases.');
      // Teams of areas of teams of areas: each turn multiplies the answer, and an agency's work, by the length of two lists.
      if (size.typeNesting > limits.typeNesting) {
        report(`The operation returns to the same type more than ${limits.typeNesting} times on one path.`);
      }
      // Five hundred aliases of one root field would look up five hundred citizens in one request.
      if (roots > limits.rootFields) report('The operation has too many root fields.');
    },
    Field({ alias }) {
      // An answer whose `__typename` is a citizen's name would be read as a type, here and at the client.
      if (alias?.value.startsWith('__')) {
        context.reportError(new GraphQLError('An alias must not begin with two underscores.', { nodes: [alias] }));
      }
    },
  });
}

function rootFieldsOf({ selections }: SelectionSetNode, context: ValidationContext, seen: Set<string>): number {
  return selections.reduce((total, selection) => {
    if (selection.kind === Kind.FIELD) return total + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return total + rootFieldsOf(selection.selectionSet, context, seen);
    const fragment = seen.has(selection.name.value) ? null : context.getFragment(selection.name.value);
    seen.add(selection.name.value);
    return fragment ? total + rootFieldsOf(fragment.selectionSet, context, seen) : total;
  }, 0);
}
