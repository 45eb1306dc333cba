import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer as httpServer, type RequestListener } from 'node:http';
import { createServer as httpsServer } from 'node:https';
import { type AddressInfo, createServer as tcpServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Outbound, type OutboundOptions } from './outbound.js';
import { OutboundRules } from './outbound-rules.js';

const TIMES = { connectMs: 300, totalMs: 600, bodyMs: 200 };
const rules = new OutboundRules({ ports: '1-65535', networks: '127.0.0.0/8' });
const servers: Server[] = [];
let tls: { key: string; cert: string };

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'hooks-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const asked = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=hooks.example'];
  const named = ['-addext', 'subjectAltName=DNS:hooks.example'];
  execFileSync('openssl', ['req', ...asked, ...named, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  tls = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
}, 30_000);

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listening(server: Server, host = '127.0.0.1'): Promise<number> {
  servers.push(server.listen(0, host));
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const calling = (options: OutboundOptions = {}) => new Outbound(rules, { times: TIMES, ...options });
const to = (addresses: string[]) => ({ resolve: async () => addresses });
const post = (outbound: Outbound, url: string) => outbound.post(url, { 'content-type': 'text/plain' }, 'hola');
const codeOf = (calls: Promise<number>) => calls.then(String, ({ code }: { code: string }) => code);

describe('sending to an address that somebody gave', () => {
  it('tells the status, and sends what it was given', async () => {
    const seen: string[] = [];
    const answer: RequestListener = (request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        seen.push(`${request.method} ${request.url} ${request.headers.host?.split(':')[0]} ${body}`);
        response.writeHead(202).end('x'.repeat(100));
      });
    };
    const port = await listening(httpServer(answer));
    const outbound = calling(to(['127.0.0.1']));
    expect(await post(outbound, `http://hooks.example:${port}/a?b=1`)).toBe(202);
    expect(seen).toEqual(['POST /a?b=1 hooks.example hola']);
  });

  it('checks the certificate against the name, not the address it connects to', async () => {
    const port = await listening(httpsServer(tls, (_request, response) => response.end()));
    const trusting = calling({ ...to(['127.0.0.1']), ca: tls.cert });
    expect(await codeOf(post(trusting, `https://hooks.example:${port}/`))).toBe('200');
    expect(await codeOf(post(trusting, `https://other.example:${port}/`))).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(await codeOf(post(trusting, `https://127.0.0.1:${port}/`))).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    const stranger = calling(to(['127.0.0.1']));
    expect(await codeOf(post(stranger, `https://hooks.example:${port}/`))).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  it('looks a name up once and goes where it looked, whatever the name says the second time', async () => {
    let inner = 0;
    let outer = 0;
    const port = await listening(httpServer((_request, response) => response.end(String((outer += 1)))));
    const hidden = httpServer((_request, response) => response.end(String((inner += 1))));
    servers.push(hidden.listen(port, '127.0.0.2'));
    await once(hidden, 'listening');
    let asked = 0;
    const onlyOne = new OutboundRules({ ports: '1-65535', networks: '127.0.0.1/32' });
    const rebinding = async () => [(asked += 1) % 2 === 1 ? '127.0.0.1' : '127.0.0.2'];
    const outbound = new Outbound(onlyOne, { times: TIMES, resolve: rebinding });
    expect(await codeOf(post(outbound, `http://hooks.example:${port}/`))).toBe('200');
    expect([asked, outer, inner]).toEqual([1, 1, 0]);
    expect(await codeOf(post(outbound, `http://hooks.example:${port}/`))).toBe('network-refused');
    expect([asked, outer, inner]).toEqual([2, 1, 0]);
  });

  it.each([['169.254.169.254'], ['10.0.0.1'], ['::1'], ['fd00:ec2::254'], ['::ffff:169.254.169.254']])(
    'connects nowhere for a name that stands for %s',
    async (address) => {
      expect(await codeOf(post(calling(to([address])), 'https://metadata.example/'))).toBe('network-refused');
      expect(await codeOf(post(calling(to(['8.8.8.8', address])), 'https://metadata.example/'))).toBe(
        'network-refused',
      );
    },
  );

  it('follows no redirect, least of all to the metadata of the host', async () => {
    let second = 0;
    const inner = await listening(httpServer((_request, response) => response.end(String((second += 1)))));
    for (const [status, location] of [
      [302, 'http://169.254.169.254/latest/meta-data/'],
      [307, `http://127.0.0.1:${inner}/`],
      [308, '/elsewhere'],
    ] as const) {
      const port = await listening(
        httpServer((_request, response) => response.writeHead(status, { location }).end('look there')),
      );
      expect(await post(calling(to(['127.0.0.1'])), `http://hooks.example:${port}/`)).toBe(status);
    }
    expect(second).toBe(0);
  });

  it('reads no more than a little of an answer, and waits for it no longer than a little', async () => {
    let sent = 0;
    const endless = httpServer((_request, response) => {
      response.writeHead(200);
      const more = setInterval(() => response.write('x'.repeat(60_000)) && (sent += 60_000), 1);
      response.on('close', () => clearInterval(more));
    });
    const silent = httpServer((_request, response) => response.writeHead(200).write('x'));
    for (const server of [endless, silent]) {
      const port = await listening(server);
      const began = performance.now();
      expect(await post(calling(to(['127.0.0.1'])), `http://hooks.example:${port}/`)).toBe(200);
      expect(performance.now() - began).toBeLessThan(TIMES.totalMs + TIMES.bodyMs);
    }
    expect(sent).toBeLessThan(5_000_000);
  });

  it.each<[string, (socket: import('node:net').Socket) => void, string]>([
    ['says nothing', () => undefined, 'timed-out'],
    [
      'says it letter by letter',
      (socket) => {
        let at = 0;
        const text = `HTTP/1.1 200 OK\r\nX-Slow: ${'a'.repeat(10_000)}`;
        const drip = setInterval(() => socket.write(text.charAt((at += 1) - 1)), 20);
        socket.on('close', () => clearInterval(drip));
      },
      'timed-out',
    ],
    ['breaks off', (socket) => void socket.destroy(), 'ECONNRESET'],
    ['speaks something else', (socket) => void socket.end('220 mail.example ESMTP\r\n'), 'HPE_INVALID_CONSTANT'],
    [
      'has a head without end',
      (socket) => void socket.write(`HTTP/1.1 200 OK\r\nX-Long: ${'a'.repeat(20_000)}\r\n`),
      'HPE_HEADER_OVERFLOW',
    ],
  ])('gives up on who %s', async (_what, answer, code) => {
    const port = await listening(
      tcpServer((socket) => {
        socket.on('error', () => undefined);
        answer(socket);
      }),
    );
    const began = performance.now();
    expect(await codeOf(post(calling(to(['127.0.0.1'])), `http://hooks.example:${port}/`))).toBe(code);
    expect(performance.now() - began).toBeLessThan(TIMES.totalMs + 400);
  });

  it('gives up on who takes the connection and never greets', async () => {
    const port = await listening(tcpServer((socket) => socket.on('error', () => undefined)));
    const outbound = calling({ ...to(['127.0.0.1']), ca: tls.cert });
    expect(await codeOf(post(outbound, `https://hooks.example:${port}/`))).toBe('connect-timed-out');
  });

  it('gives up on a name that nobody knows, and on a look-up that does not end', async () => {
    expect(await codeOf(post(calling(to([])), 'https://nobody.example/'))).toBe('name-unknown');
    const hanging = calling({ resolve: () => new Promise(() => undefined) });
    expect(await codeOf(post(hanging, 'https://hooks.example/'))).toBe('timed-out');
  });

  it('says that nobody is there', async () => {
    const server = httpServer();
    const port = await listening(server);
    server.close();
    await once(server, 'close');
    expect(await codeOf(post(calling(to(['127.0.0.1'])), `http://hooks.example:${port}/`))).toBe('ECONNREFUSED');
  });
});
