import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Problem } from '@libs/problem-details';
import type { FastifyRequest } from 'fastify';
import { isId } from './fields.js';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** A place in a stream that an answer must include, from `X-Consistent-With: <case>@<version>`. */
export interface ConsistentPoint {
  readonly streamId: string;
  readonly version: number;
}

/** The Idempotency-Key of the request: 8 to 128 visible ASCII characters, required. */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  readIdempotencyKey(headersOf(context)),
);

/** The version the client last saw, from `If-Match: "<version>"`, required. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  readIfMatch(headersOf(context)),
);

/** The same where there may be nothing yet to rest on: undefined where it was not sent. */
export const IfMatchIfSent = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const headers = headersOf(context);
  return headers['if-match'] === undefined ? undefined : readIfMatch(headers);
});

/** The version the client has already, from `If-None-Match: "<version>"`; undefined for none and for any other tag, which never fits. */
export const IfNoneMatch = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  readIfNoneMatch(headersOf(context)),
);

/** Where a list must have read to, or undefined when the client does not mind. */
export const ConsistentWith = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  readConsistentWith(headersOf(context)),
);

export function readIdempotencyKey(headers: Headers): string {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') {
    throw new Problem(
      400,
      'idempotency-key-required',
      'Send an Idempotency-Key header: a new one for each new request.',
    );
  }
  // A header sent twice is joined with ", ", and a space is not visible ASCII.
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,128}$/.test(key)) {
    throw new Problem(400, 'idempotency-key-malformed', 'An Idempotency-Key has 8 to 128 visible ASCII characters.');
  }
  return key;
}

/** @throws Problem 428 when absent, 400 when it is not one strong ETag holding a version (`*` and weak ones are not) */
export function readIfMatch(headers: Headers): number {
  const tag = headers['if-match'];
  if (tag === undefined || tag === '') {
    throw new Problem(428, 'if-match-required', 'Send If-Match with the ETag of the version this decision rests on.');
  }
  const version = typeof tag === 'string' ? /^"([1-9]\d{0,8})"$/.exec(tag)?.[1] : undefined;
  if (version === undefined)
    throw new Problem(400, 'if-match-malformed', 'If-Match must be one ETag as given: "<version>".');
  return Number(version);
}

export function readIfNoneMatch({ 'if-none-match': tag }: Headers): number | undefined {
  const version = typeof tag === 'string' ? /^(?:W\/)?"([1-9]\d{0,8})"$/.exec(tag)?.[1] : undefined;
  return version === undefined ? undefined : Number(version);
}

export function readConsistentWith(headers: Headers): ConsistentPoint | undefined {
  const text = headers['x-consistent-with'];
  if (text === undefined || text === '') return undefined;
  const [, streamId, version] = (typeof text === 'string' && /^([^@]{36})@([1-9]\d{0,8})$/.exec(text)) || [];
  if (streamId === undefined || version === undefined || !isId(streamId)) {
    throw new Problem(400, 'consistent-with-malformed', 'X-Consistent-With must be <case id>@<version>.');
  }
  return { streamId, version: Number(version) };
}

/** `Dry-Run: true` asks what would become of the request; anything but true and false is no answer to that. */
export function readDryRun({ 'dry-run': asked }: Headers): boolean {
  if (asked === undefined || asked === 'false') return false;
  if (asked !== 'true') throw new Problem(400, 'dry-run-malformed', 'Dry-Run is true or false.');
  return true;
}

function headersOf(context: ExecutionContext): Headers {
  return context.switchToHttp().getRequest<FastifyRequest>().headers;
}
