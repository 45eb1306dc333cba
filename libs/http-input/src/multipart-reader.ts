import { FORBIDDEN_KEYS } from './json-scan.js';

const LONGEST_HEAD = 4 * 1024;

export interface Part {
  readonly name: string;
  /** Of a file; empty where none was chosen. */
  readonly fileName?: string;
}

/** Reads `multipart/form-data` (RFC 7578) a part at a time, with no more in memory than a piece of the body and one delimiter. */
export class MultipartReader {
  private readonly delimiter: Buffer;
  // The first boundary stands at the very beginning; this line break makes it like the others.
  private held: Buffer = Buffer.from('\r\n');
  private begun = false;

  constructor(
    private readonly source: AsyncIterator<Buffer>,
    boundary: string,
    private readonly malformed: () => Error,
  ) {
    this.delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  }

  /** The next part, once the one before was read; undefined after the last. */
  async next(): Promise<Part | undefined> {
    if (!this.begun) await this.until(this.delimiter, 0);
    this.begun = true;
    while (this.held.length < 2) if (!(await this.fill())) throw this.malformed();
    if (this.held.subarray(0, 2).toString('latin1') === '--') return undefined;
    const head = (await this.until(Buffer.from('\r\n\r\n'), LONGEST_HEAD)).toString('utf8');
    return this.partOf(head);
  }

  /** What stands in a field. */
  async text(mostBytes: number): Promise<Buffer> {
    return this.until(this.delimiter, mostBytes);
  }

  /** The bytes of a file, as they come. */
  async *pieces(): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.held.indexOf(this.delimiter);
      if (at !== -1) {
        if (at > 0) yield this.held.subarray(0, at);
        this.held = this.held.subarray(at + this.delimiter.length);
        return;
      }
      // The end of what is there may be the beginning of the delimiter.
      const sure = this.held.length - this.delimiter.length;
      if (sure > 0) {
        yield this.held.subarray(0, sure);
        this.held = this.held.subarray(sure);
      }
      if (!(await this.fill())) throw this.malformed();
    }
  }

  private async until(mark: Buffer, mostBytes: number): Promise<Buffer> {
    for (;;) {
      const at = this.held.indexOf(mark);
      if (at > mostBytes || (at === -1 && this.held.length > mostBytes + mark.length)) throw this.malformed();
      if (at !== -1) {
        const found = this.held.subarray(0, at);
        this.held = this.held.subarray(at + mark.length);
        return found;
      }
      if (!(await this.fill())) throw this.malformed();
    }
  }

  private async fill(): Promise<boolean> {
    const { done, value } = await this.source.next();
    if (done === true) return false;
    this.held = this.held.length === 0 ? value : Buffer.concat([this.held, value]);
    return true;
  }

  /** Browsers write names as UTF-8 and put `%22` for a quotation mark (HTML, 4.10.21.8). */
  private partOf(head: string): Part {
    const disposition = /^content-disposition:\s*form-data\b(.*)$/im.exec(head)?.[1] ?? '';
    const name = /;\s*name="([^"\r\n]{1,64})"/i.exec(disposition)?.[1];
    if (name === undefined || FORBIDDEN_KEYS.has(name)) throw this.malformed();
    const fileName = /;\s*filename="([^"\r\n]*)"/i.exec(disposition)?.[1];
    return { name, ...(fileName !== undefined && { fileName: fileName.replaceAll('%22', '"') }) };
  }
}
