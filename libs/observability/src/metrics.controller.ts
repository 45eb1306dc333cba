import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@libs/identity';
import { opaqueNotFound } from '@libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Metrics } from './metrics.js';

export const METRICS_TOKEN = 'MetricsToken';

/** Open to a scraper on the same machine, or to one that brings the token; to anyone else there is nothing here. */
@ApiExcludeController()
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(METRICS_TOKEN) private readonly token: string | null,
  ) {}

  @Get()
  async scrape(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!isLocal(request) && !bears(request, this.token)) throw opaqueNotFound();
    void reply.header('content-type', this.metrics.contentType);
    return this.metrics.text();
  }
}

/** The socket itself, not what a header says; and a request passed on by a proxy on this machine is not local. */
function isLocal({ raw, headers }: FastifyRequest): boolean {
  const forwarded = headers.forwarded ?? headers['x-forwarded-for'] ?? headers['x-real-ip'] ?? headers.via;
  return forwarded === undefined && /^(::1|(::ffff:)?127\.)/.test(raw.socket.remoteAddress ?? '');
}

function bears({ headers }: FastifyRequest, token: string | null): boolean {
  if (token === null || token === '') return false;
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
