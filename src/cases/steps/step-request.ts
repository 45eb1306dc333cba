import { readIdempotencyKey, readIfMatch, isId } from '@libs/http-input';
import { admissionOf, type OperationName, type Principal } from '@libs/identity';
import { opaqueNotFound } from '@libs/problem-details';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
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
    reply: context.switchToHttp().getResponse<FastifyReply>(),
  };
});

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
