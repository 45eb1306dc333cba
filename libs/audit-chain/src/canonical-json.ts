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

/** Keys of an object up to which sorting one by one is the quickest. */
const FEW = 20;
const deepest = 100; // MongoDB's own limit of nesting; also ends a cycle

/**
 * Canonical JSON by RFC 8785: keys in UTF-16 order, numbers and strings as ECMAScript writes them, no white space.
 * Two additions: a Date is its ISO 8601 UTC form with milliseconds, bytes are base64url without padding.
 * @throws NotCanonical for what JSON cannot say without loss: undefined, bigint, functions, NaN, integers beyond 2^53 - 1, lone
 * surrogates, invalid dates, instances of other classes, nesting over 100.
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

/**
 * Where a value stands, outermost first. One list a call, put into words only when there is something to tell: every commit is written
 * this way several times.
 */
type Path = (string | number)[];

function write(value: unknown, path: Path): string {
  if (typeof value === 'string') return text(value, path);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return number(value, path);
  if (typeof value !== 'object') throw new NotCanonical(inWords(path), typeof value);
  if (path.length >= deepest) throw new NotCanonical(inWords(path).slice(0, 60), `nested more than ${deepest} deep`);
  if (Array.isArray(value)) return items(value, path);
  if (isPlain(value)) return members(value as Record<string, unknown>, path);
  if (tagOf(value) === '[object Date]') return date(value as Date, path);
  if (isBytes(value)) return `"${base64url(bytesOf(value))}"`;
  throw new NotCanonical(inWords(path), 'instance of a class');
}

function items(list: readonly unknown[], path: Path): string {
  let written = '';
  // By index: a hole is undefined, and so refused.
  for (let at = 0; at < list.length; at += 1) {
    if (at > 0) written += ',';
    path.push(at);
    written += write(list[at], path);
    path.pop();
  }
  return `[${written}]`;
}

function members(fields: Record<string, unknown>, path: Path): string {
  let written = '';
  for (const key of inOrder(Object.keys(fields))) {
    if (written !== '') written += ',';
    written += `${text(key, path)}:`;
    path.push(key);
    written += write(fields[key], path);
    path.pop();
  }
  return `{${written}}`;
}

/**
 * In the UTF-16 order RFC 8785 asks for, which is that of `<` and of `toSorted()`. Few keys, as nearly all objects have, are put in
 * order sooner one by one.
 */
function inOrder(keys: string[]): string[] {
  if (keys.length > FEW) return keys.toSorted();
  for (let next = 1; next < keys.length; next += 1) {
    const key = keys[next] ?? '';
    let at = next;
    for (let before = keys[at - 1] ?? ''; at > 0 && before > key; before = keys[at - 1] ?? '') {
      keys[at] = before;
      at -= 1;
    }
    keys[at] = key;
  }
  return keys;
}

function inWords(path: Path): string {
  return `$${path.map((at) => (typeof at === 'number' ? `[${at}]` : `.${at}`)).join('')}`;
}

/** Of characters that JSON writes as they are: no quote, backslash or control character, and no surrogate, alone or in a pair. */
const AS_IT_IS = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

function text(value: string, path: Path): string {
  if (AS_IT_IS.test(value)) return `"${value}"`;
  if (/\p{Surrogate}/u.test(value)) throw new NotCanonical(inWords(path), 'lone surrogate');
  return JSON.stringify(value);
}

function number(value: number, path: Path): string {
  if (!Number.isFinite(value)) throw new NotCanonical(inWords(path), 'not finite');
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new NotCanonical(inWords(path), 'integer beyond 2^53 - 1');
  return JSON.stringify(value);
}

function date(value: Date, path: Path): string {
  if (Number.isNaN(value.getTime())) throw new NotCanonical(inWords(path), 'invalid date');
  return `"${value.toISOString()}"`;
}

/** Of the bytes where they lie: `Buffer.from(bytes)` would copy them first. */
function base64url(bytes: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = bytes;
  return (Buffer.isBuffer(bytes) ? bytes : Buffer.from(buffer, byteOffset, byteLength)).toString('base64url');
}
