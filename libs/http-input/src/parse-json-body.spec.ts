import { Problem } from '@libs/problem-details';
import fc from 'fast-check';
import { scanJson } from './json-scan.js';
import { parseJsonBody } from './parse-json-body.js';

const parse = (text: string) => parseJsonBody(Buffer.from(text));

function refusal(text: string): Problem {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('was accepted');
}

/** Anything but a value or a Problem is told by its name. */
function outcome(bytes: Buffer): string {
  try {
    parseJsonBody(bytes);
    return 'accepted';
  } catch (error) {
    return error instanceof Problem ? String(error.status) : String(error);
  }
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, item) => sum + keysOf(item), own);
}

function accepts(text: string, limits: { maxDepth: number; maxKeys: number }): boolean {
  try {
    scanJson(text, limits);
    return true;
  } catch {
    return false;
  }
}

/** Strings that look like structure, so that a scanner that loses track of quotes is found out. */
const trickyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ',', 'a', ' ') }),
);
const { tree: json } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium' },
    trickyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(
      trickyText.filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)),
      tie('tree'),
      { maxKeys: 4 },
    ),
  ),
}));

describe('reading a JSON body', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        fc.pre(depthOf(value) <= 32 && keysOf(value) <= 500 && Buffer.from(text).toString() === text);
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('counts depth and keys exactly as the parsed value has them', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = JSON.stringify(value);
        const maxDepth = depthOf(value);
        const maxKeys = keysOf(value);
        expect(accepts(text, { maxDepth, maxKeys })).toBe(true);
        expect(accepts(text, { maxDepth: maxDepth - 1, maxKeys })).toBe(maxDepth === 0);
        expect(accepts(text, { maxDepth, maxKeys: maxKeys - 1 })).toBe(maxKeys === 0);
      }),
    );
  });

  it('never answers anything but a value or a 400, whatever the bytes', () => {
    const almost = fc.tuple(json, fc.nat(), fc.string({ maxLength: 3 })).map(([value, at, noise]) => {
      const text = JSON.stringify(value);
      const cut = at % (text.length + 1);
      return Buffer.from(text.slice(0, cut) + noise + text.slice(cut + 1));
    });
    fc.assert(
      fc.property(
        fc.oneof(
          almost,
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        ),
        (bytes) => expect(['accepted', '400']).toContain(outcome(bytes)),
      ),
    );
  });

  it.each([
    ['arrays', 2_000, '[', ']'],
    ['objects', 2_000, '{"a":', '}'],
    ['arrays', 100_000, '[', ']'],
    ['unclosed arrays', 100_000, '[', ''],
  ])('refuses %s nested %i deep at once', (_kind, depth, open, close) => {
    const text = `${open.repeat(depth)}1${close.repeat(depth)}`;
    const start = performance.now();
    expect(refusal(text).code).toBe('too-deep');
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('takes 32 levels and not 33', () => {
    expect(parse(`${'['.repeat(32)}${']'.repeat(32)}`)).toBeInstanceOf(Array);
    expect(refusal(`${'['.repeat(33)}${']'.repeat(33)}`).code).toBe('too-deep');
  });

  it('refuses a key given twice, also when it is written in two ways', () => {
    const problem = refusal('{"applicant":{"phones":[{"a":1},{"n\\u0061me":1,"name":2}]}}');
    expect(problem.code).toBe('duplicate-key');
    expect(problem.extras.errors).toEqual([expect.objectContaining({ field: 'applicant.phones[1].name' })]);
    expect(parse('{"a":{"x":1},"b":{"x":2},"c":["x","x"]}')).toEqual({ a: { x: 1 }, b: { x: 2 }, c: ['x', 'x'] });
  });

  it.each([
    '{"__proto__":{"role":"administrator"}}',
    '{"a":[{"\\u005f_proto__":1}]}',
    '{"constructor":{"prototype":{}}}',
  ])('refuses keys that reach prototypes: %s', (text) => {
    expect(refusal(text).code).toBe('forbidden-key');
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it('refuses half a surrogate pair and says where; a whole pair is a character', () => {
    const problem = refusal('{"applicant":{"names":["x","\\uD83D"]}}');
    expect(problem.code).toBe('not-well-formed');
    expect(problem.extras.errors?.[0]?.field).toBe('applicant.names[1]');
    expect(refusal('{"\\uDE00":1}').code).toBe('not-well-formed');
    expect(parse('{"a":"\\uD83D\\uDE00"}')).toEqual({ a: '😀' });
  });

  it('refuses a flood of keys, broken UTF-8 and broken JSON, and never quotes the body', () => {
    const flood = `{${Array.from({ length: 501 }, (_, index) => `"k${index}":1`).join(',')}}`;
    expect(refusal(flood).code).toBe('too-many-keys');
    expect(() => parseJsonBody(Buffer.from([0x22, 0xff, 0x22]))).toThrow(Problem);
    const broken = refusal('{"name": Juan Pérez}');
    expect(broken.code).toBe('malformed-json');
    expect(JSON.stringify(broken)).not.toContain('Juan');
  });

  it('takes an empty body for none', () => {
    expect(parse('')).toBeUndefined();
  });
});
