import { IdParam } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Body, Controller, Get, Header, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { plain, sendPdf, Step, StepDesk, StepHeaders, type StepRequest, versioned } from '../cases/index.js';
import { IssueInvitation } from './issue-invitation.js';
import { MediationActs } from './mediation-acts.js';
import {
  AgreementDto,
  CommitmentDateDto,
  CommitmentDeclarationDto,
  FailureDto,
  CommitmentVerificationDto,
} from './mediation-end.dto.js';
import { MediationDto, MediationNotesDto } from './mediation-page.dto.js';
import { MediationPages } from './mediation-pages.js';
import {
  AppointmentDto,
  DeliveryDto,
  EarlyEndDto,
  InvitationDto,
  MediationNoteDto,
  MediationReceipt,
  NotMediableDto,
  MediationOpeningDto,
  PostponementDto,
  SessionRecordDto,
  ViolenceRiskDto,
} from './mediation.dto.js';
import { OpenMediation, RefuseMediation } from './open-mediation.js';
import { ReachAgreement } from './reach-agreement.js';
import { StepInMediation } from './step-in-mediation.js';

/**
 * The mediation in a case. Steps name the version of the mediation; the two that begin it, that of the case, which they rest on. None of
 * them changes the case.
 */
@ApiTags('mediation')
@ApiParam({ name: 'id', type: 'string', format: 'uuid', description: 'The case' })
@Controller('cases/:id/mediation')
export class MediationController {
  constructor(
    private readonly steps: StepDesk,
    private readonly pages: MediationPages,
    private readonly acts: MediationActs,
  ) {}

  /** Whether there is one, and how it stands. */
  @Get()
  @Operation('read-mediation')
  @ApiOkResponse({ type: MediationDto })
  @Header('cache-control', 'no-store')
  async page(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MediationDto> {
    return versioned(reply, await this.pages.page(principal, id));
  }

  /** What who mediates wrote down for themselves. */
  @Get('notes')
  @Operation('read-mediation-notes')
  @ApiOkResponse({ type: MediationNotesDto })
  @Header('cache-control', 'no-store')
  notes(@Acting() principal: Principal, @IdParam() id: string): Promise<MediationNotesDto> {
    return this.pages.notes(principal, id);
  }

  /** The act of the agreement, or of the end without one, to print. */
  @Get('act.pdf')
  @Operation('print-mediation-act')
  @Header('cache-control', 'no-store')
  async act(@Acting() principal: Principal, @IdParam() id: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, pdf } = await this.acts.print(principal, id);
    await sendPdf(reply, name, pdf);
  }

  /** The conflict is admitted to mediation. If-Match names the version of the case. */
  @Post()
  @HttpCode(201)
  @StepHeaders()
  @Operation('mediate')
  @ApiCreatedResponse({ type: MediationReceipt })
  open(@Step() step: StepRequest, @Body() body: MediationOpeningDto): Promise<MediationReceipt> {
    return this.steps.take(
      step,
      'OpenMediation',
      plain(body),
      (id, command, given) => new OpenMediation(id, command, given),
    );
  }

  /** Or it is no matter for one. If-Match names the version of the case. */
  @Post('not-mediable')
  @HttpCode(201)
  @StepHeaders()
  @Operation('mediate')
  @ApiCreatedResponse({ type: MediationReceipt })
  refuse(@Step() step: StepRequest, @Body() body: NotMediableDto): Promise<MediationReceipt> {
    return this.steps.take(
      step,
      'RefuseMediation',
      plain(body),
      (id, command, given) => new RefuseMediation(id, command, given),
    );
  }

  /** Whether violence is to be feared. */
  @Post('violence-risk')
  @HttpCode(200)
  @StepHeaders()
  @Operation('mediate')
  @ApiOkResponse({ type: MediationReceipt })
  noteRisk(@Step() step: StepRequest, @Body() body: ViolenceRiskDto): Promise<MediationReceipt> {
    return this.steps.take(step, 'NoteViolenceRisk', plain(body), (id, command, given) =>
      StepInMediation.of('note-violence-risk', id, command, given),
    );
  }

  /** To a session, with its day, hour and place, and who leads it. Late it is issued all the same, and recorded as late. */
  @Post('invitations')
  @HttpCode(200)
  @StepHeaders()
  @Operation('mediate')
  @ApiOkResponse({ type: MediationReceipt })
  invite(@Step() step: StepRequest, @Body() body: InvitationDto): Promise<MediationReceipt> {
    return this.steps.take(
      step,
      'IssueInvitation',
      plain(body),
      (id, command, given) => new IssueInvitation(id, command, given),
    );
  }

  /** A party has the invitation; once every one has it, the session stands. */
  @Post('deliveries')
  @HttpCode(200)
  @StepHeaders()
  @Operation('mediate')
  @ApiOkResponse({ type: MediationReceipt })
  deliver(@Step() step: StepRequest, @Body() body: DeliveryDto): Promise<MediationReceipt> {
    return this.steps.take(step, 'DeliverInvitation', plain(body), (id, command, given) =>
      StepInMediation.of('deliver-invitation', id, command, given),
    );
  }

  /** A further session. */
  @Post('sessions')
  @HttpCode(200)
  @StepHeaders()
  @Operation('mediate')
  @ApiOkResponse({ type: MediationReceipt })
  schedule(@Step() step: StepRequest, @Body() body: AppointmentDto): Promise<MediationReceipt> {
    return this.steps.take(step, 'ScheduleSession', plain(body), (id, command, given) =>
      StepInMediation.of('schedule-session', id, command, given),
    );
  }

  /** For force majeure or by agreement, twice at most. */
  @Post('postponements')
  @HttpCode(200)
  @StepHeaders()
  @Operation('mediate')
  @ApiOkResponse({ type: MediationReceipt })
  postpone(@Step() step: StepRequest, @Body() body: PostponementDto): Promise<MediationReceipt> {
    return this.steps.take(step, 'PostponeSession', plain(body), (id, command, given) =>
      StepInMediation.of('postpone-session', id, command, given),
    );
  }

  /** What became of the session, and who was there. A party's second absence in a row without cause ends the mediation. */
  @Post('session-records')
  @HttpCode(200)
  @StepHeaders()
  @Operation('mediate')
  @ApiOkResponse({ type: MediationReceipt })
  recordSession(@Step() step: StepRequest, @Body() body: SessionRecordDto): Promise<MediationReceipt> {
    return this.steps.take(step, 'RecordSession', plain(body), (id, command, given) =>
      StepInMediation.of('record-session', id, command, given),
    );
  }

  /** For who mediates only: no part of any act. */
  @Post('notes')
  @HttpCode(200)
  @StepHeaders()
  @Operation('mediate')
  @ApiOkResponse({ type: MediationReceipt })
  note(@Step() step: StepRequest, @Body() body: MediationNoteDto): Promise<MediationReceipt> {
    return this.steps.take(step, 'TakeNote', plain(body), (id, command, given) =>
      StepInMediation.of('take-note', id, command, { noteId: command.commandId, ...given }),
    );
  }

  /** It ends before its time. */
  @Post('early-end')
  @HttpCode(200)
  @StepHeaders()
  @Operation('mediate')
  @ApiOkResponse({ type: MediationReceipt })
  endEarly(@Step() step: StepRequest, @Body() body: EarlyEndDto): Promise<MediationReceipt> {
    return this.steps.take(step, 'EndMediationEarly', plain(body), (id, command, given) =>
      StepInMediation.of('end-early', id, command, given),
    );
  }

  /** What the parties agreed on, in all or in part, and what each promised. */
  @Post('agreement')
  @HttpCode(200)
  @StepHeaders()
  @Operation('mediate')
  @ApiOkResponse({ type: MediationReceipt })
  agree(@Step() step: StepRequest, @Body() body: AgreementDto): Promise<MediationReceipt> {
    return this.steps.take(
      step,
      'ReachAgreement',
      plain(body),
      (id, command, given) => new ReachAgreement(id, command, given),
    );
  }

  /** There was no agreement: a conclusion too, with its reasons and the way that is open. */
  @Post('failure')
  @HttpCode(200)
  @StepHeaders()
  @Operation('mediate')
  @ApiOkResponse({ type: MediationReceipt })
  concludeWithout(@Step() step: StepRequest, @Body() body: FailureDto): Promise<MediationReceipt> {
    return this.steps.take(step, 'ConcludeWithoutAgreement', plain(body), (id, command, given) =>
      StepInMediation.of('conclude-without', id, command, given),
    );
  }

  /** A commitment is declared fulfilled, for somebody else to verify, or unfulfilled. */
  @Post('commitment-declarations')
  @HttpCode(200)
  @StepHeaders()
  @Operation('mediate')
  @ApiOkResponse({ type: MediationReceipt })
  declare(@Step() step: StepRequest, @Body() body: CommitmentDeclarationDto): Promise<MediationReceipt> {
    return this.steps.take(step, 'DeclareCommitment', plain(body), (id, command, given) =>
      StepInMediation.of('declare-commitment', id, command, given),
    );
  }

  /** By whom the agreement names, or the head, and never by who declared it. */
  @Post('commitment-verifications')
  @HttpCode(200)
  @StepHeaders()
  @Operation('verify-commitment')
  @ApiOkResponse({ type: MediationReceipt })
  verify(@Step() step: StepRequest, @Body() body: CommitmentVerificationDto): Promise<MediationReceipt> {
    return this.steps.take(step, 'VerifyCommitment', plain(body), (id, command, given) =>
      StepInMediation.of('verify-commitment', id, command, given),
    );
  }

  /** Another last day; the first one is kept. */
  @Post('commitment-dates')
  @HttpCode(200)
  @StepHeaders()
  @Operation('mediate')
  @ApiOkResponse({ type: MediationReceipt })
  reschedule(@Step() step: StepRequest, @Body() body: CommitmentDateDto): Promise<MediationReceipt> {
    return this.steps.take(step, 'RescheduleCommitment', plain(body), (id, command, given) =>
      StepInMediation.of('reschedule-commitment', id, command, given),
    );
  }
}
