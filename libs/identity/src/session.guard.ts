import { type CanActivate, type ExecutionContext, Injectable, Logger, Optional } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem } from '@libs/problem-details';
import type { FastifyRequest } from 'fastify';
import { actAs } from './acting.js';
import { mayEver } from './authorise.js';
import { BY_KEY, callAs, KeyGate, keyOf, type Scope } from './integration.js';
import type { OperationName } from './matrix.js';
import { OPERATION, STEP_UP, WHILE_DUE } from './policy.js';
import type { Due } from './principal.js';
import { SessionGate } from './session-gate.js';

/** Bound globally: a route is closed unless the matrix opens it. Never a path middleware, which a path can be written around. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly log = new Logger(SessionGuard.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly gate: SessionGate,
    @Optional() private readonly keys?: KeyGate,
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
    const key = this.keys && keyOf(request.headers.authorization);
    if (this.keys && key !== undefined) {
      const scope = this.reflector.get<Scope | undefined>(BY_KEY, handler);
      callAs(request, await this.keys.admit(key, operation, scope));
      return true;
    }
    const whileDue = this.reflector.get<readonly Due[] | undefined>(WHILE_DUE, handler) ?? [];
    const stepUp = this.reflector.getAllAndOverride<true | undefined>(STEP_UP, [handler, context.getClass()]);
    const principal = await this.gate.admit(request, operation, { whileDue, ...(stepUp && { stepUp }) });
    actAs(request, principal, operation);
    return true;
  }
}
