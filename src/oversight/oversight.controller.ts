import { Clock } from '@libs/clock';
import { Code, Month, OneOf } from '@libs/http-input';
import { Acting, Allowed, type Principal } from '@libs/identity';
import { invalidInput } from '@libs/problem-details';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { LegalClock } from '../deadlines/index.js';
import {
  type FiguresQuery,
  type Grouping,
  GROUPINGS,
  type ResponseTimeFigures,
  ResponseTimes,
} from './response-times.js';

export class FiguresQueryDto {
  /** First month, YYYY-MM; the present month if left out. */
  @IsOptional()
  @Month()
  from?: string;

  @IsOptional()
  @Month()
  to?: string;

  @IsOptional()
  @OneOf(GROUPINGS)
  by?: Grouping;

  @IsOptional()
  @Code()
  department?: string;
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
  @Allowed('head', 'supervisor')
  @Header('cache-control', 'no-store')
  async read(@Acting() principal: Principal, @Query() query: FiguresQueryDto): Promise<ResponseTimeFigures> {
    const now = this.clock.now();
    const thisMonth = (await this.legalClock.today(principal.institution, now)).slice(0, 7);
    const { from = query.to ?? thisMonth, to = thisMonth } = query;
    if (from > to) throw invalidInput([{ field: 'from', code: 'after-to', message: '`from` must not be after `to`' }]);
    const department = principal.role === 'head' ? principal.department : query.department;
    const asked: FiguresQuery = {
      institution: principal.institution,
      from,
      to,
      ...(query.by && { by: query.by }),
      ...(department !== undefined && { department }),
    };
    return this.figures.figures(asked, now);
  }
}
