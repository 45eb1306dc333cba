import { Readable } from 'node:stream';
import { IdParam } from '@libs/http-input';
import { Acting, may, Operation, type Principal } from '@libs/identity';
import { DESTROYED } from '@libs/personal-data';
import { Problem } from '@libs/problem-details';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CaseFiles, shutTo } from '../case-file.js';
import { subjectOf } from '../case-scope.js';
import { CaseReads } from '../reads/case-reads.js';
import { AttachmentBlocked, AttachmentUnknown } from '../domain/case.attachment.refusals.js';
import { MEDIA_TYPES } from '../domain/case.codes.js';
import { CASE_ALIAS } from '../domain/case.event-schemas.js';
import { AttachmentContents } from './attachment-contents.store.js';
import { downloadHeaders } from './download-headers.js';

/**
 * Hands out the bytes of attachments, under a path of its own so that a proxy can give it a name of its own. What came from outside is never
 * shown in our pages: always a download, of exactly the type it was found to be, in a sandbox.
 */
@ApiTags('attachments')
@Controller('attachments')
export class AttachmentDownloadController {
  constructor(
    private readonly files: CaseFiles,
    private readonly contents: AttachmentContents,
    private readonly reads: CaseReads,
  ) {}

  /** Whoever may read the personal data of the case may have it; one that was withdrawn, only who supervises. */
  @Get(':id/:attachmentId')
  @Operation('download-attachment')
  @ApiProduces(...MEDIA_TYPES)
  async download(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @IdParam('attachmentId') attachmentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { institution } = principal;
    const file = await this.files.open(institution, id, principal);
    const { attachments = [] } = file;
    const registered = await this.reads.requireRead(principal, file, 'download-attachment', attachmentId);
    const record = registered.attachments?.find((one) => one.attachmentId === attachmentId);
    const withdrawn = record?.withdrawnOn !== undefined;
    if (record === undefined || (withdrawn && !may('read-withdrawn', principal, subjectOf(registered))))
      throw new AttachmentUnknown();
    if (shutTo(principal, registered).includes(CASE_ALIAS)) throw new AttachmentBlocked();
    const line = attachments.find((one) => one.attachmentId === attachmentId);
    // Of what was erased not even the ciphertext is there.
    const content = line?.erased ? DESTROYED : await this.contents.open(institution, id, record);
    if (content === DESTROYED) {
      throw new Problem(
        410,
        'attachment-erased',
        'The attachment was erased; the history still proves that it was there.',
      );
    }
    const name = line?.name;
    void reply.headers(downloadHeaders({ ...record, ...(name !== undefined && { name }) }));
    await reply.send(Readable.from(content, { objectMode: false }));
  }
}
