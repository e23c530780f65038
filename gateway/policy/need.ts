/** Says what a reader must bring to be shown a part of the graph, and whether a reader brings it. */

import type { Ceiling } from '../../schema/access-matrix.ts';
import type { Reader } from '../../schema/reader.ts';
import type { DataClass } from '../../schema/wire.ts';

export type Need =
  | { readonly kind: 'class'; readonly dataClass: DataClass; readonly isIndicator: boolean }
  /** Federation's own rules: `@authenticated`, `@requiresScopes`, `@policy`. */
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly anyOf: AnyOf }
  | { readonly kind: 'policies'; readonly anyOf: AnyOf }
  /** Nobody has said who may see it, so nobody may. */
  | { readonly kind: 'unlisted' };

/** One of these lists, the whole of it. */
export type AnyOf = readonly (readonly string[])[];

/** All of these, each under an id of its own: two requirements of equal ids are equal. */
export type Requirement = ReadonlyMap<string, Need>;

/** Why gate 1 withholds something, in the words of an answer. */
export type WithheldRule = 'ROLE_AND_PURPOSE' | 'SIGN_IN' | 'SCOPES' | 'POLICY' | 'UNLISTED';

export interface Standing {
  /** Null: nobody signed in. */
  readonly reader: Reader | null;
  readonly ceiling: Ceiling;
}

export const NO_NEEDS: Requirement = new Map();

export function requirementOf(needs: readonly Need[]): Requirement {
  return needs.length === 0 ? NO_NEEDS : new Map(needs.map((need) => [idOf(need), need]));
}

export function together(requirements: Iterable<Requirement>): Requirement {
  const joined = new Map<string, Need>();
  for (const requirement of requirements) for (const [id, need] of requirement) joined.set(id, need);
  return joined.size === 0 ? NO_NEEDS : joined;
}

export function isMet(need: Need, { reader, ceiling }: Standing): boolean {
  switch (need.kind) {
    case 'class':
      return ceiling.full.has(need.dataClass) || (need.isIndicator && ceiling.masked.has(need.dataClass));
    case 'authenticated':
      return reader !== null;
    case 'scopes':
      return hasOneOf(need.anyOf, (scope) => reader?.scopes.includes(scope) ?? false);
    case 'policies':
      return hasOneOf(need.anyOf, (policy) => reader !== null && policiesOf(reader).includes(policy));
    case 'unlisted':
      return false;
    default:
      return unknownNeed(need);
  }
}

export function ruleOf({ kind }: Need): WithheldRule {
  switch (kind) {
    case 'class':
      return 'ROLE_AND_PURPOSE';
    case 'authenticated':
      return 'SIGN_IN';
    case 'scopes':
      return 'SCOPES';
    case 'policies':
      return 'POLICY';
    case 'unlisted':
      return 'UNLISTED';
  }
}

/** For the log and for an explanation: what is asked for, never of whom. */
export function needWords(need: Need | null): string {
  switch (need?.kind) {
    case undefined:
      return 'something of what is beneath';
    case 'class':
      return need.isIndicator ? `${need.dataClass}, masked or full` : need.dataClass;
    case 'scopes':
    case 'policies':
      return `${need.kind} ${need.anyOf.map((all) => all.join(' and ')).join(', or ')}`;
    case 'authenticated':
      return 'a reader who has signed in';
    case 'unlisted':
      return 'a class, which it does not have';
  }
}

/** The policies that this gateway can judge. Any other name in a `@policy` is one that nobody here can keep: denied. */
function policiesOf({ role, purpose, agency }: Reader): readonly string[] {
  return [`role:${role}`, `purpose:${purpose}`, `agency:${agency}`];
}

function hasOneOf(anyOf: AnyOf, has: (name: string) => boolean): boolean {
  return anyOf.some((all) => all.every(has));
}

function idOf(need: Need): string {
  switch (need.kind) {
    case 'class':
      return need.isIndicator ? `${need.dataClass}?` : need.dataClass;
    case 'scopes':
    case 'policies':
      return `${need.kind} ${JSON.stringify(need.anyOf)}`;
    case 'authenticated':
    case 'unlisted':
      return need.kind;
  }
}

function unknownNeed(need: never): never {
  throw new Error(`No gate judges this: ${JSON.stringify(need)}.`);
}
