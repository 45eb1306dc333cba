import { IdempotencyKey, IdParam } from '@libs/http-input';
import { Acting, may, Operation, type Principal } from '@libs/identity';
import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InstitutionDirectory } from '../institutions/index.js';
import { CommandDesk } from '../platform/index.js';
import { StaffDirectory } from '../staff/index.js';
import { AbsenceBook } from './absence-book.js';
import type { AbsenceReceipt } from './absence-receipt.js';
import { AbsenceDto, AbsenceReceiptDto, AbsencesDto, AbsencesQueryDto, ReturnDto } from './absences.dto.js';
import { type Absence, includesDay, isAwayFrom } from './domain/absence.state.js';
import { EndAbsence } from './end-absence.js';
import { RecordAbsence } from './record-absence.js';
import { workplaces } from './workplaces.js';

/**
 * Who is away and who acts for them. The book is one for the whole institution and others write in it all the time, so a step names no
 * version: what must hold is looked at when it is recorded.
 */
@ApiTags('absences')
@Controller('absences')
export class AbsencesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
    private readonly book: AbsenceBook,
    private readonly institutions: InstitutionDirectory,
    private readonly staff: StaffDirectory,
  ) {}

  /** Who is away on a day, or from a day on; a head sees their own department. */
  @Get()
  @Operation('list-absences')
  @ApiOkResponse({ type: AbsencesDto })
  @Header('cache-control', 'no-store')
  async list(@Acting() principal: Principal, @Query() { on, from }: AbsencesQueryDto): Promise<AbsencesDto> {
    const { institution } = principal;
    const day = on ?? this.institutions.today(await this.institutions.get(institution));
    const { absences } = await this.book.read(institution);
    const departmentOf = await workplaces(this.staff, institution);
    const seen = ({ staff }: Absence) => {
      const department = departmentOf(staff);
      return may('list-absences', principal, department === undefined ? {} : { department });
    };
    const asked = (one: Absence) => (from === undefined ? includesDay(one, day) : isAwayFrom(one, from));
    return { absences: absences.filter((one) => asked(one) && seen(one)) };
  }

  /** Somebody will be away. */
  @Post()
  @HttpCode(201)
  @Operation('record-absence')
  @ApiCreatedResponse({ type: AbsenceReceiptDto })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  record(
    @Acting() principal: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { staff, from, to, substitute }: AbsenceDto,
  ): Promise<AbsenceReceipt> {
    const request = { staff, from, to, ...(substitute && { substitute }) };
    const command = this.desk.ofStaff(principal, { command: 'RecordAbsence', idempotencyKey, request });
    return this.commands.execute(new RecordAbsence(command, { absenceId: command.commandId, ...request }));
  }

  /** They are back earlier, or never went. */
  @Post(':id/return')
  @HttpCode(200)
  @Operation('end-absence')
  @ApiOkResponse({ type: AbsenceReceiptDto })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  end(
    @Acting() principal: Principal,
    @IdParam() absenceId: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { returnsOn }: ReturnDto,
  ): Promise<AbsenceReceipt> {
    const request = { absenceId, returnsOn };
    const command = this.desk.ofStaff(principal, { command: 'EndAbsence', idempotencyKey, request });
    return this.commands.execute(new EndAbsence(command, absenceId, returnsOn));
  }
}
