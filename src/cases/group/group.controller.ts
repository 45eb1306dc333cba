import { Operation } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { ReplacementDto, SheetDto } from './group.dto.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { ListCosigners } from './list-cosigners.js';
import { ReplaceRepresentative } from './replace-representative.js';

/** Who signs a collective petition and who speaks for them: steps as in CaseStepsController. */
@ApiTags('cases')
@StepHeaders()
@Controller('cases/:id')
export class GroupController {
  constructor(private readonly steps: StepDesk) {}

  /** One more sheet of signatures. Nobody on it is notified of anything: the representative is. */
  @Post('cosigners')
  @HttpCode(200)
  @Operation('list-cosigners')
  list(@Step() step: StepRequest, @Body() body: SheetDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'ListCosigners',
      plain(body),
      (id, command, given) => new ListCosigners(id, command, { listId: command.commandId, ...given }),
    );
  }

  /** From now on every notice goes to somebody else. */
  @Post('representative')
  @HttpCode(200)
  @Operation('replace-representative')
  replace(@Step() step: StepRequest, @Body() body: ReplacementDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'ReplaceRepresentative',
      plain(body),
      (id, command, given) => new ReplaceRepresentative(id, command, { replacementId: command.commandId, ...given }),
    );
  }
}
