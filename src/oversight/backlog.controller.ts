import { Clock } from '@libs/clock';
import { Feed } from '@libs/feed';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LegalClock } from '../deadlines/index.js';
import { Backlog } from './backlog.js';
import { figureBasis } from './figure-basis.js';
import { BacklogFiguresDto, BacklogQueryDto, RatingFiguresOfAllDto, RatingsQueryDto } from './oversight.dto.js';
import { periodOf } from './period.js';
import { ServiceRatings } from './service-ratings.js';

/** What waits, and what citizens said of what does not any more. Heads see their own department's. */
@ApiTags('oversight')
@Controller('oversight')
export class BacklogController {
  constructor(
    private readonly backlog: Backlog,
    private readonly ratings: ServiceRatings,
    private readonly feed: Feed,
    private readonly legalClock: LegalClock,
    private readonly clock: Clock,
  ) {}

  /** What is open now: by age, and overdue, about to expire, later or waiting for the citizen. */
  @Get('backlog')
  @Operation('read-figures')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: BacklogFiguresDto })
  async open(@Acting() principal: Principal, @Query() query: BacklogQueryDto): Promise<BacklogFiguresDto> {
    const now = this.clock.now();
    const basis = await figureBasis(this.feed, now);
    const { institution, department } = await this.period(principal, query, now);
    const asked = { institution, by: query.by ?? 'department', ...(department !== undefined && { department }) };
    return { ...basis, ...(await this.backlog.figures(asked, now)) };
  }

  /** How citizens said they were attended: how many, the mean and the distribution. */
  @Get('ratings')
  @Operation('read-figures')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: RatingFiguresOfAllDto })
  async rated(@Acting() principal: Principal, @Query() query: RatingsQueryDto): Promise<RatingFiguresOfAllDto> {
    const now = this.clock.now();
    const basis = await figureBasis(this.feed, now);
    const period = await this.period(principal, query, now);
    return { ...basis, ...(await this.ratings.figures({ ...period, by: query.by ?? 'department' })) };
  }

  private async period(principal: Principal, asked: Parameters<typeof periodOf>[2], now: Date) {
    return periodOf('read-figures', principal, asked, await this.legalClock.today(principal.institution, now));
  }
}
