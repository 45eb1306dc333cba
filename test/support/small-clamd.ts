import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** The sign that every scanner takes for a virus, in two parts so that this file is none. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  'latin1',
);

const COMMAND = 'zINSTREAM\0';

export type Verdict = (content: Buffer) => string | undefined;

const likeClamd: Verdict = (content) => (content.includes(EICAR) ? 'stream: Eicar-Signature FOUND' : 'stream: OK');

/** A server that speaks clamd's INSTREAM over TCP, and hands over what it was sent. Without a verdict it hangs up. */
export class SmallClamd {
  readonly scanned: Buffer[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly verdict: Verdict,
  ) {}

  static async listens(verdict: Verdict = likeClamd): Promise<SmallClamd> {
    const server = createServer();
    const clamd = new SmallClamd(server, verdict);
    server.on('connection', (socket) => clamd.serve(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return clamd;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    if (!this.server.listening) return;
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await once(this.server, 'close');
  }

  private serve(socket: Socket): void {
    let received: Buffer = Buffer.alloc(0);
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    socket.on('data', (piece: Buffer) => {
      received = Buffer.concat([received, piece]);
      const content = contentOf(received);
      if (content === undefined) return;
      this.scanned.push(content);
      const reply = this.verdict(content);
      if (reply === undefined) socket.destroy();
      else socket.end(`${reply}\0`);
    });
  }
}

/** The parts of a complete INSTREAM; undefined while it is not. */
function contentOf(received: Buffer): Buffer | undefined {
  if (received.length < COMMAND.length) return undefined;
  if (received.toString('latin1', 0, COMMAND.length) !== COMMAND) throw new Error('this is no INSTREAM');
  const parts: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
