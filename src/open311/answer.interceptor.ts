import { Problem } from '@libs/problem-details';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { type GeoReportAnswer, isFormat, written } from './answer.js';

/** Writes what a handler answers in the format at the end of the path. */
@Injectable()
export class GeoReportAnswers implements NestInterceptor<GeoReportAnswer, string> {
  /** @throws Problem 404 for another format, before anything is done */
  intercept(context: ExecutionContext, next: CallHandler<GeoReportAnswer>): Observable<string> {
    const http = context.switchToHttp();
    const { format = '' } = http.getRequest<FastifyRequest<{ Params: { format?: string } }>>().params;
    if (!isFormat(format)) throw new Problem(404, 'format-unknown', 'There is json and xml.');
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        const { mediaType, body } = written(answer, format);
        void reply.header('content-type', mediaType);
        return body;
      }),
    );
  }
}
