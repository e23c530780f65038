/** Reads given and family names as they are typed: titles, initials, particles and double barrels brought to one form. */

import { foldWords } from './fold-text.ts';
import { isNoName } from './placeholders.ts';

const TITLES = new Set(
  `mr mrs ms miss mx master dr prof professor sir dame lord lady rev revd reverend fr sr cllr hon capt captain col sgt pc dc ps
  imam sheikh shaikh pandit sardar sri shri smt kumari pan pani bhai ben begum bibi`
    .trim()
    .split(/\s+/),
);
/** Titles that are also names: taken off only where more than one name is left. */
const ALSO_NAMES = new Set([
  'sheikh',
  'shaikh',
  'begum',
  'bibi',
  'ben',
  'bhai',
  'sardar',
  'kumari',
  'master',
  'lord',
  'pan',
]);

const SUFFIXES = new Set([
  'jr',
  'jnr',
  'junior',
  'snr',
  'senior',
  'ii',
  'iii',
  'esq',
  'obe',
  'mbe',
  'cbe',
  'phd',
  'jp',
]);

/** Small words before a family name. One system files van den Berg under B, another under V. */
const PARTICLES = new Set(
  `de da di du del della des dos la le van von der den ter ten al el ul bin binti bint ibn abu ap ab ferch ni nic y e und zu`
    .trim()
    .split(/\s+/),
);

/** The given name that somebody is called by: the first, without title; joined where it is hyphenated. Null where there is none. */
export function standardGivenName(typed: string): string | null {
  const words = withoutTitles(wordsOf(joinHyphens(typed)));
  const first = words[0];
  return first === undefined || isNoName(first) || isNoName(words.join('')) ? null : first;
}

/** The family name without title, suffix or particles, its parts joined by one space. */
export function standardFamilyName(typed: string): string | null {
  const words = wordsOf(typed).filter((word, place, all) => all.length === 1 || !isEnding(word, place, all.length));
  const bare = words.filter((word) => !PARTICLES.has(word));
  const name = (bare.length === 0 ? words : bare).join(' ').replace(/^(mc|mac|o) (?=\p{L}{2})/u, '$1');
  return name === '' || isNoName(name) ? null : name;
}

/**
 * What is left of a family name when its grammar and its commonest ways of spelling are taken off: Kowalska and Kowalski,
 * MacDonald and McDonald, O'Brien and Brien.
 */
export function familyStem(family: string): string {
  const last = family.includes(' ') ? family.slice(family.lastIndexOf(' ') + 1) : family;
  return last
    .replace(/^mac(?=[^aeiou\W]\w{3})/, 'mc')
    .replace(
      /^o(?=(?:brien|connor|neill|donnell|reilly|sullivan|keeffe|leary|shea|malley|dowd|hara|rourke|driscoll)$)/,
      '',
    )
    .replace(/(sk|ck|dzk)[aiy]$/, '$1')
    .replace(/ov[a]?$|off$/, 'ov')
    .replace(/ev[a]?$|eff$/, 'ev');
}

function isEnding(word: string, place: number, count: number): boolean {
  return (place === count - 1 && SUFFIXES.has(word)) || (place === 0 && TITLES.has(word) && !ALSO_NAMES.has(word));
}

function withoutTitles(words: readonly string[]): readonly string[] {
  let start = 0;
  while (start < words.length - 1 && TITLES.has(words[start] ?? '')) start += 1;
  return words.slice(start);
}

/** Anne-Marie and Mary-Jane are one name each; a family's double barrel is two. */
function joinHyphens(typed: string): string {
  return typed.replace(/(?<=\p{L})-(?=\p{L})/gu, '');
}

function wordsOf(typed: string): string[] {
  const folded = foldWords(typed);
  return folded === '' ? [] : folded.split(' ');
}
