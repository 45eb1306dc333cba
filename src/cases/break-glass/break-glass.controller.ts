import { IdParam } from '@libs/http-input';
import { Acting, Operation, type Principal, StepUp } from '@libs/identity';
import { Metrics } from '@libs/observability';
import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { plain } from '../steps/plain.js';
import { BreakGlass } from './break-glass.js';
import { GlassBook, type OpeningShown } from './glass-book.store.js';
import { BreakGlassDto, GlassFileDto, GlassReceiptDto, GlassReviewDto, OpeningDto } from './glass.dto.js';

/** Reading in an emergency, and what whoever oversees makes of it. */
@ApiTags('break-glass')
@Controller()
export class BreakGlassController {
  constructor(
    private readonly glass: BreakGlass,
    private readonly book: GlassBook,
    metrics: Metrics,
  ) {
    metrics.gauge(
      'break_glass_reviews_overdue',
      'Openings under break-glass that nobody reviewed within a day',
      [],
      () => this.book.overdue(),
    );
  }

  /** Opens a case for half an hour, for reading only. Needs a second factor shown lately. Again meanwhile, it is the same opening. */
  @Post('break-glass')
  @HttpCode(200)
  @Operation('break-glass')
  @StepUp()
  @ApiOkResponse({ type: GlassReceiptDto })
  async open(@Acting() principal: Principal, @Body() body: BreakGlassDto): Promise<GlassReceiptDto> {
    const { _id: opening, caseId, folio, until } = await this.glass.open(principal, plain(body));
    return { opening, caseId, folio, until: until.toISOString() };
  }

  /** The case, to who opened it. Each look is recorded. */
  @Get('cases/:id/break-glass')
  @Operation('read-by-break-glass')
  @ApiOkResponse({ type: GlassFileDto })
  @Header('cache-control', 'no-store')
  async read(@Acting() principal: Principal, @IdParam() id: string) {
    const { file, opening } = await this.glass.read(principal, id);
    const { caseId, version, state, petition, timeline, attachments } = file;
    const until = opening.until.toISOString();
    return { caseId, version, until, state, petition, timeline, ...(attachments && { attachments }) };
  }

  /** The openings, the latest first: all for who oversees, for a head those of the department's cases. */
  @Get('break-glass')
  @Operation('list-openings')
  @ApiOkResponse({ type: [OpeningDto] })
  @Header('cache-control', 'no-store')
  list(@Acting() { institution, role, department }: Principal): Promise<OpeningShown[]> {
    return role === 'head' ? this.book.list(institution, department ?? '-') : this.book.list(institution);
  }

  /** What the supervisor makes of an opening, within a day. */
  @Post('break-glass/:id/review')
  @HttpCode(204)
  @Operation('review-opening')
  async review(
    @Acting() { id: by, institution }: Principal,
    @IdParam() _id: string,
    @Body() body: GlassReviewDto,
  ): Promise<void> {
    await this.book.review({ _id, institution, by, ...plain(body) });
  }
}
