import { Feed, type StoredRow } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { departmentInbox, type InboxRow } from '../departments/index.js';
import { shelvesOf } from '../institutions/index.js';
import type { PassPlace } from './due-date-recomputations.store.js';

/** Rows that were folded before rows had the facts of the term lack them until the view is built anew. */
type OpenCaseRow = Omit<InboxRow, 'term'> & Partial<Pick<InboxRow, 'term'>>;
export type OpenCase = Pick<StoredRow<OpenCaseRow>, '_id' | 'institution' | 'needsRuling' | 'dueOn' | 'term'>;

const CALL_MS = 4_000;
const INDEX = 'for_ruling';
/** What a case is counted by, and where it stands: a tenth of its row. */
const SHOWN = { institution: 1, needsRuling: 1, dueOn: 1, term: 1 };

/**
 * Open cases by their recorded due date, the latest first: a date that moves on lies behind and is not met again. The index of the
 * rulings has them in that order for a whole institution, those that wait for a ruling apart.
 */
@Injectable()
export class OpenCases {
  constructor(private readonly feed: Feed) {}

  /** How many are due on a day or later. */
  async count(institution: string, from: string): Promise<number> {
    const filter = {
      institution: { $in: [...shelvesOf(institution)] },
      open: true,
      needsRuling: { $in: [false, true] },
      dueOn: { $gte: from },
    };
    return this.feed.views.byIndex<OpenCaseRow, number>(departmentInbox.name, (rows) =>
      rows.countDocuments(filter, { hint: INDEX, maxTimeMS: CALL_MS }),
    );
  }

  /** The next ones behind a place, of those due on a day or later; none when the pass is through. */
  async after(institution: string, from: string, place: PassPlace | undefined, most: number): Promise<OpenCase[]> {
    const needsRuling = place?.needsRuling ?? false;
    const found = await this.read({ institution, needsRuling, from, place }, most);
    if (found.length > 0 || needsRuling) return found;
    return this.read({ institution, needsRuling: true, from, place: undefined }, most);
  }

  private async read(
    {
      institution,
      needsRuling,
      from,
      place,
    }: { institution: string; needsRuling: boolean; from: string; place: PassPlace | undefined },
    most: number,
  ): Promise<OpenCase[]> {
    const behind = place && [{ dueOn: { $lt: place.dueOn } }, { dueOn: place.dueOn, _id: { $lt: place.caseId } }];
    const filter = {
      institution: { $in: [...shelvesOf(institution)] },
      open: true,
      needsRuling,
      dueOn: { $gte: from, ...(place && { $lte: place.dueOn }) },
      ...(behind && { $or: behind }),
    };
    const found = await this.feed.views.byIndex<OpenCaseRow, OpenCase[]>(departmentInbox.name, (rows) =>
      rows
        .find(filter as Filter<StoredRow<OpenCaseRow>>, { maxTimeMS: CALL_MS })
        .project<OpenCase>(SHOWN)
        .hint(INDEX)
        .sort({ dueOn: -1, _id: -1 })
        .limit(most)
        .batchSize(most)
        .toArray(),
    );
    // Whichever shelf it lies on.
    return found.map((row) => ({ ...row, institution }));
  }
}
