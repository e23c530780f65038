/** Checks a leaf of an agency's answer against the contract, where agencies are held to it to the letter. */

import { isCustomScalarType, isEnumType, isScalarType } from '@apollo/federation-internals';
import type { Type } from '@apollo/federation-internals';

import { shapeLeaf } from './shape-leaf.ts';

/** Checks of custom scalars by name: `serialize` throws for what is none. A scalar that is not here is anything that JSON can hold. */
export type ExactScalars = Readonly<Record<string, { readonly serialize: (value: unknown) => unknown }>>;

export function fitsLeaf(type: Type, scalars: ExactScalars): (value: unknown) => boolean {
  if (!isScalarType(type) && !isEnumType(type)) return () => false;
  const named = isCustomScalarType(type) && Object.hasOwn(scalars, type.name) ? scalars[type.name] : undefined;
  const pass = named === undefined ? shapeLeaf(type) : named.serialize;
  return (value) => {
    if (value === null) return true;
    try {
      pass(value);
      return true;
    } catch {
      return false;
    }
  };
}
