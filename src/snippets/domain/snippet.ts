import { KeywordTaken, SnippetChanged, SnippetUnknown, TooManySnippets } from './snippet.refusals.js';

/** A text that somebody, or a department, keeps to put into what they write. Its variables are filled in where it is put. */
export interface Snippet {
  id: string;
  /** What it is called up by, after a slash. */
  keyword: string;
  title: string;
  text: string;
  /** One more with each change. */
  version: number;
}

export type SnippetWords = Pick<Snippet, 'keyword' | 'title' | 'text'>;

/** What is to be kept: a new one, or another version of the one that was shown. */
export interface KeptSnippet extends SnippetWords {
  readonly id: string;
  /** Undefined of a new one. */
  readonly shown: number | undefined;
}

export const MOST_SNIPPETS = 200;

/**
 * Why one does not fit among those that an owner has; undefined where it stands among them already, word by word, since then the same
 * request came twice.
 * @throws KeywordTaken, TooManySnippets, SnippetChanged, SnippetUnknown
 */
export function standsAmong(kept: readonly Snippet[], asked: KeptSnippet): Snippet | undefined {
  const there = kept.find(({ id }) => id === asked.id);
  if (there !== undefined && there.version === (asked.shown ?? 0) + 1 && isSame(there, asked)) return there;
  if (there === undefined && asked.shown !== undefined) throw new SnippetUnknown();
  if (there !== undefined && there.version !== asked.shown) throw new SnippetChanged(there.version);
  if (kept.some(({ id, keyword }) => id !== asked.id && keyword === asked.keyword))
    throw new KeywordTaken(asked.keyword);
  if (there === undefined && kept.length >= MOST_SNIPPETS) throw new TooManySnippets(MOST_SNIPPETS);
  return undefined;
}

function isSame(one: SnippetWords, other: SnippetWords): boolean {
  return one.keyword === other.keyword && one.title === other.title && one.text === other.text;
}
