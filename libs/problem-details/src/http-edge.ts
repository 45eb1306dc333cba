import type { SecurityHeadersOptions } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LONGEST_SEGMENT } from './edge-options.js';
import { problemBody, PROBLEM_MEDIA_TYPE } from './problem-body.js';
import { Problem } from './problem.js';
import { ProblemFilter } from './problem.filter.js';
import { RouteTable } from './route-table.js';

export interface HttpEdgeOptions {
  /** The address people see. With https the answers carry HSTS and pages upgrade their requests. */
  readonly publicUrl?: string;
  /** Origins that may send state-changing requests besides the server's own (a proxy that rewrites Host). */
  readonly trustedOrigins?: string[];
  /** Header of the pages, merged over ours (a map's tile server, for example). */
  readonly headers?: SecurityHeadersOptions;
}

/**
 * Wires the edge every answer passes: problem+json for all errors, 405 with Allow, no-store, the security headers and
 * the cross-origin check built into Nest 12.5. Call once, after `NestFactory.create` and before `app.init()`/`listen()`.
 */
export function installHttpEdge(app: NestFastifyApplication, options: HttpEdgeOptions = {}): void {
  const secure = options.publicUrl?.startsWith('https:') ?? false;
  const instance = app.getHttpAdapter().getInstance();
  const routes = new RouteTable();
  routes.watch(instance);
  instance.addHook('onRequest', (request, reply, done) => {
    // Most answers hold personal data; static files and public figures say otherwise themselves.
    void reply.header('cache-control', 'no-store');
    if (namesOneHost(request.raw)) return done(tooLong(request.url));
    void reply.header('connection', 'close');
    done(
      new Problem(400, 'host-missing', 'A request names its host, and only one: send one Host header (RFC 9112, 3.2).'),
    );
  });
  instance.server.on('checkExpectation', refuseExpectation);
  app.useGlobalFilters(new ProblemFilter(routes));
  app.useSecurityHeaders({ ...securityHeaders(secure), ...options.headers });
  const own = options.publicUrl ? [new URL(options.publicUrl).origin] : [];
  app.enableCsrfProtection({ trustedOrigins: [...own, ...(options.trustedOrigins ?? [])] });
}

/** Node answers an `Expect` it does not know by itself, before any route, with nothing that says why (RFC 9110, 10.1.1). */
function refuseExpectation(request: IncomingMessage, response: ServerResponse): void {
  const problem = new Problem(
    417,
    'expectation-failed',
    'Only the expectation 100-continue is met; leave the header out.',
  );
  response.writeHead(417, { 'content-type': PROBLEM_MEDIA_TYPE, 'cache-control': 'no-store', connection: 'close' });
  response.end(JSON.stringify(problemBody(problem)));
  request.resume();
}

/** None is needed only before HTTP/1.1. */
function namesOneHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]?.toLowerCase() === 'host') hosts += 1;
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}

function tooLong(url: string): Problem | undefined {
  return hasLongSegment(url) ? new Problem(414, 'url-too-long', 'A part of the path is too long.') : undefined;
}

/** To the router such a path is none of its own, so that it would look like an address that is not there. */
function hasLongSegment(url: string): boolean {
  if (url.length <= LONGEST_SEGMENT) return false;
  const path = url.split('?', 1)[0] ?? '';
  return path.split('/').some((segment) => segment.length > LONGEST_SEGMENT);
}

function securityHeaders(secure: boolean): SecurityHeadersOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: "'self'",
        scriptSrc: "'self'",
        styleSrc: "'self'",
        imgSrc: ["'self'", 'data:'],
        objectSrc: "'none'",
        baseUri: "'none'",
        frameAncestors: "'none'",
        formAction: "'self'",
        ...(secure && { upgradeInsecureRequests: true }),
      },
    },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: false },
  };
}
