import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;
/** On its way to the product a code may take so long. */
const ON_ITS_WAY_MS = 12_000;

/** A telephone with an authenticator program: written from RFC 6238, not from the product. */
export class Authenticator {
  /** Steps that were shown: a person waits for the next code, a test takes it. */
  private last = 0;

  constructor(private readonly secret: string) {}

  /** A code that the product has not seen and still takes. @param aheadMs how far the product's clock is ahead of this one */
  code(aheadMs = 0): string {
    const time = Date.now() + aheadMs;
    const now = Math.floor(time / STEP_MS);
    // The code of the step before is taken until this one ends: not where that is about to happen.
    const oldest = time % STEP_MS < STEP_MS - ON_ITS_WAY_MS ? now - 1 : now;
    this.last = Math.max(oldest, this.last + 1);
    if (this.last > now + 1) throw new Error('three codes were used up in half a minute');
    return this.at(this.last);
  }

  private at(step: number): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(step));
    const mac = createHmac('sha1', bytesOf(this.secret)).update(counter).digest();
    const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 0xf) & 0x7fff_ffff;
    return String(number % 1_000_000).padStart(6, '0');
  }
}

function bytesOf(base32: string): Buffer {
  const bits = Array.from(base32, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
