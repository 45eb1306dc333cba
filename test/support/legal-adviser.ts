import type { StepReceipt } from '../../src/cases/case-command.js';
import type { ReviewVerdict } from '../../src/cases/domain/case.codes.js';
import { draftOf } from './resolutions.js';
import { type CaseRef, signedIn, StaffMember } from './staff-member.js';
import type { TheTownHall } from './the-town-hall.js';

/** Gives a legal opinion of drafts. */
export class LegalAdviser extends StaffMember {
  static async arrives(hall: TheTownHall, username = 'juridico1'): Promise<LegalAdviser> {
    const { http, account } = await signedIn(hall, username);
    return new LegalAdviser(http, account);
  }

  async reviews(aCase: CaseRef, verdict: ReviewVerdict, remarks?: string): Promise<StepReceipt> {
    return this.takes('reviews', aCase, { ...draftOf(await this.reads(aCase)), verdict, remarks });
  }
}
