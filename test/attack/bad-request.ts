import type { SeededChance } from '../support/seeded-chance.js';
import type { Operation } from './api-operations.js';
import { badValue, spoilt, spoiltText } from './bad-values.js';
import type { Plausible } from './plausible.js';

/** One request as it goes over the wire. */
export interface RawRequest {
  /** Method and path with its `{names}`. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
}

/** A request that an operation would take, with one or more things wrong in it. */
export function badRequest(operation: Operation, plausible: Plausible, random: SeededChance): RawRequest {
  const value = operation.body === undefined ? undefined : plausible.of(operation.body);
  const wrong = {
    body: value !== undefined && random.happens(0.7),
    text: value !== undefined && random.happens(0.08),
    path: random.happens(0.15),
    query: random.happens(operation.method === 'GET' ? 0.6 : 0.05),
    headers: random.happens(0.15),
  };
  const sent = wrong.body ? spoilt(value, random) : value;
  const text = operation.bodyType.includes('json') ? jsonOf(sent) : formOf(sent, random);
  return {
    operation: `${operation.method} ${operation.path}`,
    method: operation.method,
    path: pathOf(operation, plausible, random, wrong),
    headers: headersOf(operation, random, wrong.headers),
    body: text !== undefined && wrong.text ? spoiltText(text, random) : text,
  };
}

function pathOf(
  { path, query }: Operation,
  plausible: Plausible,
  random: SeededChance,
  wrong: { path: boolean; query: boolean },
): string {
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    wrong.path ? segmentOf(badValue(random)) : segmentOf(plausible.of({ type: 'string' }, name)),
  );
  const given = wrong.query ? query.filter(() => random.happens(0.6)) : [];
  const pairs = given.map((name) => `${name}${random.happens(0.1) ? '[]' : ''}=${segmentOf(badValue(random))}`);
  if (wrong.query && random.happens(0.2))
    pairs.push(`${random.oneOf(['__proto__[x]', 'unknown', '$ne', 'a[b][c]'])}=1`);
  return pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`;
}

/** Escaped as a browser does; now and then the escape itself is broken. Lone surrogates go as UTF-8 of their own. */
function segmentOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const bytes = Buffer.from(text.slice(0, 2_000), 'utf8');
  return [...bytes].map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : escapedByte(byte))).join('');
}

function isPlain(byte: number): boolean {
  return /[A-Za-z0-9_.~-]/.test(String.fromCharCode(byte));
}

function escapedByte(byte: number): string {
  return `%${byte.toString(16).padStart(2, '0')}`;
}

function headersOf(operation: Operation, random: SeededChance, wrong: boolean): Record<string, string> {
  const headers: Record<string, string> = {
    ...(operation.body !== undefined && { 'content-type': operation.bodyType }),
    ...(operation.method === 'POST' && { 'idempotency-key': keyOf(random) }),
    ...(operation.headers.includes('if-match') && { 'if-match': `"${1 + random.between(0, 8)}"` }),
  };
  if (!wrong) return headers;
  const name = random.oneOf([
    'idempotency-key',
    'if-match',
    'if-none-match',
    'content-type',
    'accept',
    'consistent-with',
    'x-request-id',
    'cookie',
    'origin',
    'sec-fetch-site',
    'accept-encoding',
    'content-encoding',
    'x-forwarded-for',
    'range',
    'expect',
  ]);
  return { ...headers, [name]: headerText(badValue(random)) };
}

/** Only what Node's client lets through; what breaks HTTP itself is another attack. */
function headerText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 2_000);
}

function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return '['.repeat(2_000); // an object that cannot be written (its toJSON is a number) stands for one that cannot be read
  }
}

function formOf(value: unknown, random: SeededChance): string {
  if (typeof value !== 'object' || value === null) return segmentOf(value);
  return Object.entries(value)
    .map(([name, inner]) => `${name}${random.happens(0.05) ? '[x]' : ''}=${segmentOf(inner)}`)
    .join('&');
}

/** A UUID of this sequence. */
function keyOf(random: SeededChance): string {
  const digits = Array.from({ length: 32 }, () => random.between(0, 15).toString(16)).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
}
