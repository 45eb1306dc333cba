import createClient from 'openapi-fetch';
import { announceExpiry } from '../session/expiry.js';
import { noteAnswer } from './connection.js';
import { ProblemError, problemIn } from './problem.js';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];

const SIGNING_IN = /\/sessions(\/current)?$/;

/** Every answer that is no success is thrown as a ProblemError, so that screens handle one kind of failure. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: ask });

export async function ask(request: Request): Promise<Response> {
  const response = await reach(request);
  if (response.ok) return response;
  const problem = await problemIn(response);
  if (response.status === 401 && !SIGNING_IN.test(new URL(request.url).pathname)) announceExpiry();
  throw problem;
}

async function reach(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    noteAnswer(true);
    return response;
  } catch (error) {
    // A query that nobody wants any more is no sign of anything; one that took too long is.
    if (request.signal.aborted && !isTimeout(error)) throw error;
    noteAnswer(false);
    throw new ProblemError({ status: 0, code: 'out-of-reach' });
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

/** The body of a success. openapi-fetch types it as possibly absent, since it would hand failures over beside it. */
export async function bodyOf<Body>(asked: Promise<{ data?: Body }>): Promise<Body> {
  const { data } = await asked;
  if (data === undefined) throw new ProblemError({ status: 0, code: 'out-of-reach' });
  return data;
}
