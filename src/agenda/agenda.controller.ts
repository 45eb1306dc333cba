import { CodeParam, IdempotencyKey, IdParam } from '@libs/http-input';
import { Acting, Operation, type OperationName, type Principal } from '@libs/identity';
import { opaqueNotFound } from '@libs/problem-details';
import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { plain } from '../cases/index.js';
import { AgendaDesk } from './agenda-desk.js';
import { AgendaPageDto, BookingPageDto, BookingReceiptDto, EntrustedDto } from './agenda-page.dto.js';
import { AgendaPages } from './agenda-pages.js';
import {
  AgendaQueryDto,
  CancellationDto,
  EntrustingDto,
  HeldDto,
  NotHeldDto,
  PerformanceRequestDto,
  ScheduleDto,
} from './agenda.dto.js';
import { RequestPerformance, ScheduleBooking } from './book-in-agenda.js';
import { type AgendaName, AGENDAS } from './domain/agenda.codes.js';
import { cancelBooking, confirmPerformance, recordHeld, recordNotHeld } from './domain/agenda.steps.js';
import { EntrustAgenda, StepInAgenda } from './step-in-agenda.js';
import type { AgendaDecision } from './agenda-book.js';

const KEY = { name: 'Idempotency-Key', required: true, description: 'A new value for each new request' } as const;

/**
 * Where the band and those who visit communities are, and when. Others write in an agenda all the time, so a step names no version: what must
 * hold is looked at when it is recorded.
 */
@ApiTags('agenda')
@Controller('agendas/:agenda')
export class AgendaController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: AgendaDesk,
    private readonly pages: AgendaPages,
  ) {}

  /** Who is where in a span of days of a year at most, with what is in the way of what. */
  @Get()
  @Operation('read-agenda')
  @ApiOkResponse({ type: AgendaPageDto })
  @Header('cache-control', 'no-store')
  page(
    @Acting() principal: Principal,
    @CodeParam('agenda') agenda: string,
    @Query() query: AgendaQueryDto,
  ): Promise<AgendaPageDto> {
    return this.pages.page(principal, named(agenda), query);
  }

  /** Which department keeps it: its officers and heads write in it. */
  @Post('keeper')
  @HttpCode(200)
  @Operation('entrust-agenda')
  @ApiOkResponse({ type: EntrustedDto })
  @ApiHeader(KEY)
  entrust(
    @Acting() principal: Principal,
    @CodeParam('agenda') agenda: string,
    @IdempotencyKey() key: string,
    @Body() { department }: EntrustingDto,
  ): Promise<EntrustedDto> {
    const asked = this.desk.of(principal, named(agenda), { command: 'EntrustAgenda', key, request: { department } });
    return this.commands.execute(new EntrustAgenda(asked, department));
  }

  /** Somebody asks for the band. It takes no time yet. */
  @Post('bookings')
  @HttpCode(201)
  @Operation('book-in-agenda')
  @ApiCreatedResponse({ type: BookingReceiptDto })
  @ApiHeader(KEY)
  request(
    @Acting() principal: Principal,
    @CodeParam('agenda') agenda: string,
    @IdempotencyKey() key: string,
    @Body() body: PerformanceRequestDto,
  ): Promise<BookingReceiptDto> {
    // The visits are planned at an address of their own.
    if (named(agenda) !== 'band') throw opaqueNotFound();
    const request = plain(body);
    const asked = this.desk.of(principal, 'band', { command: 'RequestPerformance', key, request });
    return this.commands.execute(new RequestPerformance(asked, request));
  }

  /** One booking with its words. */
  @Get('bookings/:id')
  @Operation('read-booking')
  @ApiOkResponse({ type: BookingPageDto })
  @Header('cache-control', 'no-store')
  booking(
    @Acting() principal: Principal,
    @CodeParam('agenda') agenda: string,
    @IdParam() id: string,
  ): Promise<BookingPageDto> {
    return this.pages.booking(principal, named(agenda), id);
  }

  /** Takes its time, or another one instead of the one it has; 409 `agenda-conflict` says when the other one is and when there is time. */
  @Post('bookings/:id/schedule')
  @HttpCode(200)
  @Operation('book-in-agenda')
  @ApiOkResponse({ type: BookingReceiptDto })
  @ApiHeader(KEY)
  schedule(
    @Acting() principal: Principal,
    @CodeParam('agenda') agenda: string,
    @IdParam() id: string,
    @IdempotencyKey() key: string,
    @Body() body: ScheduleDto,
  ): Promise<BookingReceiptDto> {
    const request = plain(body);
    const asked = this.desk.of(principal, named(agenda), {
      command: 'ScheduleBooking',
      key,
      request: { id, ...request },
    });
    return this.commands.execute(new ScheduleBooking(asked, id, request));
  }

  /** The host stands by it. */
  @Post('bookings/:id/confirmation')
  @HttpCode(200)
  @Operation('book-in-agenda')
  @ApiOkResponse({ type: BookingReceiptDto })
  @ApiHeader(KEY)
  confirm(
    @Acting() principal: Principal,
    @CodeParam('agenda') agenda: string,
    @IdParam() id: string,
    @IdempotencyKey() key: string,
  ): Promise<BookingReceiptDto> {
    return this.step({ principal, agenda, id, key, command: 'ConfirmPerformance' }, (state, moment) =>
      confirmPerformance(state, id, moment),
    );
  }

  /** It took place: the report closes it. */
  @Post('bookings/:id/record')
  @HttpCode(200)
  @Operation('book-in-agenda')
  @ApiOkResponse({ type: BookingReceiptDto })
  @ApiHeader(KEY)
  held(
    @Acting() principal: Principal,
    @CodeParam('agenda') agenda: string,
    @IdParam() id: string,
    @IdempotencyKey() key: string,
    @Body() body: HeldDto,
  ): Promise<BookingReceiptDto> {
    const given = plain(body);
    return this.step({ principal, agenda, id, key, command: 'RecordHeld', given }, (state, moment) =>
      recordHeld(state, { bookingId: id, ...given }, moment),
    );
  }

  /** It did not, and why. */
  @Post('bookings/:id/absence')
  @HttpCode(200)
  @Operation('book-in-agenda')
  @ApiOkResponse({ type: BookingReceiptDto })
  @ApiHeader(KEY)
  notHeld(
    @Acting() principal: Principal,
    @CodeParam('agenda') agenda: string,
    @IdParam() id: string,
    @IdempotencyKey() key: string,
    @Body() body: NotHeldDto,
  ): Promise<BookingReceiptDto> {
    const given = plain(body);
    return this.step({ principal, agenda, id, key, command: 'RecordNotHeld', given }, (state, moment) =>
      recordNotHeld(state, { bookingId: id, ...given }, moment),
    );
  }

  /** It is off: its time is free. */
  @Post('bookings/:id/cancellation')
  @HttpCode(200)
  @Operation('book-in-agenda')
  @ApiOkResponse({ type: BookingReceiptDto })
  @ApiHeader(KEY)
  cancel(
    @Acting() principal: Principal,
    @CodeParam('agenda') agenda: string,
    @IdParam() id: string,
    @IdempotencyKey() key: string,
    @Body() body: CancellationDto,
  ): Promise<BookingReceiptDto> {
    const given = plain(body);
    return this.step({ principal, agenda, id, key, command: 'CancelBooking', given }, (state, moment) =>
      cancelBooking(state, { bookingId: id, ...given }, moment),
    );
  }

  private step(
    { principal, agenda, id, key, command, given = {} }: StepAsked,
    decision: AgendaDecision,
    operation: OperationName = 'book-in-agenda',
  ): Promise<BookingReceiptDto> {
    const asked = this.desk.of(principal, named(agenda), { command, key, request: { id, ...given } });
    return this.commands.execute(new StepInAgenda(asked, operation, id, decision));
  }
}

interface StepAsked {
  readonly principal: Principal;
  readonly agenda: string;
  readonly id: string;
  readonly key: string;
  readonly command: string;
  readonly given?: object;
}

/** An agenda that there is none of is not found. */
function named(code: string): AgendaName {
  const found = AGENDAS.find((one) => one === code);
  if (found === undefined) throw opaqueNotFound();
  return found;
}
