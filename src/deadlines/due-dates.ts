import { type CivilDate, civilDate, dayNumber } from '@libs/business-calendar';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import { CalendarTooShort } from './deadline.refusals.js';
import { type DueDate, LegalClock } from './legal-clock.js';
import { countedAnew } from './counted-anew.js';
import type { TermFacts } from './term-facts.js';

/** A due date as it stands in the history, with what it is counted from. */
export interface RecordedDueDate {
  readonly dueOn: CivilDate;
  /** Absent from rows that were folded before rows had them. */
  readonly term?: TermFacts | undefined;
}

/** The recorded due dates between which a date by the calendar in force may be another one than recorded. */
export interface Unsettled {
  /** The first recorded due date that the change of law can have moved. */
  readonly from: CivilDate;
  /** A recorded date that a present one before `date` can have had at the latest. */
  readonly latestBefore: (date: CivilDate) => CivilDate;
  /** A recorded date that a present one on `date` can have had at the earliest. */
  readonly earliestOf: (date: CivilDate) => CivilDate;
}

/**
 * Due dates by the calendar in force, from the moment it is (DESIGN.md 2). A case whose date was not yet counted anew after a change of
 * law is counted here from its facts; when all were, the recorded date is it and nothing is counted.
 */
@Injectable()
export class DueDates {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly clock: LegalClock,
  ) {}

  /** Undefined when every open case was counted by the calendar in force: then recorded dates are right as they are. */
  async unsettled(institution: string): Promise<Unsettled | undefined> {
    const { settling } = await this.institutions.get(institution);
    if (settling === undefined) return undefined;
    const { from, days } = settling;
    return {
      from,
      latestBefore: (date) => shifted(date, days),
      earliestOf: (date) => shifted(date, -days),
    };
  }

  async present(institution: string, { dueOn, term }: RecordedDueDate): Promise<CivilDate> {
    const { settling } = await this.institutions.get(institution);
    if (settling === undefined || dueOn < settling.from) return dueOn;
    return (await this.recount(institution, term))?.dueOn ?? dueOn;
  }

  /** Counted by the calendar in force, with its hash; undefined where the law does not move the date, or no calendar reaches so far. */
  async recount(institution: string, term: TermFacts | undefined): Promise<DueDate | undefined> {
    if (term?.running !== true || !term.counted) return undefined;
    try {
      return await countedAnew(this.clock, institution, term);
    } catch (error) {
      // The date before the change is the best there is until the next calendar is loaded.
      if (error instanceof CalendarTooShort) return undefined;
      throw error;
    }
  }
}

function shifted(date: CivilDate, days: number): CivilDate {
  return civilDate(dayNumber(date) + days);
}
