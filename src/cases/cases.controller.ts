import { ConsistentWith, type ConsistentPoint, IdempotencyKey, IdParam, IfNoneMatch } from '@libs/http-input';
import { Acting, ActingOrCalling, ByKey, type Caller, Operation, type Principal, projected } from '@libs/identity';
import { type AskedRequirement, askedRequirements, type FormAnswers } from '@libs/procedures';
import { Body, Controller, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Page } from '@libs/paging';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Acuse } from './acuse/acuse.js';
import { AcuseDto } from './acuse/acuse.dto.js';
import { AcuseDesk } from './acuse/acuse-desk.js';
import { renderAcuse } from './acuse/acuse-pdf.js';
import { DueDates } from '../deadlines/index.js';
import { type CaseFile, CaseFiles } from './case-file.js';
import { CaseLaws } from './term/case-law.js';
import { ResolutionLaws } from './resolution/resolution-law.js';
import { requireVisible, subjectOf } from './case-scope.js';
import { InstitutionDirectory } from '../institutions/index.js';
import { CommandDesk } from '../platform/index.js';
import { type CaseFound, CaseSearch, CasesFoundDto } from '../search/index.js';
import { RegisterPetitionDto, SearchQueryDto } from './cases.dto.js';
import { OpenedFileDto } from './opened-file.dto.js';
import { type AppealTerm, AppealTerms } from './appeal/appeal-terms.js';
import { appealable } from './domain/case.appeal.js';
import { lapseFlag, type LapseFlag, lapseTermPassed } from './domain/case.lapse.js';
import { wentUnanswered } from './domain/case.prevention.js';
import { hasOverdueTask, type StageShown, stagesShown } from './domain/case.stage-plan.js';
import { allowedSteps, type AllowedStep } from './domain/case.steps.js';
import type { RegisteredCase } from './domain/case.state.js';
import { versioned } from './steps/etag.js';
import { CaseReads } from './reads/case-reads.js';
import { RegisterPetition } from './intake/register-petition.js';
import { plain } from './steps/plain.js';
import { sendPdf } from './papers/send-pdf.js';
import { described } from './unclassified.js';

/** A file as a person opens it. */
export interface OpenedFile extends CaseFile {
  /** The citizen's term to complete the petition has passed: a person must look at it. */
  preventionUnanswered: boolean;
  /** The citizen does nothing, and the law of the case lets a person warn them that it lapses, or archive it after the warning. */
  lapse?: LapseFlag;
  /** Until when each party may appeal what stands decided against it; absent where nothing can be appealed. */
  appealTerms?: readonly AppealTerm[];
  /** The stages of its procedure and where the case stands in them; absent where the procedure has none. */
  stages?: readonly StageShown[];
  /** What its procedure asks for, by what the form says; for those who read the form. */
  requirements?: readonly AskedRequirement[];
  steps: AllowedStep[];
}

function formIn({ petition }: CaseFile): FormAnswers | undefined {
  return petition.form as FormAnswers | undefined;
}

/** What of it one reader sees, by the levels of the matrix of rights. */
type ShownFile = Partial<OpenedFile> & Pick<OpenedFile, 'version'>;

/** The desk and the file: registering, acuses, reading and finding cases. */
@ApiTags('cases')
@Controller()
export class CasesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
    private readonly acuses: AcuseDesk,
    private readonly files: CaseFiles,
    private readonly law: ResolutionLaws,
    private readonly search: CaseSearch,
    private readonly institutions: InstitutionDirectory,
    private readonly dueDates: DueDates,
    private readonly laws: CaseLaws,
    private readonly appeals: AppealTerms,
    private readonly reads: CaseReads,
  ) {}

  /** Registers what a citizen asks for; answers with the acuse. The same key and body again give the same acuse. */
  @Post('petitions')
  @HttpCode(201)
  @Operation('register')
  @ByKey('register-petitions')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: AcuseDto })
  async register(
    @ActingOrCalling() caller: Caller,
    @IdempotencyKey() idempotencyKey: string,
    @Body() body: RegisterPetitionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Acuse> {
    const petition = plain(body);
    const { institution } = caller;
    const command = this.desk.of(caller, {
      command: 'RegisterPetition',
      idempotencyKey,
      request: petition,
    });
    const caseId = this.desk.streamOf(caller, idempotencyKey);
    const registered = await this.commands.execute(new RegisterPetition(caseId, command, described(petition)));
    const acuse = await this.acuses.issueNew(institution, registered);
    void reply.header('location', `/api/v1/cases/${caseId}`);
    return versioned(reply, acuse);
  }

  /** Finds cases by folio or its last digits, telephone number, or words of their subject and applicant; accents do not matter. */
  @Get('cases')
  @Operation('find-cases')
  @ApiOkResponse({ type: CasesFoundDto })
  find(
    @Acting() principal: Principal,
    @Query() query: SearchQueryDto,
    @ConsistentWith() point?: ConsistentPoint,
  ): Promise<Page<CaseFound>> {
    return this.search.find(principal, query, point);
  }

  /** The file of a case: its state, its history, and what can be done with it now; 304 to who has this version already. */
  @Get('cases/:id')
  @Operation('read-case')
  @ApiOkResponse({ type: OpenedFileDto })
  @Header('cache-control', 'no-store')
  async read(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IfNoneMatch() known?: number,
  ): Promise<ShownFile | undefined> {
    const { institution } = principal;
    const today = this.institutions.today(await this.institutions.get(institution));
    if (known !== undefined && (await this.saysTheSame(principal, id, known, today))) {
      void reply.status(304).header('etag', `"${known}"`);
      return undefined;
    }
    const file = await this.files.open(institution, id, principal);
    await this.reads.requireRead(principal, file, 'read-case');
    const { role, department } = principal;
    const by = { kind: 'staff' as const, id: principal.id, role, ...(department !== undefined && { department }) };
    const steps = allowedSteps(file.state, by, await this.law.of(file.state));
    const { regime, stages, asking } = await this.laws.of(file.state);
    const lapse = lapseFlag(file.state, { months: regime.inactivityArchive, today });
    const flags = { preventionUnanswered: wentUnanswered(file.state, today), ...(lapse && { lapse }) };
    const staged = stages.length > 0 && { stages: stagesShown(stages, file.state, today) };
    const requirements = asking && { requirements: askedRequirements(asking, formIn(file)) };
    const appealTerms = await this.appeals.of(institution, file.state);
    const appeals = appealTerms.length > 0 && { appealTerms };
    const opened: OpenedFile = { ...file, ...flags, ...appeals, ...staged, ...requirements, steps };
    return versioned(reply, {
      ...projected(opened, principal, subjectOf(file.state)),
      version: file.version,
    });
  }

  /** With the secret code on it, so only for those who hand it over. */
  @Get('cases/:id/acuse')
  @Operation('read-acuse')
  @ApiOkResponse({ type: AcuseDto })
  @Header('cache-control', 'no-store')
  async acuse(@Acting() principal: Principal, @IdParam() id: string): Promise<Acuse> {
    const { state } = await this.files.state(principal.institution, id);
    await this.reads.requireRead(principal, { caseId: id, state }, 'read-acuse');
    return this.acuses.issue(principal.institution, id);
  }

  /** The acuse to print, with a QR that leads to the status. */
  @Get('cases/:id/acuse.pdf')
  @Operation('read-acuse')
  @Header('cache-control', 'no-store')
  async acusePdf(@Acting() principal: Principal, @IdParam() id: string, @Res() reply: FastifyReply): Promise<void> {
    const acuse = await this.acuse(principal, id);
    await sendPdf(reply, `acuse-${acuse.folio}`, await renderAcuse(acuse));
  }

  /** A change of law that is on its way, and a day that has passed, bring no new version and may yet change what a file says. */
  private async saysTheSame(principal: Principal, id: string, known: number, today: string): Promise<boolean> {
    if (await this.dueDates.unsettled(principal.institution)) return false;
    const { state, version } = await this.visible(principal, id);
    const moved = wentUnanswered(state, today) || lapseTermPassed(state, today) || hasOverdueTask(state, today);
    return version === known && !moved && appealable(state).length === 0;
  }

  /** @throws CaseUnknown, also to who may not see the case */
  private async visible(principal: Principal, id: string): Promise<{ state: RegisteredCase; version: number }> {
    const { state, version } = await this.files.state(principal.institution, id);
    return { state: requireVisible(principal, state), version };
  }
}
