import type { SeededChance } from '../support/seeded-chance.js';

const NUL = '\u0000';
const LONE_SURROGATE = '\ud800';

/** What somebody may put where a value is expected: each has broken some program. */
const VALUES: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER + 1,
  () => 0.1,
  () => [],
  () => {},
  () => ({}),
  () => [[]],
  () => '',
  () => ' ',
  () => '\t\r\n',
  () => NUL,
  () => `a${NUL}b`,
  () => LONE_SURROGATE,
  () => `\udc00 ${LONE_SURROGATE}`,
  () => 'a\uFE0F'.repeat(50),
  () => '\u202Egnp.exe',
  () => '\uFEFF',
  () => 'e\u0301'.repeat(20),
  () => '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  () => 'x'.repeat(70_000),
  () => 'ñ'.repeat(5_000),
  () => '__proto__',
  () => 'constructor',
  () => '$where',
  () => '../../../etc/passwd',
  () => '%00',
  () => '%2e%2e%2f',
  () => "'; DROP TABLE cases; --",
  () => '<script>alert(1)</script>',
  () => '=HYPERLINK("http://x")',
  () => '{{7*7}}',
  () => '0000-00-00',
  () => '2026-02-30',
  () => '9999-12-31',
  () => '-271821-04-20',
  () => '2026-11-20T25:61:00Z',
  () => '00000000-0000-0000-0000-000000000000',
  () => 'not-a-uuid',
  () => 'NaN',
  () => 'Infinity',
  () => '1e400',
  () => ({ $ne: null }),
  () => ({ $gt: '' }),
  () => ({ $where: 'sleep(5000)' }),
  () => ({ $regex: '^(a+)+$' }),
  () => ({ $expr: { $function: { body: 'function(){}', args: [], lang: 'js' } } }),
  () => ({ 'a.b': 1 }),
  () => ({ __proto__: { admin: true } }),
  () => JSON.parse('{"__proto__":{"admin":true}}') as unknown,
  () => JSON.parse('{"constructor":{"prototype":{"admin":true}}}') as unknown,
  () => ({ toString: 1, valueOf: 1, toJSON: 1, length: -1, hasOwnProperty: 1 }),
  () => Array.from({ length: 600 }, (_, n) => n),
  () => Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`k${n}`, n])),
  () => nested(40),
  () => nested(2_000),
];

export function badValue(random: SeededChance): unknown {
  return random.oneOf(VALUES)();
}

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let n = 0; n < levels; n += 1) value = n % 2 === 0 ? [value] : { a: value };
  return value;
}

/** The value with one place of it, however deep, replaced, removed or added to. */
export function spoilt(value: unknown, random: SeededChance): unknown {
  if (Array.isArray(value) && value.length > 0 && random.happens(0.8)) {
    const at = random.between(0, value.length - 1);
    return value.map((item: unknown, index) => (index === at ? spoilt(item, random) : item));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && random.happens(0.9)) {
    const entries = Object.entries(value);
    const [name] = entries.length === 0 ? [] : random.oneOf(entries);
    if (name === undefined || random.happens(0.1)) return { ...value, [unknownName(random)]: badValue(random) };
    if (random.happens(0.1)) return Object.fromEntries(entries.filter(([other]) => other !== name));
    return Object.fromEntries(entries.map(([other, inner]) => [other, other === name ? spoilt(inner, random) : inner]));
  }
  return badValue(random);
}

function unknownName(random: SeededChance): string {
  return random.oneOf(['admin', 'role', 'institution', '$set', 'a.b', '_id', 'state', 'version', 'toString', '']);
}

/** The text of a JSON body with a fault that no object can have. */
export function spoiltText(text: string, random: SeededChance): string | Buffer {
  const at = random.between(0, text.length);
  switch (random.between(0, 8)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text + text;
    case 2:
      return text.replace('{', '{"subject":"a","subject":"b",');
    case 3:
      return `${text.slice(0, at)}\u0000${text.slice(at)}`;
    case 4:
      return '['.repeat(5_000);
    case 5:
      return `${' '.repeat(70_000)}${text}`;
    case 6:
      return Buffer.concat([
        Buffer.from(text.slice(0, at)),
        Buffer.from([0xff, 0xc0, 0xaf]),
        Buffer.from(text.slice(at)),
      ]);
    case 7:
      return text.replace(/"([^"]*)"/, String.raw`"\ud800$1"`);
    default:
      return `\uFEFF${text}`;
  }
}
