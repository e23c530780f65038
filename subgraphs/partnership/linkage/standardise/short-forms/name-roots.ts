/** Gives the full names that a given name may stand for, so that Liz on one record can be Elizabeth on another. */

import { BRITISH_SHORT_FORMS } from './british.ts';
import { OTHER_SHORT_FORMS } from './other-communities.ts';
import { SOUTH_ASIAN_SHORT_FORMS } from './south-asian.ts';

const TABLE = BRITISH_SHORT_FORMS + SOUTH_ASIAN_SHORT_FORMS + OTHER_SHORT_FORMS;
const ROOTS: ReadonlyMap<string, readonly string[]> = rootsByForm(TABLE);
const FULL_NAMES: ReadonlySet<string> = new Set(linesOf(TABLE).map(([root]) => root));

/** The full names a folded given name may stand for, itself among them. Two names are one where these have a member in common. */
export function nameRoots(given: string): readonly string[] {
  return ROOTS.get(given) ?? [given];
}

/** The full name it most likely stands for: itself where it is one. */
export function likeliestRoot(given: string): string {
  const roots = nameRoots(given);
  return FULL_NAMES.has(given) ? given : (roots[1] ?? given);
}

/** A form stands for every name that lists it; a name stands for itself, and first. */
function rootsByForm(text: string): Map<string, readonly string[]> {
  const roots = new Map<string, string[]>();
  const add = (form: string, root: string): void => {
    const known = roots.get(form);
    if (known === undefined) roots.set(form, form === root ? [root] : [form, root]);
    else if (!known.includes(root)) known.push(root);
  };
  for (const [root, forms] of linesOf(text)) {
    add(root, root);
    for (const form of forms) add(form, root);
  }
  return roots;
}

function linesOf(text: string): readonly (readonly [root: string, forms: readonly string[]])[] {
  return text
    .split('\n')
    .filter((line) => line.includes(':'))
    .map((line) => {
      const [root = '', forms = ''] = line.split(':');
      return [root.trim(), forms.trim().split(' ')] as const;
    });
}
