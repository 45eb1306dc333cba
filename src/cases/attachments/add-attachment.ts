import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { attach, type NewAttachment } from '../domain/case.attachment.js';
import type { AttachmentRecord } from '../domain/case.attachment.record.js';
import { isRegistered } from '../domain/case.state.js';

export interface AttachmentReceipt extends StepReceipt {
  attachment: AttachmentRecord & {
    /** Of the bytes as they are handed out. */
    sha256: string;
  };
}

/** Records a content that is stored already as an attachment of the case. */
export class AddAttachment extends Command<AttachmentReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly attachment: Omit<NewAttachment, 'attachmentId'>,
  ) {
    super();
  }
}

@CommandHandler(AddAttachment)
export class AddAttachmentHandler implements ICommandHandler<AddAttachment> {
  constructor(private readonly cases: CaseLedger) {}

  async execute({ caseId, command, attachment }: AddAttachment): Promise<AttachmentReceipt> {
    const attachmentId = command.commandId;
    const committed = await this.cases.decideFully(caseId, command, (state) => ({
      events: attach(state, { ...attachment, attachmentId, ...acting(command) }),
    }));
    const { state } = committed;
    // Of a repeated upload the first one, wherever its bytes lie.
    const record = isRegistered(state)
      ? state.attachments?.find((one) => one.attachmentId === attachmentId)
      : undefined;
    if (record === undefined) throw new Error('an attachment that was recorded is not in its case');
    // What is sent again is the same, and is written anew the same way: its hash is the first one's.
    const { version, status } = receiptOf(caseId, committed);
    return { caseId, version, status, attachment: { ...record, sha256: attachment.sha256 } };
  }
}
