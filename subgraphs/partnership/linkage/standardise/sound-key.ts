/** Writes a name by its sound, so that spellings of one sound meet: Philips and Fillips, Chaudhry and Chowdhury, Kowalski and Kovalski. */

/**
 * A metaphone: L. Philips's rules for English (1990), made shorter, with the digraphs of Polish and of names from South Asian and
 * Arabic scripts that the English rules read wrongly. Rules apply in this order over the whole word.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^[kgp](?=n)|^w(?=r)|^p(?=s)/, ''],
  [/^x/, 's'],
  [/szcz|shch|sch(?=[mnlw])|sz|sh|tch|cz|ch(?=[aeiouy]|$)|ti(?=on|a)|ci(?=a)/g, 'X'],
  [/dz|dg(?=[eiy])/g, 'j'],
  [/rz/g, 'X'],
  [/ph/g, 'f'],
  [/gh(?=[aeiouy])/g, 'g'],
  [/gh/g, ''],
  [/([bdgjkt])h/g, '$1'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/w(?=[aeiouy])(?!e$)|v/g, 'f'],
  [/w/g, ''],
  [/j(?=[cks])|j$/g, ''],
  [/g(?=[eiy])/g, 'j'],
  [/(?<=[aeiouyX])h(?![aeiouy])|(?<=[a-zX])h$/g, ''],
  [/mb$/, 'm'],
  [/y(?![aeiou])/g, 'i'],
];

const CONSONANTS = /[^aeiouhy]/;

/** Upper-case letters of what is heard. Vowels count only at the start, and all of them as A. Empty for a name without letters. */
export function soundKey(name: string): string {
  let word = name.replace(/[^a-z]/g, '');
  for (const [pattern, sound] of RULES) word = word.replace(pattern, sound);
  let key = '';
  for (let place = 0; place < word.length; place += 1) {
    const letter = word.charAt(place);
    if (CONSONANTS.test(letter)) {
      if (letter !== word.charAt(place - 1)) key += letter;
    } else if (place === 0) key = letter === 'h' ? 'H' : 'A';
  }
  return key.toUpperCase();
}
