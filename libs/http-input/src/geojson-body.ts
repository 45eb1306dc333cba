import { Problem } from '@libs/problem-details';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { BytesRoute } from './bytes-body.js';
import type { JsonLimits } from './json-scan.js';
import { parseJsonBody } from './parse-json-body.js';

/** RFC 7946, 12. */
const GEOJSON = 'application/geo+json';

/** Coordinates lie deep, and each feature has its handful of keys. */
const GEOJSON_LIMITS: JsonLimits = { maxDepth: 16, maxKeys: 100_000 };

/** A route whose body is a map: handed to it unread, so that nothing large is taken in before the door knows who knocks. */
export function TakesGeoJson(budget: BytesRoute): MethodDecorator {
  return applyDecorators(
    RouteConfig({ takesGeoJson: true, budget }),
    ApiConsumes(GEOJSON),
    ApiBody({ schema: { type: 'object', additionalProperties: true, description: 'A FeatureCollection (RFC 7946)' } }),
  );
}

export function installGeoJsonBody(instance: FastifyInstance, refusal: () => Problem): void {
  instance.addContentTypeParser(GEOJSON, (request, payload, done) => {
    const { takesGeoJson } = request.routeOptions.config as { takesGeoJson?: boolean };
    if (takesGeoJson === true) done(null, payload);
    else done(refusal());
  });
}

/** What is too large is read on for a while and forgotten: a client that still sends hears no refusal. */
const PATIENCE = 4;

/** Takes the body in, as strictly as any JSON. @throws Problem 400, 413, 415 */
export async function readGeoJson({ body }: FastifyRequest, mostBytes: number): Promise<unknown> {
  if (!(body instanceof Readable)) throw new Problem(415, 'unsupported-media-type', `A map is sent as ${GEOJSON}.`);
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes <= mostBytes) pieces.push(piece);
    else if (bytes > PATIENCE * mostBytes) break;
  }
  if (bytes > mostBytes) throw tooLarge(mostBytes);
  return parseJsonBody(Buffer.concat(pieces), GEOJSON_LIMITS);
}

function tooLarge(mostBytes: number): Problem {
  const most = `${Math.floor(mostBytes / 1024 / 1024)} MB`;
  return new Problem(413, 'map-too-large', `A map has at most ${most}: simplify its shapes before it is sent.`, {
    details: { mostBytes },
  });
}
