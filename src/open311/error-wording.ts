import { PROBLEM_MEDIA_TYPE, type ProblemBody, problemOf } from '@libs/problem-details';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formatOf, written } from './answer.js';
import { geoReportErrors, type Refused } from './errors.js';

const DOOR = '/open311/';

/**
 * Every error of this door in GeoReport's own form and the format asked for, whoever raised it: a handler, a guard, the parser of
 * forms, the router. They all become problem+json at the edge (libs/problem-details), and are said anew here on their way out.
 */
export function wordErrorsAsGeoReport(instance: FastifyInstance): void {
  instance.addHook('onSend', (request, reply, payload, done) => {
    const ours = request.url.startsWith(DOOR) && isProblem(reply) && Buffer.isBuffer(payload);
    done(null, ours ? reworded(JSON.parse(payload.toString()) as ProblemBody, request, reply) : payload);
  });
}

type FrameworkErrors = (error: Error, request: FastifyRequest, reply: FastifyReply) => void;

/** The same for paths that are none (`%zz`, a part too long): the router answers those itself, and no hook sees them. */
export function withGeoReportErrors<Options extends { frameworkErrors: FrameworkErrors }>(options: Options): Options {
  return {
    ...options,
    frameworkErrors(error: Error, request: FastifyRequest, reply: FastifyReply): void {
      if (!request.url.startsWith(DOOR)) return options.frameworkErrors(error, request, reply);
      const { status, message: detail } = problemOf(error);
      void reply.header('cache-control', 'no-store').send(reworded({ status, detail }, request, reply));
    },
  };
}

function isProblem(reply: FastifyReply): boolean {
  const type = reply.getHeader('content-type');
  return typeof type === 'string' && type.startsWith(PROBLEM_MEDIA_TYPE);
}

function reworded(refused: Refused, request: FastifyRequest, reply: FastifyReply): string {
  const { status, answer } = geoReportErrors(refused);
  const { mediaType, body } = written(answer, formatOf(request.url, request.headers.accept));
  void reply.code(status).header('content-type', mediaType);
  return body;
}
