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
  return write(value, '$', 0);
}

function write(value: unknown, path: string, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value, path);
  if (typeof value === 'number') return number(value, path);
  if (typeof value !== 'object') throw new NotCanonical(path, typeof value);
  if (depth >= deepest) throw new NotCanonical(path.slice(0, 60), `nested more than ${deepest} deep`);
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item: unknown, i) => write(item, `${path}[${i}]`, depth + 1)).join(',')}]`;
  }
  if (tagOf(value) === '[object Date]') return date(value as Date, path);
  if (isBytes(value)) return `"${Buffer.from(bytesOf(value)).toString('base64url')}"`;
  if (!isPlain(value)) throw new NotCanonical(path, 'instance of a class');
  const fields = value as Record<string, unknown>;
  const members = Object.keys(fields).toSorted(); // without a comparator that is the UTF-16 order RFC 8785 asks for
  return `{${members.map((key) => `${text(key, path)}:${write(fields[key], `${path}.${key}`, depth + 1)}`).join(',')}}`;
}

function text(value: string, path: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new NotCanonical(path, 'lone surrogate');
  return JSON.stringify(value);
}

function number(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new NotCanonical(path, 'not finite');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new NotCanonical(path, 'integer beyond 2^53 - 1');
  return JSON.stringify(value);
}

function date(value: Date, path: string): string {
  if (Number.isNaN(value.getTime())) throw new NotCanonical(path, 'invalid date');
  return `"${value.toISOString()}"`;
}
