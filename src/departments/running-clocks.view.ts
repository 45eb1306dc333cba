import { Feed, type StoredRow } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import { shelvesOf } from '../institutions/index.js';
import { departmentInbox, type InboxRow } from './department-inbox.view.js';

/** Cases whose clock is so, told so far up the ladder, and due by then. */
export interface ReachedPoint {
  readonly clock: 'running' | 'passed';
  readonly level: number;
  /** Civil date, included. */
  readonly dueOnUpTo: string;
  /** Only cases of these; without them of all. */
  readonly procedures?: readonly string[];
}

/** A case of which something may be due, as the view knows it: whoever decides looks at the case itself. */
export type DueCase = Pick<StoredRow<InboxRow>, '_id' | 'v' | 'procedure' | 'dueOn'>;

const CALL_MS = 4_000;
const BATCH = 200;

/** The index of due dates: every open case whose clock runs, by how far it was told and when it is due. */
@Injectable()
export class RunningClocks {
  constructor(private readonly feed: Feed) {}

  /** Each case once, whatever points it has reached. @throws ViewNotReady while the view is built for the first time, or with other indexes */
  async *reached(institution: string, points: readonly ReachedPoint[]): AsyncGenerator<DueCase> {
    if (points.length === 0) return;
    const $or = points.map(({ clock, level, dueOnUpTo, procedures }) => ({
      institution: { $in: [...shelvesOf(institution)] },
      open: true,
      clock,
      level,
      dueOn: { $lte: dueOnUpTo },
      ...(procedures && { procedure: { $in: [...procedures] } }),
    }));
    yield* this.feed.views.eachByIndex<InboxRow, DueCase>(departmentInbox.name, (rows) =>
      rows
        .find({ $or }, { maxTimeMS: CALL_MS, hint: 'by_clock', batchSize: BATCH })
        .project<DueCase>({ procedure: 1, dueOn: 1, v: 1 }),
    );
  }

  /**
   * Cases in which somebody was asked whose last day, as it was told, lies before a day, and whose silence would mean something.
   * @throws ViewNotReady
   */
  async *silent(institution: string, today: string): AsyncGenerator<DueCase> {
    const filter = { institution: { $in: [...shelvesOf(institution)] }, open: true, silentAfter: { $lt: today } };
    yield* this.feed.views.eachByIndex<InboxRow, DueCase>(departmentInbox.name, (rows) =>
      rows
        .find(filter, { maxTimeMS: CALL_MS, hint: 'by_silence', batchSize: BATCH })
        .project<DueCase>({ procedure: 1, dueOn: 1, v: 1 }),
    );
  }
}
