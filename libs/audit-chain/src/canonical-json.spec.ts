import fc from 'fast-check';
import { canonicalJson, NotCanonical } from './index.js';

class BinaryLike {
  constructor(
    readonly buffer: Uint8Array,
    readonly position: number,
  ) {}
}

const json = fc.jsonValue({ noUnicodeString: false, maxDepth: 4 });
const safe = json.filter((value) => !unsafe(value));

function unsafe(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => unsafe(key) || unsafe(inner));
}

/** The same value with every object's keys put in another order. */
function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, seed)] as const);
  const turn = entries.length ? seed % entries.length : 0;
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)].toReversed());
}

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, 3.2.3', () => {
    // 1E30 of the RFC's own array is left out: an integer beyond 2^53 - 1 is refused here.
    const value: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,4.50,2e-3,0.000000000000000000000000001],` +
        String.raw`"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],` +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('orders keys by UTF-16 code units, as RFC 8785 3.2.3 shows', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = Object.values(JSON.parse(canonicalJson(value).replace('"1":', '"one":')) as Record<string, string>);
    expect(order.map((name) => name.split(' ')[0])).toEqual([
      'Carriage',
      'One',
      'Control',
      'Latin',
      'Euro',
      'Emoji:',
      'Hebrew',
    ]);
  });

  // RFC 8785, appendix B; the integers beyond 2^53 - 1 of that table are among the refused below.
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['433fffffffffffff', '9007199254740991'],
    ['c33fffffffffffff', '-9007199254740991'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ])('writes the double %s as %s', (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it('writes dates and bytes as text', () => {
    expect(canonicalJson({ at: new Date(951827696789), none: Buffer.alloc(0), b: Uint8Array.of(251, 255, 254) })).toBe(
      '{"at":"2000-02-29T12:34:56.789Z","b":"-__-","none":""}',
    );
    expect(canonicalJson(new BinaryLike(Uint8Array.of(251, 255, 0, 0), 2))).toBe('"-_8"');
    expect(canonicalJson({ buffer: 'text', position: 2 })).toBe('{"buffer":"text","position":2}');
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['an undefined field', { a: undefined }],
    ['a hole', Object.assign([1], { 2: 3 })],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['NaN', Number.NaN],
    ['infinity', -Infinity],
    ['2^53', 2 ** 53],
    ['1e30', 1e30],
    ['an invalid date', new Date(Number.NaN)],
    ['a lone surrogate', 'a\ud800b'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['a map', new Map()],
    ['an instance of a class', new (class Money {})()],
    ['a regular expression', /x/],
    ['a boxed number', Object(1)],
    ['another typed array', Uint16Array.of(1)],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
    expect(() => canonicalJson({ deep: [value] })).toThrow(NotCanonical);
  });

  it('says where the trouble is and keeps the value to itself', () => {
    expect(() => canonicalJson({ events: [{ data: { name: 'Juana \ud800' } }] })).toThrow(
      'no canonical form at $.events[0].data.name: lone surrogate',
    );
  });

  it('ends on a cycle', () => {
    const ring: Record<string, unknown> = {};
    ring['ring'] = ring;
    expect(() => canonicalJson(ring)).toThrow(NotCanonical);
  });

  it('does not depend on the order of keys, and reads back as the same value (10,000 documents)', () => {
    fc.assert(
      fc.property(safe, fc.nat(), (value, seed) => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffled(value, seed))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 10_000 },
    );
  });

  // The RFC's own words: keys sorted by code unit, the rest as ECMAScript writes it.
  it('writes every text, number and order of keys as ECMAScript does', () => {
    const plainly = (value: unknown): string => {
      if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`;
      if (typeof value !== 'object' || value === null) return JSON.stringify(value);
      const inOrder = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
      return `{${inOrder.map(([key, inner]) => `${JSON.stringify(key)}:${plainly(inner)}`).join(',')}}`;
    };
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    const many = fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean()), { maxKeys: 40 });
    fc.assert(
      fc.property(fc.oneof(many, fc.array(many)), (value) => {
        expect(canonicalJson(value)).toBe(plainly(value));
      }),
    );
  });

  it('writes every character there is as ECMAScript does, and refuses halves of one', () => {
    const written = (text: string) => {
      try {
        return canonicalJson(text);
      } catch (error) {
        return error instanceof NotCanonical ? 'refused' : error;
      }
    };
    const units = Array.from({ length: 0x1_00_00 }, (_, unit) => unit);
    const half = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
    const otherwise = units.filter((unit) => {
      const text = `a${String.fromCharCode(unit)}`;
      return written(text) !== (half(unit) ? 'refused' : JSON.stringify(text));
    });
    expect(otherwise).toEqual([]);
  });
});
