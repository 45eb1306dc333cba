import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { notSignedIn } from '@libs/problem-details';
import type { Principal } from './principal.js';

/** Kept beside the request, not on it, so that nothing a request carries can pass for it. */
const acting = new WeakMap<object, Principal>();

export function actAs(request: object, principal: Principal): void {
  acting.set(request, principal);
}

export function principalOf(request: object): Principal | undefined {
  return acting.get(request);
}

/** Who is acting. Only on routes with `@Allowed(…)`; on a public one there is nobody and this is 401. */
export const Acting = createParamDecorator((_data: unknown, context: ExecutionContext): Principal => {
  const principal = principalOf(context.switchToHttp().getRequest<object>());
  if (!principal) throw notSignedIn();
  return principal;
});
