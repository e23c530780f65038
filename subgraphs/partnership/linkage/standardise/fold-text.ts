/** Folds text to plain lower-case letters, so that one name typed on two keyboards is one value. The original is never changed. */

/** Letters that Unicode does not take apart into a letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
};

/** Lower case, no marks, runs of white space as one space. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  const plain = /[^\u0020-\u007e]/u.test(lower) ? withoutMarks(lower) : lower;
  return plain.replace(/\s+/g, ' ').trim();
}

/** Folded, with everything but letters, digits and single spaces taken out. Hyphens separate; apostrophes join. */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/['’`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function withoutMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþßæœıħ]/gu, (letter) => WHOLE_LETTERS[letter] ?? letter);
}
