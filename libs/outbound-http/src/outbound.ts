import { randomInt } from 'node:crypto';
import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP } from 'node:net';
import { OutboundFailed, OutboundRefused } from './outbound-errors.js';
import { literalOf, type OutboundRules, portOf } from './outbound-rules.js';
import { type Resolve, resolveByDns } from './resolve.js';

export interface OutboundTimes {
  /** Until the connection stands, TLS included. */
  connectMs: number;
  /** From the look-up of the name to the head of the answer. */
  totalMs: number;
  /** For what follows of the answer. */
  bodyMs: number;
}

export interface OutboundOptions {
  resolve?: Resolve;
  times?: OutboundTimes;
  /** Certificates trusted besides those Node trusts, PEM. */
  ca?: string;
}

const TIMES: OutboundTimes = { connectMs: 3_000, totalMs: 10_000, bodyMs: 1_000 };
/** Of an answer; more is not read. */
const LARGEST_HEAD = 8_192;
const LARGEST_BODY = 16_384;

interface Sending {
  url: URL;
  /** The address that was looked at, and no other. */
  address: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  signal: AbortSignal;
}

/** Sends to addresses that somebody gave us. */
export class Outbound {
  private readonly resolve: Resolve;
  private readonly times: OutboundTimes;

  constructor(
    private readonly rules: OutboundRules,
    private readonly options: OutboundOptions = {},
  ) {
    this.resolve = options.resolve ?? resolveByDns;
    this.times = options.times ?? TIMES;
  }

  /** The status of the answer, whatever it is. @throws OutboundRefused, OutboundFailed */
  async post(address: string, headers: Readonly<Record<string, string>>, body: string): Promise<number> {
    const url = this.rules.urlOf(address);
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(new OutboundFailed('timed-out')), this.times.totalMs);
    try {
      const found = await unless(over.signal, this.addressesOf(url));
      const one = found[randomInt(found.length)] ?? '';
      return await this.send({ url, address: one, headers, body, signal: over.signal });
    } catch (error) {
      if (error instanceof OutboundRefused || error instanceof OutboundFailed) throw error;
      throw new OutboundFailed(codeOf(error), { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  private async addressesOf(url: URL): Promise<string[]> {
    const literal = literalOf(url);
    const found = literal === undefined ? await this.resolve(url.hostname) : [literal];
    if (found.length === 0) throw new OutboundFailed('name-unknown');
    // Reached by IPv4 wherever there is one: many networks have no way out by IPv6.
    const older = found.filter((one) => isIP(one) === 4);
    this.rules.assertReachable(url, found);
    return older.length > 0 ? older : found;
  }

  private send({ url, address, headers, body, signal }: Sending): Promise<number> {
    const secure = url.protocol === 'https:';
    const options = {
      host: address,
      port: portOf(url),
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      headers: { ...headers, host: url.host, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
      agent: false as const,
      maxHeaderSize: LARGEST_HEAD,
      signal,
    };
    return new Promise((resolve, reject) => {
      const request = secure
        ? overHttps({
            ...options,
            // The certificate is the name's, though the connection is the address's.
            ...(literalOf(url) === undefined && { servername: url.hostname }),
            minVersion: 'TLSv1.2',
            ...(this.options.ca !== undefined && { ca: this.options.ca }),
          })
        : overHttp(options);
      boundConnecting(request, secure ? 'secureConnect' : 'connect', this.times.connectMs);
      request.on('error', (error) => reject(signal.aborted ? (signal.reason as Error) : error));
      request.on('response', (answer) => {
        const { statusCode = 0 } = answer;
        drained(answer, this.times.bodyMs, () => {
          request.destroy();
          resolve(statusCode);
        });
      });
      request.end(body);
    });
  }
}

function boundConnecting(request: ClientRequest, ready: string, withinMs: number): void {
  const timer = setTimeout(() => request.destroy(new OutboundFailed('connect-timed-out')), withinMs);
  request.once('socket', (socket) => socket.once(ready, () => clearTimeout(timer)));
  request.once('close', () => clearTimeout(timer));
}

/** Read to its end where that is near, so that the other side is not cut off in the middle of a short answer. Nothing of it is kept. */
function drained(answer: IncomingMessage, withinMs: number, then: () => void): void {
  const done = () => {
    clearTimeout(timer);
    then();
  };
  const timer = setTimeout(done, withinMs);
  let bytes = 0;
  answer.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > LARGEST_BODY) done();
  });
  // The status was told before: an answer that breaks off afterwards has been given.
  for (const end of ['end', 'error', 'close']) answer.on(end, done);
}

function unless<Value>(signal: AbortSignal, value: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    value.then(resolve, reject);
  });
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[\w-]{1,64}$/.test(code) ? code : 'connection-failed';
}
