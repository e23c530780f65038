/** Names an operation in the log: one that ships or is safelisted by its name, any other by a pseudonym, since clients choose those. */

import { Kind, parse } from 'graphql';

import { readOperations } from '../../schema/read-operations.ts';

export type NameOperation = (name: string | null) => string | null;

export interface OperationNamesOptions {
  readonly pseudonym: (subject: string) => string;
  /** Of the safelist: an operator has read them. */
  readonly listed: readonly string[];
}

/** A name such as `SingleViewAdaMarlow` tells who was asked for; with a pseudonym, lines of one operation still join. */
export function createOperationNames({ pseudonym, listed }: OperationNamesOptions): NameOperation {
  const known = new Set([...listed, ...readOperations().flatMap(({ document }) => namesIn(document))]);
  return (name) => {
    if (name === null || known.has(name)) return name;
    return `other-${pseudonym(`operation ${name}`).slice(0, 8)}`;
  };
}

function namesIn(document: string): string[] {
  return parse(document).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name !== undefined ? [definition.name.value] : [],
  );
}
