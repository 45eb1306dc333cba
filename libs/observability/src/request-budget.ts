import { Problem, sendProblem, Unavailable, problemOf } from '@libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface BudgetLimits {
  /** When the request's signal aborts, in milliseconds from its arrival. */
  readonly budgetMs: number;
  /** When it is answered whatever still runs. */
  readonly hardEndMs: number;
}

/** The time one request may take: a signal its work should heed, and an end that does not depend on anyone heeding it. */
export class RequestBudget {
  private readonly controller = new AbortController();
  private readonly timers: NodeJS.Timeout[];

  constructor(request: FastifyRequest, reply: FastifyReply, { budgetMs, hardEndMs }: BudgetLimits) {
    this.timers = [
      setTimeout(() => this.controller.abort(new Unavailable('timeout')), budgetMs),
      setTimeout(() => endHard(request, reply), hardEndMs),
    ];
    for (const timer of this.timers) timer.unref();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  done(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}

/** A stream that has begun is left alone: its headers are out, and its own reader decides how long it takes. */
function endHard(request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent || reply.raw.headersSent) return;
  void reply.header('connection', 'close');
  // A body that is still arriving is the client's slowness, not ours.
  const late = isArriving(request)
    ? new Problem(408, 'request-timeout', 'The request did not arrive in time.')
    : problemOf(new Unavailable('timeout'));
  sendProblem(late, request, reply);
}

function isArriving({ raw, headers }: FastifyRequest): boolean {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return hasBody && !raw.complete;
}
