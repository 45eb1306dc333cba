import { connect, type Socket } from 'node:net';
import { infectedContent } from './content-problems.js';
import { Unavailable } from '@libs/problem-details';

export interface ScannerOptions {
  readonly host: string;
  readonly port: number;
  /** What becomes of a content while the scanner cannot be asked. */
  readonly whenAway: 'refuse' | 'accept';
  /** Longest silence of the scanner. Default 20 s. */
  readonly patienceMs?: number;
}

const PIECE = 64 * 1024;
const LONGEST_REPLY = 4 * 1024;

/** Asks clamd by its own protocol (INSTREAM) whether a content is malicious. */
export class ContentScanner {
  constructor(private readonly options: ScannerOptions) {}

  /**
   * Whether the content was scanned; false where that could not be, and need not be.
   * @throws Problem `content-infected`; Unavailable `scanner-unavailable` where it must be scanned and could not be
   */
  async scan(content: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<boolean> {
    let reply: string;
    try {
      reply = await this.ask(content, signal);
    } catch (error) {
      return this.unscanned(error);
    }
    if (/^stream: .*FOUND$/s.test(reply)) throw infectedContent();
    if (reply === 'stream: OK') return true;
    return this.unscanned(new Error('the scanner gave no verdict'));
  }

  private unscanned(cause: unknown): false {
    if (this.options.whenAway === 'accept') return false;
    throw new Unavailable('scanner-unavailable', 30, { cause });
  }

  private async ask(content: AsyncIterable<Uint8Array>, signal: AbortSignal | undefined): Promise<string> {
    const { host, port, patienceMs = 20_000 } = this.options;
    const socket = connect({ host, port, ...(signal && { signal }) });
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('the scanner is silent')));
    const reply = replyOf(socket);
    // It is awaited below; a scanner that hangs up early says why in it.
    reply.catch(() => undefined);
    try {
      await sent(socket, Buffer.from('zINSTREAM\0', 'latin1'));
      for await (const piece of content) {
        for (let at = 0; at < piece.length; at += PIECE) await sent(socket, framed(piece.subarray(at, at + PIECE)));
      }
      await sent(socket, Buffer.alloc(4));
      return await reply;
    } finally {
      socket.destroy();
    }
  }
}

function framed(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return Buffer.concat([length, piece]);
}

function sent(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

/** Up to the zero byte that ends it. */
function replyOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('latin1').on('data', (piece: string) => {
      text += piece;
      const end = text.indexOf('\0');
      if (end >= 0) resolve(text.slice(0, end).trim());
      else if (text.length > LONGEST_REPLY) reject(new Error('the scanner talks too much'));
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the scanner hung up')));
  });
}
