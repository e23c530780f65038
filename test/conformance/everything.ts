/** Writes operations that ask for everything below a type, so that no field can hide from a test that looks for a leak. */

import { getNamedType, isInterfaceType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql';

import type { ClassTable } from '../../schema/class-table.ts';

export interface EverythingOptions {
  readonly schema: GraphQLSchema;
  readonly table: ClassTable;
  /** Ask under other names and in a fragment at every level, as a client that tries its luck would. */
  readonly isDisguised?: boolean;
  /** Coordinates that are left out, such as `Citizen.home`. */
  readonly without?: readonly string[];
}

interface Walk extends EverythingOptions {
  /** The types above, none of which is entered again. */
  readonly above: readonly string[];
}

const RELATIVE = '{ __typename id displayName birthDate home { singleLine postcode uprn } }';

/** The fields, without their outer braces, of everything that can be reached below a type without arguments that a test would have to invent. */
export function everythingBelow(typeName: string, options: EverythingOptions): string {
  const type = options.schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} has no fields.`);
  return selectionOf(type, { ...options, above: [] }).slice(1, -1);
}

function selectionOf(type: GraphQLNamedType, walk: Walk): string {
  if (isInterfaceType(type)) {
    const concrete = walk.schema.getPossibleTypes(type).map((one) => `... on ${one.name} { ${fieldsOf(one, walk)} }`);
    return `{ __typename ${fieldsOf(type, walk)} ${concrete.join(' ')} }`;
  }
  if (!isObjectType(type)) throw new Error(`${type.name} has no fields.`);
  const fields = `__typename ${fieldsOf(type, walk)}`;
  return walk.isDisguised === true ? `{ ... { ... on ${type.name} { ${fields} } } }` : `{ ${fields} }`;
}

function fieldsOf(type: GraphQLObjectType | Extract<GraphQLNamedType, { getInterfaces(): unknown }>, walk: Walk) {
  const inside = { ...walk, above: [...walk.above, type.name] };
  return Object.values(type.getFields())
    .map((field) => fieldOf(type.name, field, inside))
    .filter((text) => text !== '')
    .join(' ');
}

function fieldOf(typeName: string, field: GraphQLField<unknown, unknown>, walk: Walk): string {
  const isLeftOut = walk.without?.includes(`${typeName}.${field.name}`) ?? false;
  if (isLeftOut || field.name.endsWith('Grant') || field.args.some(isRequiredArgument)) return '';
  const named = getNamedType(field.type);
  const pages = field.args.some(({ name }) => name === 'first') ? '(first: 50)' : '';
  const name = `${walk.isDisguised === true ? `x_${field.name}: ` : ''}${field.name}${pages}`;
  if (isLeafType(named)) return name;
  // Somebody else's address must not give away this citizen's, so relatives are asked where they live, and no more.
  if (named.name === 'Citizen' && walk.above.includes('Citizen')) return `${name} ${RELATIVE}`;
  if (walk.above.includes(named.name) || isPublished(typeName, walk)) return '';
  return `${name} ${selectionOf(named, walk)}`;
}

/** Whether all that a type tells is open data: the directory and the map are not walked further than their own fields. */
function isPublished(typeName: string, { schema, table }: Walk): boolean {
  const type = schema.getType(typeName);
  if (!isObjectType(type) || typeName === 'Citizen') return false;
  return Object.keys(type.getFields()).every((field) => table.accessOf(typeName, field)?.classes.includes('OPEN'));
}
