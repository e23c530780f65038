/** Checks what somebody has written in their own words: neither nothing nor a book. */

import { badInput } from '../../kit/errors.ts';

export interface WordLimits {
  readonly least?: number;
  readonly most: number;
}

/** Without the blanks around it. Throws BAD_USER_INPUT that names the argument. */
export function words(given: string, argument: string, { least = 1, most }: WordLimits): string {
  const text = given.trim();
  // Graphemes, not code units: an accent or an emoji is one character to whoever typed it.
  const length = [...new Intl.Segmenter('en').segment(text.slice(0, 4 * most))].length;
  if (length < least || length > most) {
    throw badInput(`"${argument}" must have ${least} to ${most.toLocaleString('en-GB')} characters.`, argument);
  }
  return text;
}

/** Null for nothing, or nothing but blanks. */
export function wordsOrNone(given: string | null | undefined, argument: string, limits: WordLimits): string | null {
  return given === null || given === undefined || given.trim() === '' ? null : words(given, argument, limits);
}
