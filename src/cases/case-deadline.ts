import type { CalendarData } from '@libs/business-calendar';
import { type Commit, EventStore } from '@libs/event-store';
import type { Principal } from '@libs/identity';
import type { LegalTerm, Regime } from '@libs/legal-terms';
import type { Procedure } from '@libs/procedures';
import { Injectable } from '@nestjs/common';
import { countable } from '../deadlines/index.js';
import { InstitutionDirectory, type ProcedureDefinition } from '../institutions/index.js';
import { requireVisible } from './case-scope.js';
import { caseStream } from './case-stream.js';
import { governedTerm, type Reception, termOf } from './case-term.js';
import { CaseUnknown, TermAsRecorded } from './domain/case.refusals.js';
import { isRegistered, type RegisteredCase } from './domain/case.state.js';
import { termLawOf } from './term-law.js';

/** Why a case is due when it is. */
export interface CaseDeadline {
  caseId: string;
  version: number;
  folio: string;
  /** The due date as it stands in the history; while the citizen is asked, the one from before. */
  dueOn: string;
  /** Hashes of the calendar, the procedure and, where it names one, the regime that it rests on. */
  calendarVersion: string;
  procedureVersion: string;
  regimeVersion?: string;
  /** The same term counted anew from the facts of the history, day by day. */
  term: LegalTerm;
  /** False when counting gives another day than the history: somebody should find out why. */
  agrees: boolean;
}

/** Due dates with their reasons, from the history and the law as it was consulted then. */
@Injectable()
export class CaseDeadlines {
  constructor(
    private readonly store: EventStore,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** @throws CaseUnknown, also to who may not see the case; TermAsRecorded, TermNotCountable, CalendarTooShort */
  async explain(principal: Principal, caseId: string): Promise<CaseDeadline> {
    const { institution } = principal;
    const { state, version, commits } = await this.store.loadHistory(caseStream, { institution, streamId: caseId });
    if (!isRegistered(state)) throw new CaseUnknown();
    requireVisible(principal, state);
    const { folio, dueOn, procedureVersion } = state;
    const calendarVersion = lastCalendar(commits);
    if (calendarVersion === undefined) throw new TermAsRecorded(dueOn);
    const term = await this.count(institution, state, { calendarVersion, commits });
    const agrees = term.state !== 'due' || term.dueOn === dueOn;
    const regimeVersion = state.law?.regimeVersion;
    const pinned = { procedureVersion, ...(regimeVersion !== undefined && { regimeVersion }) };
    return { caseId, version, folio, dueOn, calendarVersion, ...pinned, term, agrees };
  }

  /** @throws TermNotCountable, CalendarTooShort */
  private async count(
    institution: string,
    state: RegisteredCase,
    { calendarVersion, commits }: { calendarVersion: string; commits: readonly Commit[] },
  ): Promise<LegalTerm> {
    const { law, procedureVersion } = state;
    const [{ zone }, calendar, procedure] = await Promise.all([
      this.institutions.get(institution),
      this.institutions.consulted<CalendarData>(calendarVersion),
      this.institutions.consulted<Procedure | ProcedureDefinition>(procedureVersion),
    ]);
    if (law === undefined) return countable(institution, () => termOf(state, termLawOf(procedure), calendar));
    const regime = await this.institutions.consulted<Regime>(law.regimeVersion);
    const reception = { at: receptionOf(commits), zone, ...afterHoursOf(procedure) };
    return countable(institution, () => governedTerm(state, law, regime, calendar, reception));
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

/** Each counting begins anew with all facts, so that the last one says by which calendar the due date was counted. */
function lastCalendar(commits: readonly Commit[]): string | undefined {
  return commits.findLast(({ meta }) => meta.consulted.calendar !== undefined)?.meta.consulted.calendar;
}
