import type { Schemas } from '../api/client.js';

/** What is marked in a text, and the text cut at its marks. */
export type VersionMark = Schemas['PublicVersionMarkDto'];
export type MarkSaid = Omit<VersionMark, 'spans'>;
export type TextPiece = { readonly text: string; readonly mark?: number };

export const NEW_MARK: MarkSaid = { description: '', classification: 'confidential', basis: '', reason: '' };

/** The stretch that was selected, and every other place where the same words stand: nobody forgets one. Stretches that are marked already stay theirs. */
export function stretchesOf(
  text: string,
  selected: { readonly start: number; readonly end: number },
  marks: readonly VersionMark[],
): Schemas['SpanDto'][] {
  const words = text.slice(selected.start, selected.end).trim();
  if (words === '') return [];
  const taken = marks.flatMap(({ spans }) => spans);
  const found: Schemas['SpanDto'][] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    if (!taken.some((span) => span.start < end && start < span.end)) found.push({ start, end });
  }
  return found;
}

/** Tells one text from another: marks are stretches of the text that they were put into, and of no other. */
export function printOf(text: string): string {
  let print = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) print = Math.imul(print ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `${text.length}:${print}`;
}

/** In order: what stays, and what goes with the number of its mark. */
export function piecesOf(
  text: string,
  marks: readonly { readonly spans: readonly { readonly start: number; readonly end: number }[] }[],
): TextPiece[] {
  const cuts = marks
    .flatMap(({ spans }, at) => spans.map(({ start, end }) => ({ start, end, mark: at + 1 })))
    .toSorted((one, other) => one.start - other.start);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end, mark } of cuts) {
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), mark });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
