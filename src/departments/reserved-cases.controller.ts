import { Clock } from '@libs/clock';
import { type ConsistentPoint, ConsistentWith, PageQueryDto } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LegalClock } from '../deadlines/index.js';
import { ReservedLineDto, ReservedPageDto } from './reserved-cases.dto.js';
import type { InboxEntry } from './inbox-reader.view.js';
import { ReservedCases } from './reserved-cases.view.js';

@ApiTags('reserved')
@Controller('reserved-cases')
export class ReservedCasesController {
  constructor(
    private readonly cases: ReservedCases,
    private readonly legalClock: LegalClock,
    private readonly clock: Clock,
  ) {}

  /** The open reserved cases on whose list the caller stands, by due date. For everybody else it is empty. */
  @Get()
  @Operation('list-reserved')
  @ApiOkResponse({ type: ReservedPageDto })
  @Header('cache-control', 'no-store')
  async list(
    @Acting() principal: Principal,
    @Query() query: PageQueryDto,
    @ConsistentWith() point?: ConsistentPoint,
  ): Promise<ReservedPageDto> {
    const today = await this.legalClock.today(principal.institution, this.clock.now());
    const { rows, ...rest } = await this.cases.page(principal, query, point);
    return { ...rest, rows: rows.map((row) => lineOf(row, today)) };
  }
}

function lineOf(row: InboxEntry, today: string): ReservedLineDto {
  const { _id: caseId, v: version, folio, procedure, status, department, officer } = row;
  const { filedOn, dueOn, waiting, needsRuling, delivered } = row;
  const overdue = !waiting && dueOn < today;
  const where = { department, officer, needsRuling, delivered };
  return { caseId, version, folio, procedure, status, ...where, filedOn, dueOn, waiting, overdue };
}
