import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Operation } from '@libs/identity';
import { opaqueNotFound } from '@libs/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayReadMetrics } from './metrics-access.js';
import { Metrics } from './metrics.js';

export const METRICS_TOKEN = 'MetricsToken';

/** Open to a scraper on the same machine, or to one that brings the token; to anyone else there is nothing here. */
@ApiExcludeController()
@Operation('scrape-metrics')
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(METRICS_TOKEN) private readonly token: string | null,
  ) {}

  @Get()
  async scrape(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!mayReadMetrics(request.raw, this.token)) throw opaqueNotFound();
    void reply.header('content-type', this.metrics.contentType);
    return this.metrics.text();
  }
}
