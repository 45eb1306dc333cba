import type { CalendarData } from '@libs/business-calendar';
import { EventStore } from '@libs/event-store';
import type { Principal } from '@libs/identity';
import { CalendarTooShort, type LegalTerm } from '@libs/legal-terms';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory, type ProcedureDefinition } from '../institutions/index.js';
import { DueDateRecount } from './due-date-recount.js';
import { requireVisible } from './case-scope.js';
import { caseStream } from './case-stream.js';
import { termOf } from './case-term.js';
import { CaseUnknown, TermAsRecorded } from './domain/case.refusals.js';
import { isRegistered, type RegisteredCase } from './domain/case.state.js';

/** Why a case is due when it is. */
export interface CaseDeadline {
  caseId: string;
  version: number;
  folio: string;
  /** By the calendar in force while the case is open; of one that was answered or has ended, as it stood then. While the citizen is asked, the one from before. */
  dueOn: string;
  /** As it stands in the history: another day only while a change of law is on its way to the case. */
  recordedDueOn: string;
  /** Hashes of the calendar and the procedure that it rests on. */
  calendarVersion: string;
  procedureVersion: string;
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
  ) {}

  /** @throws CaseUnknown, also to who may not see the case; TermAsRecorded */
  async explain(principal: Principal, caseId: string): Promise<CaseDeadline> {
    const { institution } = principal;
    const { state, version } = await this.store.load(caseStream, { institution, streamId: caseId });
    if (!isRegistered(state)) throw new CaseUnknown();
    requireVisible(principal, state);
    const { folio, dueOn: recordedDueOn, procedureVersion, calendar: counted } = state;
    if (counted === undefined) throw new TermAsRecorded(recordedDueOn);
    const procedure = await this.institutions.consulted<ProcedureDefinition>(procedureVersion);
    const { revisions } = await this.institutions.get(institution);
    const { term, calendarVersion } = await this.count(state, procedure, [
      ...(movesWithLaw(state) ? [revisions.calendar] : []),
      counted,
    ]);
    const dueOn = await this.recount.present(institution, state);
    const agrees = term.state !== 'due' || term.dueOn === dueOn;
    return { caseId, version, folio, dueOn, recordedDueOn, calendarVersion, procedureVersion, term, agrees };
  }

  /** By the first of the calendars that reaches so far: until the next year's is loaded, that is the one it was counted by. */
  private async count(
    state: RegisteredCase,
    procedure: ProcedureDefinition,
    [calendarVersion = '', ...others]: readonly string[],
  ): Promise<{ term: LegalTerm; calendarVersion: string }> {
    const calendar = await this.institutions.consulted<CalendarData>(calendarVersion);
    try {
      return { term: termOf(state, procedure, calendar), calendarVersion };
    } catch (error) {
      if (error instanceof CalendarTooShort && others.length > 0) return this.count(state, procedure, others);
      throw error;
    }
  }
}

/** Unanswered, also while the citizen is asked: the law of today counts its days. */
function movesWithLaw({ status }: RegisteredCase): boolean {
  return status === 'registered' || status === 'routed' || status === 'in-progress';
}
