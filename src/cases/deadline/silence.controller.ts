import { Operation } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { CertifySilence } from './certify-silence.js';
import { SetSilenceAside } from './set-silence-aside.js';
import { SilenceCertificateDto, SilenceRefutationDto } from './silence.dto.js';

/** What a case whose term passed unanswered may still need: steps as in CaseStepsController. */
@ApiTags('cases')
@StepHeaders()
@Controller('cases/:id/silence')
export class SilenceController {
  constructor(private readonly steps: StepDesk) {}

  /** The constancia that nobody answered in time. */
  @Post('certificate')
  @HttpCode(200)
  @Operation('certify-silence')
  certify(@Step() step: StepRequest, @Body() body: SilenceCertificateDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'CertifySilence',
      plain(body),
      (id, command, given) => new CertifySilence(id, command, given),
    );
  }

  /** Silence took no effect, for the reasons given. */
  @Post('setting-aside')
  @HttpCode(200)
  @Operation('set-silence-aside')
  setAside(@Step() step: StepRequest, @Body() body: SilenceRefutationDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'SetSilenceAside',
      plain(body),
      (id, command, given) => new SetSilenceAside(id, command, given),
    );
  }
}
