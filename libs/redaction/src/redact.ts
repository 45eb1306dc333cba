import type { Span } from './span.js';

/** What is removed for one reason, wherever it stands; its number is its place in the list, from 1. */
export interface Mark {
  readonly spans: readonly Span[];
}

/** A stretch of what is left: words that stay, or where the words of a mark were. */
export type Piece = { readonly kept: string } | { readonly mark: number };

/** The text without what the marks take out. Stretches are right ones (`spanFaults`). */
export function redact(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, mark } of inOrder(marks)) {
    if (start > at) pieces.push({ kept: text.slice(at, start) });
    pieces.push({ mark });
    at = end;
  }
  if (at < text.length) pieces.push({ kept: text.slice(at) });
  return pieces;
}

/** What each stretch of a mark said, once each. */
export function removedStrings(text: string, { spans }: Mark): string[] {
  return [...new Set(spans.map(({ start, end }) => text.slice(start, end).trim()))];
}

function inOrder(marks: readonly Mark[]): (Span & { readonly mark: number })[] {
  return marks
    .flatMap(({ spans }, at) => spans.map(({ start, end }) => ({ start, end, mark: at + 1 })))
    .toSorted((one, other) => one.start - other.start);
}
