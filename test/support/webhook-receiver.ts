import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  id: string;
  timestamp: string;
  signatures: string[];
  body: string;
  message: { type: string; timestamp: string; data: Record<string, unknown> };
}

/** Another system, listening on this machine. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** The status of the next answers, in order; 204 after them. */
  readonly answers: number[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async listens(): Promise<WebhookReceiver> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const receiver = new WebhookReceiver(server, `http://127.0.0.1:${port}/hooks?of=ventanilla`);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString('utf8')));
      request.on('end', () => {
        const text = (name: string) => String(request.headers[name]);
        receiver.received.push({
          id: text('webhook-id'),
          timestamp: text('webhook-timestamp'),
          signatures: text('webhook-signature').split(' '),
          body,
          message: JSON.parse(body) as Received['message'],
        });
        response.writeHead(receiver.answers.shift() ?? 204).end();
      });
    });
    return receiver;
  }

  /** What came of one request, in the order in which it came. */
  of(request: string): Received[] {
    return this.received.filter(({ message }) => message.data['request'] === request);
  }

  async closes(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }
}

/** The signature of the Standard Webhooks, counted by openssl and not by any line of the product. */
export function signatureBy(secret: string, { id, timestamp, body }: Received): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64').toString('hex');
  const asked = ['dgst', '-sha256', '-mac', 'HMAC', '-macopt', `hexkey:${key}`, '-binary'];
  return `v1,${execFileSync('openssl', asked, { input: `${id}.${timestamp}.${body}` }).toString('base64')}`;
}
