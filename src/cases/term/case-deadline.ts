import type { CalendarData } from '@libs/business-calendar';
import { type Commit, EventStore } from '@libs/event-store';
import type { Principal } from '@libs/identity';
import { CalendarTooShort, type LegalTerm, type Regime } from '@libs/legal-terms';
import type { Procedure } from '@libs/procedures';
import { Injectable } from '@nestjs/common';
import { countable } from '../../deadlines/index.js';
import { InstitutionDirectory, type ProcedureDefinition } from '../../institutions/index.js';
import { DueDateRecount } from './due-date-recount.js';
import { CaseReads } from '../reads/case-reads.js';
import { caseStream } from '../case-stream.js';
import { governedTerm, type Reception, termOf } from './case-term.js';
import { CaseUnknown, TermAsRecorded } from '../domain/case.refusals.js';
import { isRegistered, isUnanswered, type RegisteredCase } from '../domain/case.state.js';
import { termLawOf } from './term-law.js';

/** Why a case is due when it is. */
export interface CaseDeadline {
  caseId: string;
  version: number;
  folio: string;
  /** By the calendar in force while the case is open; of one that was answered or has ended, as it stood then. While the citizen is asked, the one from before. */
  dueOn: string;
  /** As it stands in the history: another day only while a change of law is on its way to the case. */
  recordedDueOn: string;
  /** Hashes of the calendar, the procedure and, where it names one, the regime that it rests on. */
  calendarVersion: string;
  procedureVersion: string;
  regimeVersion?: string;
  /** The same term counted anew from the facts of the history, day by day. */
  term: LegalTerm;
  /** False when the days of the ledger end on another day: somebody should find out why. */
  agrees: boolean;
}

/** Due dates with their reasons, from the history and the law as it was consulted then. */
@Injectable()
export class CaseDeadlines {
  constructor(
    private readonly store: EventStore,
    private readonly institutions: InstitutionDirectory,
    private readonly recount: DueDateRecount,
    private readonly reads: CaseReads,
  ) {}

  /** @throws CaseUnknown, also to who may not see the case; TermAsRecorded, TermNotCountable, CalendarTooShort */
  async explain(principal: Principal, caseId: string): Promise<CaseDeadline> {
    const { institution } = principal;
    const { state, version, commits } = await this.store.loadHistory(caseStream, { institution, streamId: caseId });
    if (!isRegistered(state)) throw new CaseUnknown();
    await this.reads.requireRead(principal, { caseId, state }, 'read-deadline');
    const { folio, dueOn: recordedDueOn, procedureVersion, calendar: counted } = state;
    if (counted === undefined) throw new TermAsRecorded(recordedDueOn);
    const { revisions } = await this.institutions.get(institution);
    const counting = await this.counting(institution, state, commits);
    const { term, calendarVersion } = await this.count(counting, [
      // While it is unanswered the law of today counts its days.
      ...(isUnanswered(state) ? [revisions.calendar] : []),
      counted,
    ]);
    const dueOn = await this.recount.present(institution, state);
    const agrees = (endOf(term) ?? dueOn) === dueOn;
    const regimeVersion = state.law?.regimeVersion;
    const pinned = { procedureVersion, ...(regimeVersion !== undefined && { regimeVersion }) };
    return { caseId, version, folio, dueOn, recordedDueOn, calendarVersion, ...pinned, term, agrees };
  }

  /** By the first of the calendars that reaches so far: until the next year's is loaded, that is the one it was counted by. */
  private async count(
    counting: (calendar: CalendarData) => LegalTerm,
    [calendarVersion = '', ...others]: readonly string[],
  ): Promise<{ term: LegalTerm; calendarVersion: string }> {
    const calendar = await this.institutions.consulted<CalendarData>(calendarVersion);
    try {
      return { term: counting(calendar), calendarVersion };
    } catch (error) {
      if (error instanceof CalendarTooShort && others.length > 0) return this.count(counting, others);
      throw error;
    }
  }

  /** How the term of this case is counted by a calendar. @throws TermNotCountable, CalendarTooShort */
  private async counting(
    institution: string,
    state: RegisteredCase,
    commits: readonly Commit[],
  ): Promise<(calendar: CalendarData) => LegalTerm> {
    const { law, procedureVersion } = state;
    const [{ zone }, procedure] = await Promise.all([
      this.institutions.get(institution),
      this.institutions.consulted<Procedure | ProcedureDefinition>(procedureVersion),
    ]);
    if (law === undefined)
      return (calendar) => countable(institution, () => termOf(state, termLawOf(procedure), calendar));
    const regime = await this.institutions.consulted<Regime>(law.regimeVersion);
    const reception = { at: receptionOf(commits), zone, ...afterHoursOf(procedure) };
    return (calendar) => countable(institution, () => governedTerm(state, law, regime, calendar, reception));
  }
}

/** The last day by the ledger: of the institution's own clock while the legal one waits; none while the citizen is asked. */
function endOf(term: LegalTerm): string | undefined {
  switch (term.state) {
    case 'due':
      return term.dueOn;
    case 'not-started':
      return term.internalDueOn;
    case 'suspended':
      return undefined;
  }
}

function receptionOf(commits: readonly Commit[]): Date {
  const registering = commits.find(({ events }) => events.some(({ type }) => type === 'PetitionRegistered'));
  return registering?.effectiveAt ?? new Date(0);
}

function afterHoursOf(procedure: Procedure | ProcedureDefinition): Pick<Reception, 'afterHours'> {
  if (!('afterHours' in procedure) || procedure.afterHours.policy === 'SAME_DAY_UNTIL_MIDNIGHT') return {};
  return { afterHours: { nextBusinessDayAfter: procedure.afterHours.time } };
}
