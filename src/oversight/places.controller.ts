import { Clock } from '@libs/clock';
import { Feed } from '@libs/feed';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LegalClock } from '../deadlines/index.js';
import { figureBasis } from './figure-basis.js';
import { PeriodQueryDto } from './period.dto.js';
import { periodOf } from './period.js';
import { PlaceFiguresDto } from './place-figures.dto.js';
import { PlaceFigures } from './place-figures.js';

/** Figures for the map. Heads see their own department's. */
@ApiTags('oversight')
@Controller('oversight')
export class PlacesController {
  constructor(
    private readonly places: PlaceFigures,
    private readonly feed: Feed,
    private readonly legalClock: LegalClock,
    private readonly clock: Clock,
  ) {}

  /** Received, concluded, in time, pending and overdue by place; what names no place is a group of its own, and all of them are the total. */
  @Get('places')
  @Operation('read-figures')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: PlaceFiguresDto })
  async byPlace(@Acting() principal: Principal, @Query() query: PeriodQueryDto): Promise<PlaceFiguresDto> {
    const now = this.clock.now();
    const basis = await figureBasis(this.feed, now);
    const period = periodOf('read-figures', principal, query, await this.legalClock.today(principal.institution, now));
    return { ...basis, ...(await this.places.figures(period, now)) };
  }
}
