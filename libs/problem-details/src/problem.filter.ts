import { Catch, Logger, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem-of.js';
import { Problem } from './problem.js';
import { RouteTable } from './route-table.js';
import { sendProblem } from './send-problem.js';

/** The one place where an error becomes RFC 9457 problem+json, for our code, Nest and Fastify alike. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  constructor(private readonly routes: RouteTable = new RouteTable()) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.unmatched(error, request) ?? problemOf(error);
    if (problem.status === 500) {
      this.log.error(error instanceof Error ? error : new Error(`thrown: ${typeof error}`));
    } else if (problem.status > 500) {
      this.log.warn({ event: 'unavailable', code: problem.code, requestId: request.id, cause: causeOf(error) });
    }
    sendProblem(problem, request, reply);
  }

  private unmatched(error: unknown, request: FastifyRequest): Problem | undefined {
    const unrouted =
      request.is404 || (error instanceof NotFoundException && error.message.startsWith(`Cannot ${request.method} `));
    // What a body is is no matter where there is nobody to read it.
    const said = error instanceof Problem && !(request.is404 && error.status === 415);
    if (!unrouted || said) return undefined;
    const path = request.originalUrl.split('?', 1)[0] ?? '';
    const methods = this.routes.methodsOf(path);
    // Also where the router wants a form of that part which this one has not (a line break, say): it would take the method.
    if (methods.length === 0 || methods.includes(request.method))
      return new Problem(404, 'no-such-route', 'There is nothing at this address.');
    return new Problem(405, 'method-not-allowed', 'This address does not take that method.', {
      headers: { allow: methods.join(', ') },
    });
  }
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  return cause instanceof Error ? cause.name : 'unknown';
}
