import type { CalendarData } from '@libs/business-calendar';
import { type Commit, EventStore } from '@libs/event-store';
import type { Principal } from '@libs/identity';
import type { LegalTerm } from '@libs/legal-terms';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory, type ProcedureDefinition } from '../institutions/index.js';
import { requireVisible } from './case-scope.js';
import { caseStream } from './case-stream.js';
import { termOf } from './case-term.js';
import { CaseUnknown, TermAsRecorded } from './domain/case.refusals.js';
import { isRegistered } from './domain/case.state.js';

/** Why a case is due when it is. */
export interface CaseDeadline {
  caseId: string;
  version: number;
  folio: string;
  /** The due date as it stands in the history; while the citizen is asked, the one from before. */
  dueOn: string;
  /** Hashes of the calendar and the procedure that it rests on. */
  calendarVersion: string;
  procedureVersion: string;
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

  /** @throws CaseUnknown, also to who may not see the case; TermAsRecorded */
  async explain(principal: Principal, caseId: string): Promise<CaseDeadline> {
    const { institution } = principal;
    const { state, version, commits } = await this.store.loadHistory(caseStream, { institution, streamId: caseId });
    if (!isRegistered(state)) throw new CaseUnknown();
    requireVisible(principal, state);
    const { folio, dueOn, procedureVersion } = state;
    const calendarVersion = lastCalendar(commits);
    if (calendarVersion === undefined) throw new TermAsRecorded(dueOn);
    const [calendar, procedure] = await Promise.all([
      this.institutions.consulted<CalendarData>(calendarVersion),
      this.institutions.consulted<ProcedureDefinition>(procedureVersion),
    ]);
    const term = termOf(state, procedure, calendar);
    const agrees = term.state !== 'due' || term.dueOn === dueOn;
    return { caseId, version, folio, dueOn, calendarVersion, procedureVersion, term, agrees };
  }
}

/**
 * Each counting begins anew with all facts, so that the last one says by which calendar the due date was counted. A step that looked at the
 * calendar for something else (until when a prevention may be issued) left the due date as it was.
 */
function lastCalendar(commits: readonly Commit[]): string | undefined {
  const counts = ({ meta, events }: Commit) =>
    meta.consulted.calendar !== undefined && events.some(({ data }) => 'dueOn' in data);
  return commits.findLast(counts)?.meta.consulted.calendar;
}
