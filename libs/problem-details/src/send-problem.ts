import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemBody, PROBLEM_MEDIA_TYPE } from './problem-body.js';
import type { Problem } from './problem.js';

/** Answers with a problem; does nothing when an answer is already on its way (a stream, the hard end of a request). */
export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent || reply.raw.headersSent) return;
  const body = problemBody(problem, { url: request.originalUrl, requestId: request.id });
  reply.code(problem.status);
  // A header a handler had set for its success (an ETag, a file name) says nothing true about this answer.
  for (const name of ['etag', 'content-disposition', 'location', 'content-length']) reply.removeHeader(name);
  reply.header('content-type', PROBLEM_MEDIA_TYPE).header('cache-control', 'no-store');
  if (problem.extras.opaque) reply.removeHeader('x-request-id');
  const { retryAfterSeconds, headers = {} } = problem.extras;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  for (const [name, value] of Object.entries(headers)) reply.header(name, value);
  // As bytes: to a text Fastify would add a charset, which this media type does not have (RFC 9457).
  void reply.send(Buffer.from(JSON.stringify(body)));
}
