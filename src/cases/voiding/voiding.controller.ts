import { Operation } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { VoidCase } from './void-case.js';
import { VoidingDto } from './voiding.dto.js';

/** Registrations that should not be there. A step as in CaseStepsController. */
@ApiTags('cases')
@StepHeaders()
@Controller('cases/:id')
export class VoidingController {
  constructor(private readonly steps: StepDesk) {}

  /** It is proposed to annul the registration; a second person confirms it (`decision-confirmation`). The folio is never used again. */
  @Post('voiding')
  @HttpCode(200)
  @Operation('void')
  void(@Step() step: StepRequest, @Body() body: VoidingDto): Promise<StepReceipt> {
    return this.steps.take(step, 'VoidCase', plain(body), (id, command, given) => new VoidCase(id, command, given));
  }
}
