/** A stretch of a text in UTF-16 code units, as a browser selects it: from `start`, up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a stretch cannot be taken out. */
export type SpanFault = 'out-of-text' | 'blank' | 'splits-character' | 'overlaps';

/** Of each stretch what is wrong with it, in their order; undefined where nothing is. */
export function spanFaults(text: string, spans: readonly Span[]): (SpanFault | undefined)[] {
  const overlapping = overlapsIn(spans);
  return spans.map((span) => faultOf(text, span) ?? (overlapping.has(span) ? 'overlaps' : undefined));
}

function faultOf(text: string, { start, end }: Span): SpanFault | undefined {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) return 'out-of-text';
  if (text.slice(start, end).trim() === '') return 'blank';
  return splits(text, start) || splits(text, end) ? 'splits-character' : undefined;
}

/** Half a surrogate pair, or a letter without its accent, would stay. */
function splits(text: string, at: number): boolean {
  const next = text.codePointAt(at);
  if (at === 0 || next === undefined) return false;
  const before = text.charCodeAt(at - 1);
  return (before >= 0xd800 && before <= 0xdbff) || /^[\p{M}\u200c\u200d]/u.test(String.fromCodePoint(next));
}

function overlapsIn(spans: readonly Span[]): ReadonlySet<Span> {
  const found = new Set<Span>();
  let reached = -1;
  for (const span of spans.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    if (span.start < reached) found.add(span);
    reached = Math.max(reached, span.end);
  }
  return found;
}
