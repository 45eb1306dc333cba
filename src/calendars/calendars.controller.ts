import { IdempotencyKey, IdParam } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommandDesk, type InstitutionCommand } from '../platform/index.js';
import type { CalendarChange } from './calendar-change.js';
import { CalendarChangeDto, CalendarPageDto } from './calendar-page.dto.js';
import { CalendarPages } from './calendar-page.js';
import { HolidayDto, RevocationDto, SuspensionDto } from './calendars.dto.js';
import { DeclareHoliday } from './declare-holiday.js';
import { DeclareSuspension } from './declare-suspension.js';
import { RevokeDeclaration } from './revoke-declaration.js';

const KEY = { name: 'Idempotency-Key', required: true, description: 'A new value for each new request' } as const;

/**
 * Days that do not count, by published acts. Due dates of open cases are told by the new law from the answer on; their histories follow in the
 * background, with the old date, the new one and the reason.
 */
@ApiTags('calendar')
@Controller('calendar')
export class CalendarsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
    private readonly pages: CalendarPages,
  ) {}

  /** What stands, since when, and how far the open cases are counted by it. */
  @Get()
  @Operation('read-calendar')
  @ApiOkResponse({ type: CalendarPageDto })
  @Header('cache-control', 'no-store')
  read(@Acting() { institution }: Principal): Promise<CalendarPageDto> {
    return this.pages.read(institution);
  }

  /** A day does not count, also one that has passed. */
  @Post('holidays')
  @HttpCode(201)
  @Operation('declare-holiday')
  @ApiCreatedResponse({ type: CalendarChangeDto })
  @ApiHeader(KEY)
  declareHoliday(
    @Acting() principal: Principal,
    @IdempotencyKey() key: string,
    @Body() { date, name, acuerdo, legalBasis }: HolidayDto,
  ): Promise<CalendarChange> {
    const given = { date, name, acuerdo, ...(legalBasis !== undefined && { legalBasis }) };
    const command = this.commandOf(principal, 'DeclareHoliday', key, given);
    return this.commands.execute(new DeclareHoliday(command, { declarationId: command.commandId, ...given }));
  }

  /** No term runs from one day to the other. */
  @Post('suspensions')
  @HttpCode(201)
  @Operation('declare-suspension')
  @ApiCreatedResponse({ type: CalendarChangeDto })
  @ApiHeader(KEY)
  declareSuspension(
    @Acting() principal: Principal,
    @IdempotencyKey() key: string,
    @Body() { from, to, name, acuerdo, legalBasis }: SuspensionDto,
  ): Promise<CalendarChange> {
    const given = { from, to, name, acuerdo, ...(legalBasis !== undefined && { legalBasis }) };
    const command = this.commandOf(principal, 'DeclareSuspension', key, given);
    return this.commands.execute(new DeclareSuspension(command, { declarationId: command.commandId, ...given }));
  }

  /** What was declared no longer stands. */
  @Post('declarations/:id/revocation')
  @HttpCode(200)
  @Operation('revoke-declaration')
  @ApiOkResponse({ type: CalendarChangeDto })
  @ApiHeader(KEY)
  revoke(
    @Acting() principal: Principal,
    @IdParam() declarationId: string,
    @IdempotencyKey() key: string,
    @Body() { reason, acuerdo }: RevocationDto,
  ): Promise<CalendarChange> {
    const given = { declarationId, reason, ...(acuerdo !== undefined && { acuerdo }) };
    return this.commands.execute(
      new RevokeDeclaration(this.commandOf(principal, 'RevokeDeclaration', key, given), given),
    );
  }

  private commandOf(
    principal: Principal,
    command: string,
    idempotencyKey: string,
    request: object,
  ): InstitutionCommand {
    return this.desk.ofStaff(principal, { command, idempotencyKey, request });
  }
}
