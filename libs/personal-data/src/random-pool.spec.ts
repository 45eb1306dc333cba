import fc from 'fast-check';
import { RandomPool } from './random-pool.js';

/** A source of which every four bytes are a number of their own, so that a byte given twice is found. */
function counting() {
  let given = 0;
  return (bytes: Buffer) => {
    for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32BE((given += 1), at);
  };
}

const numbersIn = (bytes: Buffer) => Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32BE(at * 4));

describe('the stock of random bytes', () => {
  it('hands out no byte twice, whatever is asked in whatever order', () => {
    const words = fc.integer({ min: 1, max: 1024 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), (lengths) => {
        const pool = new RandomPool(counting());
        const taken = lengths.map((length) => pool.take(length * 4));
        expect(taken.map(({ length }) => length / 4)).toEqual(lengths);
        const numbers = taken.flatMap(numbersIn);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(Math.min(...numbers)).toBeGreaterThan(0);
      }),
    );
  });

  it('gives copies, which later ones do not change', () => {
    const pool = new RandomPool(counting());
    const first = pool.take(32);
    const asGiven = Buffer.from(first);
    for (let more = 0; more < 1_000; more += 1) pool.take(32).fill(0xff);
    expect(first).toEqual(asGiven);
  });

  it('hands out nothing of before after its source failed', () => {
    const fill = counting();
    let failing = false;
    const pool = new RandomPool((bytes) => {
      // Half done, as the worst a source could do.
      fill(failing ? bytes.subarray(0, 2048) : bytes);
      if (failing) throw new Error('no entropy');
    });
    const before = numbersIn(pool.take(4000));
    failing = true;
    expect(() => pool.take(400)).toThrow('no entropy');
    expect(() => pool.take(4)).toThrow('no entropy');
    failing = false;
    const after = Array.from({ length: 3 }, () => numbersIn(pool.take(4096))).flat();
    expect(new Set([...before, ...after]).size).toBe(before.length + after.length);
  });

  it('draws from the source of the system when none is given', () => {
    const pool = new RandomPool();
    const taken = Array.from({ length: 1_000 }, () => pool.take(12).toString('hex'));
    expect(new Set(taken).size).toBe(taken.length);
  });

  it('refuses more than it can hold', () => {
    expect(() => new RandomPool().take(4097)).toThrow(RangeError);
  });
});
