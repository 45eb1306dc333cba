import {
  type CanActivate,
  Controller,
  Delete,
  Get,
  HttpCode,
  Module,
  Body,
  Param,
  Post,
  Query,
  Type as NestType,
} from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import {
  Acting,
  assertEveryRouteHasPolicy,
  Operation,
  type Principal,
  SessionCookie,
  SessionGate,
  SessionGuard,
  sessionIdOf,
  SessionResolver,
} from '@libs/identity';
import {
  CivilDate,
  Code,
  IdempotencyKey,
  IdParam,
  IfMatch,
  installHttpInput,
  QueryInteger,
  Text,
} from '@libs/http-input';
import { edgeOptions, installHttpEdge, opaqueNotFound, Unavailable } from '@libs/problem-details';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import type { InjectOptions } from 'fastify';
import { MongoNetworkError } from 'mongodb';
import { currentCorrelation, currentSignal } from './request-context.js';
import { HealthIndicators } from './health.js';
import { JsonLogger } from './json-logger.js';
import { ObservabilityModule } from './observability.module.js';
import { installRequestTracing } from './request-tracing.js';

const clerkToken = 'C'.repeat(43);
const clerk: Principal = { kind: 'staff', id: 'clerk-1', institution: 'i', role: 'clerk', sessionId: 'h' };
const id = '0f8fad5b-d9cb-469f-a165-70867728950e';

interface Body {
  readonly code?: string;
  readonly errors?: unknown;
  readonly instance?: string;
  readonly correlationId?: string;
}

class ApplicantDto {
  @Text({ min: 1, max: 50 }) name!: string;
}
class PetitionDto {
  @Text({ min: 3, max: 200 }) subject!: string;
  @Code({ optional: true }) place?: string;
  @CivilDate({ optional: true }) filedOn?: string;
  @ValidateNested() @Type(() => ApplicantDto) @IsOptional() applicant?: ApplicantDto;
  @IsObject() @IsOptional() loose?: object;
}
class PageDto {
  @QueryInteger({ min: 1, max: 100, optional: true }) limit?: number;
  @Code({ optional: true }) status?: string;
}

@Controller('things')
class ThingsController {
  @Post() @Operation('read-procedures') register(@Body() body: PetitionDto) {
    return body;
  }
  @Post('loose') @Operation('read-procedures') loose(@Body() body: object) {
    return body;
  }
  @Get() @Operation('read-procedures') list(@Query() page: PageDto) {
    return page;
  }
  @Post(':id/accept') @HttpCode(200) @Operation('read-procedures') accept(
    @IdParam() thing: string,
    @IdempotencyKey() key: string,
    @IfMatch() version: number,
  ) {
    return { thing, key, version };
  }
  @Get('unknown/:which') @Operation('read-procedures') unknown(@Param('which') which: string) {
    if (which !== 'one') throw opaqueNotFound();
    throw opaqueNotFound();
  }
  @Get('down/:how') @Operation('read-procedures') down(@Param('how') how: string) {
    throw how === 'driver' ? new MongoNetworkError('connection to 10.0.0.1 closed') : new Unavailable('indeterminate');
  }
  @Get('defect') @Operation('read-procedures') defect() {
    throw new Error('María Pérez');
  }
  @Get('mine') @Operation('register') mine(@Acting() who: Principal) {
    return { id: who.id, correlationId: currentCorrelation(), budget: currentSignal()?.aborted };
  }
  @Get('others') @Operation('rebind') others() {
    return {};
  }
  @Delete('stuck') @Operation('read-procedures') stuck() {
    return new Promise(() => undefined);
  }
  @Post('echo') @Operation('read-procedures') echo(@Body() _body: PetitionDto) {
    return { correlationId: currentCorrelation() };
  }
}

@Controller('bare')
class BareController {
  @Get() bare() {
    return { secret: true };
  }
  @Get('unheard-of') @Operation('pave-the-moon' as never) unheardOf() {
    return { secret: true };
  }
}
class InheritedRoutes {
  @Get('inherited') inherited() {
    return { secret: true };
  }
}
@Controller('child')
class ChildController extends InheritedRoutes {
  @Get() @Operation('read-procedures') own() {
    return {};
  }
}

class Sessions extends SessionResolver {
  resolve(ids: readonly string[]) {
    return Promise.resolve(ids.map((asked) => (asked === sessionIdOf(clerkToken) ? clerk : undefined)));
  }
}

const logLines: string[] = [];

async function anApp(...controllers: NestType<object>[]): Promise<NestFastifyApplication> {
  @Module({
    imports: [ObservabilityModule.forRoot({ metricsToken: 'scrape-me' })],
    controllers,
    providers: [
      SessionGate,
      { provide: SessionCookie, useValue: SessionCookie.for('http://localhost') },
      { provide: SessionResolver, useClass: Sessions },
      { provide: APP_GUARD, useClass: SessionGuard satisfies NestType<CanActivate> },
    ],
  })
  class AppModule {}
  const log = new JsonLogger({ service: 'api', write: (line) => logLines.push(line) });
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .setLogger(log)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(edgeOptions()), {
    bodyParser: false,
  });
  installHttpEdge(app, { publicUrl: 'http://localhost' });
  installRequestTracing(app, { budgetMs: 100, hardEndMs: 200 });
  installHttpInput(app, { formPaths: ['/open311/'] });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

describe('the HTTP edge', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await anApp(ThingsController);
  });
  afterAll(() => app.close());

  async function ask(method: string, url: string, payload?: unknown, headers: Record<string, string> = {}) {
    const given =
      payload === undefined ? {} : { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) };
    const type = payload === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await app.inject({ method, url, ...given, headers: { ...type, ...headers } } as InjectOptions);
    const isJson = answer.headers['content-type']?.toString().includes('json');
    return { answer, status: answer.statusCode, body: isJson ? answer.json<Body>() : undefined };
  }

  async function refused(method: string, url: string, payload?: unknown, headers?: Record<string, string>) {
    const { answer, status, body } = await ask(method, url, payload, headers);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({ type: `urn:ventanilla:problem:${body?.code}`, status, title: expect.any(String) });
    return { status, code: body?.code as string, errors: body?.errors, body, answer };
  }

  it('takes a good body and normalises it', async () => {
    const { status, body } = await ask('POST', '/things', { subject: '  Bache  ', applicant: { name: 'Ana' } });
    expect([status, body]).toEqual([201, { subject: 'Bache', applicant: { name: 'Ana' } }]);
  });

  it.each<[string, unknown, string]>([
    ['an unknown field', { subject: 'Bache', role: 'administrator' }, 'role unknown-field'],
    [
      'an unknown nested field',
      { subject: 'Bache', applicant: { name: 'Ana', $where: '1' } },
      'applicant.$where unknown-field',
    ],
    ['an operator object', { subject: { $ne: 1 } }, 'subject not-a-text'],
    ['an object nobody described', { subject: 'Bache', loose: { $ne: 1 } }, 'loose unexpected-object'],
    ['an empty list for an object', { subject: 'Bache', applicant: [] }, 'applicant wrong-shape'],
    ['a list for an object', { subject: 'Bache', applicant: [{ name: 'Ana' }] }, 'applicant wrong-shape'],
    ['a day that is none', { subject: 'Bache', filedOn: '2026-02-30' }, 'filedOn not-a-date'],
    ['a missing field', {}, 'subject required'],
    ['a bad nested field', { subject: 'Bache', applicant: { name: ' ' } }, 'applicant.name blank'],
  ])('refuses %s, naming it', async (_name, payload, expected) => {
    const { status, code, errors } = await refused('POST', '/things', payload);
    expect([status, code]).toEqual([400, 'invalid-input']);
    const [first] = errors as { field: string; code: string; message: string }[];
    expect(`${first?.field} ${first?.code}`).toBe(expected);
  });

  it.each<[string, string, number, string]>([
    ['nested 2,000 deep', `{"subject":${'['.repeat(2000)}${']'.repeat(2000)}}`, 400, 'too-deep'],
    ['half a surrogate pair', '{"subject":"abc\\ud800"}', 400, 'not-well-formed'],
    ['a key twice', '{"subject":"abc","subject":"def"}', 400, 'duplicate-key'],
    ['a prototype key', '{"subject":"abc","__proto__":{"a":1}}', 400, 'forbidden-key'],
    ['a list', '[{"subject":"abc"}]', 400, 'body-not-object'],
    ['a bare value', '"abc"', 400, 'body-not-object'],
    ['null', 'null', 400, 'body-not-object'],
    ['nothing', '', 400, 'body-required'],
    ['broken', '{"subject":', 400, 'malformed-json'],
    ['too large', `{"subject":"${'x'.repeat(70_000)}"}`, 413, 'body-too-large'],
  ])('refuses a body that is %s', async (_name, payload, status, code) => {
    expect(await refused('POST', '/things', payload)).toMatchObject({ status, code });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense'])(
    'refuses a body of type %s',
    async (type) => {
      expect(await refused('POST', '/things', 'subject=abc', { 'content-type': type })).toMatchObject({
        status: 415,
        code: 'unsupported-media-type',
      });
    },
  );

  it('refuses a route that takes a body without describing it', async () => {
    expect(await refused('POST', '/things/loose', { $where: 1 })).toMatchObject({ status: 500, code: 'unexpected' });
  });

  it('reads queries strictly', async () => {
    expect((await ask('GET', '/things?limit=50&status=routed')).body).toEqual({ limit: 50, status: 'routed' });
    expect(await refused('GET', '/things?limit=5&limit=6')).toMatchObject({ status: 400, code: 'repeated-parameter' });
    expect(await refused('GET', '/things?status[$ne]=x')).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(await refused('GET', '/things?status=a%00b')).toMatchObject({ status: 400, code: 'control-character' });
    expect(await refused('GET', '/things?__proto__=1')).toMatchObject({ status: 400 });
    const { body } = await refused('GET', '/things?limit=x&secret=María');
    expect(body?.instance).toBe('/things');
    expect(logLines.join('')).not.toContain('secret=');
  });

  it('asks for the headers a decision needs', async () => {
    const url = `/things/${id}/accept`;
    const key = { 'idempotency-key': 'k-12345678' };
    expect(await refused('POST', url, undefined, { 'if-match': '"3"' })).toMatchObject({
      status: 400,
      code: 'idempotency-key-required',
    });
    expect(await refused('POST', url, undefined, key)).toMatchObject({ status: 428, code: 'if-match-required' });
    expect(await refused('POST', url, undefined, { ...key, 'if-match': '*' })).toMatchObject({
      status: 400,
      code: 'if-match-malformed',
    });
    expect((await ask('POST', url, undefined, { ...key, 'if-match': '"3"' })).body).toEqual({
      thing: id,
      key: 'k-12345678',
      version: 3,
    });
  });

  it('tells "no such address" from "not with this method"', async () => {
    expect(await refused('GET', '/nowhere?code=secret')).toMatchObject({
      status: 404,
      code: 'no-such-route',
      body: { instance: '/nowhere' },
    });
    const put = await refused('PUT', '/things');
    expect(put).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(put.answer.headers.allow).toBe('GET, HEAD, POST');
    expect((await refused('TRACE', `/things/${id}/accept`)).answer.headers.allow).toBe('POST');
    expect(await refused('POST', '/nowhere', '<x/>', { 'content-type': 'application/xml' })).toMatchObject({
      status: 404,
    });
  });

  it('answers broken addresses in the same form', async () => {
    expect(await refused('GET', '/things/%E0%A4%A')).toMatchObject({ status: 400, code: 'malformed-url' });
    expect(await refused('POST', `/things/${'x'.repeat(300)}/accept`)).toMatchObject({ status: 414 });
  });

  it('answers 503 with Retry-After when the store is away, and a bare 500 for a defect', async () => {
    const driver = await refused('GET', '/things/down/driver');
    expect(driver).toMatchObject({ status: 503, code: 'store-unavailable' });
    expect(driver.answer.headers['retry-after']).toBe('2');
    expect(driver.answer.body).not.toContain('10.0.0.1');
    expect(await refused('GET', '/things/down/write')).toMatchObject({ status: 503, code: 'indeterminate' });
    const defect = await refused('GET', '/things/defect');
    expect(defect).toMatchObject({ status: 500, code: 'unexpected' });
    expect(defect.answer.body).not.toContain('Mar');
    const logged = logLines.filter((line) => line.includes('ThingsController.defect'));
    expect(logged).toHaveLength(1);
    expect(logLines.join('')).not.toContain('Mar');
  });

  it('gives an opaque answer byte for byte, headers included', async () => {
    const one = (await refused('GET', '/things/unknown/one?x=one')).answer;
    const other = (await refused('GET', '/things/unknown/other?x=other')).answer;
    expect(one.body).toBe(other.body);
    expect({ ...one.headers, date: '' }).toEqual({ ...other.headers, date: '' });
    expect(one.headers).not.toHaveProperty('x-request-id');
  });

  it('lets in who may, and answers every bad session alike', async () => {
    const mine = await ask('GET', '/things/mine', undefined, { cookie: `sid=${clerkToken}`, 'x-correlation-id': id });
    expect(mine.body).toEqual({ id: 'clerk-1', correlationId: id, budget: false });
    expect(mine.answer.headers['x-request-id']).toBe(id);
    expect(await refused('GET', '/things/others', undefined, { cookie: `sid=${clerkToken}` })).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    const bad = await Promise.all(
      [{}, { cookie: 'sid=x' }, { cookie: `sid=${'D'.repeat(43)}` }].map((headers) =>
        refused('GET', '/things/mine', undefined, headers as Record<string, string>),
      ),
    );
    for (const { status, body } of bad) {
      expect(status).toBe(401);
      expect({ ...body, requestId: '' }).toEqual({ ...bad[0]?.body, requestId: '' });
    }
  });

  it('keeps the correlation through the reading of a body, and takes only a UUID for one', async () => {
    const good = await ask('POST', '/things/echo', { subject: 'Bache' }, { 'x-correlation-id': id });
    expect(good.body).toEqual({ correlationId: id });
    const bad = await ask('POST', '/things/echo', { subject: 'Bache' }, { 'x-correlation-id': 'Ana Pérez' });
    expect(bad.body?.correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('ends a request that nothing ends', async () => {
    expect(await refused('DELETE', '/things/stuck')).toMatchObject({ status: 503, code: 'timeout' });
  });

  it('refuses what another site sends, and says what browsers should know', async () => {
    expect(await refused('POST', '/things', { subject: 'Bache' }, { 'sec-fetch-site': 'cross-site' })).toMatchObject({
      status: 403,
      code: 'cross-origin',
    });
    expect((await ask('POST', '/things', { subject: 'Bache' }, { 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    const { answer } = await ask('GET', '/things');
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(answer.headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('lets no other site read an answer', async () => {
    for (const method of ['GET', 'OPTIONS'] as const) {
      const { answer } = await ask(method, '/things', undefined, {
        origin: 'https://another.example',
        'access-control-request-method': 'POST',
      });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  it('tells its health, and its figures only to whom they are for', async () => {
    expect((await ask('GET', '/health/live')).body).toEqual({ status: 'up' });
    expect((await ask('GET', '/health/ready')).body).toEqual({ status: 'up', failing: [] });
    const indicators = app.get(HealthIndicators);
    indicators.add({ name: 'redis', required: false, check: () => Promise.reject(new Error('away')) });
    expect((await ask('GET', '/health/ready')).body).toEqual({ status: 'degraded', failing: ['redis'] });
    indicators.add({ name: 'mongodb', required: true, check: () => Promise.reject(new Error('away')) });
    expect(await refused('GET', '/health/ready')).toMatchObject({
      status: 503,
      code: 'not-ready',
      body: { details: { failing: ['redis', 'mongodb'] } },
    });
    expect((await ask('GET', '/metrics')).answer.body).toMatch(
      /http_request_duration_seconds_count\{method="POST",route="\/things",status="201"\} \d/,
    );
    expect(await refused('GET', '/metrics', undefined, { 'x-forwarded-for': '1.2.3.4' })).toMatchObject({
      status: 404,
    });
    const bearer = { 'x-forwarded-for': '1.2.3.4', authorization: 'Bearer scrape-me' };
    expect((await ask('GET', '/metrics', undefined, bearer)).status).toBe(200);
  });
});

describe('a route without a policy', () => {
  it('stops the start, by name, inherited ones too', async () => {
    const app = await anApp(ThingsController, BareController, ChildController);
    expect(() => assertEveryRouteHasPolicy(app)).toThrow(
      'BareController.bare (none), BareController.unheardOf (pave-the-moon), ChildController.inherited (none)',
    );
    await app.close();
    const good = await anApp(ThingsController);
    expect(() => assertEveryRouteHasPolicy(good)).not.toThrow();
    await good.close();
  });

  it('is closed all the same', async () => {
    const app = await anApp(BareController, ChildController);
    for (const url of ['/bare', '/bare/unheard-of', '/child/inherited']) {
      const answer = await app.inject({ method: 'GET', url, headers: { cookie: `sid=${clerkToken}` } });
      expect(answer.statusCode).toBe(403);
      expect(answer.body).not.toContain('secret');
    }
    expect((await app.inject({ method: 'GET', url: '/child' })).statusCode).toBe(200);
    await app.close();
  });
});
