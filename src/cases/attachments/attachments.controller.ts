import { IdempotencyKey, IdParam, TakesBytes } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CommandDesk } from '../../platform/index.js';
import type { CaseCommand, StepReceipt } from '../case-command.js';
import { CaseFiles } from '../case-file.js';
import { CaseReads } from '../reads/case-reads.js';
import { sheetsOf } from '../domain/case.attachment.state.js';
import { versioned } from '../steps/etag.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import type { AttachmentReceipt } from './add-attachment.js';
import { AttachmentDesk } from './attachment-desk.js';
import { AttachmentWithdrawalDto, RenumberingDto } from './attachment.dto.js';
import type { AttachmentLine } from './attachment-lines.js';
import { RenumberSheets } from './renumber-sheets.js';
import { UPLOAD_BUDGET } from './upload-budget.js';
import { heard, uploadOf } from './uploaded-body.js';
import { WithdrawAttachment } from './withdraw-attachment.js';

/** What a case has besides its words, and how its sheets are numbered. */
export interface AttachmentList {
  caseId: string;
  version: number;
  /** How many sheets have a number. */
  sheets: number;
  /** The same in words, in Spanish. */
  words: string;
  attachments: AttachmentLine[];
}

@ApiTags('attachments')
@Controller('cases/:id/attachments')
export class AttachmentsController {
  constructor(
    private readonly attachments: AttachmentDesk,
    private readonly files: CaseFiles,
    private readonly desk: CommandDesk,
    private readonly steps: StepDesk,
    private readonly reads: CaseReads,
  ) {}

  /**
   * Puts a file into the case: the bytes are the body. Needs no If-Match, since it rests on nothing that another step could change; the same
   * key and bytes again add nothing.
   */
  @Post()
  @HttpCode(201)
  @Operation('attach')
  @TakesBytes(UPLOAD_BUDGET)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  add(
    @Acting() principal: Principal,
    @IdParam() caseId: string,
    @IdempotencyKey() idempotencyKey: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttachmentReceipt> {
    return heard(request, async () => {
      const upload = uploadOf(request);
      const { name, sheets } = upload;
      const { id, role, department } = principal;
      const commandFor = (sha256: string): CaseCommand => ({
        ...this.desk.ofStaff(principal, {
          command: 'AddAttachment',
          idempotencyKey,
          request: { caseId, given: { name, sheets, sha256 } },
        }),
        visibleTo: { id, role, ...(department !== undefined && { department }) },
        operation: 'attach',
      });
      const holder = `staff/${principal.id}`;
      return versioned(reply, await this.attachments.attach({ caseId, upload, holder, commandFor }));
    });
  }

  /** What is in the file, with who put it there, when, its hash and its sheets. Names and hashes of the bytes are personal data. */
  @Get()
  @Operation('list-attachments')
  @Header('cache-control', 'no-store')
  async list(@Acting() principal: Principal, @IdParam() id: string): Promise<AttachmentList> {
    const file = await this.files.open(principal.institution, id, principal);
    const { version, attachments = [] } = file;
    const sheets = sheetsOf(await this.reads.requireRead(principal, file, 'list-attachments'));
    return { caseId: id, version, sheets, words: numbered(sheets), attachments };
  }

  /** Counts the sheets of one anew that were counted wrong; those after it move, and each says what it had before, when and why. */
  @Post('renumberings')
  @HttpCode(200)
  @Operation('renumber-sheets')
  @StepHeaders()
  renumber(@Step() step: StepRequest, @Body() body: RenumberingDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'RenumberSheets',
      plain(body),
      (id, command, given) => new RenumberSheets(id, command, given),
    );
  }

  /** Takes one from view that was put there by mistake. Its sheets keep their numbers, its bytes stay until they are erased. */
  @Post(':attachmentId/withdrawal')
  @HttpCode(200)
  @Operation('withdraw-attachment')
  @StepHeaders()
  withdraw(
    @Step() step: StepRequest,
    @IdParam('attachmentId') attachmentId: string,
    @Body() body: AttachmentWithdrawalDto,
  ): Promise<StepReceipt> {
    const withdrawal = { attachmentId, ...plain(body) };
    return this.steps.take(
      step,
      'WithdrawAttachment',
      withdrawal,
      (id, command, given) => new WithdrawAttachment(id, command, given),
    );
  }
}

function numbered(sheets: number): string {
  if (sheets === 0) return 'El expediente no tiene fojas foliadas.';
  return sheets === 1 ? 'El expediente consta de 1 foja.' : `El expediente consta de ${sheets} fojas.`;
}
