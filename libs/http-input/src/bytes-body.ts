import { invalidInput, type Problem } from '@libs/problem-details';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { normaliseText, refuseText } from './text-rules.js';

/** What a body of bytes may be called on its way. What it is, its content says. */
const BYTE_TYPES = ['application/octet-stream', 'application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

export interface BytesRoute {
  /** Time the whole request may take, ms: a file comes over slow lines. */
  readonly budgetMs: number;
  readonly hardEndMs: number;
}

/** A route whose body is a file as it is: handed to it as a stream, unread, with time of its own. Every other route refuses such a body. */
export function TakesBytes(budget: BytesRoute): MethodDecorator {
  return applyDecorators(
    RouteConfig({ takesBytes: true, budget }),
    ApiConsumes(...BYTE_TYPES),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
    ApiHeader({ name: 'X-File-Name', required: true, description: 'UTF-8, percent-encoded, at most 150 characters' }),
    ApiHeader({ name: 'X-Sheets', required: false, description: 'How many sheets of paper it shows; 1 if left out' }),
  );
}

export function installBytesBody(instance: FastifyInstance, refusal: () => Problem): void {
  instance.addContentTypeParser(BYTE_TYPES, (request, payload, done) => {
    if (takesBytes(request)) done(null, payload);
    else done(refusal());
  });
}

function takesBytes({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as { takesBytes?: boolean }).takesBytes === true;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const NAME_LIMITS = { min: 1, max: 150 };

/**
 * The name of a file from `X-File-Name`, percent-encoded because headers hold no accents. Words to show and nothing else: of a path its last
 * part, and nothing that cannot be seen.
 * @throws Problem 400
 */
export function readFileName({ 'x-file-name': header }: Headers): string {
  const decoded = typeof header === 'string' && /^[\x20-\x7e]+$/.test(header) ? decode(header) : undefined;
  const last = decoded?.split(/[/\\]/).at(-1);
  const name = normaliseText(last, false);
  const fault = last === undefined ? 'must be the name, percent-encoded' : refuseText(name, NAME_LIMITS);
  if (fault === undefined) return name as string;
  throw invalidInput([
    {
      field: 'X-File-Name',
      code: 'file-name-malformed',
      message: 'must be a name of 1 to 150 characters, percent-encoded',
    },
  ]);
}

/** From `X-Sheets`; one where nothing is said. @throws Problem 400 */
export function readSheets({ 'x-sheets': header }: Headers): number {
  if (header === undefined || header === '') return 1;
  if (typeof header === 'string' && /^[1-9]\d{0,5}$/.test(header)) return Number(header);
  throw invalidInput([
    { field: 'X-Sheets', code: 'sheets-malformed', message: 'must be a number of sheets, from 1 on' },
  ]);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
