/** Knows what every part of a supergraph asks of a reader, with all that it would otherwise give away of other parts. */

import { buildASTSchema, getNamedType, Kind } from 'graphql';
import type { DocumentNode } from 'graphql';

import { inputNeeds } from './input-needs.ts';
import type { InputNeeds } from './input-needs.ts';
import { NO_NEEDS, together } from './need.ts';
import type { Requirement } from './need.ts';
import type { GrantedSource } from './operation-places.ts';
import { isIndicator, ownNeeds } from './own-needs.ts';
import type { FederationRules } from '../supergraph/federation-rules.ts';
import { directivesOf, valuesOfAll } from '../../schema/directives.ts';
import { hasFields, possibleTypes, requiredFields } from '../../schema/required-fields.ts';
import type { HasFields } from '../../schema/required-fields.ts';

export interface PolicyTable {
  /** What a reader needs to be shown a field, whatever type its object turns out to be of. */
  needsOf(typeName: string, fieldName: string): Requirement;
  /** What the values of arguments ask besides. */
  readonly inputs: InputNeeds;
  /**
   * The agencies' own parts that a declassified field is computed from. What a reader may not see of them their agency leaves
   * out by its grant, so it need not be asked.
   */
  grantedSources(typeName: string, fieldName: string): readonly GrantedSource[];
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

export function policyTable({ document, rules, isClassified }: PolicyTableOptions): PolicyTable {
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const graphs = subgraphNames(document);
  const own = ownNeeds({ rules, isClassified });
  const inputs = inputNeeds(schema, own);
  const required = requiredFields(schema);
  const known = new Map<string, Requirement>();

  return { needsOf, inputs, grantedSources, agencyOf, needsGrant };

  function needsOf(typeName: string, fieldName: string): Requirement {
    const coordinate = `${typeName}.${fieldName}`;
    const needs = known.get(coordinate) ?? together([...required.reached(typeName, fieldName)].map(ownOf));
    known.set(coordinate, needs);
    return needs;
  }

  /** What one coordinate asks: the field, the type it is on, and every type that it may return. */
  function ownOf(coordinate: string): Requirement {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    if (!hasFields(type)) return NO_NEEDS;
    const field = type.getFields()[fieldName];
    if (field === undefined) return NO_NEEDS;
    const isMasked = isIndicator(field);
    const types = [...possibleTypes(type, schema), ...possibleTypes(getNamedType(field.type), schema)];
    return together([
      own.ofField(inheritedRules(type, fieldName), coordinate),
      ...types.map((one) => own.of(one, one.name, isMasked)),
    ]);
  }

  /** An interface object gives its fields to types whose subgraphs know nothing of them: the interface's rules come along. */
  function inheritedRules(type: HasFields, fieldName: string) {
    const field = type.getFields()[fieldName] ?? {};
    const isGiven = valuesOfAll(directivesOf(field), 'join__field').some((join) => !join.has('graph'));
    if (!isGiven) return field;
    const above = type.getInterfaces().flatMap((one) => one.getFields()[fieldName] ?? []);
    return { astNode: { directives: [field, ...above].flatMap(directivesOf) } };
  }

  function grantedSources(typeName: string, fieldName: string): readonly GrantedSource[] {
    return [...required.declassified(typeName, fieldName)].flatMap((coordinate) => {
      const [sourceType = '', sourceField = ''] = coordinate.split('.');
      if (!needsGrant(sourceType, sourceField)) return [];
      const agency = agencyOf(sourceType, sourceField);
      return [{ coordinate, agency, needs: needsOf(sourceType, sourceField) }];
    });
  }

  function agencyOf(typeName: string, fieldName: string): string | null {
    const type = schema.getType(typeName);
    if (!hasFields(type)) return null;
    const field = type.getFields()[fieldName];
    const joined = field === undefined ? [] : valuesOfAll(directivesOf(field), 'join__field');
    const answering = joined.filter((join) => join.get('external') !== true && join.has('graph'));
    const joins = answering.length > 0 ? answering : valuesOfAll(directivesOf(type), 'join__type');
    const names = new Set(joins.map((join) => graphs.get(String(join.get('graph')))));
    const [name = null] = names;
    return names.size === 1 ? name : null;
  }

  function needsGrant(typeName: string, fieldName: string): boolean {
    const type = schema.getType(typeName);
    if (!hasFields(type)) return false;
    const field = type.getFields()[fieldName];
    const requires = field === undefined ? [] : required.requiredBy(field).flatMap(({ selections }) => selections);
    return requires.some(
      (selection) =>
        selection.kind === Kind.FIELD &&
        directivesOf(type.getFields()[selection.name.value] ?? {}).some(({ name }) => name.value === 'grant'),
    );
  }
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
      const given = valuesOfAll(directives, 'join__graph')[0]?.get('name');
      return [name.value, typeof given === 'string' ? given : name.value];
    }),
  );
}
