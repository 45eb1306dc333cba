import { connect } from 'node:net';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { installHttpInput, Text } from '@libs/http-input';
import { edgeOptions, installHttpEdge } from '@libs/problem-details';
import { JsonLogger } from './json-logger.js';
import { ObservabilityModule } from './observability.module.js';
import { currentSignal } from './request-context.js';
import { installRequestTracing } from './request-tracing.js';

class NoteDto {
  @Text({ min: 1, max: 100 }) text!: string;
}

const endings: string[] = [];

@Controller()
class NotesController {
  @Post('notes') note(@Body() body: NoteDto) {
    return body;
  }

  /** Heeds nobody and answers after the hard end; only then it asks for its signal. */
  @Post('late') async late() {
    await new Promise((resolve) => setTimeout(resolve, 300));
    endings.push(`late, signal ${currentSignal()?.aborted ? 'aborted' : 'not aborted'}`);
    return { late: true };
  }

  @Post('heeding') heeding() {
    const signal = currentSignal();
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
  }
}

@Module({ imports: [ObservabilityModule.forRoot()], controllers: [NotesController] })
class NotesModule {}

describe('the edge on a real socket', () => {
  let app: NestFastifyApplication;
  let port: number;
  const lines: string[] = [];

  beforeAll(async () => {
    const log = new JsonLogger({ service: 'api', write: (line) => lines.push(line) });
    const module = await Test.createTestingModule({ imports: [NotesModule] })
      .setLogger(log)
      .compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(edgeOptions()), {
      bodyParser: false,
    });
    installHttpEdge(app);
    installRequestTracing(app, { budgetMs: 100, hardEndMs: 200 });
    installHttpInput(app);
    await app.listen(0, '127.0.0.1');
    port = Number(new URL(await app.getUrl()).port);
  });
  afterAll(() => app.close());

  /** Sends bytes as they are and reads until the server is done. */
  function send(raw: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(raw));
      let answer = '';
      socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
      socket.on('close', () => resolve(answer)).on('error', reject);
    });
  }

  function post(path: string, body: string, type = 'application/json') {
    return send(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }

  it.each<[string, string, number, string]>([
    ['not HTTP at all', 'hello\r\n\r\n', 400, 'malformed-request'],
    [
      'two lengths',
      'POST /notes HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      400,
      'malformed-request',
    ],
    [
      'length and chunks',
      'POST /notes HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'malformed-request',
    ],
    ['no host', 'POST /notes HTTP/1.1\r\nContent-Length: 0\r\n\r\n', 400, 'host-missing'],
    ['two hosts', 'GET /notes HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n', 400, 'host-missing'],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
  ])('answers %s in the same form', async (_name, raw, status, code) => {
    const answer = await send(raw);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain(`"code":"${code}"`);
  });

  it('lets a request of HTTP/1.0 name no host', async () => {
    const head = 'POST /notes HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n';
    expect(await send(`${head}{"text":"older"}`)).toContain('{"text":"older"}');
  });

  it('stops reading a body that is too large, announced or not', async () => {
    expect(await post('/notes', `{"text":"${'x'.repeat(70_000)}"}`)).toContain('"code":"body-too-large"');
    const chunk = `${(8192).toString(16)}\r\n${'x'.repeat(8192)}\r\n`;
    const raw = `POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
    expect(await send(raw + chunk.repeat(10))).toContain('"code":"body-too-large"');
  });

  it('refuses depth at once', async () => {
    const start = performance.now();
    expect(await post('/notes', `{"text":${'['.repeat(30_000)}${']'.repeat(30_000)}}`)).toContain('"code":"too-deep"');
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('ends a request whose work heeds nobody, and survives its late answer', async () => {
    const start = performance.now();
    const answer = await post('/late', '');
    expect(performance.now() - start).toBeLessThan(290);
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).toContain('"code":"timeout"');
    while (endings.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(endings).toEqual(['late, signal aborted']);
    expect(await post('/notes', '{"text":"still here"}')).toContain('still here');
  });

  it('answers 503 as soon as work that heeds its signal gives up', async () => {
    const start = performance.now();
    expect(await post('/heeding', '')).toContain('"code":"timeout"');
    expect(performance.now() - start).toBeLessThan(190);
  });

  it('answers 408 when it is the body that does not come', async () => {
    const raw = 'POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"te';
    expect(await send(raw)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('logs one line a request, without what was sent', async () => {
    await post('/notes?q=Mar%C3%ADa', '{"text":"Juan Pérez"}');
    const told = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ event }) => event === 'request');
    expect(told.at(-1)).toMatchObject({ level: 'info', context: 'Http', method: 'POST', route: '/notes', status: 201 });
    expect(told.at(-1)?.requestId).toBe(told.at(-1)?.correlationId);
    expect(lines.join('')).not.toMatch(/Mar|Juan/);
  });
});
