import type { Consulted } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
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

/** Calendars that open cases rest on: a handful at a time. */
const CALENDARS_KEPT = 50;

/** Counts due dates of open cases anew when the law has changed, and says what of the law moved them. */
@Injectable()
export class DueDateRecount {
  private readonly calendars = new LRUCache<string, CalendarRecord>({ max: CALENDARS_KEPT });

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
      state.calendar === undefined ? undefined : this.consulted(state.calendar),
      this.consulted(calendarVersion),
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

  private async consulted(hash: string): Promise<CalendarRecord> {
    const known = this.calendars.get(hash);
    if (known) return known;
    const calendar = await this.institutions.consulted<CalendarRecord>(hash);
    this.calendars.set(hash, calendar);
    return calendar;
  }
}
