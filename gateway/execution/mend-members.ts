/** Mends plans that leave out types which only some of a shared field's subgraphs return. */

// @apollo/query-planner 2.14.4 takes a @shareable field of a union to return only those members that all its subgraphs
// have, and asks for nothing of the others. Each subgraph answers for itself: what it can return, it is asked for.

import {
  baseType,
  federationMetadata,
  isAbstractType,
  isCompositeType,
  possibleRuntimeTypes,
  runtimeTypesIntersects,
} from '@apollo/federation-internals';
import type { AbstractType, CompositeType, FieldDefinition, NamedType, Schema } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { Kind, OverlappingFieldsCanBeMergedRule, print, validate } from 'graphql';
import type { DocumentNode, FieldNode, InlineFragmentNode, SelectionNode, SelectionSetNode } from 'graphql';

import { clientFields, declareVariables, fragmentOf } from './client-operation.ts';
import type { ClientOperation, Fragment } from './client-operation.ts';
import {
  documentOf,
  editFetches,
  responseName,
  selectionSetsAt,
  selectionsOf,
  setDocument,
  withSelection,
} from './edit-fetch.ts';
import type { PlacedFetch } from './edit-fetch.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

export function mendMembers(plan: QueryPlan, facts: SupergraphFacts, client: ClientOperation): QueryPlan {
  const fetches: PlacedFetch[] = [];
  editFetches(plan, (placed) => {
    fetches.push(placed);
    return undefined;
  });
  for (const placed of fetches) mendFetch(placed, fetches, facts.schemaOf(placed.fetch.serviceName), client);
  return plan;
}

function mendFetch(
  { fetch, position }: PlacedFetch,
  fetches: readonly PlacedFetch[],
  schema: Schema | undefined,
  client: ClientOperation,
): void {
  if (schema === undefined) return;
  const before = selectionsOf(fetch);
  const root = fetch.requires === undefined ? schema.schemaDefinition.rootType(client.node.operation) : undefined;
  const after = mend(before, root, position);
  if (after === before) return;
  const document = withSelection(documentOf(fetch), before, after);
  if (!isValid(document, schema)) return;
  setDocument(fetch, document);
  declareVariables(fetch, client.node);

  /** The same selection set when there is nothing to add. */
  function mend(set: SelectionSetNode, parent: CompositeType | undefined, place: readonly string[]): SelectionSetNode {
    const selections = set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD || selection.selectionSet === undefined) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const selectionSet = mend(selection.selectionSet, typeOf(selection, parent, schema), place);
        return selectionSet === selection.selectionSet ? selection : { ...selection, selectionSet };
      }
      const type = composite(fieldOf(parent, selection)?.type);
      const within = [...place, responseName(selection)];
      const mended = mend(selection.selectionSet, type, within);
      const missing = type !== undefined && isAbstractType(type) ? missingMembers(type, within) : [];
      if (missing.length > 0) {
        return { ...selection, selectionSet: { ...mended, selections: [...mended.selections, ...missing] } };
      }
      return mended === selection.selectionSet ? selection : { ...selection, selectionSet: mended };
    });
    return selections.every((selection, index) => selection === set.selections[index]) ? set : { ...set, selections };
  }

  function missingMembers(type: AbstractType, place: readonly string[]): SelectionNode[] {
    const asked = clientFields(client, place).flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
    const planned = fetches.flatMap((one) => selectionSetsAt(one, place)).flatMap(({ selections }) => selections);
    return possibleRuntimeTypes(type).flatMap((member) => {
      if (namesType(planned, member.name)) return [];
      const fragments = fragmentsOn(member, asked, client, namesOfAll(planned, member.schema()));
      // A field that is reached by two ways is asked about by both.
      return [...new Map(fragments.map((one) => [print(one), one])).values()];
    });
  }
}

/** What was asked of one type that its subgraph answers by itself, under the conditions that it was asked under. */
function fragmentsOn(
  member: CompositeType,
  asked: readonly SelectionNode[],
  client: ClientOperation,
  planned: ReadonlySet<string>,
): InlineFragmentNode[] {
  return asked.flatMap((selection): InlineFragmentNode[] => {
    const fragment = fragmentOf(client, selection);
    if (fragment === null) return [];
    if (fragment.typeName === member.name) {
      const kept = answerable(fragment.selections, member, client).filter(
        (one) => one.kind !== Kind.FIELD || !planned.has(responseName(one)),
      );
      return kept.length === 0 ? [] : [inlineFragment(member.name, fragment, kept)];
    }
    const within = fragmentsOn(member, fragment.selections, client, planned);
    const isConditional = within.length > 0 && fragment.directives.length > 0;
    return isConditional ? [inlineFragment(undefined, fragment, within)] : within;
  });
}

/** Leaves out what takes another subgraph, or what another one must bring first. */
function answerable(
  selections: readonly SelectionNode[],
  type: CompositeType,
  client: ClientOperation,
): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value === '__typename') return [selection];
      const field = fieldOf(type, selection);
      if (field === undefined || !isOwn(field, selection)) return [];
      if (selection.selectionSet === undefined) return [selection];
      const within = composite(field.type);
      const kept = within === undefined ? [] : answerable(selection.selectionSet.selections, within, client);
      if (kept.length === 0) return [];
      return [{ ...selection, selectionSet: { kind: Kind.SELECTION_SET, selections: [TYPENAME, ...kept] } }];
    }
    const fragment = fragmentOf(client, selection);
    if (fragment === null) return [];
    const condition = fragment.typeName === undefined ? type : composite(type.schema().type(fragment.typeName));
    if (condition === undefined || !runtimeTypesIntersects(condition, type)) return [];
    const kept = answerable(fragment.selections, condition, client);
    return kept.length === 0 ? [] : [inlineFragment(fragment.typeName, fragment, kept)];
  });
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function isOwn(field: FieldDefinition<CompositeType>, { arguments: given = [] }: FieldNode): boolean {
  return (
    federationMetadata(field.schema())?.isFieldExternal(field) === false &&
    !field.appliedDirectives.some(({ name }) => name === 'requires') &&
    given.every((argument) => field.argument(argument.name.value) !== undefined)
  );
}

/** Types that clients see as alike may differ in one subgraph, and a fetch that it refuses brings nothing at all. */
function isValid(document: DocumentNode, schema: Schema): boolean {
  return validate(schema.toGraphQLJSSchema(), document, [OverlappingFieldsCanBeMergedRule]).length === 0;
}

/** The response names that are asked of whatever type. */
function namesOfAll(selections: readonly SelectionNode[], schema: Schema): Set<string> {
  const ofAll = selections.filter(
    (selection) =>
      selection.kind !== Kind.INLINE_FRAGMENT ||
      schema.type(selection.typeCondition?.name.value ?? '')?.kind !== 'ObjectType',
  );
  return new Set(
    ofAll.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [responseName(selection)];
      return selection.kind === Kind.INLINE_FRAGMENT ? [...namesOfAll(selection.selectionSet.selections, schema)] : [];
    }),
  );
}

function namesType(selections: readonly SelectionNode[], name: string): boolean {
  return selections.some(
    (selection) =>
      selection.kind === Kind.INLINE_FRAGMENT &&
      (selection.typeCondition?.name.value === name || namesType(selection.selectionSet.selections, name)),
  );
}

function inlineFragment(
  typeName: string | undefined,
  { directives }: Fragment,
  selections: readonly SelectionNode[],
): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    ...(typeName === undefined
      ? {}
      : { typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typeName } } }),
    directives,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

function typeOf(
  { typeCondition }: InlineFragmentNode,
  parent: CompositeType | undefined,
  schema: Schema | undefined,
): CompositeType | undefined {
  return typeCondition === undefined ? parent : composite(schema?.type(typeCondition.name.value));
}

function fieldOf(type: CompositeType | undefined, { name }: FieldNode): FieldDefinition<CompositeType> | undefined {
  return type === undefined || type.kind === 'UnionType' ? undefined : type.field(name.value);
}

function composite(type: FieldDefinition<CompositeType>['type'] | NamedType): CompositeType | undefined {
  if (type === undefined) return undefined;
  const base = baseType(type);
  return isCompositeType(base) ? base : undefined;
}
