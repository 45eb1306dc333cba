import { Clock } from '@libs/clock';
import { IdParam } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Controller, Delete, Header, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseFiles } from '../case-file.js';
import { requireVisible } from '../case-scope.js';
import { PresenceDto } from './presence.dto.js';
import { Presence } from './presence.store.js';

/** Whether somebody else has the case open. */
@ApiTags('cases')
@Controller('cases/:id/presence')
export class PresenceController {
  constructor(
    private readonly files: CaseFiles,
    private readonly presence: Presence,
    private readonly clock: Clock,
  ) {}

  /** Says that the caller looks at the case, for the next 45 seconds, and answers how many others do. Who they are is not told. */
  @Put()
  @Operation('read-case')
  @ApiOkResponse({ type: PresenceDto })
  @Header('cache-control', 'no-store')
  async look(@Acting() principal: Principal, @IdParam() id: string): Promise<PresenceDto> {
    const { institution, id: account } = principal;
    requireVisible(principal, (await this.files.state(institution, id)).state);
    return { others: await this.presence.look(institution, id, account, this.clock.now().getTime()) };
  }

  /** The caller looks no more. */
  @Delete()
  @HttpCode(204)
  @Operation('read-case')
  async leave(@Acting() { institution, id: account }: Principal, @IdParam() id: string): Promise<void> {
    await this.presence.leave(institution, id, account);
  }
}
