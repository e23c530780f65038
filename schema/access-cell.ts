/** Reads one cell of the permission matrix: how much is shown, on what ground, for which purposes. */

import { PURPOSES } from './wire.ts';
import type { Purpose } from './wire.ts';

/** Why this reader may see a class of this citizen. Without the ground, the clause opens nothing. */
export const GROUNDS = {
  /** No word: the reader has to do with the citizen (docs/data-protection.md, "A role alone opens nobody"). */
  '': 'RELATIONSHIP',
  /** What it takes to find somebody and to be sure that it is them. */
  'to find': 'FINDING',
  /** An officer who watches over the others' reading. */
  'to oversee': 'OVERSIGHT',
  /** Somebody was referred to the safeguarding hub: its purposes are given for nothing else. */
  'on referral': 'REFERRAL',
  'if consent': 'CONSENT',
  'if own record': 'OWN_RECORD',
  /** The reader's own charity is helping the citizen now, or has accepted to. */
  'if own case': 'OWN_CASE',
  /** Every police record of the citizen is of the reader's own force. */
  'if own force': 'OWN_FORCE',
  /** The citizen is before the reader now, and it was checked who they are. */
  'if live contact': 'LIVE_CONTACT',
  /** The reader is the worker, or of the team, that has the case. */
  'if allocated': 'ALLOCATED',
  /** Has parental responsibility for a young child, or for an older one who agrees to it. */
  'if parent': 'PARENT',
  /** Settles the affairs of somebody who has died: their executor or administrator. */
  'if representative': 'REPRESENTATIVE',
  /** An officer of the agency that holds it has read it, and has released it to the citizen. */
  'if released': 'RELEASED',
  /** The same, to whoever settles the affairs of somebody who has died. */
  'if released to representative': 'RELEASED_TO_REPRESENTATIVE',
  /** Has a seat in the case conference about this victim of domestic abuse, or about their child. */
  'if seated': 'SEATED',
  /** Has a seat in a section 47 enquiry that this adult is a part of. */
  'if in enquiry': 'ENQUIRY',
  /** The record is of an invented person in a demonstration place. */
  'if invented': 'INVENTED',
  'with break-glass': 'BREAK_GLASS',
} as const;
export type Ground = (typeof GROUNDS)[keyof typeof GROUNDS];

export interface Clause {
  readonly level: 'FULL' | 'MASKED';
  readonly ground: Ground;
  /** Null: any that the role may have. */
  readonly purposes: readonly Purpose[] | null;
}

export interface Cell {
  /** The highest that holds is what opens. None: nothing is shown of one citizen. */
  readonly clauses: readonly Clause[];
  /** A refusal must not tell whether there is anything. */
  readonly isNeverConfirmed: boolean;
  /** Of no citizen, but of the reader: a list of what they did themself. */
  readonly isOwnActions: boolean;
  /** Shown to anybody, signed in or not. */
  readonly isOpen: boolean;
}

/** Words for what opens nothing: the second is of figures over many people (docs/data-protection.md, "Figures over many people"). */
const REFUSALS = new Set(['no', 'aggregate']);
const SHUT: Cell = { clauses: [], isNeverConfirmed: false, isOwnActions: false, isOpen: false };
const NEVER_CONFIRMED = 'neither confirm nor deny';
const LEVELS = { full: 'FULL', masked: 'MASKED' } as const;

/** Such as `full`, `masked; full with break-glass`, `full if consent for DIRECT_CARE or EARLY_HELP`. Null: not understood. */
export function parseCell(words: string): Cell | null {
  if (words === 'anybody') return { ...SHUT, isOpen: true };
  if (words === 'own actions') return { ...SHUT, isOwnActions: true };
  if (REFUSALS.has(words)) return SHUT;
  const parts = words.split(';').map((part) => part.trim());
  const isNeverConfirmed = parts.at(-1) === NEVER_CONFIRMED;
  const clauses = (isNeverConfirmed ? parts.slice(0, -1) : parts).map(parseClause);
  if (clauses.length === 0 && !isNeverConfirmed) return null;
  return clauses.every((clause) => clause !== null) ? { ...SHUT, clauses, isNeverConfirmed } : null;
}

function parseClause(words: string): Clause | null {
  const match = /^(full|masked)(?: ((?:to|if|on|with) [a-z -]+?))?(?: for ([A-Z_]+(?: or [A-Z_]+)*))?$/.exec(words);
  if (match === null) return null;
  const [, level, ground = '', names] = match;
  if (!isLevel(level) || !isGround(ground)) return null;
  const purposes = names?.split(' or ').map((name) => PURPOSES.find((purpose) => purpose === name)) ?? null;
  if (purposes === null) return { level: LEVELS[level], ground: GROUNDS[ground], purposes: null };
  const known = purposes.filter((purpose) => purpose !== undefined);
  return known.length === purposes.length ? { level: LEVELS[level], ground: GROUNDS[ground], purposes: known } : null;
}

function isLevel(word: string | undefined): word is keyof typeof LEVELS {
  return word !== undefined && Object.hasOwn(LEVELS, word);
}

function isGround(words: string): words is keyof typeof GROUNDS {
  return Object.hasOwn(GROUNDS, words);
}
