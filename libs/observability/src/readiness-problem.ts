import { Problem } from '@libs/problem-details';
import type { Readiness } from './health.js';

/** The answer of a process that cannot serve, naming what it lacks; undefined when it can. */
export function readinessProblem({ status, failing }: Readiness): Problem | undefined {
  if (status !== 'down') return undefined;
  return new Problem(503, 'not-ready', 'Something this process needs is out of reach.', {
    details: { failing },
    retryAfterSeconds: 2,
  });
}
