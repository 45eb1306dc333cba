import { createHash } from 'node:crypto';
import { contentTooLarge, doubledContent, emptyContent, truncatedContent, typeNotTaken } from './content-problems.js';
import { HEAD_BYTES, intakeTypeOf, type IntakeType } from './media-type.js';
import { faultAtEnd, TAIL_BYTES } from './pdf-end.js';

export interface Watched {
  readonly mediaType: IntakeType;
  readonly bytes: number;
  readonly sha256: string;
}

/** Looks at a content as it passes: what it is, how long, its hash. Stops one that is not taken at the first byte that says so. */
export class ContentWatch {
  private readonly hash = createHash('sha256');
  private head: Buffer = Buffer.alloc(0);
  private tail: Buffer = Buffer.alloc(0);
  private bytes = 0;
  private mediaType: IntakeType | undefined;

  constructor(private readonly mostBytes: number) {}

  /** @throws Problem where the content is not taken */
  async *watch(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    for await (const piece of source) {
      const bytes = Buffer.from(piece);
      this.take(bytes);
      yield bytes;
    }
    this.end();
  }

  /** Of a content that was watched to its end. */
  get result(): Watched {
    if (this.mediaType === undefined) throw new Error('the content was not watched to its end');
    return { mediaType: this.mediaType, bytes: this.bytes, sha256: this.hash.copy().digest('hex') };
  }

  private take(piece: Buffer): void {
    this.bytes += piece.length;
    if (this.bytes > this.mostBytes) throw contentTooLarge(this.mostBytes);
    this.hash.update(piece);
    if (this.mediaType === undefined) {
      this.head = Buffer.concat([this.head, piece]).subarray(0, HEAD_BYTES);
      if (this.head.length === HEAD_BYTES) this.mediaType = this.recognised();
    }
    if (piece.length >= TAIL_BYTES) this.tail = piece.subarray(piece.length - TAIL_BYTES);
    else this.tail = Buffer.concat([this.tail, piece]).subarray(-TAIL_BYTES);
  }

  private end(): void {
    if (this.bytes === 0) throw emptyContent();
    this.mediaType ??= this.recognised();
    if (this.mediaType !== 'application/pdf') return; // images are read whole
    const fault = faultAtEnd(this.tail);
    if (fault === 'truncated') throw truncatedContent();
    if (fault === 'something-behind') throw doubledContent();
  }

  private recognised(): IntakeType {
    const type = intakeTypeOf(this.head);
    if (type === undefined) throw typeNotTaken();
    return type;
  }
}
