const MARKS = /\p{M}/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/u;
const MOST_WORDS = 40;
const LONGEST = 30;

/** Text as it is compared in a search: no accents, ñ as n, lower case. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase();
}

/** The distinct words of a text, folded; of a long text the first forty. */
export function foldedWords(text: string): string[] {
  const words = folded(text)
    .split(NOT_WORD)
    .filter((word) => word.length > 1)
    .map((word) => word.slice(0, LONGEST));
  return [...new Set(words)].slice(0, MOST_WORDS);
}
