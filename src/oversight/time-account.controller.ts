import { Clock } from '@libs/clock';
import { Feed } from '@libs/feed';
import { Code } from '@libs/http-input';
import { Acting, Operation, type OperationName, type Principal } from '@libs/identity';
import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LegalClock } from '../deadlines/index.js';
import { figureBasis } from './figure-basis.js';
import { PeriodQueryDto } from './period.dto.js';
import { periodOf } from './period.js';
import { TimeAccountFiguresDto } from './oversight.dto.js';
import { timeAccountCsv } from './time-account-csv.js';
import { type TimeAccountFigures, TimeAccounts } from './time-accounts.js';

export class TimeAccountQueryDto extends PeriodQueryDto {
  @Code({ optional: true })
  procedure?: string;
}

/** Who used the time, for those who answer for it. */
@ApiTags('oversight')
@Controller('oversight')
export class TimeAccountController {
  constructor(
    private readonly accounts: TimeAccounts,
    private readonly feed: Feed,
    private readonly legalClock: LegalClock,
    private readonly clock: Clock,
  ) {}

  /** Of the cases received in the period: what each office consumed, what the citizens it asked did. Heads see their own department's. */
  @Get('time-account')
  @Operation('read-figures')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: TimeAccountFiguresDto })
  async read(@Acting() principal: Principal, @Query() query: TimeAccountQueryDto): Promise<TimeAccountFiguresDto> {
    const basis = await figureBasis(this.feed, this.clock.now());
    return { ...basis, ...(await this.figures('read-figures', principal, query)) };
  }

  /** The same for a spreadsheet. */
  @Get('time-account.csv')
  @Operation('export-figures')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/csv')
  async table(
    @Acting() principal: Principal,
    @Query() query: TimeAccountQueryDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const figures = await this.figures('export-figures', principal, query);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="tiempos-${figures.from}-${figures.to}.csv"`)
      .send(timeAccountCsv(figures));
  }

  private async figures(
    operation: OperationName,
    principal: Principal,
    query: TimeAccountQueryDto,
  ): Promise<TimeAccountFigures> {
    const now = this.clock.now();
    const today = await this.legalClock.today(principal.institution, now);
    const period = periodOf(operation, principal, query, today);
    const { procedure } = query;
    return this.accounts.figures({ ...period, ...(procedure !== undefined && { procedure }) }, now);
  }
}
