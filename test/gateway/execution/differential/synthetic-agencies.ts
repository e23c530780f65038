/** Answers for generated subgraphs, in this process: every value follows from its place and a seed, some are null or broken. */

import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  getNamedType,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql';
import type { DocumentNode, GraphQLFieldResolver, GraphQLOutputType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';

import type { AgencyAnswer } from '../../../../gateway/execution/fetch-agency.ts';
import type { GeneratedSubgraph } from './generate-subgraphs.ts';

export interface DataSet {
  readonly seed: number;
  /** In a hundred. */
  readonly nulls: number;
  readonly errors: number;
  readonly lostEntities: number;
  /** A subgraph that answers nothing at all. */
  readonly down: string | null;
}

export type AnswerFetch = (service: string, query: string, variables: Record<string, unknown>) => Promise<AgencyAnswer>;

interface Known {
  readonly __typename: string;
  readonly key: string;
  /** The fields that came with the representation, for those that require them. */
  readonly given: Readonly<Record<string, unknown>>;
}

interface Asking {
  readonly service: string;
  readonly data: DataSet;
  readonly counter: { count: number };
}

export function createAgencies(subgraphs: readonly GeneratedSubgraph[]) {
  const schemas = new Map(subgraphs.map(({ name, sdl }) => [name, schemaOf(sdl)]));
  const documents = new Map<string, DocumentNode>();
  /** A world of its own for each execution: what a mutation counts must not be seen by the other executor. */
  return (data: DataSet): AnswerFetch => {
    const counter = { count: 0 };
    return async (service, query, variables) => {
      const schema = schemas.get(service);
      if (schema === undefined || data.down === service) throw new Error(`The subgraph ${service} is down.`);
      const document = documents.get(query) ?? parse(query);
      documents.set(query, document);
      const contextValue: Asking = { service, data, counter };
      const result = await execute({
        schema,
        document,
        variableValues: variables,
        contextValue,
        fieldResolver,
        typeResolver,
      });
      // Over the wire, so that neither executor can change what the other one gets.
      return JSON.parse(JSON.stringify(result)) as AgencyAnswer;
    };
  };
}

function schemaOf(sdl: string): GraphQLSchema {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl) }]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type) || type.name.startsWith('_')) continue;
    // Where @apollo/subgraph looks for it.
    type.extensions = {
      ...type.extensions,
      apollo: { subgraph: { resolveReference: referenceResolver(type.name, schema) } },
    };
  }
  return schema;
}

function referenceResolver(typename: string, schema: GraphQLSchema) {
  return async (given: Record<string, unknown>, { service, data }: Asking): Promise<Known | null> => {
    const id = typeof given['id'] === 'string' ? given['id'] : String(given['code']).slice(1);
    if (given['id'] === undefined && given['code'] === undefined) throw new GraphQLError('An entity has no key.');
    const luck = hash(`${service}|${typename}|${id}|entity`, data.seed);
    if (luck % 100 < data.lostEntities) {
      if (luck % 200 < 100) return null;
      throw new GraphQLError(`No ${typename} ${id} here.`);
    }
    const type = schema.getType(typename);
    const concrete = isAbstractType(type) ? concreteName(schema, typename, id) : typename;
    return { __typename: concrete, key: id, given };
  };
}

const typeResolver = (value: unknown): string => (value as Known).__typename;

const fieldResolver: GraphQLFieldResolver<Known | undefined, Asking> = (
  source,
  args: Record<string, unknown>,
  asking,
  info,
) => {
  const { fieldName, returnType } = info;
  const typename = source?.__typename ?? info.parentType.name;
  const key = source?.key ?? '';
  if (fieldName === 'id') return key;
  if (fieldName === 'code') return `c${key}`;
  if (info.parentType === info.schema.getMutationType()) return mutationValue(asking, args, info);
  if (typename === 'Query' && 'id' in args) {
    const id = String(args['id']);
    return /^\d$/.test(id) ? entityOf(returnType, id, info) : null;
  }
  const place = `${typename}|${key}|${fieldName}|${JSON.stringify(args)}`;
  const luck = hash(place, asking.data.seed);
  if (luck % 100 < asking.data.errors)
    throw new GraphQLError(`Broken: ${place}`, luck % 3 === 0 ? { extensions: { code: 'BROKEN' } } : {});
  const requires = requiresOf(info);
  if (requires)
    return `${fieldName} of ${JSON.stringify(source?.given, (name, value: unknown) => (name === '__typename' || name === 'id' || name === 'code' ? undefined : value))}`;
  return valueOf(returnType, place, source, asking.data, info, 'first' in args ? Number(args['first'] ?? 2) : null);
};

function requiresOf(info: GraphQLResolveInfo): boolean {
  const field = info.parentType.getFields()[info.fieldName];
  return (field?.astNode?.directives ?? []).some(({ name }) => name.value.endsWith('requires'));
}

function mutationValue({ counter }: Asking, args: Record<string, unknown>, info: GraphQLResolveInfo): unknown {
  counter.count += 1;
  return 'id' in args
    ? entityOf(info.returnType, String(args['id']), info)
    : counter.count * 100 + Number(args['n'] ?? 0);
}

function valueOf(
  type: GraphQLOutputType,
  place: string,
  source: Known | undefined,
  data: DataSet,
  info: GraphQLResolveInfo,
  length: number | null,
): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, place, source, { ...data, nulls: data.nulls / 8 }, info, length);
  const luck = hash(place, data.seed + 1);
  if (luck % 100 < data.nulls) return null;
  if (isListType(type)) {
    return Array.from({ length: length ?? luck % 4 }, (_, index) =>
      valueOf(type.ofType, `${place}|${index}`, source, data, info, null),
    );
  }
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[luck % 3]?.name;
  switch (named.name) {
    case 'Int':
      return luck % 1000;
    case 'Float':
      return luck / 8;
    case 'Boolean':
      return luck % 2 === 0;
    case 'ID':
    case 'String':
      return `${named.name} ${luck % 1000}`;
    case 'Blob':
      return luck % 2 === 0 ? { any: [luck % 10, null, { thing: 'x' }] } : luck % 10;
    default:
      // A value type has no identity of its own: both of its subgraphs must say the same of it.
      return named.name.startsWith('V')
        ? { __typename: named.name, key: `${source?.key}.${place}`, given: source?.given ?? {} }
        : entityOf(type, String(luck % 4), info);
  }
}

function entityOf(type: GraphQLOutputType, id: string, { schema }: GraphQLResolveInfo): Known {
  const named = getNamedType(type);
  return { __typename: isAbstractType(named) ? concreteName(schema, named.name, id) : named.name, key: id, given: {} };
}

/** Which of an abstract type's types an id stands for: the same in every subgraph that knows them. */
function concreteName(schema: GraphQLSchema, typename: string, id: string): string {
  const type = schema.getType(typename);
  if (!isAbstractType(type)) return typename;
  const names = schema.getPossibleTypes(type).map(({ name }) => name);
  return names.sort()[hash(id, 7) % names.length] ?? typename;
}

/** FNV-1a. */
function hash(text: string, seed: number): number {
  let value = 2_166_136_261 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 16_777_619);
  }
  value = Math.imul(value ^ (value >>> 15), 2_246_822_507);
  return (value ^ (value >>> 13)) >>> 0;
}
