import type { StepReceipt } from '../../src/cases/case-command.js';
import type { ReviewVerdict } from '../../src/cases/domain/case.codes.js';
import type { InboxLine } from '../../src/departments/inbox-line.js';
import type { Page } from '@libs/paging';
import { expected } from './http-caller.js';
import { draftOf } from './resolutions.js';
import { type CaseRef, signedIn, StaffMember } from './staff-member.js';
import type { TheTownHall } from './the-town-hall.js';
import { until } from './until.js';

/** Gives a legal opinion of drafts. */
export class LegalAdviser extends StaffMember {
  static async arrives(hall: TheTownHall, username = 'juridico1'): Promise<LegalAdviser> {
    const { http, account } = await signedIn(hall, username);
    return new LegalAdviser(http, account, hall);
  }

  /** Waits until the case is among the drafts that wait for an opinion. */
  findsToReview({ caseId }: CaseRef): Promise<InboxLine> {
    return until(`case ${caseId} to wait for a review`, async () =>
      (await this.listsReviews()).find((line) => line.caseId === caseId),
    );
  }

  async listsReviews(): Promise<InboxLine[]> {
    return expected(200, 'the reviews', await this.http.get<Page<InboxLine>>('/reviews')).body.rows;
  }

  async reviews(aCase: CaseRef, verdict: ReviewVerdict, remarks?: string): Promise<StepReceipt> {
    return this.takes('reviews', aCase, { ...draftOf(await this.reads(aCase)), verdict, remarks });
  }
}
