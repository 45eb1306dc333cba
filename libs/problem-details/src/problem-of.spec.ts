import { Refusal, type RefusalKind } from '@libs/decider';
import { BadRequestException, NotFoundException } from '@nestjs/common';
import { MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb';
import { problemBody } from './problem-body.js';
import { problemOf } from './problem-of.js';
import { opaqueNotFound, Problem, Unavailable } from './problem.js';

class NotToday extends Refusal {
  readonly code = 'not-today';

  constructor(readonly kind: RefusalKind) {
    super('Not today', { caseId: 'c-1' });
  }
}

describe('what an error means in HTTP', () => {
  it.each<[RefusalKind, number]>([
    ['not-found', 404],
    ['forbidden', 403],
    ['conflict', 409],
    ['invalid', 422],
    ['stale', 412],
  ])('a refusal of kind %s is %i with its code and details', (kind, status) => {
    const problem = problemOf(new NotToday(kind));
    expect(problemBody(problem, { url: '/cases/1?code=secret', requestId: 'r-1' })).toEqual({
      type: 'urn:ventanilla:problem:not-today',
      title: expect.any(String),
      status,
      detail: 'Not today',
      code: 'not-today',
      instance: '/cases/1',
      details: { caseId: 'c-1' },
      requestId: 'r-1',
    });
  });

  it.each<[string, unknown, string]>([
    ['a lost connection', new MongoNetworkError('connection 1 to 10.0.0.1 closed'), 'store-unavailable'],
    ['no primary', new MongoServerSelectionError('no primary', { servers: new Map() } as never), 'store-unavailable'],
    ['a primary stepping down', new MongoServerError({ message: 'x', code: 189 }), 'store-unavailable'],
    ['an unconfirmed write', new MongoServerError({ message: 'x', code: 64 }), 'indeterminate'],
    ['a spent budget', AbortSignal.timeout(0), 'store-unavailable'],
    [
      'an engine part that says so',
      Object.assign(new Error('x'), { unavailable: true, code: 'store-overloaded' }),
      'store-overloaded',
    ],
    ['our own word', new Unavailable('indeterminate'), 'indeterminate'],
  ])('%s is 503 with Retry-After', async (_name, given, code) => {
    const error = given instanceof AbortSignal ? await abortReason(given) : given;
    const problem = problemOf(error);
    expect([problem.status, problem.code]).toEqual([503, code]);
    expect(problem.extras.retryAfterSeconds).toBe(2);
  });

  it.each([
    new Error('María Pérez, CURP XXXX'),
    new MongoServerError({ message: 'dup key: { name: "María" }', code: 11000 }),
    'a string',
    undefined,
    Object.assign(new Error('looks like the client'), { statusCode: 400 }),
  ])('anything else is a bare 500', (error) => {
    const problem = problemOf(error);
    expect([problem.status, problem.code]).toEqual([500, 'unexpected']);
    expect(JSON.stringify(problemBody(problem))).not.toMatch(/Mar|client/);
  });

  it('never repeats a framework message, which may quote the request', () => {
    expect(problemOf(new NotFoundException('Cannot GET /<script>')).message).not.toContain('script');
    expect(problemOf(new BadRequestException('"Juan" is bad')).message).not.toContain('Juan');
  });

  it('keeps an opaque answer free of anything of its request', () => {
    const [one, other] = ['/a', '/b'].map((url) =>
      JSON.stringify(problemBody(opaqueNotFound(), { url, requestId: url })),
    );
    expect(one).toBe(other);
    expect(problemBody(new Problem(429, 'x', 'y', { opaque: true }), { url: '/a', requestId: 'r' })).not.toHaveProperty(
      'requestId',
    );
  });
});

function abortReason(signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason), { once: true }));
}
