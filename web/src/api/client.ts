import createClient from 'openapi-fetch';
import { announceExpiry } from '../session/expiry.js';
import { ProblemError, problemIn } from './problem.js';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];

const SIGNING_IN = /\/sessions(\/current)?$/;

/** Every answer that is no success is thrown as a ProblemError, so that screens handle one kind of failure. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: ask });

async function ask(request: Request): Promise<Response> {
  const response = await reach(request);
  if (response.ok) return response;
  const problem = await problemIn(response);
  if (response.status === 401 && !SIGNING_IN.test(new URL(request.url).pathname)) announceExpiry();
  throw problem;
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new ProblemError({ status: 0, code: 'out-of-reach' });
  }
}

/** The body of a success. openapi-fetch types it as possibly absent, since it would hand failures over beside it. */
export async function bodyOf<Body>(asked: Promise<{ data?: Body }>): Promise<Body> {
  const { data } = await asked;
  if (data === undefined) throw new ProblemError({ status: 0, code: 'out-of-reach' });
  return data;
}
