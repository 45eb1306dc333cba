import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Metrics } from './metrics.js';
import { type BudgetLimits, RequestBudget } from './request-budget.js';
import { correlation } from './request-context.js';

export type TracingOptions = Partial<BudgetLimits> & {
  /** Paths not worth a log line each (health probes). */
  readonly quiet?: readonly string[];
};

/**
 * Gives each request its correlation id, its budget of time (6 s, and an end at 8 s), one log line and its figures. The log
 * line names the route's pattern, never the address, whose query may hold anything. Call once before `app.init()`.
 */
export function installRequestTracing(app: NestFastifyApplication, options: TracingOptions = {}): void {
  const { budgetMs = 6_000, hardEndMs = 8_000, quiet = ['/health/live', '/health/ready', '/metrics'] } = options;
  const log = new Logger('Http');
  const budgets = new WeakMap<FastifyRequest, RequestBudget>();
  const seconds = app
    .get(Metrics, { strict: false })
    .histogram('http_request_duration_seconds', 'Time to answer', ['method', 'route', 'status']);
  const instance = app.getHttpAdapter().getInstance();

  instance.addHook('onRequest', (request, reply, done) => {
    const budget = new RequestBudget(request, reply, budgetOf(request) ?? { budgetMs, hardEndMs });
    budgets.set(request, budget);
    void reply.header('x-request-id', request.id);
    correlation.run(request.id, done, budget);
  });
  instance.addHook('onResponse', (request, reply, done) => {
    budgets.get(request)?.done();
    const line = told(request, reply);
    // How long somebody listened says nothing of how long people wait.
    if (!isStream(request))
      seconds.observe(reply.elapsedTime / 1000, { method: line.method, route: line.route, status: line.status });
    if (line.status >= 500) log.warn(line);
    else if (!quiet.includes(line.route)) log.log(line);
    done();
  });
  instance.addHook('onRequestAbort', (request, done) => {
    budgets.get(request)?.done();
    done();
  });
}

/** A route that takes a file has time of its own. */
function budgetOf({ routeOptions }: FastifyRequest): BudgetLimits | undefined {
  return (routeOptions.config as { budget?: BudgetLimits } | undefined)?.budget;
}

function isStream({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as { stream?: true } | undefined)?.stream === true;
}

function told(request: FastifyRequest, reply: FastifyReply) {
  return {
    event: 'request',
    requestId: request.id,
    method: request.method,
    route: (request.is404 ? undefined : request.routeOptions.url) ?? 'unmatched',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
  };
}
