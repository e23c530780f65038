/** Refuses a text that no agency could store or look for, before any of them is asked. */

import { Kind, visit } from 'graphql';
import type { DocumentNode } from 'graphql';

import { BadInputError } from '../errors/errors.ts';

const NUL = '\u0000';
const REFUSAL = 'A text must not hold the character U+0000.';

/** Throws BadInputError for U+0000, which PostgreSQL holds in no text and C programs end one at. */
export function checkText(document: DocumentNode, variables: Readonly<Record<string, unknown>> = {}): void {
  for (const [name, value] of Object.entries(variables)) {
    if (holdsNul(value)) throw new BadInputError(REFUSAL, name);
  }
  visit(document, {
    [Kind.STRING]({ value }) {
      if (value.includes(NUL)) throw new BadInputError(REFUSAL);
    },
  });
}

/** With a list of its own in place of the stack: a hundred kilobytes of JSON can be fifty thousand levels deep. */
function holdsNul(given: unknown): boolean {
  const waiting = [given];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string' && value.includes(NUL)) return true;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) waiting.push(key, inner);
  }
  return false;
}
