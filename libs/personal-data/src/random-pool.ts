import { randomFillSync } from 'node:crypto';

/** Bytes asked of the system's source at a time: one call costs about as much for these as for the twelve of an initialisation vector. */
const DRAWN = 4096;

/**
 * Random bytes, drawn from the system's source in stock. No byte is handed out twice: what is handed out is a copy, and its place in the
 * stock is gone and wiped before the caller has it.
 */
export class RandomPool {
  private readonly stock = Buffer.alloc(DRAWN);
  /** Where the first byte lies that nobody was given. */
  private next = DRAWN;

  constructor(private readonly fill: (bytes: Buffer) => unknown = randomFillSync) {}

  take(length: number): Buffer {
    if (length > DRAWN) throw new RangeError(`the stock holds ${DRAWN} bytes, not ${length}`);
    if (this.next + length > DRAWN) this.draw();
    const from = this.next;
    this.next += length;
    const bytes = Buffer.from(this.stock.subarray(from, this.next));
    this.stock.fill(0, from, this.next);
    return bytes;
  }

  private draw(): void {
    // Used up before the source is asked: if it fails, nothing of the stock, of which nobody knows what it holds then, is handed out.
    this.next = DRAWN;
    this.fill(this.stock);
    this.next = 0;
  }
}
