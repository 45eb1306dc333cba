import { Clock } from '@libs/clock';
import { Acting, ActingOrCalling, ByKey, type Caller, Operation, type Principal } from '@libs/identity';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LegalClock } from '../deadlines/index.js';
import { CountedCases } from './counted-cases.view.js';
import { CountedCasesDto, CountedQueryDto, FiguresQueryDto, ResponseTimeFiguresDto } from './figures.dto.js';
import { periodOf } from './period.js';
import { type ResponseTimeFigures, ResponseTimes } from './response-times.js';

/** Response times, for those who answer for them. */
@ApiTags('oversight')
@Controller('response-times')
export class OversightController {
  constructor(
    private readonly figures: ResponseTimes,
    private readonly counted: CountedCases,
    private readonly legalClock: LegalClock,
    private readonly clock: Clock,
  ) {}

  /** Received, concluded and pending that reconcile, and how long answers took. Heads see their own department's. */
  @Get()
  @Operation('read-figures')
  @ByKey('read-figures')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: ResponseTimeFiguresDto })
  async read(@ActingOrCalling() caller: Caller, @Query() query: FiguresQueryDto): Promise<ResponseTimeFigures> {
    const now = this.clock.now();
    const period = periodOf('read-figures', caller, query, await this.legalClock.today(caller.institution, now));
    return this.figures.figures({ ...period, ...(query.by && { by: query.by }) }, now);
  }

  /** The cases behind one of these numbers, by filing day. */
  @Get('cases')
  @Operation('list-counted')
  @Header('cache-control', 'no-store')
  async cases(@Acting() principal: Principal, @Query() query: CountedQueryDto): Promise<CountedCasesDto> {
    const today = await this.legalClock.today(principal.institution, this.clock.now());
    const { of, by, group, cursor, limit } = query;
    return this.counted.page({
      ...periodOf('list-counted', principal, query, today),
      asker: principal,
      of,
      by,
      group,
      cursor,
      limit,
      today,
    });
  }
}
