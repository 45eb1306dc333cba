import { Clock } from '@libs/clock';
import { CodeParam, type ConsistentPoint, ConsistentWith } from '@libs/http-input';
import { Acting, may, Operation, type Principal } from '@libs/identity';
import type { Page } from '@libs/paging';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseSearch } from '../search/index.js';
import { LegalClock } from '../deadlines/index.js';
import { type Department, InstitutionDirectory } from '../institutions/index.js';
import { DepartmentDto, InboxCountDto, InboxPageDto, InboxQueryDto, OfficerLineDto } from './departments.dto.js';
import { type InboxLine, lineOf, type ListedRow } from './inbox-line.js';
import type { Narrowing } from './inbox-narrowing.js';
import { requireOwnInbox } from './own-inbox.js';
import { StaffDirectory } from '../staff/index.js';
import { type InboxQuery, InboxReader } from './inbox-reader.view.js';

/** As which the words of a worklist are read, whichever it is. */
const LISTED = 'read-inbox';

export interface OfficerLine {
  id: string;
  name: string;
}

/** What stands in a department's inbox. */
@ApiTags('departments')
@Controller()
export class DepartmentsController {
  constructor(
    private readonly inbox: InboxReader,
    private readonly search: CaseSearch,
    private readonly institutions: InstitutionDirectory,
    private readonly staff: StaffDirectory,
    private readonly legalClock: LegalClock,
    private readonly clock: Clock,
  ) {}

  @Get('departments')
  @Operation('list-departments')
  @ApiOkResponse({ type: [DepartmentDto] })
  async list(@Acting() { institution }: Principal): Promise<Department[]> {
    return (await this.institutions.get(institution)).departments;
  }

  /** How many cases each filter of the inbox shows, up to a thousand. */
  @Get('departments/:code/inbox/counts')
  @Operation('read-inbox')
  @Header('cache-control', 'no-store')
  async counts(@Acting() principal: Principal, @CodeParam() code: string): Promise<InboxCountDto[]> {
    await requireOwnInbox(this.institutions, principal, code);
    return this.inbox.counts({ ...(await this.readBy(principal)), department: code });
  }

  @Get('departments/:code/inbox')
  @Operation('read-inbox')
  @ApiOkResponse({ type: InboxPageDto })
  @Header('cache-control', 'no-store')
  async read(
    @Acting() principal: Principal,
    @CodeParam() code: string,
    @Query() query: InboxQueryDto,
    @ConsistentWith() point?: ConsistentPoint,
  ): Promise<Page<InboxLine>> {
    await requireOwnInbox(this.institutions, principal, code);
    return this.lines(principal, code, query, point);
  }

  /** Cases that departments kept returning: the supervisor decides where they go. */
  @Get('rulings')
  @Operation('list-rulings')
  @ApiOkResponse({ type: InboxPageDto })
  @Header('cache-control', 'no-store')
  rulings(@Acting() principal: Principal, @Query() query: InboxQueryDto): Promise<Page<InboxLine>> {
    return this.lines(principal, undefined, query);
  }

  /** Petitions in free words that nobody has classified yet, the most urgent first. */
  @Get('unclassified')
  @Operation('list-unclassified')
  @ApiOkResponse({ type: InboxPageDto })
  @Header('cache-control', 'no-store')
  unclassified(
    @Acting() principal: Principal,
    @Query() query: InboxQueryDto,
    @ConsistentWith() point?: ConsistentPoint,
  ): Promise<Page<InboxLine>> {
    const { cursor, limit } = query;
    return this.lines(principal, undefined, { cursor, limit, list: 'unclassified' }, point);
  }

  /** Cases whose draft waits for a legal opinion, and what waits for the reader as its second person, also of cases that have ended; by due date. */
  @Get('reviews')
  @Operation('list-reviews')
  @ApiOkResponse({ type: InboxPageDto })
  @Header('cache-control', 'no-store')
  reviews(
    @Acting() principal: Principal,
    @Query() { cursor, limit }: InboxQueryDto,
    @ConsistentWith() point?: ConsistentPoint,
  ): Promise<Page<InboxLine>> {
    return this.lines(principal, undefined, { list: 'reviews', cursor, limit }, point);
  }

  /** Who can be assigned a case of the department. */
  @Get('departments/:code/officers')
  @Operation('list-officers')
  @ApiOkResponse({ type: [OfficerLineDto] })
  async officers(@Acting() principal: Principal, @CodeParam() code: string): Promise<OfficerLine[]> {
    await requireOwnInbox(this.institutions, principal, code, 'list-officers');
    return (await this.staff.officersOf(principal.institution, code)).map(({ id, name }) => ({ id, name }));
  }

  private async lines(
    principal: Principal,
    department: string | undefined,
    query: Pick<InboxQuery, 'filter' | 'list' | 'cursor' | 'limit' | keyof Narrowing>,
    point?: ConsistentPoint,
  ): Promise<Page<InboxLine>> {
    const reader = await this.readBy(principal);
    const { rows, ...rest } = await this.inbox.page({ ...reader, department, ...query }, point);
    const words = await this.search.describe(
      principal,
      LISTED,
      rows.filter((row) => named(row, principal)).map(({ _id }) => _id),
    );
    return {
      ...rest,
      rows: rows.map((row) => lineOf(row, words.get(row._id), reader.today)),
    };
  }

  /** Whose list it is, and when they look at it. */
  private async readBy({ institution, id: officer, role }: Principal) {
    const now = this.clock.now();
    return { institution, officer, role, today: await this.legalClock.today(institution, now), at: now.toISOString() };
  }
}

/** Whether the words of a row's case are for this reader. A row of the list for review is there because of its draft. */
function named({ department, asked = [], awaitsReview }: Partial<ListedRow>, principal: Principal): boolean {
  return may('read-personal-data', principal, {
    askedDepartments: asked.map(({ unit }) => unit),
    drafted: awaitsReview === true,
    ...(department && { department }),
  });
}
