import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import { type DueDateRecomputation, DueDateRecomputations } from '../recomputation/index.js';
import { CalendarBook } from './calendar-book.js';
import type { CalendarPageDto, RecomputationProgressDto } from './calendar-page.dto.js';

/** What people are told of their institution's calendar. */
@Injectable()
export class CalendarPages {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly book: CalendarBook,
    private readonly recomputations: DueDateRecomputations,
  ) {}

  async read(institution: string): Promise<CalendarPageDto> {
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

function progressOf(run: DueDateRecomputation | undefined, isSettling: boolean): RecomputationProgressDto {
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
