import { Operation } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { ArchiveLapsed } from './archive-lapsed.js';
import { LapseDto, LapseWarningDto } from './lapse.dto.js';
import { WarnOfLapse } from './warn-of-lapse.js';

/** A case whose citizen does nothing: steps as in CaseStepsController. */
@ApiTags('cases')
@StepHeaders()
@Controller('cases/:id/lapse')
export class LapseController {
  constructor(private readonly steps: StepDesk) {}

  /** The citizen was told that the case lapses, and from when. */
  @Post('warning')
  @HttpCode(200)
  @Operation('warn-of-lapse')
  warn(@Step() step: StepRequest, @Body() body: LapseWarningDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'WarnOfLapse',
      plain(body),
      (id, command, given) => new WarnOfLapse(id, command, given),
    );
  }

  /** They did nothing after that: it is proposed to archive the file, and a second person confirms it (`decision-confirmation`). */
  @Post('archiving')
  @HttpCode(200)
  @Operation('archive-lapsed')
  archive(@Step() step: StepRequest, @Body() body: LapseDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'ArchiveLapsed',
      plain(body),
      (id, command, given) => new ArchiveLapsed(id, command, given),
    );
  }
}
