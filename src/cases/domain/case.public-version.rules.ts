import { isTelling, occurrences, redact, removedStrings, spanFaults } from '@libs/redaction';
import { requireBetween } from './case.guards.js';
import type { PublicVersionContent, PublicVersionMark } from './case.public-version.events.js';
import {
  BlanketClassification,
  ConfidentialWithoutTerm,
  RemovedWordsRemain,
  ReserveIncomplete,
  SpanCannotBeRemoved,
} from './case.public-version.refusals.js';

/** LGTAIP 104: information is reserved for five years at most, from the day of its classification. */
const MOST_YEARS = 5;

export type ClassifiedParts = Pick<PublicVersionContent, 'act' | 'reference' | 'marks'>;

/** The document as it is, before anything is taken out. */
export interface ClassifiedText {
  readonly text: string;
  /** The day it is of: nothing is classified before it is there (LGTAIP 102, 103). */
  readonly writtenOn: string;
  /** What the sheet says besides: institution, folio, headings. */
  readonly frame: readonly string[];
}

/**
 * Whether a document may be published without these parts: each can be taken out, has what the law asks of its kind, and stands nowhere else.
 * @param on civil date on which it is prepared
 * @throws SpanCannotBeRemoved | BlanketClassification | ReserveIncomplete | ConfidentialWithoutTerm | DateOutOfOrder | RemovedWordsRemain
 */
export function requireClassification(of: ClassifiedText, parts: ClassifiedParts, on: string): void {
  const { act, marks } = parts;
  requireSpans(of.text, marks);
  requireBetween('act.heldOn', act.heldOn, { notBefore: of.writtenOn, notAfter: on });
  for (const [at, mark] of marks.entries()) requireGrounds(`marks[${at}]`, mark, act.heldOn);
  const kept = redact(of.text, marks).flatMap((piece) => ('kept' in piece ? [piece.kept] : []));
  if (!kept.some((words) => /[\p{L}\p{N}]/u.test(words))) throw new BlanketClassification();
  for (const [at, mark] of marks.entries()) {
    const where = mark.staysElsewhere === true ? [] : remainsOf(of, parts, mark);
    if (where.length > 0) throw new RemovedWordsRemain(`marks[${at}]`, where);
  }
}

function requireSpans(text: string, marks: readonly PublicVersionMark[]): void {
  const all = marks.flatMap(({ spans }, mark) =>
    spans.map((span, at) => ({ span, field: `marks[${mark}].spans[${at}]` })),
  );
  const faults = spanFaults(
    text,
    all.map(({ span }) => span),
  );
  for (const [at, { field }] of all.entries()) {
    const fault = faults[at];
    if (fault !== undefined) throw new SpanCannotBeRemoved(field, fault);
  }
}

function requireGrounds(field: string, { classification, until, harmTest }: PublicVersionMark, from: string): void {
  if (classification === 'confidential') {
    if (until !== undefined || harmTest !== undefined) throw new ConfidentialWithoutTerm(field);
    return;
  }
  if (until === undefined || harmTest === undefined) throw new ReserveIncomplete(field);
  requireBetween(`${field}.until`, until, { notBefore: from, notAfter: yearsAfter(from, MOST_YEARS) });
}

/** Civil dates compare as text; 29 February of a year that has none stands for the end of that month. */
function yearsAfter(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}

/** Where else the words of a mark stand: in what stays of the text, in what the marks say, and in the sheet around it. */
function remainsOf(
  { text, frame }: ClassifiedText,
  { act, reference, marks }: ClassifiedParts,
  mark: PublicVersionMark,
) {
  const cut = marks.flatMap(({ spans }) => spans);
  const words = removedStrings(text, mark);
  const outside = words
    .flatMap((one) => occurrences(one, text))
    .filter(({ start, end }) => !cut.some((span) => span.start <= start && end <= span.end))
    .map(({ start, end }) => `text:${start}-${end}`);
  const told: (readonly [string, string | undefined])[] = [
    ...marks.flatMap(({ description, basis, reason, harmTest }, at) =>
      Object.entries({ description, basis, reason, harmTest }).map(
        ([name, value]) => [`marks[${at}].${name}`, value] as const,
      ),
    ),
    ['act.number', act.number],
    ['reference', reference],
    ...frame.map((line) => ['frame', line] as const),
  ];
  const beside = told
    .filter(([, value]) => words.some((one) => isTelling(one) && occurrences(one, value ?? '').length > 0))
    .map(([where]) => where);
  return [...new Set([...outside, ...beside])];
}
