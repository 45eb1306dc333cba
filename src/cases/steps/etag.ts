import type { FastifyReply } from 'fastify';

/** The version as a strong ETag, to be named in the next If-Match. */
export function versioned<T extends { version: number }>(reply: FastifyReply, body: T): T {
  void reply.header('etag', `"${body.version}"`);
  return body;
}
