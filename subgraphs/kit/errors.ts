/** Makes the few errors that a subgraph may tell: each with a code from the wire, and a text that is safe to read aloud. */

import { GraphQLError } from 'graphql';

import { WITHHELD_MESSAGE } from '../../schema/wire.ts';
import type { DataClass, ErrorCode } from '../../schema/wire.ts';

/** An error whose text and extensions may leave the subgraph. Anything else is replaced by a constant text. */
export class SubgraphError extends GraphQLError {
  readonly code: ErrorCode;
  constructor(message: string, code: ErrorCode, extensions: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { ...extensions, code } });
    this.name = 'SubgraphError';
    this.code = code;
  }
}

/**
 * The caller sent something that cannot be used. `message` says what is expected, never what was given, in one plain sentence of at
 * most 160 letters: the gateway lets nothing else through (gateway/agencies/agency-errors.ts).
 */
export function badInput(message: string, argument: string): SubgraphError {
  return new SubgraphError(message, 'BAD_USER_INPUT', { argument });
}

/** There is no such thing, or none that this reader may know of: the two read alike on purpose. */
export function notFound(message: string): SubgraphError {
  return new SubgraphError(message, 'NOT_FOUND');
}

/** A field whose class the reader may not see. The text is constant, so that it tells nothing about a record. */
export function withheld(dataClass: DataClass | null): SubgraphError {
  return new SubgraphError(WITHHELD_MESSAGE, 'WITHHELD', dataClass === null ? {} : { class: dataClass });
}

/** Something that the reader's role may not do, for its purpose or at all. */
export function forbidden(): SubgraphError {
  return new SubgraphError('Your role may not do this.', 'FORBIDDEN');
}

/** A grant that was made for another citizen, agency, reader, purpose or time, or by somebody else. */
export function grantRefused(): SubgraphError {
  return new SubgraphError('The permission that came with this request is not valid here.', 'GRANT_REFUSED');
}
