import { Operation } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from './case-command.js';
import {
  AnswerDto,
  AssignOfficerDto,
  NoteDto,
  NotificationDto,
  QuestionDto,
  RebindDto,
  ReopenDto,
  ReplyDto,
  ReturnCaseDto,
  RulingDto,
  WithdrawDto,
  WorkStepDto,
} from './cases.dto.js';
import { AcceptCase } from './handling/accept-case.js';
import { AddNote } from './handling/add-note.js';
import { AskCitizen } from './handling/ask-citizen.js';
import { AssignOfficer } from './handling/assign-officer.js';
import { RebindCase } from './handling/rebind-case.js';
import { RecordStep } from './handling/record-step.js';
import { RecordReply } from './handling/record-reply.js';
import { ReturnCase } from './handling/return-case.js';
import { RuleOnTransfer } from './handling/rule-on-transfer.js';
import { AnswerCase } from './outcome/answer-case.js';
import { CloseCase } from './outcome/close-case.js';
import { NotifyCitizen } from './outcome/notify-citizen.js';
import { ReopenCase } from './outcome/reopen-case.js';
import { WithdrawCase } from './outcome/withdraw-case.js';
import { plain } from './steps/plain.js';
import { StepDesk } from './steps/step-desk.js';
import { Rehearsable, Step, StepHeaders, type StepRequest } from './steps/step-request.js';

/**
 * Steps on a case. Each needs an `Idempotency-Key` (so that a repeated request has one effect) and `If-Match` with the version
 * the decision rests on (so that nobody decides on a state that has passed).
 */
@ApiTags('cases')
@StepHeaders()
@Controller('cases/:id')
export class CaseStepsController {
  constructor(private readonly steps: StepDesk) {}

  /** The department takes the case as its own. */
  @Post('accept')
  @HttpCode(200)
  @Operation('accept')
  @Rehearsable()
  accept(@Step() step: StepRequest): Promise<StepReceipt> {
    return this.steps.take(step, 'AcceptCase', null, (id, command) => new AcceptCase(id, command));
  }

  /** The department says the case is not for it, and why. */
  @Post('return')
  @HttpCode(200)
  @Operation('return')
  @Rehearsable()
  giveBack(@Step() step: StepRequest, @Body() body: ReturnCaseDto): Promise<StepReceipt> {
    return this.steps.take(step, 'ReturnCase', plain(body), (id, command, given) => new ReturnCase(id, command, given));
  }

  /** The supervisor orders which department answers. */
  @Post('ruling')
  @HttpCode(200)
  @Operation('rule')
  rule(@Step() step: StepRequest, @Body() body: RulingDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'RuleOnTransfer',
      plain(body),
      (id, command, given) => new RuleOnTransfer(id, command, given),
    );
  }

  /** The case gets its officer, or another one. */
  @Post('assign')
  @HttpCode(200)
  @Operation('assign')
  @Rehearsable()
  assign(@Step() step: StepRequest, @Body() body: AssignOfficerDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'AssignOfficer',
      plain(body),
      (id, command, given) => new AssignOfficer(id, command, given.officer),
    );
  }

  /** A note for the file, or for the citizen too. */
  @Post('notes')
  @HttpCode(200)
  @Operation('note')
  @Rehearsable()
  note(@Step() step: StepRequest, @Body() body: NoteDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'AddNote',
      plain(body),
      (id, command, given) => new AddNote(id, command, { noteId: command.commandId, ...given }),
    );
  }

  /** A task was done: a diligence that the admission listed is settled by it. */
  @Post('steps')
  @HttpCode(200)
  @Operation('record-step')
  recordStep(@Step() step: StepRequest, @Body() body: WorkStepDto): Promise<StepReceipt> {
    return this.steps.take(step, 'RecordStep', plain(body), (id, command, given) => new RecordStep(id, command, given));
  }

  /** Asks the citizen for what is missing; the clock stops. */
  @Post('questions')
  @HttpCode(200)
  @Operation('ask')
  ask(@Step() step: StepRequest, @Body() body: QuestionDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'AskCitizen',
      plain(body),
      (id, command, given) => new AskCitizen(id, command, { requestId: command.commandId, ...given }),
    );
  }

  /** Records the citizen's reply; the clock runs again. */
  @Post('replies')
  @HttpCode(200)
  @Operation('reply')
  recordReply(@Step() step: StepRequest, @Body() body: ReplyDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'RecordReply',
      plain(body),
      (id, command, given) => new RecordReply(id, command, given),
    );
  }

  /** The decision, in writing. */
  @Post('answer')
  @HttpCode(200)
  @Operation('answer')
  answer(@Step() step: StepRequest, @Body() body: AnswerDto): Promise<StepReceipt> {
    return this.steps.take(step, 'AnswerCase', plain(body), (id, command, given) => new AnswerCase(id, command, given));
  }

  /** How and when the answer reached the citizen. */
  @Post('notification')
  @HttpCode(200)
  @Operation('notify')
  notify(@Step() step: StepRequest, @Body() body: NotificationDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'NotifyCitizen',
      plain(body),
      (id, command, given) => new NotifyCitizen(id, command, given),
    );
  }

  /** Nothing is left to do on the case. Where one person alone refused what was asked for, it is proposed and waits for a second (`decision-confirmation`). */
  @Post('close')
  @HttpCode(200)
  @Operation('close')
  close(@Step() step: StepRequest): Promise<StepReceipt> {
    return this.steps.take(step, 'CloseCase', null, (id, command) => new CloseCase(id, command));
  }

  /** A concluded case goes on, with a new term. */
  @Post('reopen')
  @HttpCode(200)
  @Operation('reopen')
  reopen(@Step() step: StepRequest, @Body() body: ReopenDto): Promise<StepReceipt> {
    return this.steps.take(step, 'ReopenCase', plain(body), (id, command, given) => new ReopenCase(id, command, given));
  }

  /** The supervisor moves the case to another version of its procedure. */
  @Post('rebinding')
  @HttpCode(200)
  @Operation('rebind')
  rebind(@Step() step: StepRequest, @Body() body: RebindDto): Promise<StepReceipt> {
    return this.steps.take(step, 'RebindCase', plain(body), (id, command, given) => new RebindCase(id, command, given));
  }

  /** The citizen wants it no more. */
  @Post('withdraw')
  @HttpCode(200)
  @Operation('withdraw')
  withdraw(@Step() step: StepRequest, @Body() body: WithdrawDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'WithdrawCase',
      plain(body),
      (id, command, given) => new WithdrawCase(id, command, given),
    );
  }
}
