/** Says whether an agency's error points at a field that the agency was asked for: it must not speak for another. */

import { Kind } from 'graphql';
import type { DocumentNode, FieldNode, SelectionSetNode } from 'graphql';

import type { Place } from './find-targets.ts';

/** Of a path beneath an entity, or beneath the root of a fetch that is about none. */
export type IsAsked = (path: Place) => boolean;

export function askedPaths(selectionSet: SelectionSetNode, document: DocumentNode): IsAsked {
  return (path) => {
    if (typeof path[0] !== 'string') return false;
    let sets = [selectionSet];
    for (const step of path) {
      if (typeof step === 'number') continue;
      const fields = selected(sets, document).filter(({ alias, name }) => (alias ?? name).value === step);
      if (fields.length === 0) return false;
      sets = fields.flatMap((field) => (field.selectionSet === undefined ? [] : [field.selectionSet]));
    }
    return true;
  };
}

/** The fields of some selection sets, whatever type they are asked of. The plan's documents have no cycles. */
function selected(sets: readonly SelectionSetNode[], document: DocumentNode): FieldNode[] {
  return sets.flatMap(({ selections }) =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return selected([selection.selectionSet], document);
      const fragment = document.definitions.find(
        (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION ? selected([fragment.selectionSet], document) : [];
    }),
  );
}
