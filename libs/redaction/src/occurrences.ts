import type { Span } from './span.js';

/** Shorter ones are found as whole words only: two letters stand in every third word. */
const SHORTEST_WITHIN = 4;

/** Letters and digits of a text without accents and case, each with where it stood and whether a word begins or ends there. */
interface Folded {
  readonly text: string;
  readonly at: readonly Span[];
  readonly begins: readonly boolean[];
  readonly ends: readonly boolean[];
}

/**
 * Where the same words stand in a text: however accented or capitalised, and with whatever between them (`55 1234-5678` is `5512345678`).
 * Of fewer than four letters or digits whole words only. What has neither letter nor digit is looked for as it is.
 */
export function occurrences(words: string, text: string): Span[] {
  const { text: needle, begins } = folded(words);
  if (needle === '') return exactly(words.trim(), text);
  const hay = folded(text);
  const several = begins.includes(true, 1);
  const found: Span[] = [];
  for (let at = hay.text.indexOf(needle); at >= 0; at = hay.text.indexOf(needle, at + 1)) {
    const last = at + needle.length - 1;
    const [from, to] = [hay.at[at], hay.at[last]];
    if (from !== undefined && to !== undefined && counts(hay, at, last, several))
      found.push({ start: from.start, end: to.end });
  }
  return found;
}

/** Whole words; or within others, where it is long enough and is not made of letters of two words that happen to follow on each other. */
function counts({ begins, ends }: Folded, first: number, last: number, several: boolean): boolean {
  if (begins[first] === true && ends[last] === true) return true;
  if (last - first + 1 < SHORTEST_WITHIN) return false;
  return several || !begins.slice(first + 1, last + 1).includes(true);
}

function exactly(words: string, text: string): Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    found.push({ start: at, end: at + words.length });
  return found;
}

function folded(text: string): Folded {
  const letters: string[] = [];
  const at: Span[] = [];
  const begins: boolean[] = [];
  const ends: boolean[] = [];
  let inWord = false;
  for (const { 0: character, index: start } of text.matchAll(/[\s\S]/gu)) {
    const plain = plainOf(character);
    if (plain.length === 0) {
      // An accent or a joiner of its own parts no word.
      if (/^(?:\p{M}|\u200c|\u200d|\u00ad)$/u.test(character)) continue;
      if (inWord) ends[ends.length - 1] = true;
      inWord = false;
      continue;
    }
    for (const letter of plain) {
      letters.push(letter);
      at.push({ start, end: start + character.length });
      begins.push(!inWord);
      ends.push(false);
      inWord = true;
    }
  }
  if (inWord) ends[ends.length - 1] = true;
  return { text: letters.join(''), at, begins, ends };
}

/** Its letters and digits, in UTF-16 code units, as whoever reads fast tells them apart. */
function plainOf(character: string): string[] {
  const bare = character.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
  return bare.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').split('');
}

/** Whether words say enough that they are looked for everywhere: what is shorter stands in dates and numbers of pages too. */
export function isTelling(words: string): boolean {
  return folded(words).text.length >= SHORTEST_WITHIN;
}
