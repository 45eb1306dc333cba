import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { notSignedIn } from '@libs/problem-details';
import type { OperationName } from './matrix.js';
import type { Principal } from './principal.js';

interface Admitted {
  readonly principal: Principal;
  readonly operation: OperationName;
}

/** Kept beside the request, not on it, so that nothing a request carries can pass for it. */
const admitted = new WeakMap<object, Admitted>();

export function actAs(request: object, principal: Principal, operation: OperationName): void {
  admitted.set(request, { principal, operation });
}

export function findPrincipal(request: object): Principal | undefined {
  return admitted.get(request)?.principal;
}

/** Whom the guard let in with this request, and to do what. @throws Problem 401 on a public route, where there is nobody */
export function admissionOf(request: object): Admitted {
  const found = admitted.get(request);
  if (!found) throw notSignedIn();
  return found;
}

/** Who is acting, on routes that the matrix opens to people with an account. */
export const Acting = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Principal =>
    admissionOf(context.switchToHttp().getRequest<object>()).principal,
);
