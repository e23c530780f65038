/** Seals every cursor for one reader, one citizen and one list: it tells nothing, and nobody but us can make one. */

import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

import { GraphQLObjectType, defaultFieldResolver, getNamedType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema, ResponsePath } from 'graphql';

import { badInput } from './errors.ts';
import type { SubgraphContext } from './guard.ts';

/**
 * A cursor holds the sort key of its entry: a date, a reference, things that the reader may not be shown. In clear it would
 * leak them, and one made up by a caller would be an oracle: "does anything lie after this day?". So the resolvers' plain
 * cursors are sealed on the way out and opened on the way in, here and nowhere else.
 *
 * `secrets`: the newest first; a cursor of an older one is still opened while two overlap.
 */
export function sealCursors(schema: GraphQLSchema, secrets: readonly Uint8Array[]): GraphQLSchema {
  const keys = secrets.map(keysFrom);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
      if (isCursor(type.name, field.name)) field.resolve = sealing(resolve, keys) as typeof field.resolve;
      const isList = getNamedType(field.type).name.endsWith(LIST) && field.args.some(({ name }) => name === 'after');
      if (isList) field.resolve = opening(resolve, getNamedType(field.type).name, keys) as typeof field.resolve;
    }
  }
  return schema;
}

type Resolver = GraphQLFieldResolver<unknown, SubgraphContext, Readonly<Record<string, unknown>>>;

interface CursorKeys {
  readonly cipher: Uint8Array;
  readonly nonce: Uint8Array;
}

const LIST = 'Connection';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LONGEST_CURSOR = 1_000;

function isCursor(typeName: string, fieldName: string): boolean {
  return typeName === 'PageInfo' ? /^(start|end)Cursor$/.test(fieldName) : fieldName === 'cursor';
}

function sealing(resolve: Resolver, [newest]: readonly CursorKeys[]): Resolver {
  return (source, args, context, info) => {
    const plain: unknown = resolve(source, args, context, info);
    if (typeof plain !== 'string' || newest === undefined) return null;
    return seal(plain, bindingOf(listAbove(info), info, context), newest);
  };
}

function opening(resolve: Resolver, list: string, keys: readonly CursorKeys[]): Resolver {
  return (source, args, context, info) => {
    const sealed = args['after'];
    if (typeof sealed !== 'string') return resolve(source, args, context, info);
    const binding = bindingOf(list, info, context);
    const plain = keys.map((key) => open(sealed, binding, key)).find((text) => text !== null);
    if (plain === undefined) throw badInput('"after" is not a cursor that this list gave.', 'after');
    return resolve(source, { ...args, after: plain }, context, info);
  };
}

/** What a cursor is good for: the kind of list, the citizen whose list it is, the reader who was given it. */
function bindingOf(list: string, info: GraphQLResolveInfo, { caller, permissions }: SubgraphContext): string {
  let citizenId = '';
  for (let path: ResponsePath | undefined = info.path; path?.prev !== undefined; path = path.prev) {
    const known = permissions.get(path.prev);
    if (known === undefined || known === null || known instanceof Promise) continue;
    citizenId = known.citizenId;
    break;
  }
  return JSON.stringify([list, citizenId, caller.subject]);
}

function listAbove(info: GraphQLResolveInfo): string {
  for (let path: ResponsePath | undefined = info.path; path !== undefined; path = path.prev) {
    if (path.typename?.endsWith(LIST)) return path.typename;
  }
  return '';
}

/**
 * AES-256-GCM under a nonce that is an HMAC of what it seals: the same entry gives the same cursor, which caches and clients
 * expect, and two different ones never share a nonce but by a collision of 96 bits.
 */
function seal(plain: string, binding: string, { cipher, nonce }: CursorKeys): string {
  const iv = createHmac('sha256', nonce).update(`${binding}\n${plain}`).digest().subarray(0, NONCE_BYTES);
  const encrypt = createCipheriv('aes-256-gcm', cipher, iv).setAAD(Buffer.from(binding));
  const body = Buffer.concat([encrypt.update(plain, 'utf8'), encrypt.final()]);
  return Buffer.concat([iv, encrypt.getAuthTag(), body]).toString('base64url');
}

function open(sealed: string, binding: string, { cipher }: CursorKeys): string | null {
  if (sealed.length > LONGEST_CURSOR || !/^[\w-]+$/.test(sealed)) return null;
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
  try {
    const iv = bytes.subarray(0, NONCE_BYTES);
    const decrypt = createDecipheriv('aes-256-gcm', cipher, iv, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(binding))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decrypt.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decrypt.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function keysFrom(secret: Uint8Array): CursorKeys {
  const derive = (purpose: string) =>
    new Uint8Array(hkdfSync('sha256', secret, '', `wholeplace cursor ${purpose}`, 32));
  return { cipher: derive('cipher'), nonce: derive('nonce') };
}
