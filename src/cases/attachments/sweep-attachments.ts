import { Clock } from '@libs/clock';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../case-file.js';
import { isRegistered } from '../domain/case.state.js';
import { AttachmentContents } from './attachment-contents.store.js';

/** Far longer than any request lives: nothing that began so long ago is recorded any more. */
const UNSETTLED_MS = 60 * 60_000;
const AT_ONCE = 200;

/** Removes what uploads that broke off left behind. */
@Injectable()
export class AttachmentSweep {
  constructor(
    private readonly contents: AttachmentContents,
    private readonly files: CaseFiles,
    private readonly clock: Clock,
  ) {}

  /** How many contents were removed. The history decides: one that it names stays, also where nobody lived to settle it. */
  async sweep(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - UNSETTLED_MS);
    let removed = 0;
    for (const { _id, institution, caseId } of await this.contents.unsettled(before, AT_ONCE)) {
      const { state } = await this.files.state(institution, caseId);
      if (isRegistered(state) && state.attachments?.some(({ contentId }) => contentId === _id)) {
        await this.contents.settle(_id);
      } else {
        await this.contents.discard(_id);
        removed += 1;
      }
    }
    return removed;
  }
}
