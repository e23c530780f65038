/** Adds to a refusal what might open the field, where saying so tells nothing, and takes the rule away where even that is too much. */

import { GraphQLError } from 'graphql';

import type { CeilingOf } from './gate-one.ts';
import type { Reader } from '../../schema/reader.ts';
import { DATA_CLASSES } from '../../schema/wire.ts';

export type TellWithheld = (error: GraphQLError, reader: Reader | null) => GraphQLError;

/**
 * Whichever gate has refused: the words depend on role, purpose and class alone, never on a citizen. Of a class that must
 * neither be confirmed nor denied, the refusals of all gates read alike to the byte.
 */
export function createTellWithheld(ceilingOf: CeilingOf): TellWithheld {
  return (error, reader) => {
    const { code, class: named, rule, ...rest } = error.extensions;
    const dataClass = DATA_CLASSES.find((one) => one === named);
    if (code !== 'WITHHELD' || dataClass === undefined || reader === null) return error;
    const { neverConfirmed, openers } = ceilingOf(reader.role, reader.purpose);
    const canOpen = openers.get(dataClass) ?? [];
    const told = neverConfirmed.has(dataClass)
      ? {}
      : { ...(rule === undefined ? {} : { rule }), ...(canOpen.length === 0 ? {} : { canOpen }) };
    return new GraphQLError(error.message, {
      nodes: error.nodes,
      path: error.path,
      originalError: error.originalError,
      extensions: { ...rest, code, class: dataClass, ...told },
    });
  };
}
