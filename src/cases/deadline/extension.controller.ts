import { Operation } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { ExtendTerm } from './extend-term.js';
import { ExtensionDto } from './extension.dto.js';

/** A step as in CaseStepsController. */
@ApiTags('cases')
@StepHeaders()
@Controller('cases/:id')
export class ExtensionController {
  constructor(private readonly steps: StepDesk) {}

  /** Proposes more days to answer, by an act that says why, where the law of the case allows them; a second person confirms it (`decision-confirmation`). */
  @Post('extension')
  @HttpCode(200)
  @Operation('extend')
  extend(@Step() step: StepRequest, @Body() body: ExtensionDto): Promise<StepReceipt> {
    return this.steps.take(step, 'ExtendTerm', plain(body), (id, command, given) => new ExtendTerm(id, command, given));
  }
}
