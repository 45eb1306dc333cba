import type { Consulted } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { DueDates } from '../deadlines/index.js';
import { type CalendarRecord, InstitutionDirectory } from '../institutions/index.js';
import type { CaseEvent } from './domain/case.events.js';
import { movedDueDate, type Recomputation } from './domain/case.recomputation.js';
import { type CaseState, isRegistered, type RegisteredCase } from './domain/case.state.js';
import { lawChangeBetween } from './domain/law-change.js';
import { consultedFor } from './resumed-term.js';
import { termFactsOf } from './term-facts.js';

/** The due date by the calendar in force, with what the commit names as consulted. */
export interface Recount {
  readonly recomputation: Recomputation;
  readonly consulted: Consulted;
}

/** What a step has to record first, where a change of law has not reached the case yet. */
export interface MovedFirst {
  readonly events: readonly CaseEvent[];
  readonly consulted?: Consulted;
  /** As it stands then. */
  readonly dueOn?: string;
}

/** Counts due dates of open cases anew when the law has changed, and says what of the law moved them. */
@Injectable()
export class DueDateRecount {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly dueDates: DueDates,
  ) {}

  /** As people are to see it now. */
  present(institution: string, state: RegisteredCase): Promise<string> {
    return this.dueDates.present(institution, { dueOn: state.dueOn, term: termFactsOf(state) });
  }

  /** Undefined where the date stays, or the law does not move it any more. */
  async of(institution: string, state: CaseState): Promise<Recount | undefined> {
    if (!isRegistered(state)) return undefined;
    const counted = await this.dueDates.recount(institution, termFactsOf(state));
    if (counted === undefined || counted.dueOn === state.dueOn) return undefined;
    const { dueOn, calendarVersion } = counted;
    const [before, after] = await Promise.all([
      state.calendar === undefined ? undefined : this.institutions.consulted<CalendarRecord>(state.calendar),
      this.institutions.consulted<CalendarRecord>(calendarVersion),
    ]);
    const [, to = dueOn] = [state.dueOn, dueOn].toSorted();
    const change = lawChangeBetween(before, after, { from: state.termFrom, to });
    return { recomputation: { dueOn, ...change }, consulted: consultedFor(counted) };
  }

  /** The same, asked for only while a change of law may not have reached every case: before a step that fixes the due date. */
  async whileUnsettled(institution: string, state: CaseState): Promise<Recount | undefined> {
    return (await this.dueDates.unsettled(institution)) === undefined ? undefined : this.of(institution, state);
  }

  /** For a step that fixes the due date or rests on it: the date by the law of this moment is recorded before it. */
  async movedFirst(institution: string, state: CaseState): Promise<MovedFirst> {
    const recount = await this.whileUnsettled(institution, state);
    const events = recount ? movedDueDate(state, recount.recomputation) : [];
    if (recount === undefined || events.length === 0) return { events: [] };
    return { events, consulted: recount.consulted, dueOn: recount.recomputation.dueOn };
  }
}
