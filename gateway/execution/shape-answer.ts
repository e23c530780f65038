/** Makes the answer to one operation out of the merged data: closures compiled once, every value checked, nothing guessed. */

import { isCompositeType, isListType, isNonNullType, isObjectType, isSubtype } from '@apollo/federation-internals';
import type { CompositeType, Operation, Schema, SelectionSet, Type } from '@apollo/federation-internals';

import { ANOMALY } from './anomaly.ts';
import { collectFields } from './collect-fields.ts';
import type { Collected } from './collect-fields.ts';
import type { ConditionValues } from './conditions.ts';
import type { Entity } from './fetch-agency.ts';
import { isPlainName, readOwn, writeOwn } from './own-names.ts';
import { shapeLeaf } from './shape-leaf.ts';
import type { Shape } from './shape-leaf.ts';
import { reasonFor } from './withheld.ts';
import type { WithheldTree } from './withheld.ts';

/** The data of the answer. Throws ANOMALY for anything that the library would put an error beside. */
export type ShapeAnswer = (data: Entity) => Entity;

type ShapeObject = (input: Entity) => Entity;

interface Shaping {
  readonly schema: Schema;
  readonly values: ConditionValues;
}

/** What an operation says of the objects at one place of its answer. */
interface Place {
  readonly selectionSets: readonly SelectionSet[];
  readonly isAmbiguous: boolean;
  readonly withheld: WithheldTree | null;
}

export function shapeAnswer(operation: Operation, values: ConditionValues, withheld: WithheldTree | null): ShapeAnswer {
  const schema = operation.schema();
  const root = schema.schemaDefinition.rootType(operation.rootKind);
  if (root === undefined) return shapeNothing;
  const place: Place = { selectionSets: [operation.selectionSet], isAmbiguous: false, withheld };
  return shapeComposite({ schema, values }, root, place);
}

function shapeType(shaping: Shaping, type: Type, place: Place): Shape {
  if (isNonNullType(type)) {
    const shape = shapeValue(shaping, type.ofType, place);
    return (value) => {
      if (value === null || value === undefined) throw ANOMALY;
      return shape(value);
    };
  }
  const shape = shapeValue(shaping, type, place);
  return (value) => (value === null || value === undefined ? null : shape(value));
}

/** For a value that is there. */
function shapeValue(shaping: Shaping, type: Type, place: Place): Shape {
  if (isListType(type)) {
    const shape = shapeType(shaping, type.ofType, place);
    return (value) => {
      if (!Array.isArray(value)) throw ANOMALY;
      return shapeList(value, shape);
    };
  }
  if (isCompositeType(type)) {
    const shape = shapeComposite(shaping, type, place);
    return (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw ANOMALY;
      // Parsed JSON or an agency's own object: any name may be read from it.
      return shape(value as Entity);
    };
  }
  if (type.kind === 'ScalarType' || type.kind === 'EnumType') return shapeLeaf(type);
  return shapeNothing;
}

/** A list whose entries are all their own answers is its own answer too. */
function shapeList(input: readonly unknown[], shape: Shape): readonly unknown[] {
  let output: unknown[] | undefined;
  for (let index = 0; index < input.length; index += 1) {
    const shaped = shape(input[index]);
    if (output === undefined && shaped !== input[index]) output = input.slice(0, index);
    output?.push(shaped);
  }
  return output ?? input;
}

/** A shaper for each type that turns up: an interface may have hundreds, and an answer has a few. */
function shapeComposite(shaping: Shaping, type: CompositeType, place: Place): ShapeObject {
  const { selectionSets, isAmbiguous, withheld } = place;
  const shapers = new Map<unknown, ShapeObject>();
  let lastTypename: unknown;
  let lastShaper: ShapeObject | undefined;
  return (input) => {
    const typename = input['__typename'];
    if (lastShaper !== undefined && typename === lastTypename) return lastShaper(input);
    const shaper = shapers.get(typename) ?? shaperFor(typename);
    lastTypename = typename;
    lastShaper = shaper;
    return shaper(input);
  };

  function shaperFor(typename: unknown): ShapeObject {
    const shaper = compile(typename);
    // Whatever a subgraph invents as a type's name must not fill the memory.
    if (shaper !== shapeNothing) shapers.set(typename, shaper);
    return shaper;
  }

  function compile(typename: unknown): ShapeObject {
    const { schema, values } = shaping;
    if (typename === undefined || typename === null) {
      if (!isObjectType(type) || isAmbiguous) return shapeNothing;
      const fields = collectFields({ selectionSets, schema, values, typename: null, staticType: type });
      return shapeObject(shaping, { typename: null, of: type.name, withheld }, fields);
    }
    const named = typeof typename === 'string' ? schema.type(typename) : undefined;
    if (named === undefined || !isObjectType(named) || !(named === type || isSubtype(type, named))) return shapeNothing;
    const fields = collectFields({ selectionSets, schema, values, typename: named, staticType: type });
    return shapeObject(shaping, { typename: named.name, of: named.name, withheld }, fields);
  }
}

interface ShapedType {
  /** As the data says; null when it does not. */
  readonly typename: string | null;
  readonly of: string;
  readonly withheld: WithheldTree | null;
}

function shapeObject(
  shaping: Shaping,
  { typename, of, withheld }: ShapedType,
  fields: readonly Collected[] | undefined,
): ShapeObject {
  if (fields === undefined) return shapeNothing;
  const names = fields.map(({ name }) => name);
  const isWithheld = fields.map(({ name }) => {
    const field = withheld?.fields.get(name);
    return field !== undefined && reasonFor(field, of) !== null;
  });
  const shapes = fields.map((field, index) => {
    if (isWithheld[index] === true) return shapeWithheld;
    if (field.kind === 'typename') return shapeTypename(typename ?? field.unless);
    return shapeType(shaping, field.type, { ...field, withheld: withheld?.fields.get(field.name)?.beneath ?? null });
  });
  if (!names.every(isPlainName)) return shapeAnyNames(names, shapes);
  const sufficing = fields.map((field, index) =>
    field.kind === 'field' && isWithheld[index] !== true ? sufficientTypeOf(field.type) : 'none',
  );
  const { length } = names;
  const blank = Object.fromEntries(names.map((name) => [name, null]));

  return (input) => {
    // Parsed JSON with the right names in the right order is its own answer, as long as its values are. It is never
    // changed: the reference path may still need it.
    let output: Entity | undefined = isNamedAlike(input) ? undefined : { ...blank };
    for (let index = 0; index < length; index += 1) {
      // All lists have this length; a check would cost as much as the shaping.
      const name = names[index] as string;
      const value = input[name];
      const shaped = typeof value === sufficing[index] ? value : (shapes[index] as Shape)(value);
      if (output === undefined && shaped !== value) output = { ...input };
      if (output !== undefined) output[name] = shaped;
    }
    return output ?? input;
  };

  function isNamedAlike(input: Entity): boolean {
    let index = 0;
    for (const name in input) {
      if (name !== names[index]) return false;
      index += 1;
    }
    return index === length;
  }
}

function shapeAnyNames(names: readonly string[], shapes: readonly Shape[]): ShapeObject {
  return (input) => {
    const output: Entity = {};
    for (const [index, name] of names.entries()) writeOwn(output, name, shapes[index]?.(readOwn(input, name)));
    return output;
  };
}

/** The JavaScript type that makes a value right without looking at it; 'none' when it takes more than that. */
function sufficientTypeOf(type: Type): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (inner.kind !== 'ScalarType') return 'none';
  if (inner.name === 'String' || inner.name === 'ID') return 'string';
  return inner.name === 'Boolean' ? 'boolean' : 'none';
}

/** An alias of `__typename` may be in the data too: it must then say the same. */
function shapeTypename(typename: string | null): Shape {
  return (value) => {
    if (typename === null || (value !== undefined && value !== null && value !== typename)) throw ANOMALY;
    return typename;
  };
}

/** The plan may have fetched it as a key, or for another field's sake. */
function shapeWithheld(): null {
  return null;
}

function shapeNothing(): never {
  throw ANOMALY;
}
