/** Checks, before anything is merged, that an agency's data is built as it was asked for: lists, objects and their types. */

// What is not costs that agency's part of the answer, where the library's assertions would cost the whole of it. A wrong
// leaf is left to the shaping, which makes it null as the library does, unless answers must be exact: then a wrong leaf, a
// missing field, one that nobody asked for or a null that the contract rules out says that the agency cannot be believed.

import {
  isCompositeType,
  isListType,
  isNonNullType,
  isSubtype,
  operationFromDocument,
} from '@apollo/federation-internals';
import type { CompositeType, Operation, Schema, SelectionSet, Type } from '@apollo/federation-internals';
import { parse } from 'graphql';

import type { FetchOptions } from './ask-agency.ts';
import { collectFields } from './collect-fields.ts';
import type { ConditionValues } from './conditions.ts';
import type { Entity } from './fetch-agency.ts';
import { fitsLeaf } from './fit-leaf.ts';
import type { ExactScalars } from './fit-leaf.ts';
import { isEntity, isPlainName, readOwn } from './own-names.ts';

export interface AnswerFits {
  readonly root: (data: unknown) => boolean;
  /** The typename is the one that the subgraph was asked by: it may answer with that, or with one of an interface's types. */
  readonly entity: (data: unknown, typename: unknown) => boolean;
}

type Fits = (value: unknown) => boolean;

interface Fitting {
  readonly schema: Schema;
  readonly values: ConditionValues;
  readonly exact: ExactScalars | null;
}

/** Compiled when the first answer comes, against the subgraph's own schema. */
export function compileFits({ node, facts, values, exact }: FetchOptions): AnswerFits {
  const checks = new Map<unknown, Fits>();
  let operation: Operation | undefined;
  const schema = facts.schemaOf(node.serviceName);
  return {
    root: (data) => checkFor(undefined)(data),
    entity: (data, typename) => checkFor(typename)(data),
  };

  function checkFor(typename: unknown): Fits {
    const known = checks.get(typename);
    if (known !== undefined) return known;
    const check = compile(typename);
    if (check !== fitsNothing) checks.set(typename, check);
    return check;
  }

  function compile(typename: unknown): Fits {
    if (schema === undefined) return fitsNothing;
    operation ??= operationFromDocument(schema, node.operationDocumentNode ?? parse(node.operation), {
      validate: false,
    });
    if (node.requires === undefined) {
      const root = schema.schemaDefinition.rootType(operation.rootKind);
      return root === undefined
        ? fitsNothing
        : fitsComposite({ schema, values, exact }, root, [operation.selectionSet]);
    }
    const type = typeof typename === 'string' ? schema.type(typename) : undefined;
    const [entities] = operation.selectionSet.selections();
    if (type === undefined || !isCompositeType(type) || entities?.selectionSet === undefined) return fitsNothing;
    return fitsComposite({ schema, values, exact }, type, [entities.selectionSet]);
  }
}

/** Null when every value fits: a leaf. */
function fitsType(fitting: Fitting, type: Type, selectionSets: readonly SelectionSet[]): Fits | null {
  const { exact } = fitting;
  if (isNonNullType(type)) {
    const fits = fitsType(fitting, type.ofType, selectionSets);
    return exact === null ? fits : (value) => value !== null && (fits === null || fits(value));
  }
  if (isListType(type)) {
    const fits = fitsType(fitting, type.ofType, selectionSets);
    return (value) =>
      value === null ||
      value === undefined ||
      (Array.isArray(value) && (fits === null || value.every((entry) => fits(entry))));
  }
  if (!isCompositeType(type)) return exact === null ? null : fitsLeaf(type, exact);
  const fits = fitsComposite(fitting, type, selectionSets);
  return (value) => value === null || value === undefined || fits(value);
}

function fitsComposite(fitting: Fitting, type: CompositeType, selectionSets: readonly SelectionSet[]): Fits {
  const checks = new Map<unknown, Fits>();
  return (value) => {
    if (!isEntity(value)) return false;
    const typename = value['__typename'] ?? undefined;
    let check = checks.get(typename);
    if (check === undefined) {
      check = compile(typename);
      // Whatever a subgraph invents as a type's name must not fill the memory.
      if (check !== fitsNothing) checks.set(typename, check);
    }
    return check(value);
  };

  function compile(typename: unknown): Fits {
    const { schema, values, exact } = fitting;
    const named = typeof typename === 'string' ? schema.type(typename) : undefined;
    const isKnown = named !== undefined && isCompositeType(named) && (named === type || isSubtype(type, named));
    if (typename !== undefined && !isKnown) return fitsNothing;
    const fields = collectFields({ selectionSets, schema, values, typename: isKnown ? named : null, staticType: type });
    const checked = (fields ?? []).flatMap((field) => {
      const fits = field.kind === 'field' ? fitsType(fitting, field.type, field.selectionSets) : null;
      return fits === null ? [] : [{ name: field.name, isPlain: isPlainName(field.name), fits }];
    });
    if (exact === null) return fitsObject(checked);
    // Without a name of its type, nobody can tell which of an interface's fields it must have.
    const mayMiss = (isKnown ? named : type).kind !== 'ObjectType';
    return fitsExactly({ names: new Set((fields ?? []).map(({ name }) => name)), fields: checked, mayMiss });
  }
}

interface FieldCheck {
  readonly name: string;
  readonly isPlain: boolean;
  readonly fits: Fits;
}

function fitsObject(fields: readonly FieldCheck[]): Fits {
  return (value) => {
    // fitsComposite has looked.
    const object = value as Entity;
    for (const { name, isPlain, fits } of fields) {
      if (!fits(isPlain ? object[name] : readOwn(object, name))) return false;
    }
    return true;
  };
}

interface ExactObject {
  readonly names: ReadonlySet<string>;
  readonly fields: readonly FieldCheck[];
  readonly mayMiss: boolean;
}

function fitsExactly({ names, fields, mayMiss }: ExactObject): Fits {
  return (value) => {
    // fitsComposite has looked.
    const object = value as Entity;
    for (const name in object) if (!names.has(name)) return false;
    for (const { name, isPlain, fits } of fields) {
      const found = isPlain ? object[name] : readOwn(object, name);
      if (found === undefined ? !mayMiss : !fits(found)) return false;
    }
    return true;
  };
}

function fitsNothing(): boolean {
  return false;
}
