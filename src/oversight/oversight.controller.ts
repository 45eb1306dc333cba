import { Clock } from '@libs/clock';
import { Feed } from '@libs/feed';
import { Acting, ActingOrCalling, ByKey, type Caller, Operation, type Principal } from '@libs/identity';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LegalClock } from '../deadlines/index.js';
import { Backlog } from './backlog.js';
import { CountedCases } from './counted-cases.view.js';
import { CountedCasesDto, CountedQueryDto, FiguresQueryDto, ResponseTimeFiguresDto } from './figures.dto.js';
import { figureBasis } from './figure-basis.js';
import { periodOf } from './period.js';
import { ResponseTimes } from './response-times.js';

/** Response times, for those who answer for them. */
@ApiTags('oversight')
@Controller('response-times')
export class OversightController {
  constructor(
    private readonly figures: ResponseTimes,
    private readonly counted: CountedCases,
    private readonly backlog: Backlog,
    private readonly feed: Feed,
    private readonly legalClock: LegalClock,
    private readonly clock: Clock,
  ) {}

  /** Received, concluded and pending that reconcile, and how long answers took. Heads see their own department's. */
  @Get()
  @Operation('read-figures')
  @ByKey('read-figures')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: ResponseTimeFiguresDto })
  async read(@ActingOrCalling() caller: Caller, @Query() query: FiguresQueryDto): Promise<ResponseTimeFiguresDto> {
    const now = this.clock.now();
    const basis = await figureBasis(this.feed, now);
    const period = periodOf('read-figures', caller, query, await this.legalClock.today(caller.institution, now));
    return { ...basis, ...(await this.figures.figures({ ...period, ...(query.by && { by: query.by }) }, now)) };
  }

  /** The cases behind one of these numbers, by filing day. */
  @Get('cases')
  @Operation('list-counted')
  @Header('cache-control', 'no-store')
  async cases(@Acting() principal: Principal, @Query() query: CountedQueryDto): Promise<CountedCasesDto> {
    const marks = await this.backlog.marks(principal.institution, this.clock.now());
    const { from: _, to: __, department: ___, group, ...asked } = query;
    const period = periodOf('list-counted', principal, query, marks.today);
    // Whoever sees one department only is told of what that one had.
    const own = query.of === 'had' ? (period.department ?? group) : group;
    return this.counted.page({
      ...period,
      ...asked,
      ...(own !== undefined && { group: own }),
      asker: principal,
      marks,
    });
  }
}
