/** Knows what every part of a supergraph asks of a reader, with all that it would otherwise give away of other parts. */

import { buildASTSchema, getNamedType, isAbstractType, isInterfaceType, isObjectType, Kind, parse } from 'graphql';
import type { ConstDirectiveNode, DocumentNode, FieldNode, GraphQLNamedType, SelectionSetNode } from 'graphql';

import { inputNeeds } from './input-needs.ts';
import type { InputNeeds } from './input-needs.ts';
import { NO_NEEDS, together } from './need.ts';
import type { Requirement } from './need.ts';
import { directivesOf, isIndicator, ownNeeds, valuesOf } from './own-needs.ts';
import type { FederationRules } from '../supergraph/federation-rules.ts';

export interface PolicyTable {
  /** What a reader needs to be shown a field, whatever type its object turns out to be of. */
  needsOf(typeName: string, fieldName: string): Requirement;
  /** What the values of arguments ask besides. */
  readonly inputs: InputNeeds;
  /** The subgraph that answers for a field; null where several do. */
  agencyOf(typeName: string, fieldName: string): string | null;
  /** Whether the field is an agency's own part of a citizen, which it is asked for with a grant. */
  needsGrant(typeName: string, fieldName: string): boolean;
}

export interface PolicyTableOptions {
  /** The supergraph as it was composed, with all its rules. */
  readonly document: DocumentNode;
  readonly rules: FederationRules;
  readonly isClassified: boolean;
}

type HasFields = Extract<GraphQLNamedType, { getFields(): unknown; getInterfaces(): unknown }>;

export function policyTable({ document, rules, isClassified }: PolicyTableOptions): PolicyTable {
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const graphs = subgraphNames(document);
  const own = ownNeeds({ rules, isClassified });
  const inputs = inputNeeds(schema, own);
  const known = new Map<string, Requirement>();

  return { needsOf, inputs, agencyOf, needsGrant };

  function needsOf(typeName: string, fieldName: string): Requirement {
    const coordinate = `${typeName}.${fieldName}`;
    const needs = known.get(coordinate) ?? together([...reached(typeName, fieldName)].map(ownOf));
    known.set(coordinate, needs);
    return needs;
  }

  /** The field itself, and every field that it is computed from, however far back. A reviewed `@declassify` ends the way. */
  function reached(typeName: string, fieldName: string, places = new Set<string>()): Set<string> {
    for (const type of typesFor(typeName)) {
      const coordinate = `${type.name}.${fieldName}`;
      const field = type.getFields()[fieldName];
      if (field === undefined || places.has(coordinate)) continue;
      places.add(coordinate);
      if (directivesOf(field).some(({ name }) => name.value === 'declassify')) continue;
      for (const text of requiredTexts(directivesOf(field))) reachSelection(selectionIn(text), type, places);
    }
    return places;
  }

  function reachSelection({ selections }: SelectionSetNode, type: GraphQLNamedType, places: Set<string>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const narrower = schema.getType(selection.typeCondition?.name.value ?? type.name);
        if (narrower !== undefined) reachSelection(selection.selectionSet, narrower, places);
      } else if (selection.kind === Kind.FIELD) reachField(selection, type, places);
    }
  }

  function reachField({ name, selectionSet }: FieldNode, type: GraphQLNamedType, places: Set<string>): void {
    if (!hasFields(type)) return;
    const field = type.getFields()[name.value];
    if (field === undefined) return;
    reached(type.name, name.value, places);
    if (selectionSet !== undefined) reachSelection(selectionSet, getNamedType(field.type), places);
  }

  /** What one coordinate asks: the field, the type it is on, and every type that it may return. */
  function ownOf(coordinate: string): Requirement {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    if (!hasFields(type)) return NO_NEEDS;
    const field = type.getFields()[fieldName];
    if (field === undefined) return NO_NEEDS;
    const isMasked = isIndicator(field);
    const types = [...possibleTypes(type), ...possibleTypes(getNamedType(field.type))];
    return together([
      own.ofField(inheritedRules(type, fieldName), coordinate),
      ...types.map((one) => own.of(one, one.name, isMasked)),
    ]);
  }

  /** An interface object gives its fields to types whose subgraphs know nothing of them: the interface's rules come along. */
  function inheritedRules(type: HasFields, fieldName: string) {
    const field = type.getFields()[fieldName] ?? {};
    const isGiven = joinsOf(directivesOf(field), 'join__field').some((join) => !join.has('graph'));
    if (!isGiven) return field;
    const above = type.getInterfaces().flatMap((one) => one.getFields()[fieldName] ?? []);
    return { astNode: { directives: [field, ...above].flatMap(directivesOf) } };
  }

  function typesFor(typeName: string): HasFields[] {
    const type = schema.getType(typeName);
    return type === undefined ? [] : possibleTypes(type).filter(hasFields);
  }

  /** The type itself, and every type that it may turn out to be. */
  function possibleTypes(type: GraphQLNamedType): GraphQLNamedType[] {
    return isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
  }

  function agencyOf(typeName: string, fieldName: string): string | null {
    const type = schema.getType(typeName);
    if (!hasFields(type)) return null;
    const field = type.getFields()[fieldName];
    const joined = field === undefined ? [] : joinsOf(directivesOf(field), 'join__field');
    const answering = joined.filter((join) => join.get('external') !== true && join.has('graph'));
    const joins = answering.length > 0 ? answering : joinsOf(directivesOf(type), 'join__type');
    const names = new Set(joins.map((join) => graphs.get(String(join.get('graph')))));
    const [name = null] = names;
    return names.size === 1 ? name : null;
  }

  function needsGrant(typeName: string, fieldName: string): boolean {
    const type = schema.getType(typeName);
    if (!hasFields(type)) return false;
    const field = type.getFields()[fieldName];
    return requiredTexts(field === undefined ? [] : directivesOf(field)).some((text) =>
      selectionIn(text).selections.some(
        (selection) =>
          selection.kind === Kind.FIELD &&
          directivesOf(type.getFields()[selection.name.value] ?? {}).some(({ name }) => name.value === 'grant'),
      ),
    );
  }
}

function hasFields(type: GraphQLNamedType | undefined): type is HasFields {
  return isObjectType(type) || isInterfaceType(type);
}

function joinsOf(directives: readonly ConstDirectiveNode[], name: string): readonly ReadonlyMap<string, unknown>[] {
  return directives.filter((directive) => directive.name.value === name).map(valuesOf);
}

function requiredTexts(directives: readonly ConstDirectiveNode[]): string[] {
  return joinsOf(directives, 'join__field')
    .map((join) => join.get('requires'))
    .filter((text) => typeof text === 'string');
}

function selectionIn(fieldSet: string): SelectionSetNode {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  if (definition?.kind === Kind.OPERATION_DEFINITION) return definition.selectionSet;
  throw new Error('A required field set cannot be read.');
}

/** By the name that `join__graph` gives each value of `join__Graph`. */
function subgraphNames({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const values = definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph'
      ? (definition.values ?? [])
      : [],
  );
  return new Map(
    values.map(({ name, directives = [] }) => {
      const given = joinsOf(directives, 'join__graph')[0]?.get('name');
      return [name.value, typeof given === 'string' ? given : name.value];
    }),
  );
}
