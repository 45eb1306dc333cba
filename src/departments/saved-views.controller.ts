import { Clock } from '@libs/clock';
import { IdParam } from '@libs/http-input';
import { Acting, may, Operation, type Principal } from '@libs/identity';
import { Body, Controller, Delete, Get, Header, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LegalClock } from '../deadlines/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import { InboxReader } from './inbox-reader.view.js';
import { requireOwnInbox } from './own-inbox.js';
import { NewSavedViewDto, SavedViewsDto } from './saved-views.dto.js';
import { SavedViews } from './saved-views.store.js';

/** Worklists with their filters, as each person keeps them for themselves. */
@ApiTags('departments')
@Controller('saved-views')
export class SavedViewsController {
  constructor(
    private readonly kept: SavedViews,
    private readonly inbox: InboxReader,
    private readonly institutions: InstitutionDirectory,
    private readonly legalClock: LegalClock,
    private readonly clock: Clock,
  ) {}

  /** With how many cases each shows, counted no further than 2,000 rows. Those of a department that is not the reader's any more are left out. */
  @Get()
  @Operation('read-inbox')
  @ApiOkResponse({ type: SavedViewsDto })
  @Header('cache-control', 'no-store')
  async list(@Acting() principal: Principal): Promise<SavedViewsDto> {
    const { institution, id: officer, role } = principal;
    const now = this.clock.now();
    const today = await this.legalClock.today(institution, now);
    const reader = { institution, officer, role, today, at: now.toISOString() };
    const views = (await this.kept.of(institution, officer)).filter(({ department }) =>
      may('read-inbox', principal, { department }),
    );
    return {
      views: await Promise.all(
        views.map(async (view) => {
          const { id: _id, name: _name, ...query } = view;
          const count = await this.inbox.count({ ...reader, ...query });
          return { ...view, ...count };
        }),
      ),
    };
  }

  /** Keeps a view under an id of the caller's; the one that had it is replaced. At most 20. */
  @Put(':id')
  @HttpCode(204)
  @Operation('read-inbox')
  async keep(@Acting() principal: Principal, @IdParam() id: string, @Body() body: NewSavedViewDto): Promise<void> {
    await requireOwnInbox(this.institutions, principal, body.department);
    const { name, department, filter, procedure, matter, status, assigned } = body;
    await this.kept.keep(principal.institution, principal.id, {
      id,
      name,
      department,
      ...(filter !== undefined && { filter }),
      ...(procedure !== undefined && { procedure }),
      ...(matter !== undefined && { matter }),
      ...(status !== undefined && { status }),
      ...(assigned !== undefined && { assigned }),
    });
  }

  /** Removes it; one that is not there is removed already. */
  @Delete(':id')
  @HttpCode(204)
  @Operation('read-inbox')
  async remove(@Acting() { institution, id: account }: Principal, @IdParam() id: string): Promise<void> {
    await this.kept.remove(institution, account, id);
  }
}
