/** Names an operation in the log: one that ships by its name, any other by a pseudonym, since clients choose those names. */

import { Kind, parse } from 'graphql';

import { readOperations } from '../../schema/read-operations.ts';

export type NameOperation = (name: string | null) => string | null;

/** A name such as `SingleViewAdaMarlow` tells who was asked for; with a pseudonym, lines of one operation still join. */
export function createOperationNames(pseudonym: (subject: string) => string): NameOperation {
  const shipped = new Set(readOperations().flatMap(({ document }) => namesIn(document)));
  return (name) => {
    if (name === null || shipped.has(name)) return name;
    return `other-${pseudonym(`operation ${name}`).slice(0, 8)}`;
  };
}

function namesIn(document: string): string[] {
  return parse(document).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name !== undefined ? [definition.name.value] : [],
  );
}
