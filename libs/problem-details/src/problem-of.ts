import { HttpStatus } from '@nestjs/common';
import { Refusal, type RefusalKind } from '@libs/decider';
import { frameworkProblem } from './framework-problem.js';
import { Problem, Unavailable } from './problem.js';
import { storeFailure } from './store-failure.js';

const STATUS: Record<RefusalKind, number> = {
  'not-found': HttpStatus.NOT_FOUND,
  forbidden: HttpStatus.FORBIDDEN,
  conflict: HttpStatus.CONFLICT,
  invalid: HttpStatus.UNPROCESSABLE_ENTITY,
  stale: HttpStatus.PRECONDITION_FAILED,
};

/** Says in HTTP what an error means. Whatever is not recognised is our defect: a bare 500 that tells nothing. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refusal) {
    return new Problem(STATUS[error.kind], error.code, error.message, { details: error.details });
  }
  const unavailable = error instanceof Unavailable ? error : (declaredUnavailable(error) ?? storeFailure(error));
  if (unavailable) {
    return new Problem(503, unavailable.code, unavailable.message, {
      retryAfterSeconds: unavailable.retryAfterSeconds,
    });
  }
  return frameworkProblem(error) ?? new Problem(500, 'unexpected', 'Something went wrong on our side.');
}

/** An engine part that must not know HTTP (libs/event-store) says the same by two fields: `unavailable: true` and a code. */
function declaredUnavailable(error: unknown): Unavailable | undefined {
  if (!(error instanceof Error)) return undefined;
  const { unavailable, code } = error as { unavailable?: unknown; code?: unknown };
  return unavailable === true && typeof code === 'string' ? new Unavailable(code, 2, { cause: error }) : undefined;
}
