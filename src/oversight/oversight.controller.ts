import { Clock } from '@libs/clock';
import { OneOf } from '@libs/http-input';
import { ActingOrCalling, ByKey, type Caller, Operation } from '@libs/identity';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { LegalClock } from '../deadlines/index.js';
import { periodOf, PeriodQueryDto } from './period.js';
import { type Grouping, GROUPINGS, type ResponseTimeFigures, ResponseTimes } from './response-times.js';

export class FiguresQueryDto extends PeriodQueryDto {
  @IsOptional()
  @OneOf(GROUPINGS)
  by?: Grouping;
}

/** Response times, for those who answer for them. */
@ApiTags('oversight')
@Controller('response-times')
export class OversightController {
  constructor(
    private readonly figures: ResponseTimes,
    private readonly legalClock: LegalClock,
    private readonly clock: Clock,
  ) {}

  /** Received, concluded and pending that reconcile, and how long answers took. Heads see their own department's. */
  @Get()
  @Operation('read-figures')
  @ByKey('read-figures')
  @Header('cache-control', 'no-store')
  async read(@ActingOrCalling() caller: Caller, @Query() query: FiguresQueryDto): Promise<ResponseTimeFigures> {
    const now = this.clock.now();
    const period = periodOf('read-figures', caller, query, await this.legalClock.today(caller.institution, now));
    return this.figures.figures({ ...period, ...(query.by && { by: query.by }) }, now);
  }
}
