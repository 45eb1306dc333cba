import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from '@libs/problem-details';
import { getMetadataStorage } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { installBytesBody } from './bytes-body.js';
import { installFileForms } from './multipart-body.js';
import { pathText } from './field-path.js';
import { installGeoJsonBody } from './geojson-body.js';
import { FORBIDDEN_KEYS } from './json-scan.js';
import { parseFormBody } from './parse-form-body.js';
import { JSON_LIMITS, parseJsonBody } from './parse-json-body.js';
import { rememberRules } from './remembered-rules.js';
import { StrictValidationPipe } from './strict-validation.pipe.js';

export interface HttpInputOptions {
  /** Largest JSON or form body in bytes. Default 64 KiB. */
  readonly limitBytes?: number;
  readonly maxDepth?: number;
  readonly maxKeys?: number;
  /** Path prefixes that also take HTML forms (Open311 does); elsewhere a form is 415. */
  readonly formPaths?: readonly string[];
}

/**
 * Replaces the framework's body parsers with strict ones, refuses repeated query parameters and validates every DTO.
 * Call once, before `app.init()`; the application is to be created with `{ bodyParser: false }` or this wins anyway.
 */
export function installHttpInput(app: NestFastifyApplication, options: HttpInputOptions = {}): void {
  const { limitBytes = 64 * 1024, formPaths = [], ...limits } = options;
  const jsonLimits = { ...JSON_LIMITS, ...limits };
  const instance = app.getHttpAdapter().getInstance();
  instance.removeContentTypeParser(['text/plain', 'application/json']);
  app.useBodyParser('application/json', { bodyLimit: limitBytes }, (_request, body, done) => {
    done(null, parseJsonBody(body, jsonLimits));
  });
  app.useBodyParser('application/x-www-form-urlencoded', { bodyLimit: limitBytes }, (request, body, done) => {
    if (!formPaths.some((prefix) => request.url.startsWith(prefix))) throw formRefused();
    done(null, parseFormBody(body));
  });
  installBytesBody(instance, formRefused);
  installFileForms(instance, formRefused);
  installGeoJsonBody(instance, formRefused);
  instance.addHook('onRequest', (request, _reply, done) => done(codingProblem(request) ?? queryProblem(request)));
  rememberRules(getMetadataStorage());
  app.useGlobalPipes(new StrictValidationPipe());
}

function formRefused(): Problem {
  return new Problem(415, 'unsupported-media-type', 'The body is not of a media type this route accepts.');
}

/** Bodies are read as they come, as UTF-8: one that says it is something else would be misread. */
function codingProblem({ headers }: FastifyRequest): Problem | undefined {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (!hasBody) return undefined;
  const coding = headers['content-encoding'] ?? 'identity';
  if (coding.toLowerCase() !== 'identity')
    return new Problem(415, 'unsupported-content-encoding', 'A compressed body is not accepted.');
  const charset = /;\s*charset\s*=\s*"?([^;"\s]*)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (/^utf-?8$/i.test(charset)) return undefined;
  return new Problem(415, 'unsupported-charset', 'A body is to be UTF-8.');
}

/** Which of two values counts differs from one reader to the next, so a parameter given twice is no parameter. */
function queryProblem({ query }: FastifyRequest): Problem | undefined {
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    const code = refusedParameter(name, value);
    if (code === undefined) continue;
    return new Problem(400, code, 'A query parameter cannot be accepted.', {
      errors: [
        { field: pathText([name]), code, message: 'is given twice, or has a name or character that is not allowed' },
      ],
    });
  }
  return undefined;
}

function refusedParameter(name: string, value: unknown): string | undefined {
  if (Array.isArray(value)) return 'repeated-parameter';
  if (FORBIDDEN_KEYS.has(name)) return 'forbidden-key';
  return hasControl(name) || hasControl(value) ? 'control-character' : undefined;
}

function hasControl(value: unknown): boolean {
  return typeof value === 'string' && /[\p{Cc}\p{Surrogate}]/u.test(value);
}
