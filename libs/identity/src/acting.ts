import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { notSignedIn } from '@libs/problem-details';
import type { Principal } from './principal.js';

/** Kept beside the request, not on it, so that nothing a request carries can pass for it. */
const acting = new WeakMap<object, Principal>();

export function actAs(request: object, principal: Principal): void {
  acting.set(request, principal);
}

export function findPrincipal(request: object): Principal | undefined {
  return acting.get(request);
}

/** Who the guard let in with this request. @throws Problem 401 on a public route, where there is nobody */
export function principalOf(request: object): Principal {
  const principal = acting.get(request);
  if (!principal) throw notSignedIn();
  return principal;
}

/** Who is acting, on routes with `@Allowed(…)`. */
export const Acting = createParamDecorator((_data: unknown, context: ExecutionContext): Principal =>
  principalOf(context.switchToHttp().getRequest<object>()),
);
