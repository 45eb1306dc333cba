import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import { type DueDateRecomputation, DueDateRecomputations } from '../recomputation/index.js';
import { CalendarBook } from './calendar-book.js';
import type { DeclarationEntry } from './declarations.js';

/** How far the calendar in force has reached the open cases. Their due dates are shown by it from the first moment. */
export interface RecomputationProgress {
  state: 'waiting' | 'running' | 'finished';
  /** Open cases that the change can reach; how many were looked at, how many are left, how many are due on another day now. */
  affected: number;
  done: number;
  left: number;
  moved: number;
  /** Cases whose due date lies beyond the calendar: load the next year's. */
  beyond: number;
  startedAt?: string;
  finishedAt?: string;
}

/** The law of the days, as it stands. */
export interface CalendarPage {
  /** The calendar's own name, and the hash of its content as commits name it. */
  version: string;
  calendar: string;
  validFrom: string;
  validTo: string;
  /** ISO days of the week without business. */
  weekend: number[];
  holidays: { date: string; name: string; basis: string; declaration?: string }[];
  /** Everything that was declared since it was loaded, the newest first; what stands has no `revoked`. */
  declarations: DeclarationEntry[];
  recomputation: RecomputationProgress;
}

/** What people are told of their institution's calendar. */
@Injectable()
export class CalendarPages {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly book: CalendarBook,
    private readonly recomputations: DueDateRecomputations,
  ) {}

  async read(institution: string): Promise<CalendarPage> {
    const [{ calendar, revisions, settling }, declarations, recomputation] = await Promise.all([
      this.institutions.fresh(institution),
      this.book.declarations(institution),
      this.recomputations.find(institution),
    ]);
    const { version, validFrom, validTo, weekend, holidays } = calendar;
    const current = recomputation?.calendar === revisions.calendar ? recomputation : undefined;
    return {
      version,
      calendar: revisions.calendar,
      validFrom,
      validTo,
      weekend,
      holidays,
      declarations,
      recomputation: progressOf(current, settling !== undefined),
    };
  }
}

function progressOf(run: DueDateRecomputation | undefined, isSettling: boolean): RecomputationProgress {
  if (run === undefined) {
    const state = isSettling ? 'waiting' : 'finished';
    return { state, affected: 0, done: 0, left: 0, moved: 0, beyond: 0 };
  }
  const { affected, moved, beyond, startedAt, finishedAt } = run;
  // A page that was cut short is looked at twice, and counted so.
  const done = finishedAt === undefined ? Math.min(run.done, affected) : affected;
  return {
    state: finishedAt === undefined ? 'running' : 'finished',
    affected,
    done,
    left: affected - done,
    moved,
    beyond,
    startedAt: startedAt.toISOString(),
    ...(finishedAt && { finishedAt: finishedAt.toISOString() }),
  };
}
