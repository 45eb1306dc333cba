import { Operation } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import {
  AdmissionDto,
  ClassificationDto,
  ReferralAnswerDto,
  ReferralDto,
  ReferralSilenceDto,
  DismissalDto,
  OpinionDto,
  OpinionRequestDto,
  OpinionSilenceDto,
  OpinionWithdrawalDto,
  PreventionDto,
  PreventionNotificationDto,
  PreventionReplyDto,
  RequirementsCheckDto,
} from './instruction.dto.js';
import { AnswerReferral } from './answer-referral.js';
import { CorrectionDto } from './correction.dto.js';
import { CorrectRegistration } from './correct-registration.js';
import { RecordReferralSilence } from './record-referral-silence.js';
import { ReferCase } from './refer-case.js';
import { AdmitCase } from './admit-case.js';
import { AnswerPrevention } from './answer-prevention.js';
import { CheckRequirements } from './check-requirements.js';
import { ClassifyCase } from './classify-case.js';
import { DismissCase } from './dismiss-case.js';
import { GiveOpinion } from './give-opinion.js';
import { IssuePrevention } from './issue-prevention.js';
import { NotifyPrevention } from './notify-prevention.js';
import { RecordOpinionSilence } from './record-opinion-silence.js';
import { RequestOpinions } from './request-opinions.js';
import { WithdrawOpinion } from './withdraw-opinion.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';

/** Steps between registration and a file ready to resolve. They need what the steps of case-steps.controller.ts need. */
@ApiTags('cases')
@StepHeaders()
@Controller('cases/:id')
export class InstructionController {
  constructor(private readonly steps: StepDesk) {}

  /** What the petition is about; where no department took it, the rules route it anew. */
  @Post('classification')
  @HttpCode(200)
  @Operation('classify')
  classify(@Step() step: StepRequest, @Body() body: ClassificationDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'ClassifyCase',
      plain(body),
      (id, command, given) => new ClassifyCase(id, command, given),
    );
  }

  /** Holds the file against the requirements of its procedure, each in one of the lists. */
  @Post('requirements')
  @HttpCode(200)
  @Operation('check-requirements')
  check(@Step() step: StepRequest, @Body() body: RequirementsCheckDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'CheckRequirements',
      plain(body),
      (id, command, given) =>
        new CheckRequirements(id, command, {
          met: [],
          missing: [],
          notApplicable: [],
          ...given,
          checkId: command.commandId,
        }),
    );
  }

  /** The formal notice of everything that is missing: once. */
  @Post('preventions')
  @HttpCode(200)
  @Operation('prevent')
  prevent(@Step() step: StepRequest, @Body() body: PreventionDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'IssuePrevention',
      plain(body),
      (id, command, given) =>
        new IssuePrevention(id, command, { missing: [], ...given, preventionId: command.commandId }),
    );
  }

  /** The notice reached the citizen: from that day it has its effect. */
  @Post('prevention-notifications')
  @HttpCode(200)
  @Operation('notify-prevention')
  notifyPrevention(@Step() step: StepRequest, @Body() body: PreventionNotificationDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'NotifyPrevention',
      plain(body),
      (id, command, given) => new NotifyPrevention(id, command, given),
    );
  }

  /** What the citizen completed; the clock runs again. */
  @Post('prevention-replies')
  @HttpCode(200)
  @Operation('answer-prevention')
  answerPrevention(@Step() step: StepRequest, @Body() body: PreventionReplyDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'AnswerPrevention',
      plain(body),
      (id, command, given) => new AnswerPrevention(id, command, given),
    );
  }

  /** Proposes to end a case whose prevention was not answered in its term; a second person confirms it (`decision-confirmation`). */
  @Post('dismissal')
  @HttpCode(200)
  @Operation('dismiss')
  dismiss(@Step() step: StepRequest, @Body() body: DismissalDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'DismissCase',
      plain(body),
      (id, command, given) => new DismissCase(id, command, given),
    );
  }

  /** The department takes the petition up for decision. */
  @Post('admission')
  @HttpCode(200)
  @Operation('admit')
  admit(@Step() step: StepRequest, @Body() body: AdmissionDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'AdmitCase',
      plain(body),
      (id, command, given) => new AdmitCase(id, command, { diligences: [], ...given }),
    );
  }

  /** Asks other units for their opinions, side by side. */
  @Post('opinion-requests')
  @HttpCode(200)
  @Operation('request-opinion')
  requestOpinions(@Step() step: StepRequest, @Body() body: OpinionRequestDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'RequestOpinions',
      plain(body),
      (id, command, given) => new RequestOpinions(id, command, given),
    );
  }

  /** The asked unit says what it thinks. */
  @Post('opinions')
  @HttpCode(200)
  @Operation('give-opinion')
  giveOpinion(@Step() step: StepRequest, @Body() body: OpinionDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'GiveOpinion',
      plain(body),
      (id, command, given) => new GiveOpinion(id, command, given),
    );
  }

  /** The term of an opinion passed: what was declared for silence stands. */
  @Post('opinion-silences')
  @HttpCode(200)
  @Operation('record-opinion-silence')
  recordOpinionSilence(@Step() step: StepRequest, @Body() body: OpinionSilenceDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'RecordOpinionSilence',
      plain(body),
      (id, command, given) => new RecordOpinionSilence(id, command, given),
    );
  }

  /** The department does without an opinion it asked for. */
  @Post('opinion-withdrawals')
  @HttpCode(200)
  @Operation('withdraw-opinion')
  withdrawOpinion(@Step() step: StepRequest, @Body() body: OpinionWithdrawalDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'WithdrawOpinion',
      plain(body),
      (id, command, given) => new WithdrawOpinion(id, command, given),
    );
  }

  /** Sends the case on to a competent body outside, for good or awaiting its answer. */
  @Post('referrals')
  @HttpCode(200)
  @Operation('refer')
  refer(@Step() step: StepRequest, @Body() body: ReferralDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'ReferCase',
      plain(body),
      (id, command, given) => new ReferCase(id, command, { ...given, referralId: command.commandId }),
    );
  }

  /** What the other body let know; nothing is ever written into its record. */
  @Post('referral-answers')
  @HttpCode(200)
  @Operation('referral-answer')
  answerReferral(@Step() step: StepRequest, @Body() body: ReferralAnswerDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'AnswerReferral',
      plain(body),
      (id, command, given) => new AnswerReferral(id, command, given),
    );
  }

  /** The other body let its day pass. */
  @Post('referral-silences')
  @HttpCode(200)
  @Operation('referral-silence')
  referralSilence(@Step() step: StepRequest, @Body() body: ReferralSilenceDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'RecordReferralSilence',
      plain(body),
      (id, command, given) => new RecordReferralSilence(id, command, given),
    );
  }

  /** What was taken down wrong at registration, told anew with the reason. */
  @Post('corrections')
  @HttpCode(200)
  @Operation('correct')
  correct(@Step() step: StepRequest, @Body() body: CorrectionDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'CorrectRegistration',
      plain(body),
      (id, command, given) => new CorrectRegistration(id, command, { ...given, correctionId: command.commandId }),
    );
  }
}
