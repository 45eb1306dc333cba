import { Allowed } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { CommandDesk } from '../command-desk.js';
import { versioned } from '../etag.js';
import { plain } from '../plain.js';
import { Step, type StepRequest } from '../step-request.js';
import { CertifySilence } from './certify-silence.js';
import { SetSilenceAside } from './set-silence-aside.js';
import { SilenceCertificateDto, SilenceRefutationDto } from './silence.dto.js';

/** What a case whose term passed unanswered may still need: steps as in CaseStepsController. */
@ApiTags('cases')
@ApiHeader({
  name: 'Idempotency-Key',
  required: true,
  description: 'A new value for each new request, 8 to 128 characters',
})
@ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the version decided on, e.g. "3"' })
@Controller('cases/:id/silence')
export class SilenceController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
  ) {}

  /** The constancia that nobody answered in time. */
  @Post('certificate')
  @HttpCode(200)
  @Allowed('clerk', 'head', 'supervisor')
  async certify(@Step() step: StepRequest, @Body() body: SilenceCertificateDto): Promise<StepReceipt> {
    const given = plain(body);
    const command = this.desk.ofStaff(step.principal, requestOf(step, 'CertifySilence', given));
    return versioned(step.reply, await this.commands.execute(new CertifySilence(step.caseId, command, given)));
  }

  /** Silence took no effect, for the reasons given. */
  @Post('setting-aside')
  @HttpCode(200)
  @Allowed('head', 'supervisor')
  async setAside(@Step() step: StepRequest, @Body() body: SilenceRefutationDto): Promise<StepReceipt> {
    const given = plain(body);
    const command = this.desk.ofStaff(step.principal, requestOf(step, 'SetSilenceAside', given));
    return versioned(step.reply, await this.commands.execute(new SetSilenceAside(step.caseId, command, given)));
  }
}

function requestOf({ caseId, idempotencyKey, expectedVersion }: StepRequest, command: string, given: object) {
  return { command, idempotencyKey, request: { caseId, given }, expectedVersion };
}
