import { IdempotencyKey, IdParam, PageQueryDto } from '@libs/http-input';
import { Acting, Operation, type OperationName, type Principal } from '@libs/identity';
import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { plain } from '../cases/index.js';
import type { AgendaDecision } from './agenda-book.js';
import { AgendaDesk } from './agenda-desk.js';
import { BookingReceiptDto, CommunitiesDto } from './agenda-page.dto.js';
import { AgendaPages } from './agenda-pages.js';
import { AuthorisationDto, DemandDto, ReportNumberDto, SituationReportDto, VisitPlanDto } from './agenda.dto.js';
import { PlanVisit } from './book-in-agenda.js';
import { authoriseVisit } from './domain/agenda.steps.js';
import { approveReport, reportSituation } from './domain/agenda.visits.js';
import { RaiseDemand, StepInAgenda } from './step-in-agenda.js';

const KEY = { name: 'Idempotency-Key', required: true, description: 'A new value for each new request' } as const;

/** Visits to municipalities and communities, and what they learnt there. */
@ApiTags('agenda')
@Controller('visits')
export class VisitsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: AgendaDesk,
    private readonly pages: AgendaPages,
  ) {}

  /** When each community was visited last, and how old is what is known of it. */
  @Get('communities')
  @Operation('read-agenda')
  @ApiOkResponse({ type: CommunitiesDto })
  @Header('cache-control', 'no-store')
  communities(@Acting() principal: Principal, @Query() query: PageQueryDto): Promise<CommunitiesDto> {
    return this.pages.communities(principal, query);
  }

  /** A visit with its people, who are taken from then on; 409 `agenda-conflict` where one of them is away. */
  @Post()
  @HttpCode(201)
  @Operation('book-in-agenda')
  @ApiCreatedResponse({ type: BookingReceiptDto })
  @ApiHeader(KEY)
  plan(
    @Acting() principal: Principal,
    @IdempotencyKey() key: string,
    @Body() body: VisitPlanDto,
  ): Promise<BookingReceiptDto> {
    const request = plain(body);
    const asked = this.desk.of(principal, 'visits', { command: 'PlanVisit', key, request });
    return this.commands.execute(new PlanVisit(asked, request));
  }

  /** The head appoints who travels, by an act. */
  @Post(':id/authorisation')
  @HttpCode(200)
  @Operation('approve-in-agenda')
  @ApiOkResponse({ type: BookingReceiptDto })
  @ApiHeader(KEY)
  authorise(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @IdempotencyKey() key: string,
    @Body() { act }: AuthorisationDto,
  ): Promise<BookingReceiptDto> {
    const request = { id, act };
    return this.step({ principal, key, command: 'AuthoriseVisit', request }, 'approve-in-agenda', (state, moment) =>
      authoriseVisit(state, { bookingId: id, act }, moment),
    );
  }

  /** What was learnt of a community. */
  @Post(':id/reports')
  @HttpCode(200)
  @Operation('book-in-agenda')
  @ApiOkResponse({ type: BookingReceiptDto })
  @ApiHeader(KEY)
  report(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @IdempotencyKey() key: string,
    @Body() body: SituationReportDto,
  ): Promise<BookingReceiptDto> {
    const request = { id, ...plain(body) };
    const { id: bookingId, ...given } = request;
    return this.step({ principal, key, command: 'ReportSituation', request }, 'book-in-agenda', (state, moment) =>
      reportSituation(state, { bookingId, ...given }, moment),
    );
  }

  /** The head approves it, and never what they wrote: from then on it is what is known. */
  @Post(':id/report-approvals')
  @HttpCode(200)
  @Operation('approve-in-agenda')
  @ApiOkResponse({ type: BookingReceiptDto })
  @ApiHeader(KEY)
  approve(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @IdempotencyKey() key: string,
    @Body() { report }: ReportNumberDto,
  ): Promise<BookingReceiptDto> {
    const request = { id, report };
    return this.step({ principal, key, command: 'ApproveReport', request }, 'approve-in-agenda', (state, moment) =>
      approveReport(state, { bookingId: id, report }, moment),
    );
  }

  /** A demand that was raised there is a case now: its folio says which. */
  @Post(':id/demands')
  @HttpCode(200)
  @Operation('book-in-agenda')
  @ApiOkResponse({ type: BookingReceiptDto })
  @ApiHeader(KEY)
  demand(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @IdempotencyKey() key: string,
    @Body() { report, folio }: DemandDto,
  ): Promise<BookingReceiptDto> {
    const request = { bookingId: id, report, folio };
    const asked = this.desk.of(principal, 'visits', { command: 'RaiseDemand', key, request });
    return this.commands.execute(new RaiseDemand(asked, request));
  }

  private step(
    given: { principal: Principal; key: string; command: string; request: { id: string } },
    operation: OperationName,
    decision: AgendaDecision,
  ): Promise<BookingReceiptDto> {
    const { principal, ...asked } = given;
    return this.commands.execute(
      new StepInAgenda(this.desk.of(principal, 'visits', asked), operation, given.request.id, decision),
    );
  }
}
