/** Finds the fields of the client's operation that one fetch was to fill, so that a failure names each of them. */

import { Kind } from 'graphql';
import type { DocumentNode, FieldNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

export interface FailedFetch {
  /** The operation that was sent to the agency. */
  readonly fetch: DocumentNode;
  readonly representations: number | null;
  /** Where in the answer it belongs: response names, `@` for every entry of a list. */
  readonly position: readonly (string | number)[];
  readonly incoming: { readonly operation: OperationDefinitionNode; readonly document: DocumentNode };
}

type Path = readonly (string | number)[];

/**
 * One path for each field of each entity, in the agency's own terms (`_entities`, index, field): the gateway turns them
 * into the client's. Fields that only the plan asked for are left out, as the client would not know them.
 */
export function failedPaths({ fetch, representations, position, incoming }: FailedFetch): (Path | undefined)[] {
  const asked = namesAt(position, incoming.operation.selectionSet, incoming.document);
  const names = fieldsOf(fetch, representations !== null).filter((name) => asked.has(name));
  if (representations === null) return names.length === 0 ? [undefined] : names.map((name) => [name]);
  return Array.from({ length: representations }, (_, index) => {
    const entity = ['_entities', index];
    return names.length === 0 ? [entity] : names.map((name) => [...entity, name]);
  }).flat();
}

/** Whether a path of the agency's leads to a field that the fetch asks for: of an entity that was sent, or of the root. */
export function isAskedPath(
  path: Path | undefined,
  { fetch, representations }: Pick<FailedFetch, 'fetch' | 'representations'>,
): boolean {
  const root = fetch.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (root === undefined || path === undefined || path.length === 0) return false;
  let sets = [root.selectionSet];
  let rest = path;
  if (representations !== null) {
    if (entityOf(path, representations) === null || path.length < 3) return false;
    sets = selectionSets(selected(sets, fetch));
    rest = path.slice(2);
  }
  if (typeof rest[0] !== 'string') return false;
  for (const step of rest) {
    if (typeof step === 'number') continue;
    const fields = selected(sets, fetch).filter((field) => responseName(field) === step);
    if (fields.length === 0) return false;
    sets = selectionSets(fields);
  }
  return true;
}

/** The index of the entity that a path begins with; null when it names none of those that were sent. */
export function entityOf(path: Path | undefined, representations: number | null): number | null {
  const [first, index] = path ?? [];
  const isSent = typeof index === 'number' && index >= 0 && index < (representations ?? 0);
  return first === '_entities' && isSent ? index : null;
}

/** The response names that a fetch selects of each entity, or of the root. */
function fieldsOf(fetch: DocumentNode, isOfEntities: boolean): string[] {
  const root = fetch.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fields = root === undefined ? [] : selected([root.selectionSet], fetch);
  const entities = isOfEntities ? selected(selectionSets(fields), fetch) : fields;
  return [...new Set(entities.map(responseName))].filter((name) => name !== '__typename');
}

function namesAt(position: Path, root: SelectionSetNode, document: DocumentNode): ReadonlySet<string> {
  let sets = [root];
  for (const step of position) {
    if (step === '@' || typeof step === 'number') continue;
    sets = selectionSets(selected(sets, document).filter((field) => responseName(field) === step));
  }
  return new Set(selected(sets, document).map(responseName));
}

/** The fields of some selection sets, whatever type they are asked of. The document has been validated: no cycles. */
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

function selectionSets(fields: readonly FieldNode[]): SelectionSetNode[] {
  return fields.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
}

function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
