import { IdParam } from '@libs/http-input';
import { Acting, Operation, type OperationName, type Principal } from '@libs/identity';
import { Clock } from '@libs/clock';
import { addressed } from '@libs/letters';
import { Body, Controller, Get, Header, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { InstitutionDirectory } from '../../institutions/index.js';
import { CaseFiles } from '../case-file.js';
import { requireMay } from '../case-scope.js';
import { CaseReads } from '../reads/case-reads.js';
import { requireStep } from '../domain/case.guards.js';
import { sendPdf } from '../papers/send-pdf.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { NAMELESS } from './addressee.js';
import { IssueLetter } from './issue-letter.js';
import { issuedLetter, IssuedLetters } from './issued-letters.js';
import { LetterDesk } from './letter-desk.js';
import { CaseLettersDto, LetterDraftDto, LetterDto, LetterReceipt } from './letter.dto.js';
import { renderLetterPdf } from './letter-pdf.js';
import { Signers } from './signer.js';

/** The letters of a case: what may be written, drafts, and what was signed. */
@ApiTags('letters')
@Controller('cases/:id/letters')
export class LettersController {
  constructor(
    private readonly files: CaseFiles,
    private readonly institutions: InstitutionDirectory,
    private readonly desk: LetterDesk,
    private readonly signers: Signers,
    private readonly issued: IssuedLetters,
    private readonly steps: StepDesk,
    private readonly reads: CaseReads,
    private readonly clock: Clock,
  ) {}

  /** What the procedure of the case has to write with, what each letter still lacks, and what was signed. */
  @Get()
  @Operation('read-letters')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: CaseLettersDto })
  async list(@Acting() principal: Principal, @IdParam() id: string): Promise<CaseLettersDto> {
    const version = await this.require(principal, id, 'read-letters');
    const file = await this.desk.open(principal.institution, id, principal);
    const issued = await this.issued.list(await this.files.history(principal.institution, id, principal));
    return { caseId: id, version, offered: this.desk.offered(file), issued };
  }

  /** A letter as it would be signed now: nothing is recorded and no number is taken. */
  @Post('draft')
  @HttpCode(200)
  @Operation('draft-letter')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: LetterDraftDto })
  async draft(@Acting() principal: Principal, @IdParam() id: string, @Body() body: LetterDto): Promise<LetterDraftDto> {
    return (await this.drafted(principal, id, body)).draft;
  }

  /** The same as a page to look at, marked as a draft. */
  @Post('draft.pdf')
  @HttpCode(200)
  @Operation('draft-letter')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  async preview(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @Body() body: LetterDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { draft, institution } = await this.drafted(principal, id, body);
    const { title, parts } = draft;
    const pdf = await renderLetterPdf({ title, institution, parts: parts as never, at: this.clock.now() });
    await sendPdf(reply, 'borrador', pdf);
  }

  /** Signs a letter, by whom the directory of signatures names on that day. It gets its number here, and not before. */
  @Post()
  @HttpCode(200)
  @StepHeaders()
  @Operation('issue-letter')
  @ApiOkResponse({ type: LetterReceipt })
  async issue(@Step() step: StepRequest, @Body() body: LetterDto): Promise<LetterReceipt> {
    return this.steps.take(
      step,
      'IssueLetter',
      plain(body),
      (id, command, given) => new IssueLetter(id, command, given),
    );
  }

  /** The text that was signed, byte for byte what its hash was made of. */
  @Get(':letterId/oficio.txt')
  @Operation('read-letters')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/plain')
  async text(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @IdParam('letterId') letterId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { number, text, textHash, whole } = await this.letter(principal, id, letterId);
    await reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('content-disposition', `attachment; filename="${fileName(number)}.txt"`)
      .header('x-letter-hash', `${textHash}${whole ? '' : '; altered'}`)
      .send(Buffer.from(text, 'utf8'));
  }

  /** The same set on pages; the same bytes each time. */
  @Get(':letterId/oficio.pdf')
  @Operation('read-letters')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  async pdf(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @IdParam('letterId') letterId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { number, title, parts, textHash, whole, signedAt } = await this.letter(principal, id, letterId);
    const { name: institution } = await this.institutions.get(principal.institution);
    const sheet = { title: `${title} ${number}`, institution, parts, textHash, at: new Date(signedAt) };
    await sendPdf(reply, fileName(number), await renderLetterPdf({ ...sheet, altered: !whole }));
  }

  private async letter(principal: Principal, id: string, letterId: string) {
    await this.require(principal, id, 'read-letters');
    return issuedLetter(await this.files.history(principal.institution, id, principal), letterId);
  }

  private async drafted(
    principal: Principal,
    id: string,
    body: LetterDto,
  ): Promise<{ draft: LetterDraftDto; institution: string }> {
    await this.require(principal, id, 'draft-letter');
    const file = await this.desk.open(principal.institution, id, principal);
    const prepared = this.desk.prepare(file, plain(body));
    const { record, known, addressee } = file;
    const on = this.institutions.today(record);
    const signer = await this.signers.of(record, { id: principal.id, department: known.file.state.department, on });
    const firmante = signer.competence === undefined ? '(nombre de quien firme)' : signer.name;
    const signing = { oficio: '(se asigna al firmar)', fecha: on, firmante, cargo: signer.charge };
    const parts = addressed(this.desk.write(file, prepared, signing), addressee.name ?? NAMELESS);
    const { template, act, title } = prepared.letter;
    return { institution: record.name, draft: { template: template.code, act, title, parts } };
  }

  /** Before anything is opened. @throws CaseUnknown, what requireMay throws */
  private async require(principal: Principal, id: string, operation: OperationName): Promise<number> {
    const { state, version } = await this.files.state(principal.institution, id);
    if (operation !== 'read-letters') {
      requireMay(operation, principal, state);
      requireStep('issue-letter', state, principal);
    }
    await this.reads.requireRead(principal, { caseId: id, state }, operation);
    return version;
  }
}

/** A number without what no file name may have. */
function fileName(number: string): string {
  return `oficio-${number.replaceAll('/', '-')}`;
}
