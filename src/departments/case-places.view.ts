import { Feed, type StoredRow } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import { departmentInbox, type InboxRow } from './department-inbox.view.js';

/** In whose lists a case stands. */
export interface CasePlace {
  readonly institution: string;
  readonly department: string | null;
  /** Units that were asked for something and have not answered. */
  readonly asked: readonly string[];
  /** Whether a draft of its resolution waits for the legal adviser. */
  readonly awaitsReview: boolean;
}

const CALL_MS = 4_000;

/** Where cases stand, as the inbox view knows it. */
@Injectable()
export class CasePlaces {
  constructor(private readonly feed: Feed) {}

  /** One look by id, however many; a case without a row is left out. @throws ViewNotReady */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, CasePlace>> {
    const rows = await this.feed.views.collection<InboxRow>(departmentInbox.name);
    const projection = { institution: 1, department: 1, asked: 1, awaitsReview: 1 };
    const found = await rows
      .find({ _id: { $in: [...ids] }, institution: { $exists: true } }, { projection, maxTimeMS: CALL_MS })
      .toArray();
    return new Map(found.map((row) => [row._id, placeOf(row)]));
  }
}

function placeOf({ institution, department, asked, awaitsReview }: StoredRow<InboxRow>): CasePlace {
  return {
    institution,
    department,
    asked: [...new Set(asked?.map(({ unit }) => unit))],
    awaitsReview: awaitsReview === true,
  };
}
