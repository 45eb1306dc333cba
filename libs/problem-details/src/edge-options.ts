import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { problemBody, PROBLEM_MEDIA_TYPE } from './problem-body.js';
import { problemOf } from './problem-of.js';
import { Problem } from './problem.js';
import { requestIdOf } from './request-id.js';
import { sendProblem } from './send-problem.js';

export interface EdgeLimits {
  /** Largest body in bytes any route takes unless it says otherwise. Default 64 KiB. */
  readonly bodyLimit?: number;
  /**
   * Addresses or networks of our own proxies (`10.0.0.0/8`, `loopback`): only from them is X-Forwarded-For believed. Default
   * none. A number of hops is not offered: Fastify cannot check the peer by it and ignores it.
   */
  readonly trustedProxies?: readonly string[];
}

/** Longest part of a path, as sent; the router matches no longer one to a parameter. */
export const LONGEST_SEGMENT = 200;

/** Options for `new FastifyAdapter(…)`: what must be set before Nest exists. Limits from RELIABILITY.md 2.5. */
export function edgeOptions({ bodyLimit = 64 * 1024, trustedProxies = [] }: EdgeLimits = {}) {
  return {
    bodyLimit,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: requestIdOf,
    requestIdHeader: false as const,
    // The longest a file may take. Whatever else has not arrived in 8 s is answered and hung up on (request-budget.ts).
    requestTimeout: 330_000,
    // Node looks for slow heads only every half minute by itself, and 10 s would be up to 40.
    // It would answer a request without a host by itself, with nothing that says why: http-edge.ts does.
    http: {
      headersTimeout: 10_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16 * 1024,
      requireHostHeader: false,
    },
    routerOptions: { maxParamLength: LONGEST_SEGMENT },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply): void =>
      sendProblem(problemOf(error), request, reply),
    clientErrorHandler: answerBrokenRequest,
  };
}

/** What is not HTTP at all never reaches a route; it is answered in the same form on the bare socket. */
function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const problem = brokenRequest(error.code);
  const body = JSON.stringify(problemBody(problem));
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${problem.status} ${problemBody(problem).title}\r\nContent-Type: ${PROBLEM_MEDIA_TYPE}\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}

function brokenRequest(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem(431, 'headers-too-large', 'The header fields are too large.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Problem(408, 'request-timeout', 'The request did not arrive in time.');
  return new Problem(400, 'malformed-request', 'This is not a valid HTTP request.');
}
