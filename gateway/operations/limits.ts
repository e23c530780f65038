/** Refuses an operation that asks for too much at once, before it is planned; counted once for each fragment, so cheaply. */

import { GraphQLError, Kind } from 'graphql';
import type { FragmentDefinitionNode, SelectionSetNode, ValidationRule } from 'graphql';

import type { LimitsConfig } from '../config.ts';

interface Size {
  readonly depth: number;
  readonly aliases: number;
}

const EMPTY: Size = { depth: 0, aliases: 0 };

/** A validation rule: what it counts does not depend on variables, so Apollo Server may keep its verdict with the document. */
export function limitsRule(limits: Pick<LimitsConfig, 'depth' | 'aliases' | 'rootFields'>): ValidationRule {
  return (context) => {
    const sizes = new Map<string, Size>();
    return {
      OperationDefinition(operation) {
        const { depth, aliases } = sizeOf(operation.selectionSet);
        const roots = rootFieldsOf(operation.selectionSet, new Set());
        const report = (message: string) => context.reportError(new GraphQLError(message, { nodes: [operation] }));
        if (depth > limits.depth) report('The operation is nested too deeply.');
        if (aliases > limits.aliases) report('The operation has too many aliases.');
        // Five hundred aliases of one root field would look up five hundred citizens in one request.
        if (roots > limits.rootFields) report('The operation has too many root fields.');
      },
    };

    function sizeOf({ selections }: SelectionSetNode): Size {
      return selections.reduce<Size>((total, selection) => {
        const size = sizeOfSelection(selection);
        return { depth: Math.max(total.depth, size.depth), aliases: total.aliases + size.aliases };
      }, EMPTY);
    }

    function sizeOfSelection(selection: SelectionSetNode['selections'][number]): Size {
      switch (selection.kind) {
        case Kind.FIELD: {
          // Introspection nests by itself, and is switched off where it matters.
          if (selection.name.value.startsWith('__')) return EMPTY;
          const inner = selection.selectionSet === undefined ? EMPTY : sizeOf(selection.selectionSet);
          return { depth: inner.depth + 1, aliases: inner.aliases + (selection.alias === undefined ? 0 : 1) };
        }
        case Kind.INLINE_FRAGMENT:
          return sizeOf(selection.selectionSet);
        case Kind.FRAGMENT_SPREAD: {
          const { value: name } = selection.name;
          const known = sizes.get(name);
          if (known !== undefined) return known;
          sizes.set(name, EMPTY); // a cycle is another rule's finding; here it must only end
          const size = sizeOfFragment(context.getFragment(name));
          sizes.set(name, size);
          return size;
        }
      }
    }

    function sizeOfFragment(fragment: FragmentDefinitionNode | null | undefined): Size {
      return fragment ? sizeOf(fragment.selectionSet) : EMPTY;
    }

    function rootFieldsOf({ selections }: SelectionSetNode, seen: Set<string>): number {
      return selections.reduce((total, selection) => {
        if (selection.kind === Kind.FIELD) return total + 1;
        if (selection.kind === Kind.INLINE_FRAGMENT) return total + rootFieldsOf(selection.selectionSet, seen);
        const fragment = seen.has(selection.name.value) ? null : context.getFragment(selection.name.value);
        seen.add(selection.name.value);
        return fragment ? total + rootFieldsOf(fragment.selectionSet, seen) : total;
      }, 0);
    }
  };
}
