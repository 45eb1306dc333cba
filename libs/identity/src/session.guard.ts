import { type CanActivate, type ExecutionContext, Injectable, Logger, Optional } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem } from '@libs/problem-details';
import type { FastifyRequest } from 'fastify';
import { actAs } from './acting.js';
import { BY_KEY, callAs, KeyGate, keyOf, type Scope } from './integration.js';
import { type Policy, POLICY, STEP_UP, WHILE_DUE } from './policy.js';
import type { Due } from './principal.js';
import { SessionGate } from './session-gate.js';

/** Bound globally: a route is closed unless its policy opens it. Never a path middleware, which a path can be written around. */
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
    const policy = this.reflector.getAllAndOverride<Policy | undefined>(POLICY, [handler, context.getClass()]);
    if (policy?.kind === 'public') return true;
    if (policy === undefined) {
      this.log.error({ event: 'route-without-policy', controller: context.getClass().name, method: handler.name });
      throw new Problem(403, 'forbidden', 'This is not allowed.');
    }
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = this.keys && keyOf(request.headers.authorization);
    if (this.keys && key !== undefined) {
      callAs(request, await this.keys.admit(key, this.reflector.get<Scope | undefined>(BY_KEY, handler)));
      return true;
    }
    const whileDue = this.reflector.get<readonly Due[] | undefined>(WHILE_DUE, handler) ?? [];
    const stepUp = this.reflector.getAllAndOverride<true | undefined>(STEP_UP, [handler, context.getClass()]);
    actAs(request, await this.gate.admit(request, policy.roles, { whileDue, ...(stepUp && { stepUp }) }));
    return true;
  }
}
