import { SetMetadata } from '@nestjs/common';
import type { OperationName } from './matrix.js';

export const OPERATION = 'ventanilla:operation';

/**
 * What a route does, by its name in the matrix (`authorisation.json`), which says who may. Every route has one, on its method or its
 * controller, or the process does not start. What they may do with a given case is decided on the case, by the same cell.
 */
export function Operation(name: OperationName): MethodDecorator & ClassDecorator {
  return SetMetadata<string, OperationName>(OPERATION, name);
}
