import { bytesOf, isBytes, isPlain, tagOf } from './binary.js';

/** A value that has no canonical form. Names where it stands, never what it is: values may be personal. */
export class NotCanonical extends Error {
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`no canonical form at ${path}: ${problem}`);
    this.name = 'NotCanonical';
  }
}

const deepest = 100; // MongoDB's own limit of nesting; also ends a cycle

/**
 * Canonical JSON by RFC 8785: keys in UTF-16 order, numbers and strings as ECMAScript writes them, no white space.
 * Two additions: a Date is its ISO 8601 UTC form with milliseconds, bytes are base64url without padding.
 * @throws NotCanonical for what JSON cannot say without loss: undefined, bigint, functions, NaN, integers beyond 2^53 - 1, lone
 * surrogates, invalid dates, instances of other classes, nesting over 100.
 */
export function canonicalJson(value: unknown): string {
  return write(value, undefined, 0);
}

/** Where a value stands. Put into words only when there is something to tell: every commit is written this way several times. */
interface Place {
  readonly in: Place | undefined;
  readonly at: string | number;
}

function write(value: unknown, place: Place | undefined, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value, place);
  if (typeof value === 'number') return number(value, place);
  if (typeof value !== 'object') throw new NotCanonical(pathOf(place), typeof value);
  if (depth >= deepest) throw new NotCanonical(pathOf(place).slice(0, 60), `nested more than ${deepest} deep`);
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item: unknown, at) => write(item, { in: place, at }, depth + 1)).join(',')}]`;
  }
  if (isPlain(value)) return members(value as Record<string, unknown>, place, depth);
  if (tagOf(value) === '[object Date]') return date(value as Date, place);
  if (isBytes(value)) return `"${Buffer.from(bytesOf(value)).toString('base64url')}"`;
  throw new NotCanonical(pathOf(place), 'instance of a class');
}

function members(fields: Record<string, unknown>, place: Place | undefined, depth: number): string {
  let written = '';
  // Without a comparator that is the UTF-16 order RFC 8785 asks for.
  for (const key of Object.keys(fields).toSorted()) {
    if (written !== '') written += ',';
    written += `${text(key, place)}:${write(fields[key], { in: place, at: key }, depth + 1)}`;
  }
  return `{${written}}`;
}

function pathOf(place: Place | undefined): string {
  if (place === undefined) return '$';
  return pathOf(place.in) + (typeof place.at === 'number' ? `[${place.at}]` : `.${place.at}`);
}

function text(value: string, place: Place | undefined): string {
  if (/\p{Surrogate}/u.test(value)) throw new NotCanonical(pathOf(place), 'lone surrogate');
  return JSON.stringify(value);
}

function number(value: number, place: Place | undefined): string {
  if (!Number.isFinite(value)) throw new NotCanonical(pathOf(place), 'not finite');
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new NotCanonical(pathOf(place), 'integer beyond 2^53 - 1');
  return JSON.stringify(value);
}

function date(value: Date, place: Place | undefined): string {
  if (Number.isNaN(value.getTime())) throw new NotCanonical(pathOf(place), 'invalid date');
  return `"${value.toISOString()}"`;
}
