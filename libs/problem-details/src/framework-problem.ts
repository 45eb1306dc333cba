import { HttpException } from '@nestjs/common';
import { Problem } from './problem.js';

/** Fastify's own refusals. The framework's messages repeat what the client sent, so each gets words of ours. */
const FASTIFY: Readonly<Record<string, readonly [number, string, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'body-too-large', 'The body is larger than this route accepts.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    415,
    'unsupported-media-type',
    'The body is not of a media type this route accepts.',
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'body-required', 'A JSON body is required.'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'malformed-json', 'The body is not valid JSON.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'malformed-request', 'The body does not have the length announced.'],
  FST_ERR_BAD_URL: [400, 'malformed-url', 'The path is not valid percent-encoding.'],
  FST_ERR_MAX_PARAM_LENGTH: [414, 'url-too-long', 'A part of the path is too long.'],
};

/** What Nest and Fastify throw with only a status, worded and coded by us. */
const BY_STATUS: Readonly<Record<number, readonly [string, string]>> = {
  400: ['malformed-request', 'The request cannot be understood.'],
  401: ['not-signed-in', 'Sign in first.'],
  403: ['forbidden', 'This is not allowed.'],
  404: ['not-found', 'Nothing was found for what was asked.'],
  405: ['method-not-allowed', 'This address does not take that method.'],
  406: ['not-acceptable', 'No form of the answer is acceptable to the client.'],
  408: ['request-timeout', 'The request did not arrive in time.'],
  409: ['conflict', 'The request conflicts with the present state.'],
  412: ['precondition-failed', 'The resource changed in between.'],
  413: ['body-too-large', 'The body is larger than this route accepts.'],
  414: ['url-too-long', 'The address is too long.'],
  415: ['unsupported-media-type', 'The body is not of a media type this route accepts.'],
  422: ['invalid', 'The request is understood and cannot be carried out.'],
  428: ['precondition-required', 'The request must be conditional.'],
  429: ['too-many-requests', 'Too many requests; wait before the next one.'],
  431: ['headers-too-large', 'The header fields are too large.'],
};

/** Reads a Fastify error or a Nest HttpException below 500 as a Problem; undefined for anything else. */
export function frameworkProblem(error: unknown): Problem | undefined {
  const source = error instanceof HttpException ? (error.cause ?? error) : error;
  const known = FASTIFY[codeOf(source)];
  if (known) return new Problem(...known);
  const status = error instanceof HttpException ? error.getStatus() : statusOf(source);
  if (status === undefined || status < 400 || status >= 500) return undefined;
  if (error instanceof HttpException && status === 403 && error.message.startsWith('Cross-origin')) {
    return new Problem(403, 'cross-origin', 'The request comes from another site.');
  }
  const [code, text] = BY_STATUS[status] ?? ['refused', 'The request was refused.'];
  return new Problem(status, code, text);
}

function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Only errors that are HTTP errors by their shape: a status on any other error is no promise that it is the client's fault. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || error.name !== 'FastifyError') return undefined;
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' ? status : undefined;
}
