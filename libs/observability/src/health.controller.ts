import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@libs/identity';
import { Problem } from '@libs/problem-details';
import { HealthIndicators, type Readiness } from './health.js';

@ApiExcludeController()
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly indicators: HealthIndicators) {}

  /** The process runs and its event loop turns. */
  @Get('live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  /** The process can serve. @throws Problem 503 naming what is missing */
  @Get('ready')
  async ready(): Promise<Readiness> {
    const readiness = await this.indicators.readiness();
    if (readiness.status !== 'down') return readiness;
    throw new Problem(503, 'not-ready', 'Something this process needs is out of reach.', {
      details: { failing: readiness.failing },
      retryAfterSeconds: 2,
    });
  }
}
