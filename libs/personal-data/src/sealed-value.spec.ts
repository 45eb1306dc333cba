import fc from 'fast-check';
import { Binary } from 'mongodb';
import { isSealed, open, seal } from './sealed-value.js';

const FIELDS = ['commitment', 'ct', 'iv', 'key', 'tag'];

/** What a sealed value is, word for word: these own fields and no other, and a ciphertext of bytes. */
function isSealedByDefinition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value).toSorted();
  return (
    keys.length === FIELDS.length &&
    keys.every((key, at) => key === FIELDS[at]) &&
    'ct' in value &&
    value.ct instanceof Binary
  );
}

const address = { institution: 'chimalhuacan', streamId: 's', version: 3, path: '/events/0/data/subject' };

describe('a sealed value', () => {
  it('is told by its definition, of values that nearly are one as well', () => {
    const part = fc.oneof(
      fc.constant(new Binary(Buffer.of(1))),
      fc.constantFrom<unknown>('text', null, undefined, {}, Buffer.of(1)),
    );
    const names = fc.uniqueArray(fc.constantFrom(...FIELDS, 'at', 'toString', '__proto__'));
    const near = names.chain((present) => fc.tuple(...present.map((name) => fc.tuple(fc.constant(name), part))));
    const value = fc.oneof(
      fc.anything(),
      near.map((entries) => Object.fromEntries(entries)),
      near.map((entries) => Object.create(Object.fromEntries(entries)) as object),
      fc
        .shuffledSubarray(FIELDS, { minLength: 4 })
        .map((some) => Object.fromEntries(some.map((f) => [f, new Binary()]))),
    );
    fc.assert(
      fc.property(value, (any) => {
        expect(isSealed(any)).toBe(isSealedByDefinition(any));
      }),
      { numRuns: 5_000 },
    );
  });

  it('opens to what was sealed, each sealing by an initialisation vector and a commitment of its own', () => {
    const key = Buffer.alloc(32, 7);
    const sealed = Array.from({ length: 500 }, () => seal(key, 's/case/1', address, { name: 'Ana Inventada' }));
    expect(sealed.every(isSealed)).toBe(true);
    expect(new Set(sealed.map(({ iv }) => iv.toString('hex'))).size).toBe(500);
    expect(new Set(sealed.map(({ commitment }) => commitment.toString('hex'))).size).toBe(500);
    const opened = sealed.map((one) => open(key, address, one));
    expect(new Set(opened.map(({ commitmentKey }) => commitmentKey)).size).toBe(500);
    for (const { value } of opened) expect(value).toEqual({ name: 'Ana Inventada' });
  });
});
