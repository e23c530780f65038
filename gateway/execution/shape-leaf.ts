/** Checks a leaf of the answer against its type as strictly as the library does: what it would not pass is an anomaly here. */

import { isCustomScalarType, isEnumType } from '@apollo/federation-internals';
import type { EnumType, ScalarType } from '@apollo/federation-internals';

import { ANOMALY } from './anomaly.ts';

export type Shape = (value: unknown) => unknown;

export function shapeLeaf(type: ScalarType | EnumType): Shape {
  if (isEnumType(type)) return shapeEnum(new Set(type.values.map(({ name }) => name)));
  // The library knows nothing of a custom scalar's values, and lets every one pass.
  if (isCustomScalarType(type)) return (value) => value;
  switch (type.name) {
    case 'String':
      return shapeString;
    case 'ID':
      return shapeId;
    case 'Int':
      return shapeInt;
    case 'Float':
      return shapeFloat;
    case 'Boolean':
      return shapeBoolean;
    default:
      return shapeUnknown;
  }
}

function shapeEnum(values: ReadonlySet<unknown>): Shape {
  return (value) => {
    if (values.has(value)) return value;
    throw ANOMALY;
  };
}

function shapeString(value: unknown): unknown {
  if (typeof value === 'string') return value;
  throw ANOMALY;
}

function shapeId(value: unknown): unknown {
  if (typeof value === 'string' || Number.isSafeInteger(value)) return value;
  throw ANOMALY;
}

/** Beyond the safe integers the library goes by how the number is written; the reference path does that. */
function shapeInt(value: unknown): unknown {
  if (Number.isSafeInteger(value)) return value;
  throw ANOMALY;
}

function shapeFloat(value: unknown): unknown {
  if (Number.isFinite(value)) return value;
  throw ANOMALY;
}

function shapeBoolean(value: unknown): unknown {
  if (typeof value === 'boolean') return value;
  throw ANOMALY;
}

function shapeUnknown(): unknown {
  throw ANOMALY;
}
