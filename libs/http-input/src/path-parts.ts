import { Param } from '@nestjs/common';
import { opaqueNotFound } from '@libs/problem-details';
import { isCode, isId } from './fields.js';

class IdInPath {
  transform(value: unknown): string {
    if (typeof value === 'string' && isId(value)) return value;
    throw opaqueNotFound();
  }
}

class CodeInPath {
  transform(value: unknown): string {
    if (typeof value === 'string' && isCode(value)) return value;
    throw opaqueNotFound();
  }
}

/** An id in the path. What cannot be one names nothing: 404, as for one that is unknown. */
export function IdParam(name = 'id'): ParameterDecorator {
  return Param(name, new IdInPath());
}

/** A catalogue code in the path. */
export function CodeParam(name = 'code'): ParameterDecorator {
  return Param(name, new CodeInPath());
}
