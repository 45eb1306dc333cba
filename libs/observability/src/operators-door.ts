import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { opaqueNotFound, Problem, problemBody, PROBLEM_MEDIA_TYPE, problemOf } from '@libs/problem-details';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { HealthIndicators } from './health.js';
import { mayReadMetrics } from './metrics-access.js';
import { METRICS_TOKEN } from './metrics.controller.js';
import { Metrics } from './metrics.js';
import { readinessProblem } from './readiness-problem.js';

export interface OperatorsDoorOptions {
  host: string;
  /** 0: any that is free. */
  port: number;
}

interface Answer {
  status: number;
  type: string;
  body: string;
  headers?: Readonly<Record<string, string>>;
}

const REQUEST_MS = 5_000;

/**
 * The health and the figures of a process that serves no HTTP otherwise: `/health/live`, `/health/ready` and `/metrics`, under the same
 * rules and in the same form as where the API serves them.
 */
@Injectable()
export class OperatorsDoor {
  private readonly log = new Logger(OperatorsDoor.name);
  private server: Server | undefined;

  constructor(
    private readonly metrics: Metrics,
    private readonly health: HealthIndicators,
    @Inject(METRICS_TOKEN) private readonly token: string | null,
  ) {}

  /** The address it answers at. @throws Error when the port is taken */
  async open({ host, port }: OperatorsDoorOptions): Promise<string> {
    const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS }, (request, response) => {
      void this.serve(request, response);
    });
    server.listen(port, host);
    // Rejects with the server's error, if that comes first.
    await once(server, 'listening');
    this.server = server;
    const { address, family, port: taken } = server.address() as AddressInfo;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.answer(request).catch((error: unknown) => {
      const problem = problemOf(error);
      if (problem.status === 500) this.log.error(error instanceof Error ? error : new Error(`thrown: ${typeof error}`));
      return refusal(problem);
    });
    response.writeHead(answer.status, {
      'content-type': answer.type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...answer.headers,
    });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const [path] = (request.url ?? '').split('?', 1);
    if (path !== '/health/live' && path !== '/health/ready' && path !== '/metrics') throw opaqueNotFound();
    if (path === '/metrics' && !mayReadMetrics(request, this.token)) throw opaqueNotFound();
    if (request.method !== 'GET' && request.method !== 'HEAD') throw notThisWay();
    if (path === '/metrics') return { status: 200, type: this.metrics.contentType, body: await this.metrics.text() };
    if (path === '/health/live') return json({ status: 'up' });
    const readiness = await this.health.readiness();
    const problem = readinessProblem(readiness);
    if (problem) throw problem;
    return json(readiness);
  }
}

function notThisWay(): Problem {
  return new Problem(405, 'method-not-allowed', 'This address is only read.', { headers: { allow: 'GET, HEAD' } });
}

function json(body: object): Answer {
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

function refusal(problem: Problem): Answer {
  const { retryAfterSeconds, headers } = problem.extras;
  return {
    status: problem.status,
    type: PROBLEM_MEDIA_TYPE,
    body: JSON.stringify(problemBody(problem)),
    headers: { ...headers, ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }) },
  };
}
