import type { Consulted } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { DueDates, LegalClock } from '../../deadlines/index.js';
import { type CalendarRecord, InstitutionDirectory } from '../../institutions/index.js';
import type { CaseEvent } from '../domain/case.events.js';
import { movedDueDate, type Recomputation } from '../domain/case.recomputation.js';
import { type CaseState, heldSpan, isRegistered, type RegisteredCase } from '../domain/case.state.js';
import { lawChangeBetween } from '../domain/law-change.js';
import { consultedFor, resumedTerm } from './resumed-term.js';
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

/** What comes before an answer, the due date that it records itself, and what both rest on. */
interface AnswerDueDate {
  readonly events: readonly CaseEvent[];
  readonly dueOn?: string;
  readonly consulted?: Consulted;
}

/** Counts due dates of open cases anew when the law has changed, and says what of the law moved them. */
@Injectable()
export class DueDateRecount {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly dueDates: DueDates,
    private readonly clock: LegalClock,
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
    const change = lawChangeBetween(before, after, { from: state.readyOn ?? state.termFrom, to });
    return { recomputation: { dueOn, ...change }, consulted: consultedFor(counted) };
  }

  /** For a step that fixes the due date or rests on it: the date by the law of this moment is recorded before it. */
  async movedFirst(institution: string, state: CaseState): Promise<MovedFirst> {
    const unsettled = await this.dueDates.unsettled(institution);
    const recount = unsettled && (await this.of(institution, state));
    const events = recount ? movedDueDate(state, recount.recomputation) : [];
    if (recount === undefined || events.length === 0) return { events: [] };
    return { events, consulted: recount.consulted, dueOn: recount.recomputation.dueOn };
  }

  /**
   * The due date that stays with an answer for good. One given while the citizen was asked ends the waiting, and the term is counted on to
   * see whether it was in time; any other rests on the date by the law of this moment.
   */
  async atAnswer(institution: string, state: CaseState, on: string): Promise<AnswerDueDate> {
    if (!isRegistered(state) || heldSpan(state) === undefined) {
      const { events, consulted } = await this.movedFirst(institution, state);
      return { events, ...(consulted && { consulted }) };
    }
    const term = await resumedTerm(this.clock, institution, state, on);
    return { events: [], dueOn: term.dueOn, consulted: consultedFor(term) };
  }
}
