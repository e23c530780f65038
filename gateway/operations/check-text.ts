/** Refuses a text that no agency could store or look for, before any of them is asked. */

import { Kind, visit } from 'graphql';
import type { DocumentNode } from 'graphql';

import { BadInputError } from '../errors/errors.ts';

/** PostgreSQL holds it in no text, and C programs end one at it. */
const NUL = '\u0000';
const REFUSAL = 'A text must not hold the character U+0000.';

/** Null: no literal of the operation holds U+0000. */
export function refusalOfLiterals(document: DocumentNode): (() => BadInputError) | null {
  let isHeld = false;
  visit(document, {
    [Kind.STRING]({ value }) {
      isHeld ||= value.includes(NUL);
    },
  });
  return isHeld ? () => new BadInputError(REFUSAL) : null;
}

/** Throws BadInputError for U+0000 in a variable, whether or not the operation has one of that name. */
export function checkTexts(variables: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(variables)) {
    const value = variables[name];
    // Nearly all are short texts and numbers, for which there is nothing to walk.
    const isHeld = typeof value === 'object' ? value !== null && holdsNul(value) : isTextWithNul(value);
    if (isHeld) throw new BadInputError(REFUSAL, name);
  }
}

function isTextWithNul(value: unknown): boolean {
  return typeof value === 'string' && value.includes(NUL);
}

/** With a list of its own in place of the stack: a hundred kilobytes of JSON can be fifty thousand levels deep. */
function holdsNul(given: object): boolean {
  const waiting: unknown[] = [given];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (isTextWithNul(value)) return true;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) waiting.push(key, inner);
  }
  return false;
}
