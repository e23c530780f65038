/** Puts the third gate before every field: a class that the citizen's permission does not name gives null and one constant error. */

import { GraphQLObjectType, defaultFieldResolver } from 'graphql';
import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema, ResponsePath } from 'graphql';

import type { ClassTable, FieldAccess } from '../../schema/class-table.ts';
import type { DataClass } from '../../schema/wire.ts';
import type { CitizenKeys } from './citizen-keys.ts';
import { forbidden, withheld } from './errors.ts';
import type { Caller } from './gateway-token.ts';

/** What may be shown of one citizen, in one request. */
export interface Permission extends CitizenKeys {
  readonly classes: ReadonlySet<DataClass>;
  /** Classes of which only the fields marked `@indicator` may be shown. */
  readonly indicators: ReadonlySet<DataClass>;
}

/** What the guard remembers within one request: the permission of each citizen, by the place in the answer. */
export type Permissions = WeakMap<ResponsePath, Promise<Permission | null> | Permission | null>;

export interface SubgraphContext {
  readonly caller: Caller;
  /** The reader's own token, where this subgraph receives it (the partnership alone). */
  readonly readerToken: string | null;
  readonly now: Date;
  /** The gateway's request that this one belongs to, for the log. Nothing is decided by it: it is not signed. */
  readonly traceId: string | null;
  readonly permissions: Permissions;
}

/** Something that is about one citizen: the citizen, or a record that names one. */
export type Subject = Readonly<Record<string, unknown>>;

export interface GuardOptions<Context extends SubgraphContext> {
  readonly table: ClassTable;
  /** Decides what may be shown of a subject. Null: nothing at all, and every field answers WITHHELD. */
  permit(subject: Subject, context: Context): Promise<Permission | null> | Permission | null;
  /** What a root field with a class may show before any citizen is known. Absent: no such field is served. */
  permitRoot?(context: Context): Promise<Permission | null> | Permission | null;
  /** Types whose fields are about one citizen. The nearest above a field decides for it. */
  readonly subjectTypes?: readonly string[];
  /** Fields of Citizen that need a permission even though their class is OPEN: an agency's own views. */
  readonly grantedFields?: ReadonlySet<string>;
}

/** Wraps the resolvers of a schema in place. A field that the table does not list is denied. */
export function guardSchema<Context extends SubgraphContext>(
  schema: GraphQLSchema,
  { table, permit, permitRoot, subjectTypes = ['Citizen'], grantedFields = new Set() }: GuardOptions<Context>,
): GraphQLSchema {
  const subjects = new Set(subjectTypes);
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType) || type.name.startsWith('_')) continue;
    const isSubject = subjects.has(type.name);
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue; // _entities and _service are federation's own
      const access = table.accessOf(type.name, field.name);
      const isGranted = isSubject && grantedFields.has(field.name);
      if (access !== undefined && access.guarded.length === 0 && !isGranted) continue;
      // A schema does not know the context that it is run with: createSubgraphServer makes it with `Context`.
      const resolve = (field.resolve ?? defaultFieldResolver) as GraphQLFieldResolver<unknown, Context>;
      const permissionFor =
        type === query || type === mutation
          ? (_source: unknown, context: Context) => permitRoot?.(context) ?? null
          : (source: unknown, context: Context, info: GraphQLResolveInfo) =>
              rememberedPermission(source, context, info, isSubject, subjects, permit);
      field.resolve = guarded(access, isGranted, type === mutation, permissionFor, resolve) as GraphQLFieldResolver<
        unknown,
        unknown
      >;
    }
  }
  return schema;
}

/** The permission of the citizen that this field is about. For resolvers that choose rows by class. */
export function permissionOf(info: GraphQLResolveInfo, { permissions }: SubgraphContext): Permission {
  for (let path: ResponsePath | undefined = info.path; path !== undefined; path = path.prev) {
    const known = path.prev === undefined ? undefined : permissions.get(path.prev);
    if (known !== undefined && known !== null && !(known instanceof Promise)) return known;
  }
  throw withheld(null);
}

/** The agency's own keys for the citizen that this field is about, from the verified grant. */
export function citizenKeysOf(info: GraphQLResolveInfo, context: SubgraphContext): CitizenKeys {
  return permissionOf(info, context);
}

type PermissionFor<Context> = (
  source: unknown,
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<Permission | null> | Permission | null;

function guarded<Context extends SubgraphContext>(
  access: FieldAccess | undefined,
  isGranted: boolean,
  isDeed: boolean,
  permissionFor: PermissionFor<Context>,
  resolve: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  const proceed: (permission: Permission | null, ...rest: Parameters<typeof resolve>) => unknown = (
    permission,
    ...rest
  ) => {
    if (access === undefined) throw withheld(null);
    if (isGranted && permission === null) throw withheld(null);
    const missing = access.guarded.find((dataClass) => !shows(permission, dataClass, access.isIndicator));
    // Nothing is withheld of what has not been done.
    if (missing !== undefined) throw isDeed ? forbidden() : withheld(missing);
    return resolve(...rest);
  };
  return (source, args, context, info) => {
    const permission = permissionFor(source, context, info);
    return permission instanceof Promise
      ? permission.then((known) => proceed(known, source, args, context, info))
      : proceed(permission, source, args, context, info);
  };
}

function shows(permission: Permission | null, dataClass: DataClass, isIndicator: boolean): boolean {
  if (permission === null) return false;
  return permission.classes.has(dataClass) || (isIndicator && permission.indicators.has(dataClass));
}

/**
 * Finds the nearest subject above a field and decides about it once. graphql-js makes one path object for each object in
 * the answer and hands it to all of its fields, so that object's identity is the key: no two citizens can share it.
 */
function rememberedPermission<Context extends SubgraphContext>(
  source: unknown,
  context: Context,
  info: GraphQLResolveInfo,
  isSubject: boolean,
  subjects: ReadonlySet<string>,
  permit: GuardOptions<Context>['permit'],
): Promise<Permission | null> | Permission | null {
  let path: ResponsePath | undefined = info.path;
  while (path !== undefined && !(path.typename !== undefined && subjects.has(path.typename))) path = path.prev;
  const place = path?.prev;
  if (place === undefined) return null;
  const { permissions } = context;
  const known = permissions.get(place);
  if (known !== undefined) return known;
  // Only a field of the subject itself has the subject at hand; anything below it came through one of those.
  if (!isSubject) return null;
  // A subject is an object: GraphQL resolves no field of anything else.
  const decided = permit(source as Subject, context);
  permissions.set(place, decided);
  if (decided instanceof Promise) {
    // Replaces the promise by its value, so that fields further down need not wait. A failure stays: it is not retried.
    decided.then(
      (permission) => permissions.set(place, permission),
      () => undefined,
    );
  }
  return decided;
}
