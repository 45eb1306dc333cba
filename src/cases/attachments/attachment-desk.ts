import { Refusal } from '@libs/decider';
import { currentSignal } from '@libs/observability';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CaseCommand } from '../case-command.js';
import { CaseFiles } from '../case-file.js';
import { requireMay } from '../case-scope.js';
import { keyGenerationOf, requireAttachable } from '../domain/case.attachment.js';
import { AddAttachment, type AttachmentReceipt } from './add-attachment.js';
import { AttachmentContents } from './attachment-contents.store.js';
import { AttachmentIntake, type ReceivedContent } from './attachment-intake.js';
import { UploadLanes } from './upload-lanes.js';
import { piecesOf, type Upload } from './uploaded-body.js';

export interface Attaching {
  readonly caseId: string;
  readonly upload: Upload;
  /** Whose turn it is at the lanes. */
  readonly holder: string;
  /** The command, once it is known what was sent: its key stands for that content. */
  readonly commandFor: (receivedSha256: string) => CaseCommand;
}

/** Takes an upload from the first byte to its record: asked for first, then received, then recorded. */
@Injectable()
export class AttachmentDesk {
  constructor(
    private readonly files: CaseFiles,
    private readonly intake: AttachmentIntake,
    private readonly contents: AttachmentContents,
    private readonly lanes: UploadLanes,
    private readonly commands: CommandBus,
  ) {}

  /** A repeated upload finds the first one and adds nothing. */
  async attach(attaching: Attaching): Promise<AttachmentReceipt> {
    const { caseId, upload, holder, commandFor } = attaching;
    const { institution, commandId, actor, visibleTo, operation = 'attach' } = commandFor('');
    const { state } = await this.files.state(institution, caseId);
    if (visibleTo) requireMay(operation, visibleTo, state);
    const { bytes = 1, sheets } = upload;
    const registered = requireAttachable(state, { by: actor, attachmentId: commandId, bytes, sheets });
    const place = { institution, caseId, keyGeneration: keyGenerationOf(registered) };
    return this.lanes.run(holder, async () => {
      const content = await this.intake.receive(place, piecesOf(upload.body), currentSignal());
      return this.record(attaching, content, place.keyGeneration);
    });
  }

  private async record(
    { caseId, upload, commandFor }: Attaching,
    content: ReceivedContent,
    keyGeneration: number,
  ): Promise<AttachmentReceipt> {
    const { name, sheets } = upload;
    const attachment = { ...content, name, sheets, keyGeneration };
    try {
      const command = commandFor(content.receivedSha256);
      const receipt = await this.commands.execute(new AddAttachment(caseId, command, attachment));
      const first = receipt.attachment.contentId === content.contentId;
      await (first ? this.contents.settle(content.contentId) : this.contents.discard(content.contentId));
      return receipt;
    } catch (error) {
      // After anything else nobody knows whether it was recorded: the sweep asks the history later.
      if (error instanceof Refusal) await this.contents.discard(content.contentId);
      throw error;
    }
  }
}
