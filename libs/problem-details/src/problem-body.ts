import { STATUS_CODES } from 'node:http';
import type { Problem, FieldError, ProblemDetails } from './problem.js';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** RFC 9457 problem details, with `code` and `requestId` as extensions. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance?: string;
  errors?: readonly FieldError[];
  details?: ProblemDetails;
  requestId?: string;
}

/** What of the request an answer may name. `url` is cut at the query: it may carry what a client should not have put there. */
export interface ProblemContext {
  readonly url: string;
  readonly requestId: string;
}

export function problemBody(problem: Problem, context?: ProblemContext): ProblemBody {
  const { errors, details, opaque } = problem.extras;
  return {
    type: `urn:ventanilla:problem:${problem.code}`,
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    detail: problem.message,
    code: problem.code,
    ...(context && !opaque && { instance: pathOf(context.url) }),
    ...(errors && { errors }),
    ...(details && Object.keys(details).length > 0 && { details }),
    ...(context && !opaque && { requestId: context.requestId }),
  };
}

function pathOf(url: string): string {
  const end = url.search(/[?#]/);
  return (end === -1 ? url : url.slice(0, end)).slice(0, 512);
}
