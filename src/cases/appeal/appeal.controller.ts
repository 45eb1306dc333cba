import { Operation } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { AppealDecisionDto, AppealDto } from './appeal.dto.js';
import { DecideAppeal } from './decide-appeal.js';
import { FileAppeal } from './file-appeal.js';

/** The recourse against what was decided, or against silence: steps of a case as the others. */
@ApiTags('appeals')
@StepHeaders()
@Controller('cases/:id')
export class AppealController {
  constructor(private readonly steps: StepDesk) {}

  /** The appeal is received. */
  @Post('appeals')
  @HttpCode(200)
  @Operation('file-appeal')
  file(@Step() step: StepRequest, @Body() body: AppealDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'FileAppeal',
      plain(body),
      (id, command, given) => new FileAppeal(id, command, { appealId: command.commandId, ...given }),
    );
  }

  /** The superior decides. */
  @Post('appeal-decision')
  @HttpCode(200)
  @Operation('decide-appeal')
  decide(@Step() step: StepRequest, @Body() body: AppealDecisionDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'DecideAppeal',
      plain(body),
      (id, command, given) => new DecideAppeal(id, command, given),
    );
  }
}
