import { SetMetadata } from '@nestjs/common';
import type { OperationName } from './matrix.js';
import type { Due } from './principal.js';

export const OPERATION = 'ventanilla:operation';

/**
 * What a route does, by its name in the matrix (`authorisation.json`), which says who may. Every route has one, on its method or its
 * controller, or the process does not start. What they may do with a given case is decided on the case, by the same cell.
 */
export function Operation(name: OperationName): MethodDecorator & ClassDecorator {
  return SetMetadata<string, OperationName>(OPERATION, name);
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
