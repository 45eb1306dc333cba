import { IdempotencyKey } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InstitutionDirectory } from '../institutions/index.js';
import { CommandDesk } from '../platform/index.js';
import { CasesLeft } from './cases-left.view.js';
import { MergeDepartments, type MergerReceipt } from './merge-departments.js';
import { MergerBook } from './merger-book.js';
import { MergerDto, type MergerLineDto, MergerReceiptDto, MergersDto } from './mergers.dto.js';

const MOST_TOLD = 500;

/** Departments that became part of another one, by published acts. */
@ApiTags('departments')
@Controller('mergers')
export class MergersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
    private readonly book: MergerBook,
    private readonly left: CasesLeft,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** What was merged, by which act, and how many cases are still to be handed over. */
  @Get()
  @Operation('read-mergers')
  @ApiOkResponse({ type: MergersDto })
  @Header('cache-control', 'no-store')
  async read(@Acting() { institution }: Principal): Promise<MergersDto> {
    const today = this.institutions.today(await this.institutions.get(institution));
    const mergers = await this.book.all(institution);
    const lines = mergers.map(async ({ mergerId = '', department = '', into = '', from = '', ...act }) => {
      const open = from <= today ? await this.left.of(institution, department, MOST_TOLD) : [];
      return { mergerId, department, into, from, ...act, left: open.length } satisfies MergerLineDto;
    });
    return { mergers: await Promise.all(lines) };
  }

  /**
   * From that day on the department gets nothing new, what the rules send to it goes to the other one, and its people and open cases follow in
   * the background, each case with the reason in its history. What has ended stays with it.
   */
  @Post()
  @HttpCode(201)
  @Operation('merge-departments')
  @ApiCreatedResponse({ type: MergerReceiptDto })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'A new value for each new request' })
  merge(
    @Acting() principal: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { department, into, from, acuerdo, legalBasis }: MergerDto,
  ): Promise<MergerReceipt> {
    const given = { department, into, from, acuerdo, ...(legalBasis !== undefined && { legalBasis }) };
    const command = this.desk.ofStaff(principal, { command: 'MergeDepartments', idempotencyKey, request: given });
    return this.commands.execute(new MergeDepartments(command, { mergerId: command.commandId, ...given }));
  }
}
