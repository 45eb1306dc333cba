import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Operation } from '@libs/identity';
import { HealthIndicators, type Readiness } from './health.js';
import { readinessProblem } from './readiness-problem.js';

@ApiExcludeController()
@Operation('probe-health')
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
    const problem = readinessProblem(readiness);
    if (problem) throw problem;
    return readiness;
  }
}
