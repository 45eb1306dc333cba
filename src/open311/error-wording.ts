import { PROBLEM_MEDIA_TYPE, type ProblemBody } from '@libs/problem-details';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formatOf, written } from './answer.js';
import { geoReportErrors } from './errors.js';

const DOOR = '/open311/';

/**
 * Every error of this door in GeoReport's own form and the format asked for, whoever raised it: a handler, a guard, the parser of
 * forms, the router. They all become problem+json at the edge (libs/problem-details), and are said anew here on their way out.
 */
export function wordErrorsAsGeoReport(instance: FastifyInstance): void {
  instance.addHook('onSend', (request, reply, payload, done) => {
    done(null, isOurs(request, reply) && typeof payload === 'string' ? reworded(payload, request, reply) : payload);
  });
}

function isOurs(request: FastifyRequest, reply: FastifyReply): boolean {
  const type = reply.getHeader('content-type');
  return request.url.startsWith(DOOR) && typeof type === 'string' && type.startsWith(PROBLEM_MEDIA_TYPE);
}

function reworded(payload: string, request: FastifyRequest, reply: FastifyReply): string {
  const { status, answer } = geoReportErrors(JSON.parse(payload) as ProblemBody);
  const { mediaType, body } = written(answer, formatOf(request.url, request.headers.accept));
  void reply.code(status).header('content-type', mediaType);
  return body;
}
