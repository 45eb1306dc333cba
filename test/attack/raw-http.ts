import { connect, type Socket } from 'node:net';

/** One answer as it stood on the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** A connection whose bytes are written by hand. */
export class RawConnection {
  readonly closed: Promise<void>;
  private readonly socket: Socket;
  private told = '';

  constructor(origin: string) {
    const { hostname, port } = new URL(origin);
    this.socket = connect(Number(port), hostname);
    this.socket.setNoDelay(true);
    this.socket.on('data', (bytes: Buffer) => (this.told += bytes.toString('latin1')));
    // Bytes written after the other side has hung up are lost, as they are meant to be.
    this.socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => this.socket.on('close', () => resolve()));
  }

  writes(bytes: string): void {
    if (!this.socket.destroyed) this.socket.write(bytes);
  }

  get isClosed(): boolean {
    return this.socket.closed;
  }

  /** All that was answered so far. */
  answers(): RawAnswer[] {
    return answersIn(this.told);
  }

  hangsUp(): void {
    this.socket.destroy();
  }
}

/** Sends these bytes and hands over what was answered until the other side hung up. */
export async function answersTo(origin: string, bytes: string): Promise<RawAnswer[]> {
  const connection = new RawConnection(origin);
  connection.writes(bytes);
  await connection.closed;
  return connection.answers();
}

/** Answers one behind the other; the product gives each its length, or cuts it into chunks. */
function answersIn(text: string): RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = text;
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(rest)?.[1]);
    if (end < 0 || Number.isNaN(status)) throw new Error(`no answer of HTTP: ${rest.slice(0, 200)}`);
    const head = rest.slice(0, end);
    rest = rest.slice(end + 4);
    const length = /^content-length: (\d+)$/im.exec(head)?.[1];
    const isChunked = /^transfer-encoding: chunked$/im.test(head);
    const size = isChunked ? rest.indexOf('0\r\n\r\n') + 5 : Number(length ?? 0);
    answers.push({ status, head, body: rest.slice(0, size) });
    rest = rest.slice(size);
  }
  return answers;
}

/** A request by hand: lines of its head, and a body that is sent as it is. */
export function raw(lines: readonly string[], body = ''): string {
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
