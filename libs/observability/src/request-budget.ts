import { Problem, sendProblem, Unavailable, problemOf } from '@libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface BudgetLimits {
  /** When the request's signal aborts, in milliseconds from its arrival. */
  readonly budgetMs: number;
  /** When it is answered whatever still runs. */
  readonly hardEndMs: number;
}

/**
 * The time one request may take: a signal its work should heed, and an end that does not depend on anyone heeding it. Most requests end in
 * milliseconds and many ask for no signal, so there is one timer at a time, and a signal once somebody asks for it.
 */
export class RequestBudget {
  private controller: AbortController | undefined;
  private timer: NodeJS.Timeout;
  private spent = false;

  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    { budgetMs, hardEndMs }: BudgetLimits,
  ) {
    this.timer = setTimeout(() => this.spend(hardEndMs - budgetMs), budgetMs).unref();
  }

  /** Aborted already where the time was over before anybody asked. */
  get signal(): AbortSignal {
    if (this.controller === undefined) {
      this.controller = new AbortController();
      if (this.spent) this.abort();
    }
    return this.controller.signal;
  }

  done(): void {
    clearTimeout(this.timer);
  }

  private spend(leftMs: number): void {
    this.spent = true;
    this.timer = setTimeout(() => endHard(this.request, this.reply), leftMs).unref();
    this.abort();
  }

  private abort(): void {
    this.controller?.abort(new Unavailable('timeout'));
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
