import { type CanActivate, type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem } from '@libs/problem-details';
import type { FastifyRequest } from 'fastify';
import { actAs } from './acting.js';
import { mayEver } from './authorise.js';
import type { OperationName } from './matrix.js';
import { OPERATION } from './policy.js';
import { SessionGate } from './session-gate.js';

/** Bound globally: a route is closed unless the matrix opens it. Never a path middleware, which a path can be written around. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly log = new Logger(SessionGuard.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly gate: SessionGate,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    const operation = this.reflector.getAllAndOverride<OperationName | undefined>(OPERATION, [
      handler,
      context.getClass(),
    ]);
    if (operation === undefined) {
      this.log.error({ event: 'route-without-policy', controller: context.getClass().name, method: handler.name });
      throw new Problem(403, 'forbidden', 'This is not allowed.');
    }
    if (mayEver(operation, 'anyone')) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    actAs(request, await this.gate.admit(request, operation), operation);
    return true;
  }
}
