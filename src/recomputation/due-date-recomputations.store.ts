import { Inject, Injectable } from '@nestjs/common';
import type { Collection, Db } from 'mongodb';
import { APP_DB } from '../platform/index.js';

/** Where a pass over the open cases stands: behind the row of this recorded due date and id. */
export interface PassPlace {
  needsRuling: boolean;
  dueOn: string;
  caseId: string;
}

/** How far an institution's open cases are counted by a calendar. One document an institution: a newer calendar takes the older one's place. */
export interface DueDateRecomputation {
  _id: string;
  /** Content hash of the calendar, and since when it is in force. */
  calendar: string;
  since: Date;
  startedAt: Date;
  /** Open cases that the change can reach, counted at the start. */
  affected: number;
  /** Cases looked at in the first pass. */
  done: number;
  /** Cases that are due on another day now. */
  moved: number;
  /** Cases whose due date lies beyond the calendar: the next year's must be loaded. */
  beyond: number;
  /** From 1; the last pass begins when no process can have decided by an older calendar, and moves nothing. */
  pass: number;
  movedInPass: number;
  place?: PassPlace;
  finishedAt?: Date;
}

/** What a page of cases came to. */
export interface PageOutcome {
  looked: number;
  moved: number;
  beyond: number;
}

const CALL_MS = 4_000;
export const DUE_DATE_RECOMPUTATIONS = 'due_date_recomputations';

/** Progress of recomputations, so that a worker takes one up where another one was cut short. */
@Injectable()
export class DueDateRecomputations {
  private readonly documents: Collection<DueDateRecomputation>;

  constructor(@Inject(APP_DB) db: Db) {
    this.documents = db.collection(DUE_DATE_RECOMPUTATIONS);
  }

  async find(institution: string): Promise<DueDateRecomputation | undefined> {
    return (await this.documents.findOne({ _id: institution }, { maxTimeMS: CALL_MS })) ?? undefined;
  }

  /** In the place of an older calendar's. */
  async begin(fresh: DueDateRecomputation): Promise<DueDateRecomputation> {
    await this.documents.replaceOne({ _id: fresh._id }, fresh, { upsert: true, maxTimeMS: CALL_MS });
    return fresh;
  }

  /** A page is done. Counted again where a run was cut short between the cases and this: figures are for people, dates are decided anew. */
  async advance(
    { _id, calendar, since, pass }: DueDateRecomputation,
    place: PassPlace,
    { looked, moved, beyond }: PageOutcome,
  ): Promise<void> {
    const counted = { moved, movedInPass: moved, beyond, ...(pass === 1 && { done: looked }) };
    await this.documents.updateOne(
      { _id, calendar, since },
      { $set: { place }, $inc: counted },
      { maxTimeMS: CALL_MS },
    );
  }

  async nextPass({ _id, calendar, since, pass }: DueDateRecomputation): Promise<void> {
    await this.documents.updateOne(
      { _id, calendar, since },
      { $set: { pass: pass + 1, movedInPass: 0, beyond: 0 }, $unset: { place: 1 } },
      { maxTimeMS: CALL_MS },
    );
  }

  async finish({ _id, calendar, since }: DueDateRecomputation, finishedAt: Date): Promise<void> {
    await this.documents.updateOne({ _id, calendar, since }, { $set: { finishedAt } }, { maxTimeMS: CALL_MS });
  }
}
