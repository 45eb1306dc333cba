import { SetMetadata } from '@nestjs/common';
import type { Due, Role } from './principal.js';

/** Who may use a route. Every route has one, on its method or its controller, or the process does not start. */
export type Policy = { readonly kind: 'public' } | { readonly kind: 'roles'; readonly roles: readonly Role[] };

export const POLICY = 'ventanilla:policy';

/** Anyone: no session is needed (the route may ask for something else, such as folio and code). */
export function Public(): MethodDecorator & ClassDecorator {
  return SetMetadata<string, Policy>(POLICY, { kind: 'public' });
}

/** Only staff with one of these roles. What they may do with a given case is decided there, not here. */
export function Allowed(...roles: [Role, ...Role[]]): MethodDecorator & ClassDecorator {
  return SetMetadata<string, Policy>(POLICY, { kind: 'roles', roles });
}

export const WHILE_DUE = 'ventanilla:while-due';
export const STEP_UP = 'ventanilla:step-up';

/** Also for who is signed in by half: what is due is shown, or left, by such a route. */
export function WhileDue(...dues: [Due, ...Due[]]): MethodDecorator {
  return SetMetadata<string, readonly Due[]>(WHILE_DUE, dues);
}

/** Only shortly after the second factor was shown, by whoever has one: what changes the rights of others. */
export function StepUp(): MethodDecorator & ClassDecorator {
  return SetMetadata<string, true>(STEP_UP, true);
}
