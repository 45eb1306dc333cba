import { Injectable } from '@nestjs/common';
import { CalendarTooShort, LegalClock, PreventionClock } from '../deadlines/index.js';
import type { InboxRow } from './inbox-row.js';

/** What a person may do about a case whose citizen does nothing, in the words of its file. */
export const LAPSE_FILTERS = ['may-be-warned', 'may-be-archived'] as const;
export type LapseFilter = (typeof LAPSE_FILTERS)[number];

export function isLapseFilter(filter: string | undefined): filter is LapseFilter {
  return filter !== undefined && (LAPSE_FILTERS as readonly string[]).includes(filter);
}

/** The fields by which the index finds the rows; whether the law lets it be done today is judged row by row. */
export function waitingFor(filter: LapseFilter, today: string): Record<string, unknown> {
  const waits = { status: 'in-progress', silence: { $ne: 'positive' } };
  if (filter === 'may-be-warned') return { ...waits, 'inactivity.warned': false };
  return { ...waits, 'inactivity.warned': true, 'inactivity.actBy': { $lt: today } };
}

export type Waiting = Pick<InboxRow, 'institution' | 'term' | 'inactivity' | 'answerBy' | 'answering'>;

/** Whether the law of a case lets its citizen be warned, or it be archived, today: with the calendar in force, and never stored. */
@Injectable()
export class Inactivity {
  constructor(
    private readonly clock: LegalClock,
    private readonly preventions: PreventionClock,
  ) {}

  async allows(filter: LapseFilter, row: Waiting, today: string): Promise<boolean> {
    const regimeVersion = row.term.law?.regimeVersion;
    if (regimeVersion === undefined) return false;
    const { institution, inactivity } = row;
    if (filter === 'may-be-warned') {
      const ownTerm = await this.answerBy(row);
      if (ownTerm !== undefined && ownTerm >= today) return false;
      return (await this.lastDay({ institution, regimeVersion, notifiedOn: today })) !== 'none';
    }
    const { notifiedOn, actBy } = inactivity ?? {};
    if (notifiedOn === undefined || actBy === undefined || actBy >= today) return false;
    const counted = await this.lastDay({ institution, regimeVersion, notifiedOn });
    // A holiday published meanwhile gives another day; one that was revoked takes none that was told.
    return counted !== 'none' && (counted === 'unknown' || counted < today);
  }

  /** The last day to answer the prevention, counted anew; undefined where none waits. */
  async answerBy({ institution, answerBy, answering }: Waiting): Promise<string | undefined> {
    if (answering === undefined) return answerBy;
    const { notifiedOn, days } = answering;
    return known(() => this.preventions.answerBy(institution, notifiedOn, days), answerBy);
  }

  private async lastDay(notice: Parameters<LegalClock['inactivityTerm']>[0]): Promise<string> {
    return known(async () => (await this.clock.inactivityTerm(notice))?.dueOn ?? 'none', 'unknown');
  }
}

/** Where no calendar reaches so far, what was told is the best there is: the step itself says why it cannot be taken. */
async function known<Day>(count: () => Promise<Day>, otherwise: Day): Promise<Day> {
  try {
    return await count();
  } catch (error) {
    if (error instanceof CalendarTooShort) return otherwise;
    throw error;
  }
}
