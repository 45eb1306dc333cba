import { Operation } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { AttemptNotification } from './attempt-notification.js';
import { NameParty } from './name-party.js';
import { NotificationAttemptDto, NotificationServiceDto, PartyDto } from './notification.dto.js';
import { ServeNotification } from './serve-notification.js';

/** Who is notified of an act, how often it was tried, and the proof that it was served: steps of a case as the others. */
@ApiTags('notifications')
@StepHeaders()
@Controller('cases/:id')
export class NotificationController {
  constructor(private readonly steps: StepDesk) {}

  /** Somebody besides the applicant takes part. */
  @Post('parties')
  @HttpCode(200)
  @Operation('name-party')
  name(@Step() step: StepRequest, @Body() body: PartyDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'NameParty',
      plain(body),
      (id, command, given) => new NameParty(id, command, { partyId: command.commandId, ...given }),
    );
  }

  /** Tried and not served; a citatorio is one of the results. */
  @Post('notification-attempts')
  @HttpCode(200)
  @Operation('attempt-notification')
  attempt(@Step() step: StepRequest, @Body() body: NotificationAttemptDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'AttemptNotification',
      plain(body),
      (id, command, given) => new AttemptNotification(id, command, { attemptId: command.commandId, ...given }),
    );
  }

  /** Served, with proof. The day of its effect is dated by the mode. */
  @Post('notification-services')
  @HttpCode(200)
  @Operation('serve-notification')
  serve(@Step() step: StepRequest, @Body() body: NotificationServiceDto): Promise<StepReceipt> {
    return this.steps.take(step, 'ServeNotification', plain(body), (id, command, given) => {
      const { electronicAccepted, openedOn, publishedOn, ...service } = given;
      const effect = { electronicAccepted, openedOn, publishedOn };
      return new ServeNotification(id, command, { noticeId: command.commandId, ...service }, effect);
    });
  }
}
