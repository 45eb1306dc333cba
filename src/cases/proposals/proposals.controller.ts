import { Operation, StepUp } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { ConfirmDecision } from './confirm-decision.js';
import { DecisionConfirmationDto, DecisionRejectionDto } from './proposals.dto.js';
import { RejectDecision } from './reject-decision.js';

/** What one person proposed to do to a case: somebody else confirms it within 72 hours, or either of the two says no. */
@ApiTags('proposals')
@StepHeaders()
@Controller('cases/:id')
export class ProposalsController {
  constructor(private readonly steps: StepDesk) {}

  /** The step that was proposed is taken with the answer, decided anew on the case as it stands. Never by who proposed it or stands in for them. */
  @Post('decision-confirmation')
  @HttpCode(200)
  @Operation('confirm-decision')
  @StepUp()
  confirm(@Step() step: StepRequest, @Body() body: DecisionConfirmationDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'ConfirmDecision',
      plain(body),
      (id, command, given) => new ConfirmDecision(id, command, given),
    );
  }

  @Post('decision-rejection')
  @HttpCode(200)
  @Operation('reject-decision')
  reject(@Step() step: StepRequest, @Body() body: DecisionRejectionDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'RejectDecision',
      plain(body),
      (id, command, given) => new RejectDecision(id, command, given),
    );
  }
}
