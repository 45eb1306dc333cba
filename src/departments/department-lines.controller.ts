import { Clock } from '@libs/clock';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LegalClock } from '../deadlines/index.js';
import { type Department, InstitutionDirectory } from '../institutions/index.js';
import { StaffDirectory } from '../staff/index.js';
import { type DepartmentLineDto, DepartmentLinesDto } from './departments.dto.js';
import { InboxReader } from './inbox-reader.view.js';

/** The departments of the institution as whoever administers it sees them. */
@ApiTags('departments')
@Controller('departments/lines')
export class DepartmentLinesController {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly staff: StaffDirectory,
    private readonly inbox: InboxReader,
    private readonly legalClock: LegalClock,
    private readonly clock: Clock,
  ) {}

  /** Each with who heads it, how many work there, and how many cases stand open in its inbox, up to a thousand. */
  @Get()
  @Operation('review-departments')
  @ApiOkResponse({ type: DepartmentLinesDto })
  @Header('cache-control', 'no-store')
  async read(@Acting() principal: Principal): Promise<DepartmentLinesDto> {
    const { institution } = principal;
    const now = this.clock.now();
    const [{ departments }, members, today] = await Promise.all([
      this.institutions.get(institution),
      this.staff.membersOf(institution),
      this.legalClock.today(institution, now),
    ]);
    const reader = { institution, officer: principal.id, role: principal.role, today, at: now.toISOString() };
    const working = members.filter(({ active }) => active);
    const line = async ({ code, name, mergedInto, mergedFrom }: Department): Promise<DepartmentLineDto> => {
      const counted = await this.inbox.count({ ...reader, department: code });
      const there = working.filter(({ department }) => department === code);
      return {
        code,
        name,
        heads: there.filter(({ role }) => role === 'head').map((head) => head.name),
        officers: there.filter(({ role }) => role === 'officer').length,
        open: counted?.cases ?? 0,
        more: counted?.more === true,
        ...(mergedInto !== undefined && { mergedInto }),
        ...(mergedFrom !== undefined && { mergedFrom }),
      };
    };
    return { departments: await Promise.all(departments.map(line)) };
  }
}
