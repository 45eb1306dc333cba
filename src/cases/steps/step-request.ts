import { readDryRun, readIdempotencyKey, readIfMatch, isId } from '@libs/http-input';
import { admissionOf, type OperationName, type Principal } from '@libs/identity';
import { opaqueNotFound, Problem } from '@libs/problem-details';
import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What every step on a case takes from its request besides the body. */
export interface StepRequest {
  principal: Principal;
  /** What the route does, by its name in the matrix of rights. */
  operation: OperationName;
  caseId: string;
  idempotencyKey: string;
  expectedVersion: number;
  /** Only asked what would become of it. */
  rehearsal: boolean;
  reply: FastifyReply;
}

/** Path, session, Idempotency-Key and If-Match of a step. */
export const Step = createParamDecorator((_data: unknown, context: ExecutionContext): StepRequest => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id?: string } }>>();
  const caseId = request.params.id;
  if (caseId === undefined || !isId(caseId)) throw opaqueNotFound();
  return {
    ...admissionOf(request),
    caseId,
    idempotencyKey: readIdempotencyKey(request.headers),
    expectedVersion: readIfMatch(request.headers),
    rehearsal: readRehearsal(request, context),
    reply: context.switchToHttp().getResponse<FastifyReply>(),
  };
});

const REHEARSABLE = 'ventanilla:rehearsable';

/**
 * The step may be rehearsed: with `Dry-Run: true` everything is checked and decided as else, and nothing is written. Only for steps whose
 * handler does nothing but decide: one that draws a number or sends a letter before would really do so.
 */
export function Rehearsable(): MethodDecorator {
  return applyDecorators(
    SetMetadata(REHEARSABLE, true),
    ApiHeader({
      name: 'Dry-Run',
      required: false,
      description:
        'true: nothing is written; the answer has the version the case would have (the present one: it would change nothing) and its present status',
    }),
  );
}

/** @throws Problem where a step that cannot be rehearsed is asked to: to do it all the same would be the worst answer */
function readRehearsal({ headers }: FastifyRequest, context: ExecutionContext): boolean {
  const asked = readDryRun(headers);
  if (asked && Reflect.getMetadata(REHEARSABLE, context.getHandler()) !== true)
    throw new Problem(400, 'dry-run-not-offered', 'This step cannot be tried without taking it.');
  return asked;
}

/** Documents the address and the two headers that every step of a controller needs. */
export function StepHeaders(): ClassDecorator & MethodDecorator {
  return applyDecorators(
    ApiParam({ name: 'id', type: 'string', format: 'uuid', description: 'The case' }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'A new value for each new request, 8 to 128 characters',
    }),
    ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the version decided on, e.g. "3"' }),
  );
}
