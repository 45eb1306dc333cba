import { currentSignal } from '@libs/observability';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CaseCommand } from '../case-command.js';
import { AddAttachment } from './add-attachment.js';
import { AttachmentContents } from './attachment-contents.store.js';
import { AttachmentIntake, type ReceivedContent } from './attachment-intake.js';
import { UploadLanes } from './upload-lanes.js';
import { piecesOf, type Upload } from './uploaded-body.js';

/** A paper that was received before the petition it belongs to. Its name is personal data. */
export interface HeldPaper extends ReceivedContent {
  readonly name: string;
}

/** Of the key of a case that nobody registered yet. */
const FIRST_GENERATION = 1;

/** Papers of a petition that is still being written: sealed under the key its case will have, and swept away where it never comes. */
@Injectable()
export class HeldPapers {
  constructor(
    private readonly intake: AttachmentIntake,
    private readonly contents: AttachmentContents,
    private readonly lanes: UploadLanes,
    private readonly commands: CommandBus,
  ) {}

  /** @throws Problem where the content is not taken, or too many come at once */
  receive(
    place: { institution: string; caseId: string; holder: string; until: Date },
    { name, body }: Pick<Upload, 'name' | 'body'>,
  ): Promise<HeldPaper> {
    const { institution, caseId, holder, until } = place;
    return this.lanes.run(holder, async () => {
      const at = { institution, caseId, keyGeneration: FIRST_GENERATION };
      const content = await this.intake.receive(at, piecesOf(body), currentSignal());
      await this.contents.keepUntil(content.contentId, until);
      return { ...content, name };
    });
  }

  /** The petition is written for longer. */
  async keepUntil(papers: readonly HeldPaper[], until: Date): Promise<void> {
    for (const { contentId } of papers) await this.contents.keepUntil(contentId, until);
  }

  async discard({ contentId }: HeldPaper): Promise<void> {
    await this.contents.discard(contentId);
  }

  /** Its case is registered now, and has it. The same command again adds nothing. */
  async attach(caseId: string, command: CaseCommand, paper: HeldPaper): Promise<void> {
    const attachment = { ...paper, sheets: 1, keyGeneration: FIRST_GENERATION, withPetition: true };
    await this.commands.execute(new AddAttachment(caseId, command, attachment));
    await this.contents.settle(paper.contentId);
  }
}
