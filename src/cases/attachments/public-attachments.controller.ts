import { IdempotencyKey, TakesBytes } from '@libs/http-input';
import { Operation } from '@libs/identity';
import { Controller, Header, HttpCode, Ip, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CommandDesk } from '../../platform/index.js';
import { StatusDoor } from '../public-status/status-door.js';
import { AttachmentDesk } from './attachment-desk.js';
import { UPLOAD_BUDGET } from './upload-budget.js';
import { heard, uploadOf } from './uploaded-body.js';

/** What the citizen is told: that it is there, and by which hash to know it. */
export interface PaperReceipt {
  attachmentId: string;
  bytes: number;
  sha256: string;
  firstSheet: number;
  lastSheet: number;
}

/** Where a citizen brings papers that were asked for: folio and secret code, no account. */
@ApiTags('public')
@Controller('public/attachments')
export class PublicAttachmentsController {
  constructor(
    private readonly door: StatusDoor,
    private readonly attachments: AttachmentDesk,
    private readonly desk: CommandDesk,
  ) {}

  /** Folio and code go in headers, never in an address that ends in a log. A wrong folio and a wrong code get the same answer, before a byte is kept. */
  @Post()
  @HttpCode(201)
  @Operation('bring-papers')
  @TakesBytes(UPLOAD_BUDGET)
  @Header('cache-control', 'no-store')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiHeader({ name: 'X-Folio', required: true })
  @ApiHeader({ name: 'X-Secret-Code', required: true, description: 'The secret code of the acuse' })
  @ApiHeader({ name: 'X-Institution', required: false, description: 'Where there are several' })
  bring(
    @IdempotencyKey() idempotencyKey: string,
    @Ip() address: string,
    @Req() request: FastifyRequest,
  ): Promise<PaperReceipt> {
    return heard(request, async () => {
      const upload = uploadOf(request);
      const { 'x-folio': folio, 'x-secret-code': code, 'x-institution': institution } = request.headers;
      const { institution: of, caseId } = await this.door.open(
        { folio: textOf(folio), code: textOf(code), institution: textOf(institution) || undefined },
        address,
      );
      const { name, sheets } = upload;
      const commandFor = (sha256: string) =>
        this.desk.ofCitizen(of, caseId, {
          command: 'AddAttachment',
          idempotencyKey,
          request: { caseId, given: { name, sheets, sha256 } },
        });
      const { attachment } = await this.attachments.attach({ caseId, upload, holder: `case/${caseId}`, commandFor });
      const { attachmentId, bytes, sha256, firstSheet, lastSheet } = attachment;
      return { attachmentId, bytes, sha256, firstSheet, lastSheet };
    });
  }
}

/** As long as a folio or a code may be; anything longer is neither. */
function textOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && header.length <= 64 ? header.trim() : '';
}
